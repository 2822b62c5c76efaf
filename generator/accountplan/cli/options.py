"""The options that every command shares, before or after its name, and what they settle: folder, day, language, colour."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from accountplan.base.disk import find_real
from accountplan.base.error import CommandError, UserError
from accountplan.base.text import say
from accountplan.cli.usage import LANGUAGES, translate

if TYPE_CHECKING:
    from accountplan.base.words import Words
    from accountplan.load import Memory, Snapshot
    from accountplan.model.moments import Commit
    from accountplan.model.survey import Survey

Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Moment:
    """The plans as a commit holds them, and the day on which they are looked at unless --today says otherwise."""

    commit: Commit
    source: Snapshot
    day: date


@dataclass(slots=True)
class Settings:
    """The answers to the common options; what was not answered is found out when it is asked for."""

    folder: Path | None = None
    today: date | None = None
    language: str | None = None
    quiet: bool = False
    firm_language: str | None = None
    currency: str = "EUR"
    at: str | None = None
    moment: Moment | None = None
    """What was read of the revision or day in ``at``, once it was asked for."""
    memory: Memory | None = None
    """What is known of the versions of plans in Git, once it was asked for."""
    aged: bool = True
    """Whether the age that Git knows of what plans say counts."""
    refused: CommandError | None = None
    """Why Git did not tell what it knows of the plans, where it was asked and keeps them."""
    settled: date | None = None
    """The day of this run, once it was asked for."""
    arguments: tuple[str, ...] = ()
    """What was typed, for whatever must know of an option before click has read it."""
    survey: Survey | None = None
    """What was found out, held until the process ends: to take it apart before that takes longer than to end."""

    def workspace(self) -> Path:
        """The folder with `plans/`, at or above the current folder (or the one given). Raises UserError when there is none."""
        start = find_real(self.folder or find_current_folder())
        for folder in (start, *start.parents):
            if (folder / "plans").is_dir():
                return folder
        raise UserError(
            say("There is no folder plans/ in {folder}, nor above it.", folder=str(start)),
            say("Go to your workspace, name it with -C, or begin one with: accountplan init"),
        )

    def keep(self, survey: Survey) -> None:
        """Hold what was found out; from here on the firm's language is spoken, and its currency."""
        self.survey = survey
        self.firm_language, self.currency = survey.portfolio.firm.language, survey.portfolio.firm.currency

    def words(self) -> Words:
        """The words of the language asked for, else of the firm, else English."""
        from accountplan.base.words import Words

        return Words(self.language or self.firm_language or "en", self.currency)


def find_current_folder() -> Path:
    """The current folder. Raises UserError when it has been removed: a shell stays in it all the same."""
    try:
        return Path.cwd()
    except FileNotFoundError:
        message = say("The folder that you are in has been removed.")
        raise UserError(message, say("Go to one that exists. Where it has been made anew, this is enough: cd .")) from None


def parse_day(value: str) -> date:
    """The day that was typed. Raises BadParameter for anything else, which says how to write one."""
    try:
        return datetime.strptime(value, "%Y-%m-%d").date()
    except ValueError:
        message = say("{value} is not a date. Write it as year-month-day, such as 2026-11-24.", value=repr(value))
        raise click.BadParameter(translate(message)) from None


pass_settings = click.make_pass_decorator(Settings, ensure=True)
"""Give a command the settings as its first argument."""


def _keep(ctx: click.Context, param: click.Parameter, value: Any) -> None:
    if value is not None and param.name:
        setattr(ctx.ensure_object(Settings), param.name, value)


def _set_colour(ctx: click.Context, _param: click.Parameter, value: bool | None) -> None:
    if value is not None:
        ctx.color = value
    elif ctx.parent is None and os.environ.get("NO_COLOR"):
        ctx.color = False


_option = partial(click.option, expose_value=False, callback=_keep)
COMMON: dict[str, Callable[..., Callable[[Command], Command]]] = {
    "folder": partial(
        _option, "-C", "folder", metavar="DIR", type=click.Path(exists=True, file_okay=False, path_type=Path), help="Work in DIR, as if you had gone there first."
    ),
    "today": partial(
        _option, "--today", metavar="DATE", type=parse_day, help="The day to count from, such as 2026-11-24; by default SOURCE_DATE_EPOCH, or else the clock."
    ),
    "language": partial(_option, "--language", type=click.Choice(LANGUAGES), help="Language of the output; by default that of the firm (firm.yaml)."),
    "quiet": partial(_option, "-q", "--quiet", is_flag=True, default=None, help="Show no progress, and do not say what was written."),
    "color": partial(
        click.option, "--color/--no-color", default=None, expose_value=False, callback=_set_colour, help="Use colour or not; by default as the terminal and NO_COLOR say."
    ),
}  # fmt: skip


def add_common_options(*shown: str) -> Callable[[Command], Command]:
    """Give a command the common options. Its help names only those in ``shown``; without any, all of them."""

    def decorate(command: Command) -> Command:
        for name, option in reversed(COMMON.items()):
            command = option(hidden=bool(shown) and name not in shown)(command)
        return command

    return decorate
