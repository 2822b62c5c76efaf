"""What there is to say about a score that its sum, its range and its tier do not show."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from accountplan.base.text import Number, Wording, say, say_n
from accountplan.model.portfolio import Portfolio
from accountplan.model.scores import AccountScore

from .method import Method


def word_notes(portfolio: Portfolio, score: AccountScore, way: Method, today: date) -> tuple[Wording, ...]:
    """One sentence each, the most telling first."""
    return (*_word_hand_tier(portfolio, score, way, today), *_word_criteria(score, way))


def _word_hand_tier(portfolio: Portfolio, score: AccountScore, way: Method, today: date) -> Iterator[Wording]:
    by_hand = portfolio.accounts[score.account].tier
    if by_hand and by_hand.is_ not in way.order:
        yield say("The tier set by hand does not count: there is no tier {tier}.", tier=by_hand.is_)
    elif by_hand and not by_hand.holds(today):
        who = portfolio.person(by_hand.by)
        yield say("The tier set by hand ({tier}, by {who}) ended on {day}.", tier=by_hand.is_, who=who, day=by_hand.until)


def _word_criteria(score: AccountScore, way: Method) -> Iterator[Wording]:
    if not score.marks:
        yield say("No criterion has a weight above zero.")
    elif way.needed is not None:
        yield say_n(
            "It reaches {minimum} or more on {n} criterion; the top tier asks for {needed} of {all}.",
            "It reaches {minimum} or more on {n} criteria; the top tier asks for {needed} of {all}.",
            score.meets,
            minimum=Number(way.minimum, _count_digits(way.minimum)),
            needed=way.needed,
            all=len(score.marks),
        )


def _count_digits(mark: Fraction) -> int:
    """As many decimals as a mark has, at most two."""
    return next((digits for digits in (0, 1) if (mark * 10**digits).denominator == 1), 2)
