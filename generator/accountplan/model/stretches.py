"""A long list in stretches that each fit on one page, so that no page grows with the portfolio."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TypeVar

MOST = 250
"""A list with more rows than this comes in pages of this many: half a megabyte of rows as they usually are, one of rows with the longest texts."""

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Stretch:
    """The rows on one of the pages of a list, counted from one; ``before`` and ``after`` are the numbers of the pages beside it, if any."""

    number: int
    first: int
    last: int
    total: int
    before: int | None
    after: int | None

    def of(self, rows: Sequence[Item]) -> Sequence[Item]:
        """These rows out of all."""
        return rows[self.first - 1 : self.last]

    @property
    def alone(self) -> bool:
        """Whether the list fits on one page."""
        return self.before is None and self.after is None


def make_stretches(total: int, most: int = MOST) -> tuple[Stretch, ...]:
    """The pages of a list with this many rows; an empty list has one as well."""
    full, rest = divmod(total, most)
    return make_uneven_stretches([most] * full + [rest] * (rest > 0 or not full))


def make_uneven_stretches(sizes: Sequence[int]) -> tuple[Stretch, ...]:
    """The pages of a list that has so many rows on each of them."""
    total, pages = sum(sizes), len(sizes)
    return tuple(
        Stretch(
            number=number,
            first=last - size + 1,
            last=last,
            total=total,
            before=number - 1 if number > 1 else None,
            after=number + 1 if number < pages else None,
        )
        for number, (size, last) in enumerate(zip(sizes, accumulate(sizes), strict=True), 1)
    )


def fill_pages(groups: Iterable[tuple[Item, ...]], most: int) -> list[list[tuple[Item, ...]]]:
    """Groups of rows on pages of at most this many rows: each whole on one page, but for one that fits on none. There is at least one page."""
    pages: list[list[tuple[Item, ...]]] = [[]]
    room = most
    for group in groups:
        for first in range(0, len(group), most):
            part = group[first : first + most]
            if len(part) > room:
                pages.append([])
                room = most
            pages[-1].append(part)
            room -= len(part)
    return pages


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of a list that is too long to give whole: the ``places`` of these rows, in order, and how many are ``left`` out."""

    places: tuple[int, ...]
    left: int

    def of(self, rows: Sequence[Item]) -> list[Item]:
        """These rows out of all."""
        return [rows[place] for place in self.places]


def choose_kept(rows: Sequence[Iterable[str]], most: int, first: int) -> Kept:
    """All rows of a list of at most ``most``; of a longer one the ``first`` rows under each of the things that a row falls under, and then as many as fit."""
    seen: Counter[str] = Counter()
    kept: dict[int, None] = {}
    for place, things in enumerate(rows):
        own = tuple(things)
        if any(seen[each] < first for each in own):
            kept[place] = None
            seen.update(own)
    places = [*kept, *(place for place in range(len(rows)) if place not in kept)][:most]
    return Kept(tuple(sorted(places)), len(rows) - len(places))
