"""The scale in the head of a column of score meters."""

from __future__ import annotations

from markupsafe import Markup

from accountplan.base.words import Words
from accountplan.model.charts import MeterScale

from ._numbers import plain
from ._scale import HIGHEST, INSET, LOWEST, Scale
from ._space import Box, Space, Spot, measure
from ._svg import svg, text

HEIGHT = 14
BASELINE = 11.0


def meter_scale(data: MeterScale, width: int, words: Words) -> Markup:
    """1 and 10 at the ends, and each tier limit for which there is room."""
    scale = Scale(INSET, width - INSET)
    space = Space(Box(0, 0, width, HEIGHT + 1))
    drawn = []
    for value, side in [(LOWEST, "start"), (HIGHEST, "end"), *((limit, "middle") for limit in data.limits)]:
        said = plain(value, words)
        if spot := space.place([Spot(scale(value), BASELINE, side, measure(said))]):
            drawn.append(text(spot.x, spot.y, said, "q", side))
    return svg(width, HEIGHT, drawn)
