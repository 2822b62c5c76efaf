"""Where hours go and where value comes from: two dots a row, and a line between them."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from accountplan.base.words import Words
from accountplan.model.charts import Dumbbell, HoursAgainstValue, Skipped

from ._numbers import word_percents
from ._pen import Pen
from ._scale import Scale
from ._space import Box, Space, Spot, fit, measure, wrap
from ._svg import NARROW, draw_account, draw_disc, draw_line, draw_svg, draw_text
from ._ticks import list_ticks

TOP, ROW, FOOT = 34.0, 27.0, 34.0
GAP, LINE = 10.0, 15.0
NAMES = {False: 190.0, True: 118.0}
"""The most room that names take, wide and narrow."""


def hours_against_value(data: HoursAgainstValue, width: int, pen: Pen) -> Markup:
    """Hours an open dot, value a filled one, both from zero on one scale; the difference in figures at the end of the row."""
    bells = [row for row in data.rows if isinstance(row, Dumbbell)]
    narrow = width < NARROW
    column = min(max((_measure_name(bell, narrow) for bell in bells), default=0.0) + 2, NAMES[narrow])
    last = max((measure(said, bold=True) for said in (data.gap_name, *(bell.gap for bell in bells))), default=0.0)
    shares = [0.0, *(bell.hours for bell in bells), *(bell.value for bell in bells)]
    marks = list_ticks(min(shares), max(shares), 3 if narrow else 5)
    scale = Scale(column + GAP, width - last - 2 * GAP - 4, marks[0], marks[-1])
    names = {number: _wrap_name(row, column, narrow) for number, row in enumerate(data.rows) if isinstance(row, Dumbbell)}
    high = ROW + LINE * (max(map(len, names.values()), default=1) - 1)
    foot = TOP + high * len(data.rows) + 4
    parts = [draw_line("axis" if mark == 0 else "grid", (scale(mark), TOP, scale(mark), foot)) for mark in marks]
    parts += _draw_percents(marks, scale, foot + 18, width, pen.words)
    for number, row in enumerate(data.rows):
        y = TOP + high * (number + 0.5) + 4
        if isinstance(row, Dumbbell):
            parts.append(draw_account(row.within, *_draw_row(row, names[number], y, scale, column, width)))
        else:
            parts += _draw_skipped(row, y, scale, width)
    parts += _draw_heads(data, bells, scale, width)
    return draw_svg(width, foot + FOOT - 8, parts, data.label, "chart")


def _draw_percents(marks: tuple[float, ...], scale: Scale, baseline: float, width: int, words: Words) -> Iterator[str]:
    """The shares below the axis: zero first, then the others as far as there is room."""
    space = Space(Box(0, 0, width, baseline + FOOT))
    for mark, said in sorted(zip(marks, word_percents(marks, words), strict=True), key=lambda each: abs(each[0])):
        if spot := space.place([Spot(scale(mark), baseline, "middle", measure(said))]):
            yield draw_text(spot.x, spot.y, said, "q", "middle")


def _measure_name(bell: Dumbbell, narrow: bool) -> float:
    return measure(bell.name, bold=True) + (0 if narrow or not bell.tier else measure(f" {bell.tier}"))


def _wrap_name(bell: Dumbbell, column: float, narrow: bool) -> tuple[str, ...]:
    """The name on one line or two, with room for the tier behind it."""
    return wrap(bell.name, column - (measure(f" {bell.tier}") if bell.tier and not narrow else 0), bold=bell.strong)


def _draw_row(bell: Dumbbell, name: tuple[str, ...], y: float, scale: Scale, column: float, width: int) -> Iterator[str]:
    top = y + 4 - LINE * (len(name) - 1) / 2
    for number, words in enumerate(name):
        tier = "" if width < NARROW or number + 1 < len(name) else bell.tier
        yield draw_text(column, top + LINE * number, words, "b" if bell.strong else "", "end", (tier, "q"))
    yield draw_line("la strong" if bell.strong else "axis mid", (scale(bell.hours), y, scale(bell.value), y))
    yield draw_disc("open", scale(bell.hours), y, 5)
    yield draw_disc("f1", scale(bell.value), y, 5.5)
    yield draw_text(width - 2, y + 4, bell.gap, "b" if bell.strong else "q", "end")


def _draw_skipped(row: Skipped, y: float, scale: Scale, width: int) -> Iterator[str]:
    """What was left out, in the plot when it fits there, lifted off the grid."""
    room = width - scale.left - 8
    start = scale.left + 6 if measure(row.text) <= room else max(width - 2 - measure(row.text), 2.0)
    yield draw_text(start, y + 4, fit(row.text, width - 4), "q lift")


def _draw_heads(data: HoursAgainstValue, bells: list[Dumbbell], scale: Scale, width: int) -> Iterator[str]:
    """The names of the two dots above those of the first row, pushed apart where they would touch."""
    yield draw_text(width - 2, TOP - 6, data.gap_name, "q", "end")
    if not bells:
        return
    heads = sorted([(scale(bells[0].value), data.value_name, "fd b"), (scale(bells[0].hours), data.hours_name, "q")])
    halves = [measure(said, bold=True) / 2 for _, said, _ in heads]
    between = sum(halves) + 8
    push = max(between - (heads[1][0] - heads[0][0]), 0.0) / 2
    right = min(heads[1][0] + push, width - measure(data.gap_name) - 14 - halves[1])
    left = max(min(heads[0][0] - push, right - between), halves[0])
    for x, (_, said, kind) in zip((left, max(right, left + between)), heads, strict=True):
        yield draw_text(x, TOP - 6, said, kind, "middle")
