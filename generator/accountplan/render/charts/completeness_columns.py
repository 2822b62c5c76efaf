"""How far each of the parts of a plan is filled, as columns side by side: for paper, where rows are high and narrow."""

from __future__ import annotations

from markupsafe import Markup

from accountplan.model.charts import CompletenessBar

from ._pen import Pen

HEIGHT = 12.0
THICK = 5.5
FOOT = 0.5
"""The line on which the columns stand."""


def list_column_middles(number: int, width: float) -> list[float]:
    """Where the columns stand; the letters above them are there as well."""
    return [width / number * each + THICK / 2 + FOOT for each in range(number)]


def completeness_columns(data: CompletenessBar, width: float, pen: Pen) -> Markup:
    """Columns on a base line, so that nothing shows as well; no line where nothing is asked."""
    parts = []
    for x, share in zip(list_column_middles(len(data.parts), width), data.parts, strict=True):
        if share is not None:
            tall = share * (HEIGHT - 3)
            parts += [pen.rect("f2", x - THICK / 2, HEIGHT - 1 - tall, THICK, tall)] if share else []
            parts.append(pen.line("axis", (x - THICK / 2, HEIGHT - 1, x + THICK / 2, HEIGHT - 1)))
    return pen.svg(width, HEIGHT, parts, data.label)
