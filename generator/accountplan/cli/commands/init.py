"""`accountplan init`: a new workspace."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from accountplan.base.disk import find_real
from accountplan.base.error import UserError
from accountplan.base.text import Text, say
from accountplan.cli import desk
from accountplan.cli.day import find_day
from accountplan.cli.documented import Command
from accountplan.cli.firm import choose_language
from accountplan.cli.options import Settings, add_common_options, find_current_folder, pass_settings
from accountplan.cli.repository import find_top
from accountplan.cli.workflows import compare_workflow, explain_workflow, find_workflow, wrap_sentence

if TYPE_CHECKING:
    from accountplan.base.words import Words

FORGES = ("github", "gitlab")
"""Those for which there is a workflow: `author.WORKFLOWS`, which is read only when one is asked for."""


def make_schemas() -> dict[str, str]:
    """The JSON Schema files for the editors, by their path in the workspace."""
    from accountplan.cli.commands.schema import FOLDER, format_schemas

    return {f"{FOLDER}/{name}": text for name, text in format_schemas().items()}


@dataclass(frozen=True, slots=True)
class Begun:
    """What `init` did: the folder, the forge for which a workflow was written, and the files of others that it left as they were."""

    folder: Path
    forge: str | None
    left: tuple[str, ...]


def list_steps(begun: Begun) -> Iterator[tuple[str, Text]]:
    """What to type next, and what for."""
    if find_real(begun.folder) != find_real(find_current_folder()):
        yield f"cd {shlex.quote(str(begun.folder))}", say("go there")
    yield "accountplan check", say("check that all is well")
    yield "accountplan serve --open", say("look at the site while you write")
    yield "accountplan new account NAME", say("begin a plan for a client of your own")
    if not find_top(begun.folder):
        yield "git init", say("keep every change, from the start")


def report_left(begun: Begun, words: Words) -> Iterator[str]:
    """Which files of others were left as they were."""
    for name in begun.left:
        yield words.say(say("{path} was already there, and is left as it is.", path=name))
        if name == ".gitignore":
            yield from wrap_sentence(say("Add this line to it, so that Git leaves out what can be built: {line}", line="/site/"), words)


def report(begun: Begun, words: Words) -> Iterator[str]:
    """All that there is to say about a new workspace, line by line."""
    yield from report_left(begun, words)
    yield ""
    yield words.say(say("What comes next:"))
    yield from (f"  {command:<30} {words.say(what)}" for command, what in list_steps(begun))
    yield ""
    yield from wrap_sentence(say("Then make plans/firm.yaml and plans/people.yaml your own, and remove the example client."), words)
    if begun.forge:
        yield from explain_workflow(begun.folder, begun.forge, words)


@click.command(
    cls=Command,
    examples=(
        'accountplan init my-firm --name "My firm" --language en',
        "accountplan init . --language nl --ci github",
        "accountplan init --ci gitlab",
    ),
)
@click.argument("target", required=False, default=".", metavar="[DIR]", type=click.Path(file_okay=False, path_type=Path))
@click.option("--name", help="Name of the firm; by default that of the folder.")
@click.option("--ci", type=click.Choice(FORGES), help="Also write a workflow for this forge, which checks and builds every change.")
@add_common_options("today", "language", "quiet")
@pass_settings
def command(settings: Settings, target: Path, name: str | None, ci: str | None) -> None:
    """Begin a workspace with a first plan.

    DIR (by default the current folder) gets a firm, its criteria and tiers, its people, and a plan for a made-up client. Every file explains its
    own keys. The workspace passes `accountplan check` and builds straight away. In an existing workspace, --ci adds only the
    workflow. Existing files are never overwritten. Where there is a workflow already, --ci shows how it differs from the one of this version
    and how to take that over; the exit code is then 1.
    """
    find_current_folder()  # one that has been removed is said before anything is made in it
    folder = (settings.folder or Path()) / target
    if (folder / "plans" / "firm.yaml").exists():
        add(settings, folder, ci)
    else:
        begin(settings, folder, name, ci)


def begin(settings: Settings, folder: Path, name: str | None, ci: str | None) -> None:
    """Write a whole workspace, and say so."""
    from accountplan import author

    language = settings.language = settings.language or "en"
    extra = make_schemas() | ({author.WORKFLOWS[ci]: author.make_workflow(ci, language)} if ci else {})
    made = author.create_workspace(folder, language, name or find_real(folder).name or "accountplan", find_day(settings), extra)
    left = tuple(each for each in author.YIELDING if folder / each not in made)
    if not settings.quiet:
        words = settings.words()
        for line in (words.say(desk.word_written(len(made), folder)), *report(Begun(folder, ci, left), words)):
            click.echo(line)


def add(settings: Settings, folder: Path, ci: str | None) -> None:
    """Add the workflow to a workspace that is already there, or compare the one that it has.

    Raises UserError when no workflow is asked for, and Exit when the one that is there differs.
    """
    from accountplan import author

    settings.folder = folder
    choose_language(settings)
    if not ci:
        raise UserError(
            say("There is already a workspace in {folder}, and it is left as it is.", folder=str(find_real(folder))),
            say("Begin a plan in it with: accountplan new account NAME"),
        )
    words = settings.words()
    if place := find_workflow(folder, ci):
        lines = list(compare_workflow(place, ci, words))
        click.echo("\n".join(lines))
        raise click.exceptions.Exit(1 if lines[1:] else 0)
    author.create(folder, {author.WORKFLOWS[ci]: author.make_workflow(ci, words.language)})
    if not settings.quiet:
        for line in (words.say(desk.word_written(1, folder)), *explain_workflow(folder, ci, words)):
            click.echo(line)
