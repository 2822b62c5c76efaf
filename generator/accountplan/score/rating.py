"""Every account's score: the weighted mean of its known marks, the range that it can still take, its tier and its rank."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from fractions import Fraction

from accountplan.model.account import Account
from accountplan.model.bands import HIGHEST, LOWEST
from accountplan.model.portfolio import Portfolio
from accountplan.model.scores import AccountScore, MarkScore, Scores

from .marks import mark
from .method import Method, method


def score(portfolio: Portfolio, today: date) -> Scores:
    """Score all accounts. Ranks run over all of them, clients, prospects and former clients alike."""
    way = method(portfolio)
    return Scores(_ranked(rate(account, way, portfolio, today) for account in portfolio.accounts.values()))


def rate(account: Account, way: Method, portfolio: Portfolio, today: date) -> AccountScore:
    """Score one account; its rank is left open."""
    marks = [mark(account, criterion, way, portfolio) for criterion in way.used]
    known = sum((each.weight for each in marks if each.mark is not None), Fraction(0))
    points = sum((each.weight * each.mark for each in marks if each.mark is not None), Fraction(0))
    rating = points / known if known else None
    low, high = _range(points, known, way.total)
    share = known / way.total if way.total else Fraction(0)
    meets = sum(each.mark is not None and each.mark >= way.minimum for each in marks)
    by_marks = way.tier(rating, share, meets)
    unknown = [each.weight for each in marks if each.mark is None]
    possible = way.possible(low, high, meets, unknown) | ({by_marks} if by_marks else set())
    by_hand = _overrule(account, way, today)
    return AccountScore(
        account=account.id,
        score=rating,
        low=low,
        high=high,
        known=share,
        tier=by_hand or by_marks,
        by_marks=by_marks,
        possible=tuple(sorted(possible, key=way.order.__getitem__)),
        provisional=by_hand is None and len(possible) > 1,
        overruled=by_hand is not None,
        rank=None,
        marks={each.criterion: _contributing(each, known) for each in marks},
        meets=meets,
        qualifies_all=bool(marks) and meets >= len(marks),
        qualifies_some=bool(marks) and meets >= way.some,
    )


def _range(points: Fraction, known: Fraction, total: Fraction) -> tuple[Fraction, Fraction]:
    """The score with every unknown mark at 1, and with every unknown mark at 10."""
    if not total:
        return LOWEST, HIGHEST
    unknown = total - known
    return (points + unknown * LOWEST) / total, (points + unknown * HIGHEST) / total


def _contributing(each: MarkScore, known: Fraction) -> MarkScore:
    return each if each.mark is None else replace(each, contribution=each.weight * each.mark / known)


def _overrule(account: Account, way: Method, today: date) -> str | None:
    """The tier by hand that is in force; one that does not exist does not count (`lint` reports it)."""
    by_hand = account.tier
    return by_hand.is_ if by_hand and today <= by_hand.until and by_hand.is_ in way.order else None


def _ranked(scores: Iterable[AccountScore]) -> dict[str, AccountScore]:
    """In order of score, then id; equal scores share a rank (1, 1, 3); accounts without a score come last."""
    ordered = sorted(scores, key=lambda each: (each.score is None, -(each.score or 0), each.account))
    ranked: dict[str, AccountScore] = {}
    before: AccountScore | None = None
    for place, each in enumerate(ordered, start=1):
        shared = before is not None and before.score == each.score
        rank = None if each.score is None else before.rank if before and shared else place
        before = ranked[each.account] = replace(each, rank=rank)
    return ranked
