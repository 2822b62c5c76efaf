"""One figure over the years, from zero, the newest year darkest."""

from __future__ import annotations

from markupsafe import Markup

from accountplan.model.charts import MiniBars
from accountplan.model.words import Words

from ._scale import Scale
from ._svg import line, rect, svg

HEIGHT, GAP, WIDEST = 24, 5, 16


def mini_bars(data: MiniBars, width: int, words: Words) -> Markup:
    """A bar a year; an unknown year leaves its place empty, a year of nothing keeps its foot, a loss hangs below the line."""
    known = [value for value in data.values if value is not None]
    low, high = min((0.0, *known)), max((0.0, *known))
    up = Scale(HEIGHT, 0, low, high if high > low else low + 1)
    each = min(WIDEST, (width - GAP * (len(data.values) - 1)) / max(len(data.values), 1))
    parts = []
    for number, value in enumerate(data.values):
        if value is not None:
            left, kind = number * (each + GAP), "f1" if number == len(data.values) - 1 else "f2"
            top, foot = sorted((up(value), up(0)))
            parts.append(rect(kind, left, min(top, HEIGHT - 1), each, max(foot - top, 1)))
    if low < 0:
        parts.append(line("axis", (0, up(0), len(data.values) * (each + GAP) - GAP, up(0))))
    return svg(width, HEIGHT, parts, data.label)
