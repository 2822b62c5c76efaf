"""Which tier each value of one mark, or of one weight, gives: the stretches of its whole range from low to high, exact.

Along a mark the limits of the tiers come back, each where the mark makes up for the points that the score lacks for it. Along a weight the
tier changes where the score crosses a limit, or where enough becomes known. Those places are solved; nothing is sampled.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise
from math import ceil
from typing import NamedTuple

from accountplan.model.bands import HIGHEST, LOWEST
from accountplan.model.exact import to_whole_numbers
from accountplan.model.scores import AccountScore, MarkScore

from .method import Method

ZERO = Fraction(0)


class Stretch(NamedTuple):
    """Values that give one tier, from ``low`` to ``high`` (None: without end). An end that is not ``closed`` does not belong to it."""

    low: Fraction
    high: Fraction | None
    low_closed: bool
    high_closed: bool
    tier: str | None

    def reaches(self, value: Fraction) -> bool:
        """Does it go on to this value? Of all stretches, from low to high, the first that does holds it."""
        return self.high is None or value < self.high or (self.high_closed and value == self.high)


class Whole(NamedTuple):
    """The sum behind a score in whole numbers, as exact as fractions and several times quicker: every account asks it of every mark.

    ``unit`` goes into a mark or a limit of 1; ``terms`` holds each mark (None when it is not known) with its weight, by criterion;
    ``known`` and ``points`` are the weight, and the weight x mark, of those that are known; ``lacking`` is the weight that must still
    become known before there is a tier, less than nothing when more is known.
    """

    unit: int
    limits: Sequence[int]
    terms: Mapping[str, tuple[int | None, int]]
    known: int
    points: int
    lacking: int

    @classmethod
    def of(cls, score: AccountScore, way: Method) -> Whole:
        """The sum of one account, with the limits of the tiers beside it."""
        cuts, every = way.ladder.cuts, score.marks.values()
        numbers, unit = to_whole_numbers([*cuts, *[each.mark or ZERO for each in every]])
        weights, heavy = to_whole_numbers([each.weight for each in every])
        marks = [None if each.mark is None else number for each, number in zip(every, numbers[len(cuts) :], strict=True)]
        terms = list(zip(marks, weights, strict=True))
        known = sum([weight for mark, weight in terms if mark is not None])
        return cls(
            unit=unit,
            limits=numbers[: len(cuts)],
            terms=dict(zip(score.marks, terms, strict=True)),
            known=known,
            points=sum([mark * weight for mark, weight in terms if mark is not None]),
            lacking=ceil(way.enough_weight * heavy) - known,
        )

    def places(self, criterion: str) -> tuple[list[Fraction], int]:
        """The marks on one criterion, from 1 to 10, that make the score a limit, and how many limits lie before the first of them.

        With the points and the weight of all other marks the score is limit x where (points + weight x mark) / (known + weight) is x.
        """
        mark, weight = self.terms[criterion]
        points = self.points - (mark or 0) * weight
        known = self.known + (weight if mark is None else 0)
        found = [limit * known - points for limit in self.limits]
        one = weight * self.unit
        first, last = bisect_left(found, one * LOWEST.numerator), bisect_right(found, one * HIGHEST.numerator)
        return [Fraction(each, one) for each in found[first:last]], first


def list_mark_stretches(each: MarkScore, whole: Whole, meets: int, way: Method) -> tuple[Stretch, ...]:
    """The stretches of one mark from 1 to 10; none when enough does not become known. ``meets`` counts the minimum on all marks."""
    if whole.lacking > (whole.terms[each.criterion][1] if each.mark is None else 0):
        return ()
    pieces = tuple(_list_pieces(*whole.places(each.criterion), way.fallen))
    if way.needed is None:
        return pieces
    others = meets - (each.mark is not None and each.mark >= way.minimum)
    if others + 1 < way.needed:
        return pieces
    least = LOWEST if others >= way.needed else way.minimum
    return (*_keep_below(pieces, least), Stretch(least, HIGHEST, True, True, way.first))


def _list_pieces(places: Sequence[Fraction], before: int, tiers: Sequence[str | None]) -> Iterator[Stretch]:
    """The pieces of the ladder along a mark: its limits lie at these places, after this many that no mark reaches."""
    last = len(places)
    for number, (low, high) in enumerate(pairwise((LOWEST, *places, HIGHEST))):
        piece = 2 * (before + number) - 1
        if number:
            yield Stretch(low, low, True, True, tiers[piece - 1])
        if low != high:
            yield Stretch(low, high, not number, number == last, tiers[piece])


def _keep_below(stretches: Iterable[Stretch], value: Fraction) -> Iterator[Stretch]:
    """What lies below a value."""
    for each in stretches:
        if each.high is not None and each.high < value:
            yield each
        elif each.low < value:
            yield each._replace(high=value, high_closed=False)


def list_weight_stretches(each: MarkScore, score: AccountScore, way: Method) -> tuple[Stretch, ...]:
    """The stretches of one weight above 0; it has no upper end."""
    mark, other_weight = each.mark, way.total - each.weight
    known = each.known_weight - (0 if mark is None else each.weight)
    points = (score.score or 0) * each.known_weight - (mark or 0) * each.weight

    def tier(weight: Fraction) -> str | None:
        now_known, now_points = (known, points) if mark is None else (known + weight, points + weight * mark)
        return way.tier(now_points / now_known if now_known else None, now_known / (other_weight + weight), score.meets)

    def crossings() -> Iterator[Fraction]:
        """Where the weight w makes (points + w x mark) / (known + w) a limit, and the known share just enough."""
        if mark is not None:
            yield from ((limit * known - points) / (mark - limit) for limit in way.ladder.cuts if mark != limit)
            if way.enough != 1:
                yield (way.enough * other_weight - known) / (1 - way.enough)
        elif way.enough:
            yield known / way.enough - other_weight

    return tuple(_list_between([ZERO, *sorted({value for value in crossings() if value > 0})], tier))


def _list_between(ends: Sequence[Fraction], tier: Callable[[Fraction], str | None]) -> Iterator[Stretch]:
    """The stretches between values where the tier may change, and those values themselves: one look at each tells it all."""
    for low, high in pairwise(ends):
        yield Stretch(low, high, False, False, tier((low + high) / 2))
        yield Stretch(high, high, True, True, tier(high))
    yield Stretch(ends[-1], None, False, False, tier(ends[-1] + 1))
