"""How dependent are we on a few clients? (S7)"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from itertools import accumulate
from math import ceil

from accountplan.analyse.amounts import NOTHING, amount, common_year, gini, hhi, share
from accountplan.analyse.facts import Facts
from accountplan.analyse.families import root
from accountplan.model.analysis import Concentration, Pareto
from accountplan.model.portfolio import Portfolio


def answer(facts: Facts) -> Pareto:
    """Concentration of turnover and margin, of each client apart and of those with a common parent together."""
    return Pareto(
        turnover=_concentration(facts.portfolio, "turnover", together=False),
        margin=_concentration(facts.portfolio, "margin", together=False),
        turnover_together=_concentration(facts.portfolio, "turnover", together=True),
        margin_together=_concentration(facts.portfolio, "margin", together=True),
    )


def _concentration(portfolio: Portfolio, name: str, *, together: bool) -> Concentration:
    year = common_year(portfolio.clients, name)
    amounts: dict[str, Fraction] = {}
    for account in portfolio.clients:
        who = root(portfolio, account.id) if together else account.id
        amounts[who] = amounts.get(who, NOTHING) + amount(account, name, year)
    return concentration(name, year, amounts, together=together)


def concentration(name: str, year: int | None, amounts: Mapping[str, Fraction], *, together: bool) -> Concentration:
    """How the amounts above nothing are spread; clients with a loss or nothing are named and left out."""
    clients = tuple(sorted(((who, each) for who, each in amounts.items() if each > 0), key=lambda pair: (-pair[1], pair[0])))
    sizes = [each for _, each in clients]
    running = list(accumulate(sizes))
    whole = running[-1] if running else NOTHING

    def largest(number: int) -> Fraction | None:
        return share(running[min(number, len(running)) - 1], whole) if running else None

    return Concentration(
        figure=name,
        year=year,
        together=together,
        total=whole,
        clients=clients,
        left_out=tuple(sorted(who for who, each in amounts.items() if each <= 0)),
        largest=largest(1),
        top5=largest(5),
        top10=largest(10),
        top20pct=largest(ceil(Fraction(len(clients), 5))),
        hhi=hhi(sizes) if sizes else None,
        gini=gini(sizes) if sizes else None,
        clients_for_80pct=next((place for place, sum_ in enumerate(running, start=1) if 5 * sum_ >= 4 * whole), None),
    )
