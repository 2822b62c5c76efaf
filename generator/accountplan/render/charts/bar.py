"""A bar in the row of a table, from zero."""

from __future__ import annotations

from markupsafe import Markup

from accountplan.model.charts import Bar

from ._pen import Pen
from ._scale import Scale


def bar(data: Bar, width: float, pen: Pen) -> Markup:
    """Its length is the value on the scale of its column; below zero it runs to the left of the line and is open."""
    height, thick = pen.either((10.0, 10.0), (12.0, 5.0))
    top, low, high = (height - thick) / 2, min(data.bottom, 0.0), max(data.top, 0.0)
    scale = Scale(0, width, low, high if high > low else low + 1)
    zero, end = scale(0), scale(min(max(data.value, low), high))
    parts = [pen.line("axis", (zero, 0, zero, height))] if low < 0 else []
    if data.value > 0:
        start = min(zero, width - 0.5)
        parts.append(pen.rect("f1", start, top, max(end - start, 0.5), thick))
    elif data.value < 0:
        start = max(min(end + 0.5, zero - 1), 0.0)
        parts.append(pen.rect("cell", start, top + 0.5, max(zero - 0.5 - start, 0.5), thick - 1))
    return pen.svg(width, height, parts, data.label)
