"""The portfolio matrix: what clients bring against how they grow, one bubble each."""

from __future__ import annotations

import math
from collections.abc import Iterator

from markupsafe import Markup

from accountplan.base.words import Words
from accountplan.model.charts import Bubble, PortfolioMatrix

from ._numbers import word_number
from ._pen import Pen
from ._scale import HIGHEST, LOWEST, Scale
from ._space import FALL, RISE, Box, Disc, Segment, Space, Spot, fit, measure
from ._svg import NARROW, draw_account, draw_disc, draw_line, draw_rectangle, draw_svg, draw_text, draw_text_upwards

LARGEST = {False: 30.0, True: 17.0}
"""Radius of the largest bubble, wide and narrow, as long as there are at most `FEW` clients."""
FEW = 15
SMALLEST = 1.5
"""A bubble is never smaller than a speck that can be seen."""
NAMED = {False: 24, True: 12}
"""How many of the most valuable clients are tried for a name; the rest is in the table."""
LED = 15
"""How many of the most valuable may have their name farther off, with a line that leads to it."""
LONGEST = (150.0, 112.0, 76.0)
"""Names are cut to this many pixels; to fewer when they find no room."""
EDGE = 1.5
"""Words keep this far from every bubble."""
NEAR = {False: 7.5, True: 3.5}
"""Words keep this much farther from bubbles that are not their own, so that it is plain whose they are."""


def list_radii(bubbles: tuple[Bubble, ...], narrow: bool) -> tuple[float, ...]:
    """The radius of each bubble: its area is in proportion to its value; with many clients all shrink alike."""
    most = max((bubble.value for bubble in bubbles), default=0.0)
    largest = LARGEST[narrow] * min(1.0, (FEW / max(len(bubbles), 1)) ** 0.25)
    return tuple(max(largest * math.sqrt(bubble.value / most), SMALLEST) if most > 0 else 5.0 for bubble in bubbles)


def portfolio_matrix(data: PortfolioMatrix, width: int, pen: Pen) -> Markup:
    """Four quadrants round a cross, bubbles with the largest first, names for as many of the most valuable as find room."""
    narrow = width < NARROW
    left, height = (42.0, 430.0) if narrow else (46.0, 420.0)
    frame = Box(left, 12, width - 10, height - 40)
    sizes = list_radii(data.bubbles, narrow)
    inset = _measure_inset(data.bubbles, sizes, frame)
    across, up = Scale(frame.left + inset, frame.right - inset), Scale(frame.bottom - inset, frame.top + inset)
    discs = [(across(bubble.x), up(bubble.y), size) for bubble, size in zip(data.bubbles, sizes, strict=True)]
    cross = (across(data.middle), up(data.middle))
    space = Space(frame.grown(-3))
    for x, y, size in discs:
        space.discs.add((x, y, size + EDGE))
    axes = [(cross[0], frame.top, cross[0], frame.bottom), (frame.left, cross[1], frame.right, cross[1])]
    space.segments += axes
    return draw_svg(width, height, [
        draw_rectangle("grid", frame.left, frame.top, frame.right - frame.left, frame.bottom - frame.top),
        draw_line("axis", *axes),
        *_draw_bubbles(data.bubbles, discs),
        *_draw_quadrants(data, frame, cross, space),
        *_draw_names(data.bubbles, discs, space, narrow),
        *_draw_axes(data, frame, across, up, pen.words),
    ], data.label, "chart")  # fmt: skip


def _draw_bubbles(bubbles: tuple[Bubble, ...], discs: list[Disc]) -> Iterator[str]:
    """The largest first, so that none hides a smaller one."""
    for bubble, disc in sorted(zip(bubbles, discs, strict=True), key=lambda each: -each[1][2]):
        yield draw_account(bubble.within, draw_disc("bubble", *disc))


def _measure_inset(bubbles: tuple[Bubble, ...], sizes: tuple[float, ...], frame: Box) -> float:
    """How far the scale must stay within the frame so that no bubble crosses it."""
    needed = 0.0
    for bubble, size in zip(bubbles, sizes, strict=True):
        for mark, reach in ((bubble.x, frame.right - frame.left), (bubble.y, frame.bottom - frame.top)):
            share = (mark - LOWEST) / (HIGHEST - LOWEST)
            near = min(share, 1 - share)
            if near < 0.45:
                needed = max(needed, (size + 2 - near * reach) / (1 - 2 * near))
    return needed


def _draw_quadrants(data: PortfolioMatrix, frame: Box, cross: tuple[float, float], space: Space) -> Iterator[str]:
    """The name of each quadrant in its outer corner, or in the corner of it that is free; else lifted off what lies there."""
    sides = ((frame.left + 8, cross[0] - 8), (frame.right - 8, cross[0] + 8))
    levels = ((frame.top + RISE + 8, cross[1] - FALL - 6), (frame.bottom - FALL - 4, cross[1] + RISE + 6))
    for said, (outer, inner), (edge, middle), anchor in (
        (data.question, sides[0], levels[0], "start"),
        (data.star, sides[1], levels[0], "end"),
        (data.dog, sides[0], levels[1], "start"),
        (data.cow, sides[1], levels[1], "end"),
    ):
        other = "end" if anchor == "start" else "start"
        corners = [(outer, edge, anchor), (outer, middle, anchor), (inner, edge, other), (inner, middle, other)]
        spots = [Spot(x, y, side, measure(said)) for x, y, side in corners]
        free = space.place(spots)
        spot = free or space.take(spots[0])
        yield draw_text(spot.x, spot.y, said, "q" if free else "q lift", spot.anchor)


def _draw_names(bubbles: tuple[Bubble, ...], discs: list[Disc], space: Space, narrow: bool) -> Iterator[str]:
    for number, (bubble, each) in enumerate(zip(bubbles[: NAMED[narrow]], discs, strict=False)):
        tail = measure(f" {bubble.tier}", bold=True) if bubble.tier else 0.0
        own = (each[0], each[1], each[2] + EDGE)
        for said in _list_short_names(bubble, bubbles):
            width = measure(said) + tail
            spots = (spot for spot in _list_near_spots(*each, width) if space.keeps_distance(spot.box, own, NEAR[narrow]))
            spot, lead = space.place(spots), None
            if not spot and number < LED:
                spot, lead = _find_led_spot(*each, width, space)
            if spot:
                line = draw_line("axis", lead) if lead else ""
                yield draw_account(bubble.within, line, draw_text(spot.x, spot.y, said, "", spot.anchor, (bubble.tier, "b")))
                break


def _list_short_names(bubble: Bubble, bubbles: tuple[Bubble, ...]) -> Iterator[str]:
    """The name, then cut, as long as what is left can only be this one."""
    for said in dict.fromkeys(fit(bubble.name, room) for room in LONGEST):
        kept = said.rstrip("\u2026")
        if said == bubble.name or (kept and sum(other.name.startswith(kept) for other in bubbles) == 1):
            yield said


def _list_near_spots(x: float, y: float, radius: float, width: float) -> Iterator[Spot]:
    """Right, left, above, below, then the diagonals; then the same a little farther off."""
    for gap in (5.0, 8.0):
        away = radius + gap
        slant = radius * 0.72 + gap * 0.6
        yield Spot(x + away, y + 4, "start", width)
        yield Spot(x - away, y + 4, "end", width)
        yield Spot(x, y - away - FALL + 1, "middle", width)
        yield Spot(x, y + away + RISE - 1, "middle", width)
        yield Spot(x + slant, y - slant, "start", width)
        yield Spot(x - slant, y - slant, "end", width)
        yield Spot(x + slant, y + slant + RISE - 2, "start", width)
        yield Spot(x - slant, y + slant + RISE - 2, "end", width)


def _find_led_spot(x: float, y: float, radius: float, width: float, space: Space) -> tuple[Spot | None, Segment | None]:
    """A free spot farther off, with the line to it: the line may cross an axis, but no other bubble and no name."""
    own = (x, y, radius + EDGE)
    for far in (18.0, 28.0, 40.0, 54.0, 70.0, 90.0):
        for turn in range(16):
            dx, dy = math.cos(turn * math.pi / 8), math.sin(turn * math.pi / 8)
            lead = (x + dx * (radius + 1), y + dy * (radius + 1), x + dx * (radius + far), y + dy * (radius + far))
            anchor = "start" if dx > 0.3 else "end" if dx < -0.3 else "middle"
            aside = {"start": 3.0, "end": -3.0, "middle": 0.0}[anchor]
            drop = 4.0 if anchor != "middle" else RISE + 1 if dy > 0 else -FALL - 1
            spot = Spot(lead[2] + aside, lead[3] + drop, anchor, width)
            if space.free(spot.box) and space.clear(lead, own):
                space.leads.append(lead)
                return space.take(spot), lead
    return None, None


def _draw_axes(data: PortfolioMatrix, frame: Box, across: Scale, up: Scale, words: Words) -> Iterator[str]:
    middle = word_number(data.middle, words)
    for value, said in ((LOWEST, word_number(LOWEST, words)), (data.middle, middle), (HIGHEST, word_number(HIGHEST, words))):
        yield draw_text(across(value), frame.bottom + 18, said, "q", "middle")
        yield draw_text(frame.left - 8, up(value) + 4, said, "q", "end")
    yield draw_text((frame.left + frame.right) / 2, frame.bottom + 36, data.x_axis, "q", "middle")
    yield draw_text_upwards(12, (frame.top + frame.bottom) / 2, data.y_axis, "q")
