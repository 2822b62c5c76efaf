"""Many scores above each other: the ornament of a cover, another for each booklet."""

from __future__ import annotations

from markupsafe import Markup

from accountplan.model.charts import ScoreMeter

from ._pen import Pen
from .score_meter import draw_row_reach, make_row_scale

PITCH, TALLEST = 9.0, 108.0
"""From one score to the next, and of all together."""
EDGE = 6.0


def score_stack(scores: tuple[ScoreMeter, ...], width: float, pen: Pen, *, first: float, label: str) -> Markup:
    """Each on a hairline of its own, on one scale that begins at ``first``."""
    scale, gaps = make_row_scale(width, pen, first), max(len(scores) - 1, 0)
    pitch = min(PITCH, TALLEST / max(gaps, 1))
    parts = []
    for number, score in enumerate(scores):
        y = EDGE + pitch * number
        parts += [pen.line("grid", (scale.left, y, scale.right, y)), *draw_row_reach(score, scale, y, pen)]
    return pen.svg(width, 2 * EDGE + pitch * gaps, parts, label)
