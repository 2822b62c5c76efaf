"""One criterion at one account: the mark, the raters behind it, or nothing known."""

from __future__ import annotations

from markupsafe import Markup

from accountplan.model.charts import CriterionStrip

from ._pen import Pen
from ._scale import Scale


def criterion_strip(data: CriterionStrip, width: int, pen: Pen) -> Markup:
    """A dotted line when unknown; open dots joined by a line when raters differ; a filled dot for the mark."""
    scale = Scale(6, width - 6)
    if data.mark is None:
        return pen.svg(width, 16, [pen.line("limit", (scale.left, 8, scale.right, 8))], data.label)
    parts = [pen.line("grid", (scale.left, 8, scale.right, 8), *((scale(limit), 4, scale(limit), 12) for limit in data.limits))]
    marks = sorted(set(data.raters))
    if len(marks) > 1:
        parts.append(pen.line("axis mid", (scale(marks[0]), 8, scale(marks[-1]), 8)))
        parts += [pen.disc("open", scale(mark), 8, 4) for mark in marks]
    parts.append(pen.disc("f1", scale(data.mark), 8, 4))
    return pen.svg(width, 16, parts, data.label)
