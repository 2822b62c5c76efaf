"""How far each of the parts of a plan is filled: one cell each."""

from __future__ import annotations

from markupsafe import Markup

from accountplan.model.charts import CompletenessBar

from ._pen import Pen

HEIGHT, GAP = 11, 2


def completeness_bar(data: CompletenessBar, width: int, pen: Pen) -> Markup:
    """An outlined cell, filled from the left; where nothing is asked, a line in its place."""
    each = (width - GAP * (len(data.parts) - 1)) / max(len(data.parts), 1)
    parts = []
    for number, share in enumerate(data.parts):
        left = number * (each + GAP)
        if share is None:
            parts.append(pen.line("axis", (left, HEIGHT - 0.5, left + each, HEIGHT - 0.5)))
            continue
        if share > 0:
            parts.append(pen.rect("f2", left, 0, each * min(share, 1.0), HEIGHT))
        parts.append(pen.rect("cell", left + 0.5, 0.5, each - 1, HEIGHT - 1))
    return pen.svg(width, HEIGHT, parts, data.label)
