"""A score month by month: steps, as a score changes on a day; broken where the method changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil, floor

from markupsafe import Markup

from accountplan.model.charts import ScoreCourse

from ._pen import Pen
from ._scale import Scale
from ._space import Box, Space, Spot, measure
from ._svg import NARROW, draw_disc, draw_line, draw_polyline, draw_svg, draw_text

LEFT, TOP, FOOT, GAP = 34.0, 26.0, 30.0, 8.0
HEIGHTS = {False: 250.0, True: 220.0}
"""Wide and narrow."""
Points = list[tuple[float, float]]


def score_course(data: ScoreCourse, width: int, pen: Pen) -> Markup:
    """The line by the method of the day, dashed the one by the method of today, and an upright at each change of the method."""
    height = HEIGHTS[width < NARROW]
    known = [value for value in (*data.scores, *data.ghost) if value is not None]
    low, high = floor(min(known)), max(ceil(max(known)), floor(min(known)) + 1)
    across = Scale(LEFT, width - measure(data.last, bold=True) - 3 * GAP, 0, max(len(data.scores) - 1, 1))
    up = Scale(height - FOOT, TOP + 2 * GAP, low, high)
    space = Space(Box(0, 0, width, height))
    parts = [draw_line("grid", *((LEFT, up(mark), across.right, up(mark)) for mark in range(low, high + 1)))]
    parts += [draw_text(LEFT - GAP, up(mark) + 4, pen.words.number(mark, 0), "q", "end") for mark in range(low, high + 1)]
    if limits := [limit for limit in data.limits if low <= limit <= high]:
        parts.append(draw_line("limit", *((LEFT, up(limit), across.right, up(limit)) for limit in limits)))
    lines = [("ghost", list_runs(data.ghost, data.breaks)), ("l1", list_runs(data.scores, data.breaks))]
    for kind, runs in lines:
        for run in runs:
            points = [(across(at), up(value)) for at, value in run]
            space.segments += [(*one, *other) for one, other in pairwise(points)]
            parts.append(draw_polyline(kind, points))
    parts += _draw_breaks(data, across, height, space)
    parts += _draw_ends(data, across, up, space)
    parts += _draw_months(data, across, height - GAP, space)
    return draw_svg(width, height, parts, data.label, "chart")


def list_runs(values: Sequence[float | None], breaks: Sequence[int]) -> list[Points]:
    """The steps of each stretch that is known and of one method: places and values. A value holds until the next moment, also where that breaks."""
    runs, run = list[Points](), Points()
    for at, value in enumerate(values):
        if run and (value is None or at in breaks):
            runs.append([*run, (at, run[-1][1])])
            run = []
        if value is not None:
            run += [(at, run[-1][1]), (at, value)] if run and run[-1][1] != value else [(at, value)]
    return [*runs, *([run] if len(run) > 1 else [])]


def _draw_breaks(data: ScoreCourse, across: Scale, height: float, space: Space) -> Iterator[str]:
    """Uprights; the words stand beside the first at which there is room."""
    if data.breaks:
        yield draw_line("method", *((across(at), TOP - 2 * GAP, across(at), height - FOOT) for at in data.breaks))
    wide = measure(data.break_label, bold=True)
    sides = ((across(at) + side * GAP / 2, "start" if side > 0 else "end") for at in reversed(data.breaks) for side in (1, -1))
    if spot := space.place(Spot(x, TOP - GAP, anchor, wide) for x, anchor in sides):
        yield draw_text(spot.x, spot.y, data.break_label, "b", spot.anchor)


def _draw_ends(data: ScoreCourse, across: Scale, up: Scale, space: Space) -> Iterator[str]:
    """The first score above or below the line, the last beside its dot; what the dashed line is, where there is room."""
    first, last = data.scores[0], data.scores[-1]
    assert first is not None
    assert last is not None
    yield draw_disc("f1", across.right, up(last), 4)
    yield draw_text(across.right + GAP + 2, up(last) + 4, data.last, "b")
    wide = measure(data.first, bold=True)
    if spot := space.place(Spot(LEFT + 2, up(first) + away, "start", wide) for away in (-GAP, 2.3 * GAP)):
        yield draw_text(spot.x, spot.y, data.first, "b fd", spot.anchor)
    dashed = [(at, value) for at, value in enumerate(data.ghost) if value is not None]
    wide = measure(data.ghost_label)
    spots = (Spot(across(at) + 2, up(value) + away, "start", wide) for at, value in dashed for away in (2.3 * GAP, -GAP))
    if spot := space.place(spots):
        yield draw_text(spot.x, spot.y, data.ghost_label, "q", spot.anchor)


def _draw_months(data: ScoreCourse, across: Scale, baseline: float, space: Space) -> Iterator[str]:
    """The names of some months: the first and the last first, then the others as far as there is room."""
    for at, said in data.months:
        anchor = "start" if at == 0 else "end" if at == len(data.scores) - 1 else "middle"
        if spot := space.place([Spot(across(at), baseline, anchor, measure(said))]):
            yield draw_text(spot.x, spot.y, said, "q", spot.anchor)
