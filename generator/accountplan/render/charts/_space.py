"""Room for words: how wide they are, and where they touch nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from accountplan.base.letters import expand

from ._widths import BOLD, LETTERS, NORMAL

SIZE = 13.0
"""Size of all words in charts, in pixels."""
RISE, FALL = 10.0, 3.5
"""How far letters reach above and below their baseline."""
SPARE = 1.06
"""A fallback font is a little wider than our own."""
_WIDTH = {
    bold: {letter: int(width) / 1000 for letter, width in zip(expand(LETTERS), table.split(), strict=True)}
    for bold, table in ((False, NORMAL), (True, BOLD))
}
_OTHER, _WIDE, _FIRST_WIDE = 0.58, 1.0, "\u2e80"


def measure(words: str, bold: bool = False) -> float:
    """About how wide words are, in pixels; rather too wide than too narrow."""
    widths = _WIDTH[bold]
    return sum(widths.get(letter, _WIDE if letter >= _FIRST_WIDE else _OTHER) for letter in words) * SIZE * SPARE


def fit(words: str, room: float, bold: bool = False) -> str:
    """The words, cut with an ellipsis where they do not fit: at a space when that leaves at least half of what fits."""
    if measure(words, bold) <= room:
        return words
    kept = words
    while kept and measure(kept + "\u2026", bold) > room:
        kept = kept[:-1]
    cut = kept.rpartition(" ")[0] if words[len(kept) : len(kept) + 1] != " " else kept
    kept = cut if len(cut) * 2 >= len(kept) else kept
    return f"{kept.rstrip(' ,.-')}\u2026" if kept else ""


def wrap(words: str, room: float, bold: bool = False) -> tuple[str, ...]:
    """The words on one line, or on two when they do not fit on one: broken at the last space that leaves a whole first line, and cut where the second is too long too."""
    if measure(words, bold) <= room:
        return (words,)
    first, rest = words, ""
    while measure(first, bold) > room:
        first, space, last = first.rpartition(" ")
        if not space:
            return (fit(words, room, bold),)
        rest = f"{last} {rest}".rstrip()
    return (first, fit(rest, room, bold))


class Box(NamedTuple):
    """A rectangle: left, top, right, bottom."""

    left: float
    top: float
    right: float
    bottom: float

    def touches(self, other: Box) -> bool:
        """Whether the two overlap."""
        return self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom

    def holds(self, other: Box) -> bool:
        """Whether the other lies within this one."""
        return self.left <= other.left and self.top <= other.top and other.right <= self.right and other.bottom <= self.bottom

    def grown(self, by: float) -> Box:
        """The box with a margin."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)


class Spot(NamedTuple):
    """A place for words: the baseline, which end is at ``x``, and how wide they are."""

    x: float
    y: float
    anchor: str
    width: float

    @property
    def box(self) -> Box:
        """The room that the words take."""
        left = self.x - self.width * {"start": 0.0, "middle": 0.5, "end": 1.0}[self.anchor]
        return Box(left, self.y - RISE, left + self.width, self.y + FALL)


Disc = tuple[float, float, float]
Segment = tuple[float, float, float, float]


def touches_disc(disc: Disc, box: Box) -> bool:
    """Whether a circle (x, y, radius) reaches into a box."""
    x, y, radius = disc
    aside = max(box.left - x, 0.0, x - box.right)
    above = max(box.top - y, 0.0, y - box.bottom)
    return aside * aside + above * above < radius * radius


def touches_segment(segment: Segment, box: Box) -> bool:
    """Whether a straight line crosses a box: what is left of it after clipping at each side (Liang and Barsky)."""
    x, y, end_x, end_y = segment
    if (x < box.left and end_x < box.left) or (x > box.right and end_x > box.right):
        return False
    start, stop = 0.0, 1.0
    for step, room in ((x - end_x, x - box.left), (end_x - x, box.right - x), (y - end_y, y - box.top), (end_y - y, box.bottom - y)):
        if step == 0.0:
            if room < 0.0:
                return False
        elif step < 0.0:
            start = max(start, room / step)
        else:
            stop = min(stop, room / step)
    return start < stop


def meets_disc(segment: Segment, disc: Disc) -> bool:
    """Whether a straight line comes within a circle: the distance from the middle to the nearest point of the line."""
    x, y, end_x, end_y = segment
    middle_x, middle_y, radius = disc
    dx, dy = end_x - x, end_y - y
    share = ((middle_x - x) * dx + (middle_y - y) * dy) / (dx * dx + dy * dy) if dx or dy else 0.0
    share = min(max(share, 0.0), 1.0)
    aside, above = x + share * dx - middle_x, y + share * dy - middle_y
    return aside * aside + above * above < radius * radius


def _lies_on_side(segment: Segment, x: float, y: float) -> bool:
    return (segment[2] - segment[0]) * (y - segment[1]) > (segment[3] - segment[1]) * (x - segment[0])


def crosses_segment(one: Segment, other: Segment) -> bool:
    """Whether two straight lines cross: the ends of each lie on both sides of the other."""
    return _lies_on_side(one, *other[:2]) != _lies_on_side(one, *other[2:]) and _lies_on_side(other, *one[:2]) != _lies_on_side(
        other, *one[2:]
    )


class Discs:
    """Circles by the squares of a grid that they reach into, so that a box is only compared with those near it."""

    SQUARE = 32.0

    def __init__(self) -> None:
        self._squares: dict[tuple[int, int], list[Disc]] = {}

    def add(self, disc: Disc) -> None:
        """Keep a circle."""
        x, y, radius = disc
        for square in self._reached(Box(x - radius, y - radius, x + radius, y + radius)):
            self._squares.setdefault(square, []).append(disc)

    def near(self, box: Box) -> Iterator[Disc]:
        """The circles that may touch a box; some of them more than once."""
        for square in self._reached(box):
            yield from self._squares.get(square, ())

    def _reached(self, box: Box) -> Iterator[tuple[int, int]]:
        columns = range(int(box.left // self.SQUARE), int(box.right // self.SQUARE) + 1)
        rows = range(int(box.top // self.SQUARE), int(box.bottom // self.SQUARE) + 1)
        return ((column, row) for column in columns for row in rows)


class Space:
    """A frame in which words are set one after another, each where it touches nothing that is there already."""

    def __init__(self, frame: Box) -> None:
        self.frame = frame
        self.boxes: list[Box] = []
        self.discs = Discs()
        self.segments: list[Segment] = []
        self.leads: list[Segment] = []

    def free(self, box: Box) -> bool:
        """Whether a box lies within the frame and touches nothing."""
        return (
            self.frame.holds(box)
            and not any(box.touches(other) for other in self.boxes)
            and not any(touches_disc(disc, box) for disc in self.discs.near(box))
            and not any(touches_segment(segment, box) for segment in (*self.segments, *self.leads))
        )

    def keeps_distance(self, box: Box, own: Disc, by: float) -> bool:
        """Whether a box keeps its distance from every disc but its own."""
        return not any(touches_disc(disc, box.grown(by)) for disc in self.discs.near(box.grown(by)) if disc != own)

    def clear(self, lead: Segment, own: Disc) -> bool:
        """Whether a line that leads to words crosses no words, no other such line, and no disc but the one it comes from."""
        x, y, end_x, end_y = lead
        around = Box(min(x, end_x), min(y, end_y), max(x, end_x), max(y, end_y))
        return not (
            any(touches_segment(lead, box) for box in self.boxes)
            or any(crosses_segment(lead, other) for other in self.leads)
            or any(meets_disc(lead, disc) for disc in self.discs.near(around) if disc != own)
        )

    def take(self, spot: Spot) -> Spot:
        """Keep others away from this spot."""
        self.boxes.append(spot.box.grown(1.5))
        return spot

    def place(self, spots: Iterable[Spot]) -> Spot | None:
        """Take the first spot that is free, or none."""
        found = next((spot for spot in spots if self.free(spot.box)), None)
        return self.take(found) if found else None
