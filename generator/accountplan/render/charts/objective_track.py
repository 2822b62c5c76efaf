"""An objective against time: the straight line from start to target, and what was measured on the way."""

from __future__ import annotations

from markupsafe import Markup

from accountplan.model.charts import ObjectiveTrack

from ._pen import Pen
from ._scale import Scale

HEIGHT = 44.0
EDGE = 6.0
FURTHEST = 0.5
"""How far below the start or above the target a value can stand, as a share of the way."""


def objective_track(data: ObjectiveTrack, width: float, pen: Pen) -> Markup:
    """Time runs to the right and the way to the target up, also where less is wanted; a dot at the newest value, an upright at today."""
    points = [(across, min(max(up, -FURTHEST), 1 + FURTHEST)) for across, up in data.points]
    heights = [up for _, up in points]
    across = Scale(EDGE, width - EDGE, 0.0, 1.0)
    up = Scale(HEIGHT - EDGE, EDGE, min(0.0, *heights), max(1.0, *heights))
    placed = [(across(min(max(day, 0.0), 1.0)), up(height)) for day, height in points]
    parts = [pen.line("limit", (across(0), up(0), across(1), up(1)))]
    if 0 <= data.today <= 1:
        parts.append(pen.line("grid", (across(data.today), 2, across(data.today), HEIGHT - 2)))
    parts.append(pen.line("axis", (across(1), up(1) - 4, across(1), up(1) + 4)))
    if len(placed) > 1:
        parts.append(pen.run("l1 track", placed))
    return pen.svg(width, HEIGHT, [*parts, pen.disc("fi halo", *placed[-1], 4.25)], data.label)
