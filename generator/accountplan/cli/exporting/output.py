"""Where an export goes: to standard output, into a file, or into a folder with a file for each table."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import click

from accountplan.base.disk import find_real, make_write_error, put_files
from accountplan.base.error import UserError
from accountplan.base.text import say, say_n
from accountplan.cli import desk
from accountplan.cli.formats import format_json
from accountplan.cli.options import Settings

if TYPE_CHECKING:
    from datetime import date

    from accountplan.model.shapes import Record

    from .tables import Table

Command: TypeAlias = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked: a format, one table or all, and where to."""

    format: str
    table: str | None
    out: Path | None

    @property
    def to_read(self) -> bool:
        """Whether it is for people at a terminal, and no program."""
        return self.format == "text" and self.table is None and self.out is None


def add_output_options(*formats: str) -> Callable[[Command], Command]:
    """Give a command the options of `Wanted`; the first format is the one that it has when nobody asks."""
    options = (
        click.option("--format", type=click.Choice(formats), default=formats[0], show_default=True, help="Format of the output."),
        click.option("--table", metavar="NAME", help="For csv and xlsx: one table alone, such as accounts."),
        click.option(
            "--out", metavar="PATH", type=click.Path(path_type=Path), help="Write to this file; all tables in csv, to this folder."
        ),
    )

    def decorate(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


def write_export(settings: Settings, wanted: Wanted, whole: Record, value: Mapping[str, Any]) -> None:
    """Write what was exported, in the format that was asked. Raises UserError when it is not clear what goes where."""
    if wanted.format == "json":
        _refuse_table(wanted)
        write(settings, wanted.out, f"{format_json(value)}\n".encode())
        return
    tables = _choose_tables(settings, wanted, whole, value)
    if wanted.format == "xlsx":
        _write_xlsx(settings, wanted, tables, value["today"])
    else:
        _write_csv(settings, wanted, tables)


def _refuse_table(wanted: Wanted) -> None:
    if wanted.table:
        raise UserError(say("JSON has no tables: it holds all at once."), say("Leave out --table, or ask for --format csv."))


def _choose_tables(settings: Settings, wanted: Wanted, whole: Record, value: Mapping[str, Any]) -> dict[str, Table]:
    """All tables, or the one that was asked for."""
    from .tables import make_tables

    tables = make_tables(whole, value, settings.words().language)
    if wanted.table is None:
        return tables
    unknown = say("There is no table {name}.", name=wanted.table)
    name = desk.pick(wanted.table, tables, unknown, say("There are: {names}.", names=", ".join(tables)))
    return {name: tables[name]}


def _write_csv(settings: Settings, wanted: Wanted, tables: Mapping[str, Table]) -> None:
    """One table to standard output or to a file; several to a folder."""
    from .as_csv import format_csv

    if len(tables) == 1:
        write(settings, wanted.out, format_csv(*tables.values()))
        return
    if wanted.out is None:
        raise UserError(
            say("CSV holds one table, and there are {n}.", n=len(tables)),
            say("Name one with --table ({names}), or a folder for all with --out.", names=", ".join(tables)),
        )
    save_all({wanted.out / f"{name}.csv": format_csv(table) for name, table in tables.items()})
    if not settings.quiet:
        click.echo(settings.words().say(desk.word_written(len(tables), wanted.out)))


def _write_xlsx(settings: Settings, wanted: Wanted, tables: Mapping[str, Table], today: date) -> None:
    """A workbook to a file, or to a program that asked for it; a terminal could not show it."""
    from .as_xlsx import count_cut, format_xlsx

    if wanted.out is None and sys.stdout.isatty():
        raise UserError(say("A workbook cannot be shown here as text."), say("Name a file with --out, such as --out portfolio.xlsx."))
    write(settings, wanted.out, format_xlsx(tables.values(), today))
    if cut := count_cut(tables.values()):
        text = say_n(
            "{n} text is longer than a cell holds, and ends in an ellipsis. CSV and JSON hold all of it.",
            "{n} texts are longer than a cell holds, and end in an ellipsis. CSV and JSON hold all of them.",
            cut,
        )
        click.echo(settings.words().say(text), err=True)


def write(settings: Settings, out: Path | None, content: bytes) -> None:
    """Write to a file, or byte for byte to standard output."""
    if out is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        return
    save(out, content)
    if not settings.quiet:
        click.echo(settings.words().say(say("Wrote {path}.", path=str(out))))


def save(path: Path, content: bytes) -> None:
    """Put a file there, whole or not at all; one that is there is replaced, its permissions stay. Raises UserError when it cannot be."""
    save_all({path: content})


def save_all(files: Mapping[Path, bytes]) -> None:
    """The same for several files: a disk that has no room for one of them leaves all as they were. Raises UserError when one cannot be put there."""
    named = {find_real(path): path for path in files}
    for path in (path for real, path in named.items() if _is_below_plans(real)):
        raise UserError(say("{path} lies among the plans.", path=str(path)), say("Choose a folder outside plans/."))
    with ExitStack() as locks:
        regular = {real: files[path] for real, path in named.items() if _prepare(real, path, files[path], locks)}
        try:
            put_files(regular)
        except OSError as error:
            raise make_write_error(named[Path(error.filename)], error) from error


def _prepare(real: Path, path: Path, content: bytes, locks: ExitStack) -> bool:
    """Lock a place for a file. False for a device or a pipe, in which there is nothing to replace: the content goes into it at once."""
    from accountplan import author

    try:
        real.parent.mkdir(parents=True, exist_ok=True)
        if real.exists() and not real.is_file():
            real.write_bytes(content)
            return False
        locks.enter_context(author.lock_file(real, named=path, remedy=None))  # which clears away what a command that was killed has left
    except OSError as error:
        raise make_write_error(path, error) from error
    return True


def _is_below_plans(path: Path) -> bool:
    """Whether a path lies in a workspace's own folder of plans."""
    return any(folder.name == "plans" and (folder / "firm.yaml").exists() for folder in path.parents)
