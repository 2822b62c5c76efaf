"""Why a score moved: each weight, scale, role, mark, rater and figure with its share, the method told apart from the data.

Between the two sides lie two corners: the new method with the old data, and the old method with the new data. So there are two ways from one
side to the other, each of a step of the method alone and a step of the data alone. A cause gets the mean of what it does on both ways.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from accountplan.model.causes import Cause, Through, What
from accountplan.model.criteria import Criteria
from accountplan.model.people import Person
from accountplan.model.scores import AccountScore, MarkScore

from .shares import HALF, Part, Term, Terms, find_leverage, split_change


@dataclass(frozen=True, slots=True)
class Corner:
    """One account's score under a method and with data; the people say which role each rater has."""

    criteria: Criteria
    people: Mapping[str, Person]
    score: AccountScore

    def terms(self) -> dict[str, Term]:
        """The known marks with their weights, by criterion."""
        return {id: Term(each.weight, each.mark) for id, each in self.score.marks.items() if each.mark is not None}

    def raters(self, criterion: str) -> dict[str, Term]:
        """The marks of the raters of one criterion, with the weights of their roles, by person."""
        found = self.score.marks.get(criterion)
        return {each.by: Term(self.role_weight(self.role(each.by)), Fraction(each.mark)) for each in found.raters} if found else {}

    def role(self, person: str) -> str:
        """The role of a person, as weights name it; empty when there is none."""
        return (self.people[person].role or "").casefold() if person in self.people else ""

    def role_weight(self, role: str) -> Fraction:
        """What the marks of a role weigh."""
        return next((Fraction(each) for name, each in self.criteria.rater_weights.items() if name.casefold() == role), Fraction(1))


@dataclass(frozen=True, slots=True)
class Corners:
    """The two sides, and what lies between them."""

    before: Corner
    method_first: Corner
    data_first: Corner
    after: Corner


def list_causes(corners: Corners) -> tuple[Cause, ...]:
    """What moved the score, what did most first; nothing when there is no score on one side."""
    before, after = corners.before, corners.after
    if before.score.score is None or after.score.score is None:
        return ()
    if corners.method_first.score.score is None or corners.data_first.score.score is None:
        found = list(_list_at_once(before, after))
    else:
        method = _average(_list_step(before, corners.method_first, True), _list_step(corners.data_first, after, True))
        data = _average(_list_step(before, corners.data_first, False), _list_step(corners.method_first, after, False))
        found = [*method, *data]
    order = {criterion: place for place, criterion in enumerate((*before.score.marks, *after.score.marks))}
    moving = (cause for cause in found if cause.share)
    return tuple(sorted(moving, key=lambda cause: (-abs(cause.share), order[cause.criterion], cause.what, cause.of or "")))


def find_through(corners: Corners) -> Through | None:
    """Whether the method alone or the data alone moved the tier that the marks give; ``both`` when it takes the two, or when each would do."""
    before, method_first, data_first, after = (
        each.score.by_marks for each in (corners.before, corners.method_first, corners.data_first, corners.after)
    )
    if before == after:
        return None
    if (method_first, data_first) == (after, before):
        return "method"
    return "data" if (method_first, data_first) == (before, after) else "both"


def _average(first: Sequence[Cause], last: Sequence[Cause]) -> Iterator[Cause]:
    """The mean of what each cause does on two ways; ``first`` begins at the old side, and ``last`` ends at the new one."""
    one, other = ({(cause.what, cause.criterion, cause.of): cause for cause in causes} for causes in (first, last))
    for key in dict.fromkeys((*one, *other)):
        begin, end = one.get(key) or other[key], other.get(key) or one[key]
        share = HALF * sum((causes[key].share for causes in (one, other) if key in causes), Fraction(0))
        yield replace(begin, after=end.after, share=share)


def _list_step(before: Corner, after: Corner, method: bool) -> list[Cause]:
    """The causes in a step in which either the method or the data alone changes."""
    one, other = before.terms(), after.terms()
    list_parts = _list_method if method else _list_data
    return [cause for id, part in split_change(one, other).items() for cause in list_parts(_Move(id, part, before, after, one, other))]


@dataclass(frozen=True, slots=True)
class _Move:
    """What one criterion did in a step: its part, and the two ends of the step with their terms."""

    criterion: str
    part: Part
    before: Corner
    after: Corner
    one: Terms
    other: Terms

    @property
    def share(self) -> Fraction:
        return self.part.weight + self.part.value

    @property
    def marks(self) -> tuple[MarkScore | None, MarkScore | None]:
        return self.before.score.marks.get(self.criterion), self.after.score.marks.get(self.criterion)

    def make_cause(self, what: What, before: Fraction | None, after: Fraction | None, share: Fraction, of: str | None = None) -> Cause:
        return Cause(what, self.criterion, of, before, after, share)

    @property
    def rated(self) -> bool:
        """Whether raters gave the mark at both ends."""
        return all(each is not None and each.origin == "raters" for each in self.marks)


def _list_method(move: _Move) -> Iterator[Cause]:
    one, other = move.marks
    if one is None or other is None:
        yield move.make_cause("criterion", one and one.weight, other and other.weight, move.share)
        return
    known = one.mark is not None and other.mark is not None
    if known:
        yield move.make_cause("weight", one.weight, other.weight, move.part.weight)
    share = move.part.value if known else move.share
    if _has_other_scale(move):
        yield move.make_cause("scale", one.mark, other.mark, share)
    elif move.rated:
        yield from _list_roles(move)
    else:
        yield move.make_cause("years", one.mark, other.mark, share)


def _has_other_scale(move: _Move) -> bool:
    one, other = (corner.criteria.criteria.get(move.criterion) for corner in (move.before, move.after))
    return (one and one.scale) != (other and other.scale)


def _list_roles(move: _Move) -> Iterator[Cause]:
    """The weight of each role, with all raters who have it together."""
    leverage = find_leverage(move.criterion, move.one, move.other)
    shares: dict[str, Fraction] = {}
    for person, part in split_change(move.before.raters(move.criterion), move.after.raters(move.criterion)).items():
        role = move.after.role(person)
        shares[role] = shares.get(role, Fraction(0)) + leverage * part.weight
    for role, share in shares.items():
        yield move.make_cause("role", move.before.role_weight(role), move.after.role_weight(role), share, role)


def _list_data(move: _Move) -> Iterator[Cause]:
    one, other = move.marks
    assert one is not None
    assert other is not None
    if move.rated:
        yield from _list_raters(move)
    elif {one.origin, other.origin} <= {"scale", "unknown"} and (figure := one.figure or other.figure):
        yield move.make_cause("figure", _get_value(one), _get_value(other), move.share, figure)
    else:
        yield move.make_cause("mark", one.mark, other.mark, move.share)


def _get_value(mark: MarkScore) -> Fraction | None:
    """The figure that a mark follows from; one that does not count gives no mark."""
    return mark.value if mark.mark is not None else None


def _list_raters(move: _Move) -> Iterator[Cause]:
    """The mark of each rater, and the weight of one whose role changed."""
    leverage = find_leverage(move.criterion, move.one, move.other)
    one, other = move.before.raters(move.criterion), move.after.raters(move.criterion)
    for person, part in split_change(one, other).items():
        before, after = one.get(person), other.get(person)
        if before and after:
            yield move.make_cause("person", before.weight, after.weight, leverage * part.weight, person)
            yield move.make_cause("rater", before.value, after.value, leverage * part.value, person)
        else:
            share = leverage * (part.weight + part.value)
            yield move.make_cause("rater", before and before.value, after and after.value, share, person)


def _list_at_once(before: Corner, after: Corner) -> Iterator[Cause]:
    """The causes when there is no score in between: a criterion that only one side has and a weight are the method, all else is data."""
    one, other = before.terms(), after.terms()
    for id, part in split_change(one, other).items():
        move = _Move(id, part, before, after, one, other)
        first, then = move.marks
        if first is None or then is None:
            yield move.make_cause("criterion", first and first.weight, then and then.weight, move.share)
        elif first.mark is None or then.mark is None:
            yield move.make_cause("mark", first.mark, then.mark, move.share)
        else:
            yield move.make_cause("weight", first.weight, then.weight, part.weight)
            yield move.make_cause("mark", first.mark, then.mark, part.value)
