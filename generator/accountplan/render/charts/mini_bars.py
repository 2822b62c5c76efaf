"""One figure over the years, from zero, the newest year darkest."""

from __future__ import annotations

from markupsafe import Markup

from accountplan.model.charts import MiniBars

from ._pen import Pen
from ._scale import Scale

HEIGHT, GAP, WIDEST = 24, 5, 16


def mini_bars(data: MiniBars, width: int, pen: Pen) -> Markup:
    """A bar a year; an unknown year leaves its place empty, a year of nothing keeps its foot, a loss hangs below the line."""
    known = [0.0, *[value for value in data.values if value is not None]]
    low, high = min(known), max(known)
    up = Scale(HEIGHT, 0, low, high if high > low else low + 1)
    zero, number = up(0), len(data.values)
    each = min(WIDEST, (width - GAP * (number - 1)) / max(number, 1))
    parts = []
    for place, value in enumerate(data.values):
        if value is not None:
            top, foot = sorted((up(value), zero))
            kind = "f1" if place == number - 1 else "f2"
            parts.append(pen.rect(kind, place * (each + GAP), min(top, HEIGHT - 1), each, max(foot - top, 1)))
    if low < 0:
        parts.append(pen.line("axis", (0, zero, number * (each + GAP) - GAP, zero)))
    return pen.svg(width, HEIGHT, parts, data.label)
