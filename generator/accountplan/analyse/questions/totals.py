"""What do the clients of a tier or of a group bring together, over the years? (S18, S32)"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from accountplan.analyse.amounts import choose_common_year, compute_share, find_amount, list_recent_years
from accountplan.analyse.facts import Facts
from accountplan.model.account import Account
from accountplan.model.analysis import Together, Totals
from accountplan.model.exact import total

from .members import belongs

SUMMED = ("turnover", "margin", "hours")
MEAN = "satisfaction"


def answer(facts: Facts) -> Totals:
    """All tiers and all groups; of their accounts the clients count."""
    clients = facts.portfolio.separate_clients
    year = choose_common_year(clients, "turnover", facts.years)
    whole = total([find_amount(client, "turnover", year) for client in clients])

    def together(some: Iterable[Account]) -> Together:
        chosen = tuple(some)
        turnover = total([find_amount(client, "turnover", year) for client in chosen])
        years = list_recent_years(chosen, SUMMED, facts.years.last)
        figures = _sum_figures(chosen, years)
        return Together(
            years=years,
            figures=figures,
            changes={name: _find_change(chosen, name, years) for name in figures},
            uneven=any(_is_uneven(chosen, name, years) for name in figures),
            partly=_count_partial(chosen, years),
            turnover=turnover,
            share=compute_share(turnover, whole),
        )

    return Totals(
        tiers={
            tier.id: together(each for each in clients if facts.scores[each.id].tier == tier.id) for tier in facts.portfolio.tiers.tiers
        },
        groups={id: together(each for each in clients if belongs(each, group)) for id, group in facts.portfolio.groups.items()},
    )


def _sum_figures(clients: Sequence[Account], years: Sequence[int]) -> dict[str, tuple[Fraction | None, ...]]:
    """The figures that one of them has in one of the years."""
    found = {name: tuple(_sum_year(clients, name, year) for year in years) for name in (*SUMMED, MEAN)}
    return {name: values for name, values in found.items() if any(value is not None for value in values)}


def _sum_year(clients: Sequence[Account], name: str, year: int) -> Fraction | None:
    given = [client.figures[year][name] for client in clients if name in client.figures.get(year, {})]
    if not given:
        return None
    return total(given) / (len(given) if name == MEAN else 1)


def _find_change(clients: Sequence[Account], name: str, years: Sequence[int]) -> Fraction | None:
    """The change in the last year, of the clients that have the figure in both: others would count as a gain or a loss of all they bring.

    Where a year lies between the two, nobody can tell what changed in the last one.
    """
    before, now = _name_last_two(years)
    both = [client for client in clients if _has(client, name, now) and _has(client, name, before)]
    if not both:
        return None
    earlier, newest = (total([client.figures[year][name] for client in both]) for year in (before, now))
    if name == MEAN:
        return (newest - earlier) / len(both)
    return (newest - earlier) / earlier if earlier > 0 else None


def _is_uneven(clients: Sequence[Account], name: str, years: Sequence[int]) -> bool:
    """Whether there is a change to tell, and a client has the figure in only one of the two years."""
    before, now = _name_last_two(years)
    known = {(_has(client, name, before), _has(client, name, now)) for client in clients}
    return (True, True) in known and not known.isdisjoint({(True, False), (False, True)})


def _name_last_two(years: Sequence[int]) -> tuple[int, int]:
    """The last year with figures, and the year before it, which may have none; 0 is no year."""
    now = years[-1] if years else 0
    return now - 1, now


def _has(client: Account, name: str, year: int) -> bool:
    return name in client.figures.get(year, {})


def _count_partial(clients: Sequence[Account], years: Sequence[int]) -> int:
    return len([client for client in clients if any("turnover" not in client.figures.get(year, {}) for year in years)])
