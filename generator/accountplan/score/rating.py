"""Every account's score: the weighted mean of its known marks, the range that it can still take, its tier and its rank."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from functools import partial

from accountplan.base.known import UNKNOWN, Known
from accountplan.base.lazily import Lazily
from accountplan.model.account import Account
from accountplan.model.bands import compute_range
from accountplan.model.exact import compute_weighted_mean, total
from accountplan.model.portfolio import Portfolio
from accountplan.model.scores import AccountScore, MarkScore, Scores

from .marks import Found, find_mark
from .method import Method, Used, make_method
from .moves import list_moves


def score(portfolio: Portfolio, today: date, known: Known = UNKNOWN) -> Scores:
    """Score all accounts. Ranks run over all of them: clients, prospects and former clients alike. ``known`` are scores of before."""
    way = make_method(portfolio, today)
    rated = known.of_each("scores", portfolio.accounts, partial(rate, way=way, today=today))
    ranked = _rank_scores(rated.values())
    return Scores(ranked, Lazily(ranked, lambda id: list_moves(ranked[id], way)))


def rate(account: Account, way: Method, today: date) -> AccountScore:
    """Score one account; its rank is left open."""
    found = [find_mark(account, criterion, way) for criterion in way.used]
    weights = [used.weight for used, each in zip(way.used, found, strict=True) if each.mark is not None]
    marks = [each.mark for each in found if each.mark is not None]
    unknown = [used.weight for used, each in zip(way.used, found, strict=True) if each.mark is None]
    rating = compute_weighted_mean(weights, marks)
    known = way.total if not unknown else total(weights)
    share = known / way.total if way.total else known
    low, high = compute_range(rating, share)
    meets = sum([reaches(mark, way.minimum) for mark in marks])
    by_marks, by_hand = way.tier(rating, share, meets), _find_overrule(account, way, today)
    possible = (way.possible(low, high, meets, unknown) if unknown else set()) | ({by_marks} if by_marks else set())
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
        marks={used.id: _make_mark(used, each, known) for used, each in zip(way.used, found, strict=True)},
        meets=meets,
        qualifies_all=bool(found) and meets >= len(found),
        qualifies_some=bool(found) and meets >= way.some,
    )


def reaches(mark: Fraction, minimum: Fraction) -> bool:
    """Is a mark the minimum or more? In whole numbers: as exact as comparing fractions, and three times as quick."""
    return mark.numerator * minimum.denominator >= minimum.numerator * mark.denominator


def _make_mark(used: Used, found: Found, known: Fraction) -> MarkScore:
    figure = found.figure
    return MarkScore(
        criterion=used.id,
        mark=found.mark,
        weight=used.weight,
        origin=found.origin,
        known_weight=known,
        spread=found.spread,
        raters=found.raters,
        figure=used.curve.figure if used.curve and figure else None,
        value=figure.value if figure else None,
        year=figure.year if figure else None,
    )


def _find_overrule(account: Account, way: Method, today: date) -> str | None:
    """The tier by hand that is in force; one that does not exist does not count (`lint` reports it)."""
    by_hand = account.tier
    return by_hand.is_ if by_hand and by_hand.holds(today) and by_hand.is_ in way.order else None


def _sort_key(score: AccountScore) -> tuple[bool, float, Fraction, str]:
    """Highest first. The nearest floats are in the same order as the fractions, or are equal: then the fractions decide."""
    rating = score.score or Fraction(0)
    return score.score is None, -float(rating), -rating, score.account


def _rank_scores(scores: Iterable[AccountScore]) -> dict[str, AccountScore]:
    """In order of score, then id; equal scores share a rank (1, 1, 3); accounts without a score come last."""
    ordered = sorted(scores, key=_sort_key)
    ranked: dict[str, AccountScore] = {}
    before: AccountScore | None = None
    for place, each in enumerate(ordered, start=1):
        if each.score is not None:
            shared = before is not None and before.score == each.score
            each = each._replace(rank=before.rank if before and shared else place)
        before = ranked[each.account] = each
    return ranked
