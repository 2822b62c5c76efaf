"""What the shell offers when Tab is pressed: ids of accounts and names of rules, found without reading a plan."""

from __future__ import annotations

from pathlib import Path

import click

from accountplan.cli.options import Settings
from accountplan.model.finding import UserError


def complete_accounts(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Ids of accounts that begin with what stands there."""
    try:
        folder = ctx.ensure_object(Settings).workspace() / "plans" / "accounts"
    except UserError:
        return []
    return sorted(path.stem for path in Path(folder).rglob("*.yaml") if path.stem.startswith(incomplete))


def complete_rules(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Names of rules that begin with what stands there."""
    from accountplan import pipeline

    return [rule.name for rule in pipeline.rules() if rule.name.startswith(incomplete)]
