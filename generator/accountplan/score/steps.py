"""What would move an account: for each criterion, the one change of its mark or of its weight that gives another tier.

Along one mark (1 to 10) or one weight (above 0) the tier changes only where the rating crosses a limit, where the mark crosses
the minimum, or where enough becomes known. Those places are solved exactly. Between two of them the tier is the same
everywhere, so one look at each stretch tells it all: nothing is sampled.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import Literal

from accountplan.model.bands import HIGHEST, LOWEST
from accountplan.model.exact import total
from accountplan.model.portfolio import Portfolio
from accountplan.model.scores import AccountScore, Explanation, MarkScore, Scores, Step

from .method import Method, method
from .notes import notes

ZERO = Fraction(0)


def explain(portfolio: Portfolio, scores: Scores, account_id: str, today: date) -> Explanation:
    """Explain one account's score: its marks are in the score itself; the steps say what would move it to another tier.

    The steps are about the tier that the marks give: a tier by hand stands until its date whatever the marks become.
    """
    way, score = method(portfolio), scores[account_id]
    known = total([each.weight for each in score.marks.values() if each.mark is not None])
    steps = tuple(
        step for each in score.marks.values() for lever in _levers(each, score, way) for step in _steps(lever, score.by_marks, way)
    )
    return Explanation(score, way.total, known, steps, notes(portfolio, score, way, today))


@dataclass(frozen=True, slots=True)
class Lever:
    """One value that can change, and the tier that each value gives. ``last`` is None when the value has no upper end.

    ``breaks`` are the places strictly between ``start`` and ``last`` where the tier may change, in order.
    """

    criterion: str
    change: Literal["mark", "weight"]
    now: Fraction | None
    start: Fraction
    last: Fraction | None
    breaks: tuple[Fraction, ...]
    tier: Callable[[Fraction], str | None]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Values that give one tier: from ``low`` to ``high`` without these, or the one value that both are."""

    low: Fraction
    high: Fraction | None
    tier: str | None

    @property
    def point(self) -> bool:
        """Is it one value?"""
        return self.low == self.high


def _levers(each: MarkScore, score: AccountScore, way: Method) -> Iterator[Lever]:
    others = [other for other in score.marks.values() if other is not each and other.mark is not None]
    rest = Rest(
        total([other.weight for other in others]),
        total([other.weight * (other.mark or 0) for other in others]),
        way.total - each.weight,
        sum((other.mark or 0) >= way.minimum for other in others),
    )
    yield _mark_lever(each, rest, way)
    yield _weight_lever(each, rest, way)


@dataclass(frozen=True, slots=True)
class Rest:
    """All other criteria together: known weight, points (weight x mark), all weight, and on how many the minimum is reached."""

    known: Fraction
    points: Fraction
    total: Fraction
    meets: int

    def tier(self, weight: Fraction, mark: Fraction | None, way: Method) -> str | None:
        """The tier when the one criterion that is left has this weight and this mark."""
        known = self.known + (weight if mark is not None else 0)
        points = self.points + weight * (mark or 0)
        meets = self.meets + (mark is not None and mark >= way.minimum)
        return way.tier(points / known if known else None, known / (self.total + weight), meets)


def _mark_lever(each: MarkScore, rest: Rest, way: Method) -> Lever:
    """Where the mark x makes (points + weight x) / (known + weight) a limit, and the minimum."""
    weight = each.weight
    crossings = [(limit * (rest.known + weight) - rest.points) / weight for limit in way.ladder.cuts]
    breaks = _within([*crossings, way.minimum], LOWEST, HIGHEST)
    return Lever(each.criterion, "mark", each.mark, LOWEST, HIGHEST, breaks, lambda mark: rest.tier(weight, mark, way))


def _weight_lever(each: MarkScore, rest: Rest, way: Method) -> Lever:
    """Where the weight w makes (points + w mark) / (known + w) a limit, and the known share just enough."""
    mark, crossings = each.mark, []
    if mark is not None:
        crossings = [(limit * rest.known - rest.points) / (mark - limit) for limit in way.ladder.cuts if mark != limit]
    if mark is not None and way.enough != 1:
        crossings.append((way.enough * rest.total - rest.known) / (1 - way.enough))
    if mark is None and way.enough:
        crossings.append(rest.known / way.enough - rest.total)
    return Lever(
        each.criterion, "weight", each.weight, ZERO, None, _within(crossings, ZERO, None), lambda weight: rest.tier(weight, mark, way)
    )


def _within(values: Iterable[Fraction], low: Fraction, high: Fraction | None) -> tuple[Fraction, ...]:
    return tuple(sorted({value for value in values if low < value and (high is None or value < high)}))


def _stretches(lever: Lever) -> list[Stretch]:
    """The whole range of a lever, low to high: a single value at each break, an open stretch on either side of it."""
    ends: list[Fraction | None] = [lever.start, *lever.breaks, lever.last]
    found = [] if lever.last is None else [_point(lever, lever.start)]
    for low, high in pairwise(ends):
        assert low is not None
        middle = low + 1 if high is None else (low + high) / 2
        found.append(Stretch(low, high, lever.tier(middle)))
        if high is not None:
            found.append(_point(lever, high))
    return found


def _point(lever: Lever, value: Fraction) -> Stretch:
    return Stretch(value, value, lever.tier(value))


def _steps(lever: Lever, now: str | None, way: Method) -> Iterator[Step]:
    stretches = _stretches(lever)
    if lever.now is None:
        yield from _fillings(lever, stretches, now, way)
        return
    place = next(number for number, each in enumerate(stretches) if _holds(each, lever.now))
    yield from _first(lever, stretches[place + 1 :], now, rising=True)
    yield from _first(lever, stretches[:place][::-1], now, rising=False)


def _holds(stretch: Stretch, value: Fraction) -> bool:
    return value == stretch.low if stretch.point else value > stretch.low and (stretch.high is None or value < stretch.high)


def _first(lever: Lever, ahead: Sequence[Stretch], now: str | None, *, rising: bool) -> Iterator[Step]:
    """The nearest other tier in one direction, at the end of its stretch that lies nearest."""
    found = next((each for each in ahead if each.tier not in (None, now)), None)
    if found is not None:
        yield _step(lever, found, rising=rising)


def _fillings(lever: Lever, stretches: list[Stretch], now: str | None, way: Method) -> Iterator[Step]:
    """An unknown mark: the least that gives each better tier, and the most that gives each worse one."""
    rising = {each.tier: each for each in reversed(stretches) if _better(each.tier, now, way)}
    falling = {each.tier: each for each in stretches if not _better(each.tier, now, way)}
    for tier in way.order:
        if tier != now and tier in rising:
            yield _step(lever, rising[tier], rising=True)
        elif tier != now and tier in falling:
            yield _step(lever, falling[tier], rising=False)


def _step(lever: Lever, stretch: Stretch, *, rising: bool) -> Step:
    value = stretch.low if rising else stretch.high
    assert stretch.tier is not None
    assert value is not None
    return Step(lever.criterion, lever.change, lever.now, value, not stretch.point, rising, stretch.tier)


def _better(tier: str | None, now: str | None, way: Method) -> bool:
    """Is a tier more valuable than the present one? Any tier is better than none."""
    return tier is not None and (now is None or way.order[tier] < way.order[now])
