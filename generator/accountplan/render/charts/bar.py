"""A bar in the row of a table, from zero."""

from __future__ import annotations

from markupsafe import Markup

from accountplan.base.words import Words
from accountplan.model.charts import Bar

from ._scale import Scale
from ._svg import line, rect, svg

HEIGHT = 10


def bar(data: Bar, width: int, words: Words) -> Markup:
    """Its length is the value on the scale of its column; below zero it runs to the left of the line and is open."""
    low, high = min(data.bottom, 0.0), max(data.top, 0.0)
    scale = Scale(0, width, low, high if high > low else low + 1)
    zero, end = scale(0), scale(min(max(data.value, low), high))
    parts = [line("axis", (zero, 0, zero, HEIGHT))] if low < 0 else []
    if data.value > 0:
        start = min(zero, width - 0.5)
        parts.append(rect("f1", start, 0, max(end - start, 0.5), HEIGHT))
    elif data.value < 0:
        start = max(min(end + 0.5, zero - 1), 0.0)
        parts.append(rect("cell", start, 0.5, max(zero - 0.5 - start, 0.5), HEIGHT - 1))
    return svg(width, HEIGHT, parts, data.label)
