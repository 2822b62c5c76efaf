"""The way from one amount to another: a row for each part, levels as dots, what comes in filled, what goes out open."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from accountplan.model.charts import Rung, Waterfall

from ._pen import Pen
from ._scale import Scale
from ._space import Box, Space, Spot, fit, measure
from ._svg import NARROW, draw_disc, draw_line, draw_rectangle, draw_svg, draw_text
from ._ticks import list_ticks

TOP, FOOT, GAP, THICK, LEAST = 6.0, 24.0, 12.0, 14.0, 1.5
ROWS = {False: 30.0, True: 44.0}
"""The height of a row; a narrow one has its name above it."""
NAMES = 260.0
"""The most room that names take beside the rows."""
KINDS = {"up": "f1", "down": "cell mid", "open": "gap"}


def waterfall(data: Waterfall, width: int, pen: Pen) -> Markup:
    """Rows below each other on one scale, which does not begin at nothing: it is the changes that have a length."""
    narrow = width < NARROW
    row = ROWS[narrow]
    column = 0.0 if narrow else min(max(measure(each.name, bold=True) for each in data.rungs) + GAP, NAMES)
    marks = list_ticks(min(each.low for each in data.rungs), max(each.high for each in data.rungs), 3 if narrow else 4)
    scale = Scale(column + GAP, width - GAP, marks[0], marks[-1])
    foot = TOP + row * len(data.rungs)
    parts = [draw_line("grid", *((scale(mark), TOP, scale(mark), foot) for mark in marks))]
    for number, (rung, level) in enumerate(zip(data.rungs, data.levels, strict=True)):
        top = TOP + row * number
        y = top + row - THICK / 2 - (2 if narrow else (row - THICK) / 2)
        parts += _draw_name(rung, y, column, width, narrow)
        if number + 1 < len(data.rungs):
            parts.append(draw_line("axis", (scale(level), y + THICK / 2, scale(level), y + row - THICK / 2)))
        parts += _draw_rung(rung, y, scale, width)
    parts += _draw_marks(marks, scale, foot + 16, width, pen)
    return draw_svg(width, foot + FOOT, parts, data.label, "chart")


def _draw_name(rung: Rung, y: float, column: float, width: int, narrow: bool) -> Iterator[str]:
    """Beside its row, or above it."""
    kind = "b" if rung.kind == "level" else ""
    if narrow:
        yield draw_text(
            0, y - THICK / 2 - 6, fit(rung.name, width - measure(rung.text, bold=True) - GAP, bold=True), f"{kind} lift".strip()
        )
    else:
        yield draw_text(0, y + 4, fit(rung.name, column - 4, bold=bool(kind)), kind)


def _draw_rung(rung: Rung, y: float, scale: Scale, width: int) -> Iterator[str]:
    """A dot at a level, a bar between two; its amount behind it where there is room, else before it, else over its end; lifted off the lines."""
    left, right = scale(rung.low), scale(rung.high)
    if rung.kind == "level":
        yield draw_disc("f1", left, y, 5)
    else:
        yield draw_rectangle(KINDS[rung.kind], left, y - THICK / 2, max(right - left, LEAST), THICK)
    wide, kind = measure(rung.text, bold=True), f"{'b' if rung.kind == 'level' else ''} lift".strip()
    if right + GAP + wide <= width:
        yield draw_text(right + GAP - 2, y + 4, rung.text, kind)
    elif left - GAP - wide >= scale.left - GAP:
        yield draw_text(left - GAP + 2, y + 4, rung.text, kind, "end")
    else:
        yield draw_text(width, y + 4, rung.text, kind, "end")


def _draw_marks(marks: tuple[float, ...], scale: Scale, baseline: float, width: int, pen: Pen) -> Iterator[str]:
    """The amounts below the axis: the ends first, then the others as far as there is room."""
    space = Space(Box(0, 0, width, baseline + FOOT))
    for mark in (marks[0], marks[-1], *marks[1:-1]):
        said = pen.words.number(round(mark), 0)
        wide = measure(said)
        x = min(max(scale(mark), wide / 2), width - wide / 2)
        if spot := space.place([Spot(x, baseline, "middle", wide)]):
            yield draw_text(spot.x, spot.y, said, "q", "middle")
