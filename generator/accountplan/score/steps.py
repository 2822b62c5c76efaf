"""What would move an account: for each criterion, the one change of its mark or of its weight that gives another tier."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from accountplan.model.scores import AccountScore, MarkScore, Step

from .method import Method
from .stretches import Stretch, Whole, list_mark_stretches, list_weight_stretches


def list_steps(score: AccountScore, way: Method) -> Iterator[Step]:
    """All of them, by criterion: first of the mark, then of the weight.

    They are about the tier that the marks give: a tier by hand stands until its date whatever the marks become.
    """
    whole = Whole.of(score, way)
    for each in score.marks.values():
        yield from _list_changes(each, score, whole, way)
        yield from _list_both_ways(
            Lever(each.criterion, "weight", each.weight, list_weight_stretches(each, score, way)), each.weight, score.by_marks
        )


def list_mark_steps(score: AccountScore, way: Method) -> Iterator[Step]:
    """Those of the marks alone."""
    whole = Whole.of(score, way)
    return (step for each in score.marks.values() for step in _list_changes(each, score, whole, way))


@dataclass(frozen=True, slots=True)
class Lever:
    """One value that can change, and the tier that each value gives, from low to high."""

    criterion: str
    change: Literal["mark", "weight"]
    now: Fraction | None
    stretches: Sequence[Stretch]


def _list_changes(each: MarkScore, score: AccountScore, whole: Whole, way: Method) -> Iterator[Step]:
    lever = Lever(each.criterion, "mark", each.mark, list_mark_stretches(each, whole, score.meets, way))
    return _list_fillings(lever, score.by_marks, way) if each.mark is None else _list_both_ways(lever, each.mark, score.by_marks)


def _list_both_ways(lever: Lever, now: Fraction, tier: str | None) -> Iterator[Step]:
    """The nearest other tier above the present value, and the nearest below it."""
    here = next((place for place, each in enumerate(lever.stretches) if each.reaches(now)), 0)
    for ahead, rising in ((lever.stretches[here:], True), (lever.stretches[:here][::-1], False)):
        found = next((each for each in ahead if each.tier not in (None, tier)), None)
        if found is not None:
            yield _make_step(lever, found, rising=rising)


def _list_fillings(lever: Lever, now: str | None, way: Method) -> Iterator[Step]:
    """An unknown mark: the least that gives each better tier, and the most that gives each worse one."""
    rising = {each.tier: each for each in reversed(lever.stretches) if _is_better(each.tier, now, way)}
    falling = {each.tier: each for each in lever.stretches if not _is_better(each.tier, now, way)}
    for tier in way.order:
        if tier != now and tier in rising:
            yield _make_step(lever, rising[tier], rising=True)
        elif tier != now and tier in falling:
            yield _make_step(lever, falling[tier], rising=False)


def _make_step(lever: Lever, stretch: Stretch, *, rising: bool) -> Step:
    """The end of a stretch that comes first."""
    value, closed = (stretch.low, stretch.low_closed) if rising else (stretch.high, stretch.high_closed)
    assert stretch.tier is not None
    assert value is not None
    return Step(lever.criterion, lever.change, lever.now, value, not closed, rising, stretch.tier)


def _is_better(tier: str | None, now: str | None, way: Method) -> bool:
    """Is a tier more valuable than the present one? Any tier is better than none."""
    return tier is not None and (now is None or way.order[tier] < way.order[now])
