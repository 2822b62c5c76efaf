"""What the shell offers when Tab is pressed: ids of accounts, people and units, and names of rules, found without reading a plan."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from accountplan.base.error import UserError
from accountplan.base.ids import ID
from accountplan.cli import desk
from accountplan.cli.day import find_day
from accountplan.cli.options import Settings

if TYPE_CHECKING:
    from accountplan.model.portfolio import Portfolio


def complete_accounts(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Ids of accounts that begin with what has been typed; never a name that is no id, which a shell might run."""
    try:
        folder = ctx.ensure_object(Settings).workspace() / "plans" / "accounts"
    except UserError:
        return []
    found = (path.stem for path in Path(folder).rglob("*.yaml"))
    return sorted(id for id in found if id.startswith(incomplete) and ID.fullmatch(id))


def complete_people(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Ids of people that begin with what has been typed; whoever has left is not offered."""
    day = find_day(ctx.ensure_object(Settings))
    return _complete_from_firm(ctx, incomplete, lambda firm: [id for id, person in firm.people.items() if person.here(day)])


def complete_units(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Ids of units that begin with what has been typed."""
    return _complete_from_firm(ctx, incomplete, lambda firm: firm.firm.units)


def _complete_from_firm(ctx: click.Context, incomplete: str, ids: Callable[[Portfolio], Iterable[str]]) -> list[str]:
    try:
        return sorted(id for id in ids(desk.read_firm(ctx.ensure_object(Settings))) if id.startswith(incomplete))
    except UserError:
        return []


def complete_rules(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Names of rules that begin with what has been typed."""
    from accountplan import pipeline

    return [rule.name for rule in pipeline.list_rules() if rule.name.startswith(incomplete)]
