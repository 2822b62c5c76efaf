"""Which clients buy which of our services, what was offered, and what is still open? (S27)"""

from __future__ import annotations

from fractions import Fraction

from accountplan.analyse.amounts import choose_common_year
from accountplan.analyse.facts import Facts
from accountplan.model.account import Account
from accountplan.model.analysis import Buyer, Sale, Sold
from accountplan.model.exact import total
from accountplan.model.work import Proposal


def answer(facts: Facts) -> Sold:
    """The services of the firm, and those that plans name besides, at all clients of which any service is written."""
    clients = facts.portfolio.clients
    year = choose_common_year(clients, "turnover", facts.years)
    buyers = tuple(_make_buyer(each, year) for each in clients)
    named = {service for each in buyers for service in each.sales}
    services = [*facts.portfolio.firm.services, *sorted(named.difference(facts.portfolio.firm.services))]
    known = {each.id for each in clients if each.services}
    order = {score.account: place for place, score in enumerate(facts.scores.accounts.values())}
    return Sold(
        year=year,
        services=tuple(service for service in services if service in named),
        unsold=tuple(service for service in services if service not in named),
        buyers=tuple(sorted((each for each in buyers if each.sales), key=lambda each: (-each.turnover, order[each.account]))),
        unknown=tuple(each.id for each in clients if each.id not in known),
    )


def _make_buyer(account: Account, year: int | None) -> Buyer:
    offered: dict[str, list[Proposal]] = {}
    for each in account.proposals:
        if each.service and not each.over:
            offered.setdefault(each.service, []).append(each)
    return Buyer(
        account.id, {id: _make_sale(account, id, offered.get(id, []), year) for id in dict.fromkeys((*account.services, *offered))}
    )


def _make_sale(account: Account, service: str, offered: list[Proposal], year: int | None) -> Sale:
    """How one service stands: an offer counts before what is only open, and not before what is bought."""
    found = account.services.get(service)
    amount = found.turnover.get(year) if found and year is not None else None
    state = found.state if found else None
    value = total([each.value for each in offered if each.value is not None])
    if state != "bought" and offered:
        return Sale("offered", None, value, len(offered))
    return Sale(state or "offered", None if amount is None else Fraction(amount), value, len(offered))
