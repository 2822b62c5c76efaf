"""How strong a tie is, in three steps."""

from __future__ import annotations

from markupsafe import Markup

from accountplan.model.charts import TieDots

from ._pen import Pen

STRONGEST = 3


def tie_dots(data: TieDots, width: float, pen: Pen) -> Markup:
    """Three dots, as many filled as the tie is strong; one open dot when nobody wrote how strong."""
    height, edge, full, hollow = pen.either((12.0, 6.0, 4.5, 3.75), (6.0, 2.6, 2.4, 2.1))
    step = (width - 2 * edge) / (STRONGEST - 1)
    if data.strength is None:
        return pen.svg(width, height, [pen.disc("open dim", edge, height / 2, hollow)], data.label)
    dots = [("f1", full) if number < data.strength else ("open dim", hollow) for number in range(STRONGEST)]
    return pen.svg(
        width, height, [pen.disc(kind, edge + number * step, height / 2, radius) for number, (kind, radius) in enumerate(dots)], data.label
    )
