"""The limits of the tiers on the scale of 1 to 10, with a dot for every score."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from heapq import heappop, heappush

from markupsafe import Markup

from accountplan.model.charts import TierLimits

from ._pen import Pen
from ._scale import Scale
from ._space import measure
from ._svg import draw_line, draw_svg, draw_text, format_coordinate
from .score_meter import draw_numbers, draw_zone_names

SIZES = (8.0, 6.0, 5.0, 4.0, 3.0, 2.0)
"""Sizes of a dot: the largest whose heap is not higher than `HIGHEST_HEAP`, else the smallest."""
HIGHEST_HEAP = 64.0
HEAD = 46.0


def _choose_heap(places: list[float]) -> tuple[float, list[tuple[float, int]]]:
    for size in SIZES:
        heaped = heap_dots(places, size)
        if size * _count_levels(heaped) <= HIGHEST_HEAP:
            break
    return size, heaped


def heap_dots(places: list[float], size: float) -> list[tuple[float, int]]:
    """For each place, from left to right, the lowest level on which a dot there touches no other.

    A level is taken until the next place lies clear of its last dot; levels come free in the order in which they were taken.
    """
    taken: deque[tuple[float, int]] = deque()
    free: list[int] = []
    placed = []
    for x in places:
        while taken and x - taken[0][0] >= size:
            heappush(free, taken.popleft()[1])
        level = heappop(free) if free else len(taken)
        taken.append((x, level))
        placed.append((x, level))
    return placed


def _count_levels(heaped: list[tuple[float, int]]) -> int:
    return max((level for _, level in heaped), default=-1) + 1


def tier_limits(data: TierLimits, width: int, pen: Pen) -> Markup:
    """Zones with their names and how many accounts each holds; dots heaped where scores crowd, each at its exact place."""
    scale = Scale(27, width - 27)
    size, heaped = _choose_heap(sorted(scale(score) for score in data.scores))
    rise = min(size, HIGHEST_HEAP / max(_count_levels(heaped), 1))
    base = HEAD + rise * _count_levels(heaped) + 8
    parts = [draw_line("axis", (scale.left, base, scale.right, base), *((scale(n), base - 4, scale(n), base + 4) for n in range(1, 11)))]
    parts += draw_numbers(scale, data.limits, base + 20, width, pen.words)
    if data.limits:
        parts.append(draw_line("limit", *((scale(limit), 8, scale(limit), base) for limit in data.limits)))
    if heaped:
        dots = "".join(f"M{format_coordinate(x)} {format_coordinate(base - 6 - size / 2 - level * rise)}h0" for x, level in heaped)
        parts.append(f'<path class="dots" stroke-width="{format_coordinate(size - 0.5)}" d="{dots}"/>')
    return draw_svg(width, base + 26, [*parts, *draw_zone_names(data.zones, scale, 18), *_draw_counts(data, scale)], data.label, "chart")


def _draw_counts(data: TierLimits, scale: Scale) -> Iterator[str]:
    for zone, said in zip(data.zones, data.counts, strict=True):
        if measure(said) <= scale(zone.high) - scale(zone.low) - 6:
            yield draw_text((scale(zone.low) + scale(zone.high)) / 2, 35, said, "q", "middle")
