"""How far an objective is on its way from begin to target."""

from __future__ import annotations

from markupsafe import Markup

from accountplan.base.words import Words
from accountplan.model.charts import ObjectiveProgress

from ._scale import Scale
from ._svg import disc, line, svg

FURTHEST = 0.5
"""How far beyond begin or target the dot can stand, as a share of the way."""


def objective_progress(data: ObjectiveProgress, width: int, words: Words) -> Markup:
    """A line from begin to target with a dot at now; dotted when unknown. Passed or gone back, the dot stands beyond the end."""
    if data.done is None:
        return svg(width, 16, [line("limit", (6, 8, width - 6, 8))], data.label)
    done = min(max(data.done, -FURTHEST), 1 + FURTHEST)
    scale = Scale(6, width - 6, min(0.0, done), max(1.0, done))
    begin, target = scale(0), scale(1)
    parts = [line("axis", (scale.left, 8, scale.right, 8), (begin, 3, begin, 13), (target, 3, target, 13))]
    if done != 0:
        parts.append(line("l1 track", (begin, 8, scale(done), 8)))
    return svg(width, 16, [*parts, disc("fi halo", scale(done), 8, 4.25)], data.label)
