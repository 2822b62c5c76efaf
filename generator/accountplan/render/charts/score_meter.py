"""A score on the scale of 1 to 10, with the range that it can still take."""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup

from accountplan.base.words import Words
from accountplan.model.charts import ScoreMeter, Zone

from ._numbers import word_number
from ._pen import Pen
from ._scale import HIGHEST, LOWEST, Scale
from ._space import Box, Space, Spot, measure
from ._svg import NARROW, draw_line, draw_svg, draw_text

LARGE = 240
"""From this width a meter carries its own scale, its zones and the ends of its range."""
THINNEST = 1.5
"""A range of nothing still shows."""
OUTLINE = 0.6
"""By how much an open dot is drawn smaller, so that its outline ends where a full one does."""


def score_meter(data: ScoreMeter, width: int, pen: Pen, *, first: float = LOWEST) -> Markup:
    """The meter of a table row below 240 pixels, with a scale that begins at ``first``; else the large one, for the screen."""
    return _draw_large(data, width, pen) if width >= LARGE else _draw_small(data, width, pen, first)


def make_row_scale(width: float, pen: Pen, first: float) -> Scale:
    """The scale of a meter in the row of a table, and of the head above it."""
    inset = pen.either(3.0, 2.0)
    return Scale(inset, width - inset, first)


def draw_row_reach(data: ScoreMeter, scale: Scale, y: float, pen: Pen) -> list[str]:
    """The range and the dot of a score in the row of a table."""
    return _draw_reach(data, scale, y, pen, *pen.either((7.0, 4.25), (2.4, 2.6)))


def _draw_reach(data: ScoreMeter, scale: Scale, y: float, pen: Pen, thick: float, dot: float) -> list[str]:
    """The range that a score can still take, and a dot at the score. On paper shape says it too: the dot is open while a mark is unknown."""
    left = scale(data.low)
    parts = [pen.rect("band", left, y - thick / 2, max(scale(data.high) - left, THINNEST), thick)]
    if data.score is not None:
        unsure = pen.either(False, data.low != data.high)
        parts.append(pen.disc("fi open" if unsure else "fi halo", scale(data.score), y, dot - OUTLINE if unsure else dot))
    return parts


def _draw_small(data: ScoreMeter, width: int, pen: Pen, first: float) -> Markup:
    """On paper the limits are ruled over whole columns, see `limit_rules`; on the screen each row has its own."""
    height, ruled = pen.either((16, False), (12, True))
    scale, y = make_row_scale(width, pen, first), height / 2
    parts = [] if ruled else [pen.line("grid", (scale.left, y, scale.right, y))]
    if data.limits and not ruled:
        parts.append(pen.line("axis", *((scale(limit), y - 6, scale(limit), y + 6) for limit in data.limits)))
    return pen.svg(width, height, [*parts, *draw_row_reach(data, scale, y, pen)], data.label)


def _draw_large(data: ScoreMeter, width: int, pen: Pen) -> Markup:
    scale = Scale(27, width - 27)
    below = [_draw_axis(scale), *draw_numbers(scale, data.limits, 72, width, pen.words), _draw_cuts(scale, data.limits)]
    above = [*_draw_ends(data, scale), *draw_zone_names(data.zones, scale, 24)]
    return draw_svg(width, 84, [*below, *_draw_reach(data, scale, 43, pen, 14, 7), *above], data.label, "chart")


@lru_cache(64)
def _draw_axis(scale: Scale) -> str:
    ticks = ((scale(n), 48, scale(n), 56) for n in range(1, 11))
    return draw_line("axis", (scale.left, 52, scale.right, 52), *ticks)


@lru_cache(64)
def _draw_cuts(scale: Scale, limits: tuple[float, ...]) -> str:
    return draw_line("limit", *((scale(limit), 12, scale(limit), 31) for limit in limits)) if limits else ""


@lru_cache(64)
def draw_numbers(scale: Scale, limits: tuple[float, ...], baseline: float, width: int, words: Words) -> tuple[str, ...]:
    """The numbers below a scale, the same for every account: all of them when there is room, else the ends, the limits, and what still fits."""
    space = Space(Box(0, 0, width, baseline + 20))
    first = (LOWEST, HIGHEST, *(limits if width < NARROW else ()))
    drawn = []
    for value in dict.fromkeys((*first, *(float(n) for n in range(2, 10) if width >= NARROW))):
        said = word_number(value, words)
        if spot := space.place([Spot(scale(value), baseline, "middle", measure(said))]):
            drawn.append(draw_text(spot.x, spot.y, said, "q", "middle"))
    return tuple(drawn)


@lru_cache(64)
def draw_zone_names(zones: tuple[Zone, ...], scale: Scale, baseline: float) -> tuple[str, ...]:
    """The name of each zone in its middle, where it fits; the one that counts is bold."""
    return tuple(
        draw_text((scale(zone.low) + scale(zone.high)) / 2, baseline, zone.label, "b" if zone.here else "q", "middle")
        for zone in zones
        if measure(zone.label, zone.here) <= scale(zone.high) - scale(zone.low) - 4
    )


def _draw_ends(data: ScoreMeter, scale: Scale) -> list[str]:
    """The lowest and highest score in reach, beside the band and beside the dot."""
    score = data.low if data.score is None else data.score
    reach = 7.0 if data.score is not None else 0.0
    low = min(scale(data.low), scale(score) - reach) - 5
    high = max(scale(data.high), scale(score) + reach) + 5
    ends = [(low, data.low_label, "end"), (high, data.high_label, "start")]
    return [draw_text(x, 47.5, words, "", side) for x, words, side in ends if words]
