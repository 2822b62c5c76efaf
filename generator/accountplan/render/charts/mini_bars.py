"""One figure over the years, from zero, the newest year darkest."""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup

from accountplan.model.charts import MiniBars

from ._pen import Pen
from ._scale import Scale
from ._svg import line, num, svg

HEIGHT, GAP, WIDEST = 24, 5, 16


def mini_bars(data: MiniBars, width: int, pen: Pen) -> Markup:
    """A bar a year; an unknown year leaves its place empty, a year of nothing keeps its foot, a loss hangs below the line."""
    known = [0.0, *[value for value in data.values if value is not None]]
    low, high = min(known), max(known)
    up = Scale(HEIGHT, 0, low, high if high > low else low + 1)
    zero, (places, right) = up(0), _places(len(data.values), width)
    parts = []
    for (place, wide), value in zip(places, data.values, strict=True):
        if value is not None:
            end = up(value)
            top, foot = (end, zero) if end < zero else (zero, end)
            parts.append(f'{place} y="{num(min(top, HEIGHT - 1))}" {wide} height="{num(max(foot - top, 1))}"/>')
    if low < 0:
        parts.append(line("axis", (0, zero, right, zero)))
    return svg(width, HEIGHT, parts, data.label)


@lru_cache(64)
def _places(number: int, width: int) -> tuple[tuple[tuple[str, str], ...], float]:
    """What the bars have in common with those of all other rows: the begin and the width of each, and where the last one ends."""
    each = min(WIDEST, (width - GAP * (number - 1)) / max(number, 1))
    kinds = ("f1" if place == number - 1 else "f2" for place in range(number))
    begins = (f'<rect class="{kind}" x="{num(place * (each + GAP))}"' for place, kind in enumerate(kinds))
    return tuple((begin, f'width="{num(each)}"') for begin in begins), number * (each + GAP) - GAP
