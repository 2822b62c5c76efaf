"""The trust pyramid: a layer a row, hours to the left and money to the right of its name."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from markupsafe import Markup

from accountplan.model.charts import PyramidLayer, TrustPyramid

from ._pen import Pen
from ._space import fit, measure

ROW, THICK, HEAD = 30.0, 16.0, 24.0
SIDE = 40.0
"""Room for a percentage at the end of a bar."""
SHARED = 0.48
"""The names take at most this part of the width."""


def trust_pyramid(data: TrustPyramid, width: int, pen: Pen) -> Markup:
    """Bars grow outward from the names, both sides on one scale, with their percentages at the ends."""
    names = min(max((measure(layer.name) for layer in data.layers), default=0.0) + 16, width * SHARED)
    room = (width - names) / 2 - SIDE
    top = max((share for layer in data.layers for share in (layer.hours, layer.money) if share), default=1.0)
    left, right = (width - names) / 2, (width + names) / 2
    parts = [
        pen.text("q", left, 12, data.hours_name, "end"),
        pen.text("q", right, 12, data.money_name, "start"),
        pen.line("axis", (left, HEAD - 4, left, HEAD + ROW * len(data.layers)), (right, HEAD - 4, right, HEAD + ROW * len(data.layers))),
    ]
    for number, layer in enumerate(data.layers):
        y = HEAD + ROW * number + (ROW - THICK) / 2
        parts.append(pen.text("", width / 2, y + 12, fit(layer.name, names - 8), "middle"))
        parts += _draw_bars(layer, (left, right), room / top, y, pen)
    return pen.svg(width, HEAD + ROW * len(data.layers) + 4, parts, data.label)


def _draw_bars(layer: PyramidLayer, sides: tuple[float, float], scale: float, y: float, pen: Pen) -> Iterator[str]:
    """What is not known has a dash in its place."""
    for share, x, turn, anchor in ((layer.hours, sides[0], -1, "end"), (layer.money, sides[1], 1, "start")):
        length = (share or 0) * scale
        if length:
            yield pen.rect("f1" if turn < 0 else "f2", x - length if turn < 0 else x, y, length, THICK)
        said = "–" if share is None else pen.words.share(Fraction(share).limit_denominator(10**6))
        yield pen.text("", x + turn * (length + 5), y + 12, said, anchor)
