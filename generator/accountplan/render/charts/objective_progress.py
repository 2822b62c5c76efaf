"""How far an objective is on its way from begin to target."""

from __future__ import annotations

from markupsafe import Markup

from accountplan.model.charts import ObjectiveProgress

from ._pen import Pen
from ._scale import Scale

FURTHEST = 0.5
"""How far beyond begin or target the dot can stand, as a share of the way. On paper both are in figures at the ends of the line."""


def objective_progress(data: ObjectiveProgress, width: float, pen: Pen) -> Markup:
    """A line from begin to target with a dot at now; dotted when unknown. Passed or gone back, the dot stands beyond the end."""
    height, edge, tick, dot, furthest = pen.either((16, 6, 5.0, 4.25, FURTHEST), (12, 2.3, 2.5, 2.3, 0.0))
    y = height / 2
    if data.done is None:
        return pen.svg(width, height, [pen.line("limit", (edge, y, width - edge, y))], data.label)
    done = min(max(data.done, -furthest), 1 + furthest)
    scale = Scale(edge, width - edge, min(0.0, done), max(1.0, done))
    begin, target = scale(0), scale(1)
    parts = [pen.line("axis", (scale.left, y, scale.right, y), (begin, y - tick, begin, y + tick), (target, y - tick, target, y + tick))]
    if done != 0:
        parts.append(pen.line("l1 track", (begin, y, scale(done), y)))
    return pen.svg(width, height, [*parts, pen.disc("fi halo", scale(done), y, dot)], data.label)
