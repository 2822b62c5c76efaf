"""What there is to say about a score beside its sum: what is not known, how the minimum counts, and what was decided by hand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from accountplan.model.portfolio import Portfolio
from accountplan.model.scores import AccountScore
from accountplan.model.text import Listing, Number, Share, Wording, say, say_n

from .method import Method


def notes(portfolio: Portfolio, score: AccountScore, way: Method, today: date) -> tuple[Wording, ...]:
    """One sentence each, the most telling first."""
    return (*_by_hand(portfolio, score, way, today), *_unknown(score, way), *_minimum(score, way))


def _by_hand(portfolio: Portfolio, score: AccountScore, way: Method, today: date) -> Iterator[Wording]:
    by_hand = portfolio.accounts[score.account].tier
    if by_hand is None:
        return
    who = portfolio.person(by_hand.by)
    if score.overruled:
        yield say(
            "Tier {tier} was set by hand by {who}, until {day}: {why}.",
            tier=by_hand.is_,
            who=who,
            day=by_hand.until,
            why=by_hand.why.rstrip("."),
        )
        yield say("The marks alone give tier {tier}.", tier=score.by_marks) if score.by_marks else say("The marks alone give no tier.")
    elif by_hand.is_ not in way.order:
        yield say("The tier by hand does not count: there is no tier {tier}.", tier=by_hand.is_)
    elif by_hand.until < today:
        yield say("The tier by hand ({tier}, by {who}) ended on {day}.", tier=by_hand.is_, who=who, day=by_hand.until)


def _unknown(score: AccountScore, way: Method) -> Iterator[Wording]:
    if not score.marks:
        yield say("There is no score: no criterion has a weight above zero.")
    elif score.score is None:
        yield say("There is no score: no mark is known.")
    elif score.known < way.enough:
        yield say("Unrated: {known} of the weight is known, and a tier needs {enough}.", known=Share(score.known), enough=Share(way.enough))
    if len(score.possible) > 1:
        yield say(
            "With the marks that are not known the score becomes {low} to {high}: tier {tiers}.",
            low=Number(score.low, 2),
            high=Number(score.high, 2),
            tiers=Listing(score.possible, "or"),
        )


def _minimum(score: AccountScore, way: Method) -> Iterator[Wording]:
    if way.needed is not None and score.marks:
        yield say_n(
            "It reaches {minimum} or more on {n} criterion; the first tier asks {needed} of {all}.",
            "It reaches {minimum} or more on {n} criteria; the first tier asks {needed} of {all}.",
            score.meets,
            minimum=Number(way.minimum, 0 if way.minimum.denominator == 1 else 1),
            needed=way.needed,
            all=len(score.marks),
        )
