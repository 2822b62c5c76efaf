"""One criterion at one account as a bar, for paper: as long as the mark and as thick as its weight, so that its area is what it contributes."""

from __future__ import annotations

from markupsafe import Markup

from accountplan.model.charts import CriterionStrip

from ._pen import Pen
from ._scale import LOWEST
from .score_meter import make_row_scale

HEIGHT = 12.0
HEAVIEST, LIGHTEST = 7.8, 0.9
"""How thick the bar of the heaviest criterion is, and how thin a bar can be."""


def weighted_mark(data: CriterionStrip, width: float, pen: Pen, *, weight: float) -> Markup:
    """``weight`` is the part of the heaviest. Cut at the limits of the tiers, with a tick at the mark of each rater; dotted when unknown."""
    scale, y = make_row_scale(width, pen, LOWEST), HEIGHT / 2
    if data.mark is None:
        return pen.svg(width, HEIGHT, [pen.line("limit", (scale.left, y, scale.right, y))], data.label)
    half = max(HEAVIEST * weight, LIGHTEST) / 2
    cuts = [(scale(limit), y - half, scale(limit), y + half) for limit in data.limits if limit < data.mark]
    parts = [
        pen.rect("f1", scale.left, y - half, scale(data.mark) - scale.left, 2 * half),
        pen.line("cut", *cuts),
        pen.line("rater", *((scale(mark), 1, scale(mark), HEIGHT - 1) for mark in data.raters)),
    ]
    return pen.svg(width, HEIGHT, parts, data.label)
