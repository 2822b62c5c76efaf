"""How dependent are we on a few clients? (S7)"""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction

from accountplan.analyse.amounts import choose_common_year, find_known_amount
from accountplan.analyse.facts import Facts
from accountplan.analyse.families import find_root
from accountplan.analyse.spread import make_concentration
from accountplan.model.analysis import Concentration, Pareto
from accountplan.model.exact import total


def answer(facts: Facts) -> Pareto:
    """Concentration of turnover and margin, of each client by itself and of those with a common parent together."""
    turnover, turnover_together = _make_concentrations(facts, "turnover")
    margin, margin_together = _make_concentrations(facts, "margin")
    return Pareto(turnover, margin, turnover_together, margin_together)


def _make_concentrations(facts: Facts, name: str) -> tuple[Concentration, Concentration]:
    """The clients by themselves, and added up by the account at the top of their parents, client or not."""
    portfolio = facts.portfolio
    year = choose_common_year(portfolio.clients, name, facts.years)
    separate = {account.id: find_known_amount(account, name, year) for account in portfolio.separate_clients}
    families: defaultdict[str, list[Fraction]] = defaultdict(list)
    for id, each in separate.items():
        families[find_root(portfolio, id)] += [] if each is None else [each]
    together = {id: total(each) if each else None for id, each in families.items()}
    return make_concentration(name, year, separate), make_concentration(name, year, together, together=True)
