"""What do the clients of a tier or of a group bring together, over the years? (S18, S32)"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from accountplan.analyse.amounts import choose_common_year, compute_share, find_amount
from accountplan.analyse.facts import Facts
from accountplan.model.account import Account
from accountplan.model.analysis import Together, Totals
from accountplan.model.exact import total

from .members import belongs

SUMMED = ("turnover", "margin", "hours")
MEAN = "satisfaction"
YEARS = 3
"""How many years are looked back to."""


def answer(facts: Facts) -> Totals:
    """All tiers and all groups; of their accounts the clients count."""
    clients = facts.portfolio.clients_apart
    year = choose_common_year(clients, "turnover", facts.years)
    whole = total([find_amount(client, "turnover", year) for client in clients])

    def together(some: Iterable[Account]) -> Together:
        chosen = tuple(some)
        turnover = total([find_amount(client, "turnover", year) for client in chosen])
        years = _list_years(chosen, facts.years.last)
        return Together(years, _sum_figures(chosen, years), _count_partial(chosen, years), turnover, compute_share(turnover, whole))

    return Totals(
        tiers={
            tier.id: together(each for each in clients if facts.scores[each.id].tier == tier.id) for tier in facts.portfolio.tiers.tiers
        },
        groups={id: together(each for each in clients if belongs(each, group)) for id, group in facts.portfolio.groups.items()},
    )


def _list_years(clients: Sequence[Account], last: int) -> tuple[int, ...]:
    """The newest full years in which one of them has turnover, margin or hours."""
    years = {year for client in clients for year, given in client.figures.items() if year <= last and any(name in given for name in SUMMED)}
    return tuple(sorted(years)[-YEARS:])


def _sum_figures(clients: Sequence[Account], years: Sequence[int]) -> dict[str, tuple[Fraction | None, ...]]:
    """The figures that one of them has in one of the years."""
    found = {name: tuple(_sum_year(clients, name, year) for year in years) for name in (*SUMMED, MEAN)}
    return {name: values for name, values in found.items() if any(value is not None for value in values)}


def _sum_year(clients: Sequence[Account], name: str, year: int) -> Fraction | None:
    given = [client.figures[year][name] for client in clients if name in client.figures.get(year, {})]
    if not given:
        return None
    return total(given) / (len(given) if name == MEAN else 1)


def _count_partial(clients: Sequence[Account], years: Sequence[int]) -> int:
    return len([client for client in clients if any("turnover" not in client.figures.get(year, {}) for year in years)])
