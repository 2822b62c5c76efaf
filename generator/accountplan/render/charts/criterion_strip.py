"""One criterion at one account: the mark, the raters behind it, or nothing known."""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup

from accountplan.model.charts import CriterionStrip

from ._pen import Pen
from ._scale import Scale
from ._svg import disc, line, svg


def criterion_strip(data: CriterionStrip, width: int, pen: Pen) -> Markup:
    """A dotted line when unknown; open dots joined by a line when raters differ; a filled dot for the mark."""
    scale = Scale(6, width - 6)
    if data.mark is None:
        return svg(width, 16, [line("limit", (scale.left, 8, scale.right, 8))], data.label)
    parts = [_grid(scale, data.limits)]
    marks = sorted(set(data.raters))
    if len(marks) > 1:
        parts.append(line("axis mid", (scale(marks[0]), 8, scale(marks[-1]), 8)))
        parts += [disc("open", scale(mark), 8, 4) for mark in marks]
    parts.append(disc("f1", scale(data.mark), 8, 4))
    return svg(width, 16, parts, data.label)


@lru_cache(64)
def _grid(scale: Scale, limits: tuple[float, ...]) -> str:
    return line("grid", (scale.left, 8, scale.right, 8), *((scale(limit), 4, scale(limit), 12) for limit in limits))
