"""Whose score is so close to the limit of a tier that little would move it? (S12)"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from accountplan.analyse.facts import Facts
from accountplan.model.analysis import Edges, Near
from accountplan.model.bands import make_ladder
from accountplan.model.scores import AccountScore


def answer(facts: Facts) -> Edges:
    """The closest first, then by rank. A tier by hand does not move with the score, and a client that left has none to keep."""
    within = Fraction(facts.portfolio.firm.limits.near_tier)
    found = (near for score in _list_close(facts, within) for near in _find_near(facts, score, within))
    return Edges(within, tuple(sorted(found, key=lambda each: each.distance)))


def _list_close(facts: Facts, within: Fraction) -> Iterator[AccountScore]:
    """Those that any limit is close to: what would move them is worked out for no others."""
    limits = make_ladder(facts.portfolio.tiers).cuts[1:-1]
    for id, each in facts.scores.accounts.items():
        stays = each.score is None or each.unrated or each.overruled or facts.portfolio.accounts[id].is_former
        if not stays and any(abs(each.score - limit) <= within for limit in limits if each.score is not None):
            yield each


def _find_near(facts: Facts, score: AccountScore, within: Fraction) -> Iterator[Near]:
    """The nearest way to another tier, when that is close."""
    ways = [
        Near(score.account, move, abs(move.limit - score.score)) for move in facts.scores.moves[score.account] if score.score is not None
    ]
    nearest = min(ways, key=lambda each: each.distance, default=None)
    if nearest and nearest.distance <= within:
        yield nearest
