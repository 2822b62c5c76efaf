"""`accountplan schema`: the format, for editors and other programs."""

from __future__ import annotations

from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from accountplan.base.disk import make_write_error, put_files
from accountplan.base.error import UserError
from accountplan.base.text import say
from accountplan.cli import desk
from accountplan.cli.documented import Command
from accountplan.cli.formats import format_json
from accountplan.cli.options import Settings, add_common_options, pass_settings

if TYPE_CHECKING:
    from accountplan.model.schema import Kind

FOLDER = "schema"
KINDS: tuple[Kind, ...] = ("firm", "criteria", "tiers", "people", "group", "meeting", "account")
EXPORT = "export"
"""What is not written by users, but read by programs."""


@cache
def format_schema(kind: Kind) -> str:
    """The JSON Schema of a kind of file, as it is written to a file."""
    from accountplan.model.schema import make_schema

    return f"{format_json(make_schema(kind))}\n"


def format_export_schema() -> str:
    """The JSON Schema of what `export` gives."""
    from accountplan.cli.exporting.as_schema import make_export_schema
    from accountplan.cli.exporting.portfolio import make_export_record

    return f"{format_json(make_export_schema(make_export_record()))}\n"


def format_schemas() -> dict[str, str]:
    """Every schema by the name of its file."""
    return {f"{kind}.schema.json": format_schema(kind) for kind in KINDS}


@click.command(cls=Command, examples=("accountplan schema account", "accountplan schema --out schema"))
@click.argument("kind", required=False, type=click.Choice([*KINDS, EXPORT]))
@click.option("--out", metavar="DIR", type=click.Path(file_okay=False, path_type=Path), help="Write all schemas there, one file each.")
@add_common_options("language")
@pass_settings
def command(settings: Settings, kind: str | None, out: Path | None) -> None:
    """Print the JSON Schema of a KIND of file, or of the export.

    Or write those of all kinds of file to a folder. They follow draft-07. Editors use them to complete and explain keys: each description is in English and in Dutch. The first line of a plan names its
    schema. Files in the folder that have these names are replaced.
    """
    if out:
        write(settings, out)
    elif kind:
        click.echo(format_export_schema() if kind == EXPORT else format_schema(cast("Kind", kind)), nl=False)
    else:
        raise UserError(say("Which schema?"), say("Name one of {kinds}, or write all with --out.", kinds=", ".join(KINDS)))


def write(settings: Settings, out: Path) -> None:
    """Write every schema, replacing those that are there. Raises UserError when the disk refuses."""
    from accountplan import author

    files = {out / name: each.encode() for name, each in format_schemas().items()}
    with ExitStack() as locks:
        try:
            out.mkdir(parents=True, exist_ok=True)
            for path in files:
                locks.enter_context(author.lock_file(path, remedy=None))  # which clears away what a command that was killed has left
            put_files(files)
        except OSError as error:
            raise make_write_error(error.filename or out, error) from error
    if not settings.quiet:
        click.echo(settings.words().say(desk.word_written(len(KINDS), out)))
