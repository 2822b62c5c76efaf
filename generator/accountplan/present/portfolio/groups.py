"""The groups of clients, with what each brings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from accountplan.model.account import Account
from accountplan.model.analysis import Members, Value
from accountplan.model.figures import figure
from accountplan.model.pages import Link
from accountplan.present import links
from accountplan.present.context import Context
from accountplan.present.parts import NOTHING


@dataclass(frozen=True, slots=True)
class GroupRow:
    """One group: the number of its members, and its share in the turnover of all clients (groups can overlap)."""

    name: Link
    lead: Link | None
    members: str
    share: str


def group_rows(context: Context, root: str) -> tuple[GroupRow, ...]:
    """The groups by name."""
    members = context.analysis[Members].groups
    groups = sorted(context.portfolio.groups.values(), key=lambda group: (group.name.casefold(), group.id))
    year = context.analysis[Value].year
    whole = turnover(context.portfolio.clients, year)
    rows = []
    for group in groups:
        inside = [context.portfolio.accounts[id] for id in members.get(group.id, ())]
        part = turnover((account for account in inside if account.status == "client"), year)
        share = context.words.share(part / whole, 0) if whole > 0 else NOTHING
        name = Link(group.name, root + links.group(group.id))
        rows.append(GroupRow(name, _lead(context, group.lead, root), context.words.number(len(inside), 0), share))
    return tuple(rows)


def turnover(accounts: Iterable[Account], year: int | None) -> Fraction:
    """Turnover of some accounts in one year, added up."""
    if year is None:
        return Fraction(0)
    return sum((found.value for account in accounts if (found := figure(account, "turnover", year))), Fraction(0))


def _lead(context: Context, id: str | None, root: str) -> Link | None:
    return context.short(id, root) if id else None
