"""Do hours go where the value is? (S16, S28)"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from accountplan.analyse.amounts import choose_common_year, compute_share, find_amount
from accountplan.analyse.facts import Facts
from accountplan.model.analysis import EffortRow, TierRow, Value
from accountplan.model.exact import total
from accountplan.model.figures import find_figure
from accountplan.model.scores import AccountScore


@dataclass(frozen=True, slots=True)
class Amounts:
    """Turnover, margin and hours in one year, of one client or of several."""

    turnover: Fraction
    margin: Fraction
    hours: Fraction


def answer(facts: Facts) -> Value:
    """Value and effort of the clients in the year that most of them have turnover of."""
    clients = facts.portfolio.clients_apart
    year = choose_common_year(clients, "turnover", facts.years)
    each = {account.id: Amounts(*(find_amount(account, name, year) for name in ("turnover", "margin", "hours"))) for account in clients}
    whole = _sum(each.values())
    members = {tier: facts.scores.in_tier(tier) for tier in (*(tier.id for tier in facts.portfolio.tiers.tiers), None)}
    rows = [_make_row(tier, some, each, whole) for tier, some in members.items()]
    counted = [score for row in rows if row.tier or row.clients for score in members[row.tier]]
    known = {account.id for account in clients if year and all(find_figure(account, name, year) for name in ("hours", "margin"))}
    effort = _list_effort_rows({id: each[id] for id in each if id in known})
    return Value(
        year=year,
        tiers=tuple(row for row in rows if row.tier or row.accounts),
        total=_make_row(None, counted, each, whole),
        effort=effort,
        left_out=len(clients) - len(effort),
        known=len(known),
    )


def _sum(each: Collection[Amounts]) -> Amounts:
    return Amounts(total([one.turnover for one in each]), total([one.margin for one in each]), total([one.hours for one in each]))


def _make_row(tier: str | None, members: Sequence[AccountScore], each: Mapping[str, Amounts], whole: Amounts) -> TierRow:
    clients = [each[score.account] for score in members if score.account in each]
    sum_ = _sum(clients)
    return TierRow(
        tier=tier,
        accounts=len(members),
        clients=len(clients),
        turnover=sum_.turnover,
        margin=sum_.margin,
        hours=sum_.hours,
        turnover_share=compute_share(sum_.turnover, whole.turnover),
        margin_share=compute_share(sum_.margin, whole.margin),
        hours_share=compute_share(sum_.hours, whole.hours),
        margin_per_hour=compute_share(sum_.margin, sum_.hours),
    )


def _list_effort_rows(each: Mapping[str, Amounts]) -> tuple[EffortRow, ...]:
    """Clients that cost hours or bring margin, the largest shortfall of margin against hours first.

    ``each`` has those of which both are known: a client without a figure does not take nothing, nor bring nothing.
    """
    whole = _sum(each.values())
    if whole.hours <= 0 or whole.margin <= 0:
        return ()
    rows = []
    for id, one in each.items():
        if one.hours or one.margin:
            hours, margin = one.hours / whole.hours, one.margin / whole.margin
            rows.append(EffortRow(id, one.hours, one.margin, hours, margin, margin - hours))
    return tuple(sorted(rows, key=lambda row: (row.gap, row.account)))
