"""`--at`: the workspace as it was at a revision of Git, or at the end of a day."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from accountplan.base.disk import find_real
from accountplan.base.error import CommandError, NotKeptError, UserError
from accountplan.base.git import make_environment
from accountplan.base.kept import NOTHING
from accountplan.base.text import say
from accountplan.cli import keeping
from accountplan.cli.options import Moment, Settings, find_current_folder
from accountplan.cli.repository import find_top
from accountplan.cli.terminal import print_beside

if TYPE_CHECKING:
    from accountplan.base.folder import Source
    from accountplan.load import Aging, History

Command = TypeVar("Command", bound=Callable[..., Any])


def find_start(settings: Settings) -> Path:
    """The workspace; where it has no folder, as in a bare repository or before it was begun, the folder that was named or that we are in."""
    with suppress(UserError):
        return settings.workspace()
    return find_real(settings.folder or find_current_folder())


def open_history(settings: Settings) -> History:
    """The earlier versions of the workspace."""
    from accountplan import pipeline

    start = find_start(settings)
    if settings.aged and settings.memory is None:
        # a past state does not take the place of what is kept of the present one
        here = settings.at is None and (start / "plans").is_dir()
        settings.memory = pipeline.make_memory(keeping.open_store(start) if here else NOTHING)
    return pipeline.open_history(start, make_environment(os.environ), settings.memory)


def find_aging(settings: Settings) -> Aging | None:
    """What finds how old the plans of the workspace are; None where Git does not keep them, or nobody is to know."""
    if not settings.aged or find_top(settings.workspace()) is None:
        return None
    try:
        return open_history(settings).age()
    except NotKeptError:
        return None
    except CommandError as error:
        settings.refused = settings.refused or error
        return None


def warn_refused(settings: Settings) -> None:
    """Say once what Git would have known of the plans, and why that is not there: who is shown less is to be told."""
    refused, settings.refused = settings.refused, None
    if refused is None or find_top(find_start(settings)) is None:
        return
    text = say("What Git knows of the plans is left out: {reason} {help}", reason=refused.message, help=refused.help)
    print_beside(settings.words().say(text))


def open_moment(settings: Settings) -> Moment:
    """What is named by --at, read once. A day is looked at on that day, a revision on the day of its commit."""
    if settings.moment is None:
        assert settings.at is not None
        history = open_history(settings)
        commit = history.find(settings.at)
        day = commit.day
        with suppress(ValueError):
            day = date.fromisoformat(settings.at)
        settings.moment = Moment(commit, history.read(commit), day)
    return settings.moment


def open_source(settings: Settings) -> Source:
    """The files that are asked for: of --at, else of the workspace as it is now."""
    from accountplan import pipeline

    return pipeline.open_workspace(settings.workspace(), find_aging(settings)) if settings.at is None else open_moment(settings).source


def add_at_option(command: Command) -> Command:
    """Give a command that looks at a workspace the option to look at it as it was."""

    def keep(ctx: click.Context, _param: click.Parameter, value: str | None) -> None:
        ctx.ensure_object(Settings).at = value

    return click.option(
        "--at",
        metavar="MOMENT",
        expose_value=False,
        callback=keep,
        help="Look at the plans as Git has them: at a branch, tag or commit, or at the end of a day. What counts from today counts from then, unless --today says otherwise.",
    )(command)
