"""The way from one amount to another: a row for each part, levels as dots, what comes in filled, what goes out open."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from markupsafe import Markup

from accountplan.model.charts import Rung, Waterfall

from ._pen import Pen
from ._scale import Scale
from ._space import Box, Space, Spot
from ._svg import NARROW
from ._ticks import list_ticks

KINDS = {"up": "f1", "down": "cell mid", "open": "gap"}
LEAST = 1.5
"""The length of a bar that is next to nothing."""


class Measures(NamedTuple):
    """Lengths of one form: above the rows and below them, one row, between name and bar, a bar's thickness, a dot, how far words stand below a middle.

    ``names`` is the most room that names take beside the rows, 0 where they stand above them; ``side`` is what is left free at the right.
    """

    top: float
    foot: float
    row: float
    gap: float
    thick: float
    dot: float
    drop: float
    names: float
    side: float


WIDE = Measures(6.0, 24.0, 30.0, 12.0, 14.0, 5.0, 4.0, 260.0, 12.0)
THIN = WIDE._replace(row=44.0, names=0.0)
PRINTED = Measures(0.0, 0.0, 15.0, 6.0, 7.0, 2.6, 2.4, 130.0, 40.0)
"""On paper each amount stands beside its bar, and nothing below."""


def waterfall(data: Waterfall, width: int, pen: Pen) -> Markup:
    """Rows below each other on one scale, which does not begin at nothing: it is the changes that have a length."""
    size = pen.either(THIN if width < NARROW else WIDE, PRINTED)
    column = min(max(pen.measure(each.name, bold=True) for each in data.rungs) + size.gap, size.names)
    ends = min(each.low for each in data.rungs), max(each.high for each in data.rungs)
    marks = list_ticks(*ends, 4 if size.names else 3)
    low, high = (marks[0], marks[-1]) if size.foot else _widen(*ends)
    scale = Scale(column + size.gap, width - size.side, low, high)
    foot = size.top + size.row * len(data.rungs)
    parts = [pen.line("grid", *((scale(mark), size.top, scale(mark), foot) for mark in marks))] if size.foot else []
    for number, (rung, level) in enumerate(zip(data.rungs, data.levels, strict=True)):
        top = size.top + size.row * number
        y = top + size.row - size.thick / 2 - ((size.row - size.thick) / 2 if size.names else 2)
        parts.append(_draw_name(rung, y, column, width, size, pen))
        if number + 1 < len(data.rungs):
            parts.append(pen.line("axis", (scale(level), y + size.thick / 2, scale(level), y + size.row - size.thick / 2)))
        parts += _draw_rung(rung, y, scale, width, size, pen)
    if size.foot:
        parts += _draw_marks(marks, scale, foot + 16, width, pen)
    return pen.svg(width, foot + size.foot, parts, data.label, "chart")


def _widen(low: float, high: float) -> tuple[float, float]:
    """Two ends that are not the same."""
    return (low, high) if high > low else (low, low + 1)


def _draw_name(rung: Rung, y: float, column: float, width: int, size: Measures, pen: Pen) -> str:
    """Beside its row, or above it."""
    kind = "b" if rung.kind == "level" else ""
    if size.names:
        return pen.text(kind, 0, y + size.drop, pen.fit(rung.name, column - 4, bold=bool(kind)), "start")
    name = pen.fit(rung.name, width - pen.measure(rung.text, bold=True) - size.gap, bold=True)
    return pen.text(f"{kind} lift".strip(), 0, y - size.thick / 2 - 6, name, "start")


def _draw_rung(rung: Rung, y: float, scale: Scale, width: int, size: Measures, pen: Pen) -> Iterator[str]:
    """A dot at a level, a bar between two; its amount behind it where there is room, else before it, else over its end; lifted off the lines."""
    left, right = scale(rung.low), scale(rung.high)
    if rung.kind == "level":
        yield pen.disc("f1", left, y, size.dot)
    else:
        yield pen.rect(KINDS[rung.kind], left, y - size.thick / 2, max(right - left, LEAST), size.thick)
    wide, kind = pen.measure(rung.text, bold=True), f"{'b' if rung.kind == 'level' else ''} lift".strip()
    if right + size.gap + wide <= width:
        yield pen.text(kind, right + size.gap - 2, y + size.drop, rung.text, "start")
    elif left - size.gap - wide >= scale.left - size.gap:
        yield pen.text(kind, left - size.gap + 2, y + size.drop, rung.text, "end")
    else:
        yield pen.text(kind, width, y + size.drop, rung.text, "end")


def _draw_marks(marks: tuple[float, ...], scale: Scale, baseline: float, width: int, pen: Pen) -> Iterator[str]:
    """The amounts below the axis: the ends first, then the others as far as there is room."""
    space = Space(Box(0, 0, width, baseline + WIDE.foot))
    for mark in (marks[0], marks[-1], *marks[1:-1]):
        said = pen.words.number(round(mark), 0)
        wide = pen.measure(said)
        x = min(max(scale(mark), wide / 2), width - wide / 2)
        if spot := space.place([Spot(x, baseline, "middle", wide)]):
            yield pen.text("q", spot.x, spot.y, said, "middle")
