"""What a proposal is worth and how likely it is, on a card of the wall."""

from __future__ import annotations

from markupsafe import Markup

from accountplan.model.charts import OfferBar

from ._pen import Pen
from ._scale import Scale

HEIGHT, BREAK = 6.0, 8.0


def offer_bar(data: OfferBar, width: float, pen: Pen) -> Markup:
    """An outline as long as the value, filled as far as the chance; beyond the reach two slanting strokes cut it off."""
    scale = Scale(0, width - BREAK, 0, data.reach or 1)
    end = max(scale(min(data.value, data.reach)), 2.0)
    parts = [pen.rect("cell", 0.5, 0.5, end - 1, HEIGHT - 1)]
    if data.chance > 0:
        parts.append(pen.rect("f1", 0, 0, end * data.chance, HEIGHT))
    if data.value > data.reach:
        parts.append(pen.line("cut", (end - 6, HEIGHT + 1, end - 2, -1), (end - 2, HEIGHT + 1, end + 2, -1)))
    return pen.svg(width, HEIGHT, parts, data.label)
