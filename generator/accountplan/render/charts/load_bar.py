"""Hours planned against hours available, in the row of a table."""

from __future__ import annotations

from markupsafe import Markup

from accountplan.model.charts import LoadBar

from ._pen import Pen
from ._scale import Scale

HEIGHT, THICK = 16.0, 8.0
TOP = (HEIGHT - THICK) / 2


def load_bar(data: LoadBar, width: float, pen: Pen) -> Markup:
    """What is planned fills the room that there is, up to an upright at its limit; what is beyond it stands out."""
    scale = Scale(0.5, width - 1.5, 0, max(data.top, data.planned, data.available or 0) or 1)
    planned, limit = scale(data.planned), scale(data.planned if data.available is None else data.available)
    parts = []
    if data.available is not None:
        parts.append(pen.rect("cell", 0.5, TOP, max(limit - 0.5, 0.5), THICK))
    if data.planned > 0:
        parts.append(pen.rect("f1", 0.5, TOP, max(min(planned, limit) - 0.5, 0.5), THICK))
    if planned > limit:
        parts.append(pen.rect("fa", limit, TOP, planned - limit, THICK))
    if data.available is not None:
        parts.append(pen.line("end", (limit, 0, limit, HEIGHT)))
    return pen.svg(width, HEIGHT, parts, data.label)
