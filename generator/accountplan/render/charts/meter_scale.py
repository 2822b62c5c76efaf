"""The scale in the head of a column of score meters."""

from __future__ import annotations

from markupsafe import Markup

from accountplan.model.charts import MeterScale

from ._numbers import word_number
from ._pen import SIZE as PAPER_SIZE
from ._pen import Pen
from ._scale import HIGHEST, LOWEST
from ._space import FALL, RISE, SIZE, Box, Space, Spot, measure
from .score_meter import make_row_scale

NARROWEST = 60.0
"""On paper the ends of a narrower scale would touch the heads of the columns beside it."""


def meter_scale(data: MeterScale, width: float, pen: Pen, *, first: float = LOWEST, label: str = "") -> Markup:
    """The ends of the scale, which begins at ``first``, and each tier limit for which there is room."""
    height, baseline, size = pen.either((14.0, 11.0, 1.0), (12.0, 8.4, PAPER_SIZE / SIZE))
    scale = make_row_scale(width, pen, first)
    space = Space(Box(0, baseline - RISE, width, baseline + FALL))
    ends = [(first, "start"), (HIGHEST, "end")] if width >= pen.either(0.0, NARROWEST) else []
    drawn = []
    for value, side in [*ends, *((limit, "middle") for limit in data.limits if limit > first)]:
        said = word_number(value, pen.words)
        if spot := space.place([Spot(scale(value), baseline, side, measure(said) * size)]):
            drawn.append(pen.text("q", spot.x, spot.y, said, side))
    return pen.svg(width, height, drawn, label)
