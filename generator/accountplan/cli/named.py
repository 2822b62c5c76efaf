"""The files and folders that somebody names on the command line, as the findings name them."""

from __future__ import annotations

import os
from pathlib import Path

import click

from accountplan.base.disk import find_real, find_spelling
from accountplan.base.error import UserError
from accountplan.base.text import say
from accountplan.cli.branching import find_new_name
from accountplan.cli.moments import find_start, open_source
from accountplan.cli.options import Settings, find_current_folder


def lies_within(path: str, folder: str) -> bool:
    """Whether a file lies in a folder, both named from the workspace; a file lies in itself."""
    return folder in (".", path) or path.startswith(folder + "/")


def name_in_workspace(path: Path, workspace: Path) -> str:
    """A path as the findings name it; looked for from the current folder, then from the workspace.

    Raises UserError when it is in neither.
    """
    for place in (find_current_folder() / path, workspace / path):
        if place.exists() and find_real(place).is_relative_to(workspace):
            return find_spelling(workspace, find_real(place).relative_to(workspace).as_posix())
    raise UserError(
        say("There is no file or folder {path} in this workspace.", path=str(path)),
        say("Name a file or folder at or below {folder}.", folder=str(workspace / "plans")),
    )


def name_at(settings: Settings, path: Path) -> str:
    """The same for a path that need not exist now: among the files of --at, seen from the current folder, then from the workspace.

    Raises UserError when it is in neither.
    """
    workspace = find_start(settings)
    for place in (find_current_folder() / path, workspace / path):
        name = os.path.relpath(place, workspace).replace(os.sep, "/")
        if any(lies_within(file, name) for file in open_source(settings).list()):
            return name
    raise UserError(
        say("There was no file or folder {path} in the plans at {moment}.", path=str(path), moment=settings.at or ""),
        say("Name it as it was called then, or check everything."),
    )


def name_path(settings: Settings, path: Path) -> str | None:
    """A path as the findings name it; None, with a word about it, for a file that Git has and that was deleted or renamed since.

    Raises UserError when there is no such path, and Git knows of none.
    """
    if settings.at:
        return name_at(settings, path)
    workspace = settings.workspace()
    try:
        return name_in_workspace(path, workspace)
    except UserError:
        gone = os.path.relpath(find_current_folder() / path, workspace).replace(os.sep, "/")
        renamed = find_new_name(settings, gone)
        if renamed is None:
            raise
    text = say("{path} is gone: it is called {name} now.", path=gone, name=renamed) if renamed else say("{path} is gone.", path=gone)
    click.echo(settings.words().say(text), err=True)
    return None
