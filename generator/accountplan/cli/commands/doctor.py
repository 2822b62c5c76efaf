"""`accountplan doctor`: how the installation and the workspace are, and what to do."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Any

import click

from accountplan.base.error import UserError
from accountplan.base.text import Text, say, say_n
from accountplan.cli import checkups
from accountplan.cli.checkups import Part, Place, State, Told
from accountplan.cli.documented import Command
from accountplan.cli.firm import choose_language
from accountplan.cli.formats import format_json
from accountplan.cli.options import Settings, add_common_options, find_current_folder, pass_settings
from accountplan.cli.terminal import count_columns, make_visible, measure_width, wrap
from accountplan.cli.version import find_version

if TYPE_CHECKING:
    from pathlib import Path

    from accountplan.base.words import Words

HEADS: dict[Part, Text] = {Part.INSTALLATION: say("Installation"), Part.WORKSPACE: say("Workspace")}
WORDS: dict[State, Text] = {State.WELL: say("well"), State.NOTE: say("note"), State.DO: say("to do")}
COLORS = {State.WELL: "green", State.NOTE: "cyan", State.DO: "yellow"}


@click.command(
    cls=Command,
    examples=("accountplan doctor", "accountplan doctor --format json", "accountplan doctor --language nl"),
)
@click.option("--format", "format", type=click.Choice(["text", "json"]), default="text", show_default=True, help="Format of the output.")
@add_common_options("language")
@pass_settings
def command(settings: Settings, format: str) -> None:
    """Look at the installation and the workspace.

    It says what is well, what is old or missing, and what to do. Outside a workspace, it looks at the installation alone. It changes nothing.

    Of each file that `accountplan init` wrote besides the plans, it says whether it is that of this version, that of an older one, or changed by hand. Your
    plans are looked at by `accountplan check`.

    Exit code: 1 when there is something to do, otherwise 0.
    """
    workspace = find_workspace(settings)
    choose_language(settings)
    told = list(checkups.look(Place(find_version(), workspace)))
    words = settings.words()
    lines = [format_json([_shape(each, words) for each in told])] if format == "json" else list_lines(told, words, workspace)
    for line in lines:
        click.echo(line)
    if any(each.sign.state == State.DO for each in told):
        raise click.exceptions.Exit(1)


def find_workspace(settings: Settings) -> Path | None:
    """The workspace, if there is one; without it there is still an installation to look at."""
    if not settings.folder:
        find_current_folder()
    try:
        return settings.workspace()
    except UserError:
        return None


def _shape(told: Told, words: Words) -> dict[str, Any]:
    """A sign for programs."""
    sign = told.sign
    return {
        "part": told.part,
        "topic": told.topic,
        "state": sign.state,
        "path": sign.path,
        "message": words.say(sign.message),
        "help": words.say(sign.help),
    }


def list_lines(told: list[Told], words: Words, workspace: Path | None) -> Iterator[str]:
    """The signs for people: the installation, the workspace, and how much there is to do."""
    for part, some in groupby(told, lambda each: each.part):
        yield click.style(words.say(HEADS[part]), bold=True)
        for each in some:
            yield from _list_sign(each, words)
        yield ""
    if workspace is None:
        yield words.say(say("There is no workspace here, so only the installation was looked at."))
    yield words.say(word_summary(sum(each.sign.state == State.DO for each in told)))


def _list_sign(told: Told, words: Words) -> Iterator[str]:
    sign, room = told.sign, count_columns(sys.stdout)
    word = words.say(WORDS[sign.state])
    width = max(measure_width(words.say(each)) for each in WORDS.values())
    indent = width + 4
    first, *rest = wrap(make_visible(words.say(sign.message)), room, indent, indent)
    yield f"  {click.style(word, fg=COLORS[sign.state])}{' ' * (width - measure_width(word))}  {first}"
    yield from rest
    if sign.help:
        first, *rest = wrap(f"{words.say(say('Remedy'))}: {make_visible(words.say(sign.help))}", room, indent, indent)
        yield " " * indent + first
        yield from rest


def word_summary(count: int) -> Text:
    """How much there is to do."""
    return say_n("There is {n} thing to do.", "There are {n} things to do.", count) if count else say("All is well.")
