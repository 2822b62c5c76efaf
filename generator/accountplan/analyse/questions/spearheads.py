"""Which clients in the first tiers have no three spearheads this year? (S28)"""

from __future__ import annotations

from accountplan.analyse.facts import Facts
from accountplan.model.analysis import SpearheadYear
from accountplan.model.analysis.spearheads import ClientSpearheads


def answer(facts: Facts) -> SpearheadYear:
    """Clients alone, in the tiers of the most valuable; nobody in a firm that writes none."""
    portfolio, year = facts.portfolio, facts.portfolio.firm.year_of(facts.today)
    if not any(each.spearheads for each in portfolio.accounts.values()):
        return SpearheadYear(year, ())
    key = portfolio.tiers.key
    found = [(portfolio.accounts[id], score.tier) for id, score in facts.scores.accounts.items()]
    made = (ClientSpearheads(each.id, tier, each.spearheads.get(year, ())) for each, tier in found if tier in key and each.is_client)
    return SpearheadYear(year, tuple(made))
