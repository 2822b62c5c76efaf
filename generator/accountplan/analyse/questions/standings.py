"""Where do the scores stand along the limits of the tiers? (S12)"""

from __future__ import annotations

from collections import Counter

from accountplan.analyse.facts import Facts
from accountplan.model.analysis import Standings
from accountplan.model.bands import make_ladder


def answer(facts: Facts) -> Standings:
    """All clients and prospects that have a score and enough known."""
    line, accounts = make_ladder(facts.portfolio.tiers), facts.portfolio.accounts
    rated = [score for score in facts.scores.accounts.values() if score.rating is not None and not accounts[score.account].is_former]
    tiers = Counter(line.tier(score.rating) for score in rated if score.rating is not None)
    return Standings(
        rated=tuple(score.account for score in rated),
        provisional=len([score for score in rated if score.provisional]),
        by_score={tier: number for tier, number in tiers.items() if tier is not None},
    )
