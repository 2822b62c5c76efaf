"""A criterion's mark at one account: by hand, by raters, by a scale over figures, or unknown."""

from __future__ import annotations

from fractions import Fraction

from accountplan.model.account import Account, RaterMark
from accountplan.model.figures import latest
from accountplan.model.portfolio import Portfolio
from accountplan.model.scores import MarkScore

from .method import Method, Used, weighted_mean


def mark(account: Account, criterion: Used, method: Method, portfolio: Portfolio) -> MarkScore:
    """The mark of one criterion. A mark by hand, also by raters, beats a scale."""
    given = account.marks.get(criterion.id)
    if isinstance(given, tuple):
        return _by_raters(given, criterion, method, portfolio) or _by_scale(account, criterion)
    if given is not None:
        return MarkScore(criterion.id, Fraction(given), criterion.weight, "hand")
    return _by_scale(account, criterion)


def newest(marks: tuple[RaterMark, ...]) -> tuple[RaterMark, ...]:
    """Each rater's newest mark, by rater; of two on one day the last in the file."""
    found: dict[str, RaterMark] = {}
    for each in marks:
        if each.by not in found or each.on >= found[each.by].on:
            found[each.by] = each
    return tuple(found[rater] for rater in sorted(found))


def _by_raters(given: tuple[RaterMark, ...], criterion: Used, method: Method, portfolio: Portfolio) -> MarkScore | None:
    """The mean of the raters' newest marks, each by the weight of the rater's role; None when nobody's mark counts."""
    raters = newest(given)
    mean = weighted_mean((_weight(each.by, method, portfolio), Fraction(each.mark)) for each in raters)
    if mean is None:
        return None
    marks = [each.mark for each in raters]
    spread = Fraction(max(marks)) - Fraction(min(marks))
    return MarkScore(criterion.id, mean, criterion.weight, "raters", spread=spread, raters=raters)


def _weight(rater: str, method: Method, portfolio: Portfolio) -> Fraction:
    person = portfolio.people.get(rater)
    role = person.role.casefold() if person and person.role else ""
    return method.rater_weights.get(role, Fraction(1))


def _by_scale(account: Account, criterion: Used) -> MarkScore:
    curve = criterion.curve
    found = latest(account, curve.figure) if curve else None
    if curve is None or found is None:
        return MarkScore(criterion.id, None, criterion.weight, "unknown")
    return MarkScore(
        criterion.id, curve.mark(found.value), criterion.weight, "scale", figure=curve.figure, value=found.value, year=found.year
    )
