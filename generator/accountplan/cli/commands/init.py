"""`accountplan init`: a new workspace."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from accountplan import __version__
from accountplan.cli.documented import Command
from accountplan.cli.options import Settings, common, pass_settings
from accountplan.model.text import say, say_n


def schemas() -> dict[str, str]:
    """The JSON Schema files for the editors, by their path in the workspace."""
    from accountplan.cli.commands.schema import FOLDER, texts

    return {f"{FOLDER}/{name}": text for name, text in texts().items()}


def next_steps(settings: Settings, folder: Path, count: int) -> None:
    """Say what was written, and what to do with it."""
    words = settings.words()
    click.echo(words.say(say_n("Wrote {n} file in {folder}.", "Wrote {n} files in {folder}.", count, folder=str(folder))))
    click.echo("")
    click.echo(words.say(say("What comes next:")))
    here = folder.resolve() == Path.cwd().resolve()
    steps = [
        *([] if here else [(f"cd {shlex.quote(str(folder))}", say("go there"))]),
        ("accountplan check", say("see that all is well")),
        ("accountplan serve --open", say("look at the site while you write")),
        ("accountplan new account NAME", say("begin a plan for a client of your own")),
    ]
    for command, what in steps:
        click.echo(f"  {command:<30} {words.say(what)}")
    click.echo("")
    click.echo(words.say(say("Then make plans/firm.yaml and plans/people.yaml your own, and remove the example client.")))


@click.command(
    cls=Command,
    examples=(
        'accountplan init my-firm --name "My firm" --language en',
        "accountplan init . --language nl --ci github",
    ),
)
@click.argument("target", required=False, default=".", metavar="[DIR]", type=click.Path(file_okay=False, path_type=Path))
@click.option("--name", help="Name of the firm; else that of the folder.")
@click.option("--ci", type=click.Choice(["github"]), help="Also write a workflow that checks and builds every change.")
@common("today", "language")
@pass_settings
def command(settings: Settings, target: Path, name: str | None, ci: str | None) -> None:
    """Begin a new workspace in DIR (else here): a firm, its criteria and tiers, its people, and a first plan.

    Every file explains its own keys. The workspace passes `accountplan check` and builds at once. Nothing that is there is
    ever overwritten.
    """
    from accountplan import author

    folder = (settings.folder or Path()) / target
    language = settings.language or "en"
    settings.language = language
    extra = schemas() | (author.workflow(language, settings.day(), __version__) if ci else {})
    made = author.init(folder, language, name or folder.resolve().name or "accountplan", settings.day(), extra)
    if not settings.quiet:
        next_steps(settings, folder, len(made))
