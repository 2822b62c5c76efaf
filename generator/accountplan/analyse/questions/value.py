"""Do hours go where the value is? (S16, S28)"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from accountplan.analyse.amounts import NOTHING, amount, common_year, share
from accountplan.analyse.facts import Facts
from accountplan.model.account import Account
from accountplan.model.analysis import EffortRow, TierRow, Value


@dataclass(frozen=True, slots=True)
class Sums:
    """Turnover, margin and hours of some clients in one year."""

    turnover: Fraction
    margin: Fraction
    hours: Fraction


def answer(facts: Facts) -> Value:
    """Value and effort of the clients in the year that most of them have turnover of."""
    clients = facts.portfolio.clients
    year = common_year(clients, "turnover")
    whole = _sums(clients, year)
    rows = [_row(tier, facts, year, whole) for tier in (*(each.id for each in facts.portfolio.tiers.tiers), None)]
    return Value(year, tuple(row for row in rows if row.tier or row.accounts), _effort(clients, year, whole))


def _sums(accounts: Iterable[Account], year: int | None) -> Sums:
    each = [[amount(account, name, year) for name in ("turnover", "margin", "hours")] for account in accounts]
    return Sums(*(sum(column, NOTHING) for column in zip(*each, strict=True))) if each else Sums(NOTHING, NOTHING, NOTHING)


def _row(tier: str | None, facts: Facts, year: int | None, whole: Sums) -> TierRow:
    members = facts.scores.in_tier(tier)
    clients = [account for each in members if (account := facts.portfolio.accounts[each.account]).status == "client"]
    sums = _sums(clients, year)
    return TierRow(
        tier=tier,
        accounts=len(members),
        clients=len(clients),
        turnover=sums.turnover,
        margin=sums.margin,
        hours=sums.hours,
        turnover_share=share(sums.turnover, whole.turnover),
        margin_share=share(sums.margin, whole.margin),
        hours_share=share(sums.hours, whole.hours),
        margin_per_hour=share(sums.margin, sums.hours),
    )


def _effort(clients: Iterable[Account], year: int | None, whole: Sums) -> tuple[EffortRow, ...]:
    """Clients that cost hours or bring margin, the largest shortfall of margin against hours first."""
    if whole.hours <= 0 or whole.margin <= 0:
        return ()
    rows = []
    for account in clients:
        hours, margin = amount(account, "hours", year) / whole.hours, amount(account, "margin", year) / whole.margin
        if hours or margin:
            rows.append(EffortRow(account.id, hours, margin, margin - hours))
    return tuple(sorted(rows, key=lambda row: (row.gap, row.account)))
