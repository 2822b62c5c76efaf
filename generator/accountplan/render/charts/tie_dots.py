"""How strong a tie is, in three steps."""

from __future__ import annotations

from markupsafe import Markup

from accountplan.base.words import Words
from accountplan.model.charts import TieDots

from ._svg import disc, svg

STRONGEST = 3


def tie_dots(data: TieDots, width: int, words: Words) -> Markup:
    """Three dots, as many filled as the tie is strong; one open dot when nobody wrote how strong."""
    step = (width - 12) / (STRONGEST - 1)
    if data.strength is None:
        return svg(width, 12, [disc("open dim", 6, 6, 3.75)], data.label)
    dots = [("f1", 4.5) if number < data.strength else ("open dim", 3.75) for number in range(STRONGEST)]
    return svg(width, 12, [disc(kind, 6 + number * step, 6, radius) for number, (kind, radius) in enumerate(dots)], data.label)
