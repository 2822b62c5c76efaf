"""Which page comes after which: each account begins on a left page, and what this leaves blank is for notes.

Pages are counted from 1, as readers do; odd pages are right pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from .printed import Spot

NOTES = -1
"""The part of a page that is blank but for its ruling."""
FOLD = 4
"""A folded sheet has four pages."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page of the booklet: a page (from 0) of a part, or a page for notes."""

    part: int
    page: int = 0


@dataclass(frozen=True, slots=True)
class Order:
    """All pages in reading order: each account and what follows the last one from a left page, the back cover at the end."""

    leaves: tuple[Leaf, ...]

    @property
    def padding(self) -> int:
        """Pages to add before the back cover, so that the whole can be folded from sheets of four."""
        return -len(self.leaves) % FOLD

    @property
    def padded(self) -> tuple[Leaf, ...]:
        """All pages of the printed booklet, those that pad it included."""
        return (*self.leaves[:-1], *[Leaf(NOTES)] * self.padding, self.leaves[-1])

    def numbers(self, anchors: Sequence[Mapping[str, Spot]]) -> dict[str, int]:
        """The page of every anchor of some parts, from the first part on."""
        first = {leaf.part: number for number, leaf in enumerate(self.leaves, 1) if leaf.page == 0 and leaf.part != NOTES}
        return {name: first[part] + spot.page for part, places in enumerate(anchors) for name, spot in places.items()}


def order_parts(front: Sequence[int], accounts: Sequence[int], end: Sequence[int]) -> Order:
    """Order parts by their numbers of pages; they are numbered in this order, and the back cover is a part of one page after them.

    Without accounts nothing is left blank: what follows them then follows the front.
    """
    leaves: list[Leaf] = []
    for part, pages in enumerate((*front, *accounts, *end, 1)):
        leaves += [Leaf(part, page) for page in range(pages)]
        if accounts and len(front) - 1 <= part < len(front) + len(accounts) and len(leaves) % 2 == 0:
            leaves.append(Leaf(NOTES))
    return Order(tuple(leaves))


def find_side(number: int) -> str:
    """On which side a page lies."""
    return "right" if number % 2 else "left"


@dataclass(frozen=True, slots=True)
class Stretch:
    """The lines that fill a page, from number ``start`` up to ``stop``; those whose number is among ``heads`` begin a column."""

    start: int
    stop: int
    heads: frozenset[int]


def list_stretches(lines: Sequence[Spot]) -> list[Stretch]:
    """The lines of each page, by where each line was when all were laid out together."""
    heads = {number for number, (before, spot) in enumerate(pairwise(lines), 1) if spot.page == before.page and spot.x > before.x}
    starts = [0, *(number for number, (before, spot) in enumerate(pairwise(lines), 1) if spot.page > before.page)]
    return [Stretch(start, stop, frozenset(heads & {*range(start, stop)})) for start, stop in pairwise((*starts, len(lines)))]


@dataclass(frozen=True, slots=True)
class Over:
    """What lies over one page: a running head, the page's number, and at the foot for whose eyes it is; each may be absent."""

    head: str = ""
    number: str = ""
    foot: bool = True


def list_overs(pages: Order, chapters: Iterable[tuple[str, str]], numbers: Mapping[str, int], notes: str) -> list[Over]:
    """What lies over each page, those that pad the booklet included (before the back cover).

    The running head is the chapter that a page belongs to, except where a chapter begins; ``chapters`` are anchors and titles in
    reading order. Pages for notes are called ``notes``. The cover, front and back, stays bare.
    """
    begins = {numbers[anchor]: title for anchor, title in chapters if anchor in numbers}
    current, found = "", []
    for number, leaf in enumerate(pages.leaves, 1):
        current = begins.get(number, current)
        head = notes if leaf.part == NOTES else "" if number in begins else current
        found.append(Over(head, str(number)))
    bare = Over(foot=False)
    return [bare, *found[1:-1], *[Over(notes)] * pages.padding, bare]
