"""Do hours go where the value is? (S16, S28)"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from accountplan.analyse.amounts import NOTHING, choose_common_year, compute_share, find_known_amount
from accountplan.analyse.facts import Facts
from accountplan.model.analysis import EffortRow, TierRow, Value
from accountplan.model.exact import total
from accountplan.model.scores import AccountScore

FIGURES = ("turnover", "margin", "hours")


@dataclass(frozen=True, slots=True)
class Amounts:
    """Turnover, margin and hours in one year, of one client or of several."""

    turnover: Fraction
    margin: Fraction
    hours: Fraction


def answer(facts: Facts) -> Value:
    """Value and effort of the clients in the year that most of them have turnover of; without any turnover of margin, else of hours."""
    clients = facts.portfolio.separate_clients
    years = (choose_common_year(clients, name, facts.years) for name in FIGURES)
    year = next((each for each in years if each is not None), None)
    found = {account.id: {name: find_known_amount(account, name, year) for name in FIGURES} for account in clients}
    each = {id: Amounts(*(some[name] or NOTHING for name in FIGURES)) for id, some in found.items()}
    whole = _sum(each.values())
    members = {tier: facts.scores.in_tier(tier) for tier in (*(tier.id for tier in facts.portfolio.tiers.tiers), None)}
    known = {id: each[id] for id, some in found.items() if some["hours"] is not None and some["margin"] is not None}
    rows = [_make_row(tier, some, each, whole, known) for tier, some in members.items()]
    counted = [score for row in rows if row.tier or row.clients for score in members[row.tier]]
    effort = _list_effort_rows(known)
    return Value(
        year=year,
        clients=len(clients),
        tiers=tuple(row for row in rows if row.tier or row.accounts),
        total=_make_row(None, counted, each, whole, known),
        effort=effort,
        left_out=len(known) - len(effort),
        known=len(known),
        unknown={name: len([some for some in found.values() if some[name] is None]) for name in FIGURES},
        net=frozenset(name for name in FIGURES if any((some[name] or NOTHING) < 0 for some in found.values())),
    )


def _sum(each: Collection[Amounts]) -> Amounts:
    return Amounts(total([one.turnover for one in each]), total([one.margin for one in each]), total([one.hours for one in each]))


def _make_row(
    tier: str | None, members: Sequence[AccountScore], each: Mapping[str, Amounts], whole: Amounts, known: Mapping[str, Amounts]
) -> TierRow:
    """What these clients bring and cost. What an hour brings follows from those of whom both are ``known``."""
    clients = [each[score.account] for score in members if score.account in each]
    sum_, both = _sum(clients), _sum([known[score.account] for score in members if score.account in known])
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
        margin_per_hour=compute_share(both.margin, both.hours),
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
