"""The trust pyramid: a layer a row, hours to the left and money to the right of its name."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from markupsafe import Markup

from accountplan.model.charts import PyramidLayer, TrustPyramid

from ._pen import Pen


class Measures(NamedTuple):
    """Lengths: the heads, a row, a bar's thickness, the white round a name, a baseline below the top of a bar, the room for a percentage at its end, and a line of a name."""

    head: float
    row: float
    thick: float
    gap: float
    drop: float
    side: float
    line: float


SCREEN, PAPER = Measures(24.0, 30.0, 16.0, 16.0, 12.0, 40.0, 15.0), Measures(12.0, 12.0, 7.0, 10.0, 5.9, 24.0, 8.0)
SHARED = 0.48
"""The names take at most this part of the width."""


def trust_pyramid(data: TrustPyramid, width: int, pen: Pen) -> Markup:
    """Bars grow outward from the names, both sides on one scale, with their percentages at the ends."""
    size = pen.either(SCREEN, PAPER)
    names = min(max((pen.measure(layer.name) for layer in data.layers), default=0.0) + size.gap, width * SHARED)
    room = (width - names) / 2 - size.side
    top = max((share for layer in data.layers for share in (layer.hours, layer.money) if share), default=1.0)
    left, right = (width - names) / 2, (width + names) / 2
    said = [pen.wrap(layer.name, names - size.gap / 2) for layer in data.layers]
    row = size.row + size.line * (max(map(len, said), default=1) - 1)
    foot = size.head + row * len(data.layers)
    parts = [
        pen.text("q", left, size.head / 2, data.hours_name, "end"),
        pen.text("q", right, size.head / 2, data.money_name, "start"),
        pen.line("axis", *((x, size.head - 4, x, foot) for x in (left, right))),
    ]
    for number, layer in enumerate(data.layers):
        y = size.head + row * number + (row - size.thick) / 2
        parts += pen.lines("", width / 2, y + size.drop, said[number], size.line, "middle")
        parts += _draw_bars(layer, (left, right), room / top, y, size, pen)
    return pen.svg(width, foot + pen.either(4.0, 0.0), parts, data.label)


def _draw_bars(layer: PyramidLayer, sides: tuple[float, float], scale: float, y: float, size: Measures, pen: Pen) -> Iterator[str]:
    """What is not known has a dash in its place."""
    for share, x, turn, anchor in ((layer.hours, sides[0], -1, "end"), (layer.money, sides[1], 1, "start")):
        length = (share or 0) * scale
        if length:
            yield pen.rect("f1" if turn < 0 else "f2", x - length if turn < 0 else x, y, length, size.thick)
        said = "–" if share is None else pen.words.share(Fraction(share).limit_denominator(10**6))
        yield pen.text("", x + turn * (length + size.gap / 2 - 3), y + size.drop, said, anchor)
