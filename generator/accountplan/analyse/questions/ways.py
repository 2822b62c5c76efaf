"""Who reaches the first tier, in each of the three ways to rank? (S11)"""

from __future__ import annotations

from accountplan.analyse.facts import Facts
from accountplan.model.analysis import Ways
from accountplan.model.bands import make_ladder


def answer(facts: Facts) -> Ways:
    """By rating, by all and by some criteria; former clients are left out."""
    tier = facts.portfolio.tiers.first_scored
    if tier is None:
        return Ways(None, {})
    line, criteria = make_ladder(facts.portfolio.tiers), facts.portfolio.criteria
    current = [score for score in facts.scores.accounts.values() if not facts.portfolio.accounts[score.account].is_former]
    by_rating = [
        each.account for each in current if each.score is not None and criteria.is_enough(each.known) and line.tier(each.score) == tier.id
    ]
    return Ways(
        tier.id,
        {
            "rating": tuple(by_rating),
            "all": tuple(each.account for each in current if each.qualifies_all),
            "some": tuple(each.account for each in current if each.qualifies_some),
        },
    )
