"""How dependent are we on a few clients? (S7)"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from fractions import Fraction
from itertools import accumulate
from math import ceil

from accountplan.analyse.amounts import amount, common_year, gini, hhi
from accountplan.analyse.facts import Facts
from accountplan.analyse.families import root
from accountplan.model.analysis import Concentration, Pareto
from accountplan.model.exact import total, whole_numbers
from accountplan.model.portfolio import Portfolio


def answer(facts: Facts) -> Pareto:
    """Concentration of turnover and margin, of each client apart and of those with a common parent together."""
    turnover, turnover_together = _both(facts.portfolio, "turnover")
    margin, margin_together = _both(facts.portfolio, "margin")
    return Pareto(turnover, margin, turnover_together, margin_together)


def _both(portfolio: Portfolio, name: str) -> tuple[Concentration, Concentration]:
    """The clients apart, and added up by the account at the top of their parents, client or not."""
    year = common_year(portfolio.clients, name)
    apart = {account.id: amount(account, name, year) for account in portfolio.clients}
    families: defaultdict[str, list[Fraction]] = defaultdict(list)
    for id, each in apart.items():
        families[root(portfolio, id)].append(each)
    together = {id: total(each) for id, each in families.items()}
    return concentration(name, year, apart), concentration(name, year, together, together=True)


def concentration(name: str, year: int | None, amounts: Mapping[str, Fraction], *, together: bool = False) -> Concentration:
    """How the amounts above nothing are spread; clients with a loss or nothing are named and left out."""
    numbers, unit = whole_numbers(list(amounts.values()))
    ordered = sorted((-number, who) for number, who in zip(numbers, amounts, strict=True) if number > 0)
    clients = tuple([(who, amounts[who]) for _, who in ordered])
    sizes = [each for _, each in clients]
    running = list(accumulate((-number for number, _ in ordered), initial=0))
    whole = running[-1]

    def largest(number: int) -> Fraction | None:
        return Fraction(running[min(number, len(clients))], whole) if clients else None

    return Concentration(
        figure=name,
        year=year,
        together=together,
        total=Fraction(whole, unit),
        clients=clients,
        left_out=tuple(sorted(who for number, who in zip(numbers, amounts, strict=True) if number <= 0)),
        largest=largest(1),
        top5=largest(5),
        top10=largest(10),
        top20pct=largest(ceil(Fraction(len(clients), 5))),
        hhi=hhi(sizes) if sizes else None,
        gini=gini(sizes) if sizes else None,
        clients_for_80pct=next((place for place, sum_ in enumerate(running) if clients and 5 * sum_ >= 4 * whole), None),
    )
