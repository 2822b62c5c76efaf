"""How a score went: slopes compare between rows, levels do not."""

from __future__ import annotations

from markupsafe import Markup

from accountplan.base.words import Words
from accountplan.model.charts import Sparkline

from ._scale import Scale
from ._svg import disc, run, svg

SPAN = 2.0
"""Every row spans the same two points of score, or more when it moved more."""
HEIGHT = 22


def sparkline(data: Sparkline, width: int, words: Words) -> Markup:
    """A line with a dot at its end; nothing below two moments, for one moment has no slope."""
    if len(data.points) < 2:
        return svg(width, HEIGHT, [], data.label)
    levels = [level for _, level in data.points]
    middle, span = (max(levels) + min(levels)) / 2, max(SPAN, max(levels) - min(levels))
    across, up = Scale(3, width - 3, 0, 1), Scale(HEIGHT - 3, 3, middle - span / 2, middle + span / 2)
    points = [(across(moment), up(level)) for moment, level in data.points]
    return svg(width, HEIGHT, [run("axis mid", points), disc("f1", *points[-1], 2.75)], data.label)
