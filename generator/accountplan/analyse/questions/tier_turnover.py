"""Who brings the turnover of a tier? (S7)"""

from __future__ import annotations

from accountplan.analyse.amounts import choose_common_year, find_known_amount
from accountplan.analyse.facts import Facts
from accountplan.analyse.spread import make_concentration
from accountplan.model.analysis import TierTurnovers


def answer(facts: Facts) -> TierTurnovers:
    """Of all accounts of a tier: prospects that bring something as well, as they are in its booklet. Of one that brings nothing yet nothing is
    unknown. Whoever left counts here no more than on the pages of the site.
    """
    found, separate = {}, facts.portfolio.separate
    for tier in facts.portfolio.tiers.tiers:
        accounts = [each for score in facts.scores.in_tier(tier.id) if not (each := separate[score.account]).is_former]
        year = choose_common_year(accounts, "turnover", facts.years)
        amounts = {account.id: find_known_amount(account, "turnover", year) for account in accounts}
        mine = {account.id: amounts[account.id] for account in accounts if account.is_client or amounts[account.id] is not None}
        spread = make_concentration("turnover", year, mine)
        if spread.clients:
            found[tier.id] = spread
    return TierTurnovers(found)
