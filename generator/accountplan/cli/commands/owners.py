"""`accountplan owners`: who approves a change of which file, for the forge."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from accountplan.base.disk import find_real, read_file_bytes
from accountplan.base.error import UserError
from accountplan.base.text import Listing, say
from accountplan.cli import desk, owning
from accountplan.cli.documented import Command
from accountplan.cli.options import Settings, add_common_options, pass_settings
from accountplan.cli.places import find_places
from accountplan.cli.repository import find_top
from accountplan.cli.terminal import make_visible

if TYPE_CHECKING:
    from accountplan.model.portfolio import Portfolio

MOST = 4 << 20
"""Bytes that are read of a CODEOWNERS; GitHub takes three million."""


@click.command(cls=Command, examples=("accountplan owners", "accountplan owners --write", "accountplan owners --forge gitlab > CODEOWNERS"))
@click.option(
    "--forge", type=click.Choice(owning.list_forges()), help="The forge that will read it; by default that of `edit_url`, else GitHub."
)
@click.option("--write", is_flag=True, help="Write it where the forge looks for it, between two lines that mark it as ours.")
@add_common_options("today", "language", "quiet")
@pass_settings
def command(settings: Settings, forge: str | None, write: bool) -> None:
    """Print a CODEOWNERS: who approves a change of which file.

    Each plan is its lead's. Criteria, tiers, people and the settings of the firm are for the `reviewers` of firm.yaml, and so are plans whose tier is set by hand and
    plans that have no lead. Each of these people needs a `forge` in people.yaml: the name at the forge.

    With --write it goes into the CODEOWNERS of the repository. Lines of your own above and below stay; a file without our two lines is left as it is. What changes is shown.
    """
    survey = desk.make_survey(settings)
    from accountplan.model.owners import list_owned

    portfolio, today = survey.portfolio, survey.today
    owned = tuple(list_owned(portfolio, today))
    if not owned:
        raise UserError(
            say("Nobody can be asked: no lead and no reviewer has a name at the forge."),
            say(
                "Write it in {file}, such as `forge: dewit`, and the ids of those who approve the method as `reviewers` in plans/firm.yaml.",
                file=portfolio.people_path,
            ),
        )
    forge = forge or _find_forge(portfolio)
    root = find_places(find_real(settings.workspace())).root
    block = owning.make_block(forge, owned, f"{root}/" if root else "")
    if write:
        _write(settings, forge, block)
    else:
        click.echo("\n".join(block))
    _warn(settings, portfolio, today)


def _find_forge(portfolio: Portfolio) -> str:
    """The forge whose editor the firm links to, as far as it reads CODEOWNERS."""
    from accountplan.model.forge import find_forge

    name = find_forge(portfolio.firm.edit_url).name if portfolio.firm.edit_url else "github"
    return name if name in owning.list_forges() else "github"


def _warn(settings: Settings, portfolio: Portfolio, today: date) -> None:
    """Who could not be named, beside what is written."""
    from accountplan.model.owners import list_nameless

    names = tuple(portfolio.people[id].name for id in list_nameless(portfolio, today))
    if names:
        text = say("Without a name at the forge, and so not asked: {names}.", names=Listing(names))
        click.echo(settings.words().say(text), err=True)
    if not portfolio.firm.reviewers:
        click.echo(
            settings.words().say(say("There are no `reviewers` in plans/firm.yaml, so that anybody may approve the method.")), err=True
        )


def _write(settings: Settings, forge: str, block: Sequence[str]) -> None:
    """Put the block where the forge looks for it, and show what changes."""
    from accountplan import author

    top = find_top(settings.workspace()) or settings.workspace()
    name = _find_file(top, forge)
    path, words = top / name, settings.words()
    before = read_file_bytes(str(path), MOST) if path.is_file() else b""
    text = before.decode("utf-8", "surrogateescape")
    after = owning.replace_block(text, block) if path.exists() else "".join(f"{line}\n" for line in block)
    if after is None:
        raise UserError(
            say("{path} was written by hand, and is left as it is.", path=name),
            say("Put these two lines where ours may go, and run it again: {begin} and {end}", begin=owning.BEGIN, end=owning.END),
        )
    if after == text:
        click.echo(words.say(say("{path} is up to date.", path=name)))
        return
    if path.exists():
        author.save(top, name, before, after.encode("utf-8", "surrogateescape"))
    else:
        author.create(top, {name: after})
    if not settings.quiet:
        for line in difflib.unified_diff(text.splitlines(), after.splitlines(), name, name, lineterm=""):
            click.echo(make_visible(line))
    click.echo(words.say(say("Wrote {path}.", path=name)))


def _find_file(top: Path, forge: str) -> str:
    """The CODEOWNERS that the forge reads: the first that is there, else its first place."""
    places = owning.list_places(forge)
    return next((each for each in places if (top / each).exists() or (top / each).is_symlink()), places[0])
