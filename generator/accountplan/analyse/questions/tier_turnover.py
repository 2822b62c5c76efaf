"""Who brings the turnover of a tier? (S7)"""

from __future__ import annotations

from accountplan.analyse.amounts import choose_common_year, find_known_amount
from accountplan.analyse.facts import Facts
from accountplan.analyse.spread import make_concentration
from accountplan.model.analysis import TierTurnovers


def answer(facts: Facts) -> TierTurnovers:
    """Of all accounts of a tier, prospects as well: they are in its booklet. Whoever left counts here no more than on the pages of the site."""
    found, separate = {}, facts.portfolio.separate
    for tier in facts.portfolio.tiers.tiers:
        accounts = [each for score in facts.scores.in_tier(tier.id) if not (each := separate[score.account]).is_former]
        year = choose_common_year(accounts, "turnover", facts.years)
        spread = make_concentration("turnover", year, {account.id: find_known_amount(account, "turnover", year) for account in accounts})
        if spread.clients:
            found[tier.id] = spread
    return TierTurnovers(found)
