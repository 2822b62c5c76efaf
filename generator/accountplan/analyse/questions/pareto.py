"""How dependent are we on a few clients? (S7)"""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction

from accountplan.analyse.amounts import amount, common_year
from accountplan.analyse.facts import Facts
from accountplan.analyse.families import root
from accountplan.analyse.spread import concentration
from accountplan.model.analysis import Concentration, Pareto
from accountplan.model.exact import total


def answer(facts: Facts) -> Pareto:
    """Concentration of turnover and margin, of each client apart and of those with a common parent together."""
    turnover, turnover_together = _both(facts, "turnover")
    margin, margin_together = _both(facts, "margin")
    return Pareto(turnover, margin, turnover_together, margin_together)


def _both(facts: Facts, name: str) -> tuple[Concentration, Concentration]:
    """The clients apart, and added up by the account at the top of their parents, client or not."""
    portfolio = facts.portfolio
    year = common_year(portfolio.clients, name, facts.years)
    apart = {account.id: amount(account, name, year) for account in portfolio.clients}
    families: defaultdict[str, list[Fraction]] = defaultdict(list)
    for id, each in apart.items():
        families[root(portfolio, id)].append(each)
    together = {id: total(each) for id, each in families.items()}
    return concentration(name, year, apart), concentration(name, year, together, together=True)
