"""The folder of the site, and that of what is kept between builds: whether a build can use them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from accountplan.base.text import say
from accountplan.cli.checkups import Part, Place, Sign, State
from accountplan.cli.keeping import FOLDER

PART = Part.WORKSPACE


def look(place: Place) -> Iterator[Sign]:
    """Whether each is a folder, or can become one, and may be written in."""
    assert place.workspace
    yield _look_at(place.workspace, "site")
    yield _look_at(place.workspace, FOLDER)


def _look_at(workspace: Path, name: str) -> Sign:
    folder, shown = workspace / name, f"{name}/"
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        return Sign(
            State.DO,
            say("{folder} is a link or a file, and a build wants a folder there.", folder=name),
            say("Remove it. The next build makes the folder."),
            name,
        )
    if not _may_write(folder if folder.is_dir() else workspace):
        return Sign(
            State.DO,
            say("You may not write in {folder}.", folder=shown),
            say("Ask whoever owns it, or build elsewhere with: accountplan build --out DIR"),
            shown,
        )
    if not folder.is_dir():
        return Sign(State.WELL, say("{folder} is not there yet: the next build makes it.", folder=shown), path=shown)
    return Sign(State.WELL, say("{folder} can be written.", folder=shown), path=shown)


def _may_write(folder: Path) -> bool:
    return os.access(folder, os.W_OK | os.X_OK)
