"""The groups of clients, with what each brings."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.base.order import make_sort_key
from accountplan.model.analysis import Members, Totals
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


def list_group_rows(context: Context, root: str) -> tuple[GroupRow, ...]:
    """The groups by name."""
    members, totals = context.analysis[Members].groups, context.analysis[Totals].groups
    groups = sorted(context.portfolio.groups.values(), key=lambda group: (make_sort_key(group.name), group.id))
    rows = []
    for group in groups:
        share = totals[group.id].share
        name = Link(group.name, root + links.make_group_path(group.id))
        number = context.words.number(len(members[group.id]), 0)
        rows.append(
            GroupRow(
                name,
                _link_lead(context, group.lead, root),
                number,
                NOTHING if share is None else context.words.share(share),
            )
        )
    return tuple(rows)


def _link_lead(context: Context, id: str | None, root: str) -> Link | None:
    return context.short(id, root) if id else None
