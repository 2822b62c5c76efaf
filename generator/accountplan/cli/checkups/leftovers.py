"""What commands that were killed have left behind."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from accountplan.base.patterns import compile_lazily
from accountplan.base.text import Text, say
from accountplan.cli.checkups import Part, Place, Sign, State, name_some
from accountplan.cli.serving.copies import is_copy

PART = Part.WORKSPACE
BESIDE_SITE = compile_lazily(r"\.site\.accountplan-[\w-]+")
"""The lock of a build, and its folders."""
HALF_WRITTEN = compile_lazily(r"\..+\.\w{8}\.new|\..+\.lock")
"""A file that was being written, and the lock of what wrote it: `accountplan.base.disk`, `accountplan.author.files`."""


def look(place: Place) -> Iterator[Sign]:
    """What is left in the workspace, and where the system keeps what is temporary."""
    assert place.workspace
    found = [*_list_beside_site(place.workspace), *_list_half_written(place.workspace), *_list_copies()]
    yield from found or [Sign(State.WELL, say("Nothing is left of a command that was killed."))]


def _list_beside_site(workspace: Path) -> Iterator[Sign]:
    for name in sorted(os.listdir(workspace)):  # noqa: PTH208 - names are all that is needed
        if BESIDE_SITE.fullmatch(name):
            text = say("{path} was left by a build that was killed, or is used by one at work now.", path=name)
            yield Sign(State.NOTE, text, say("The next build clears it away."), name)


def _list_half_written(workspace: Path) -> Iterator[Sign]:
    """Files of `init`, `new`, `check --fix` in the folders where these write; links are not followed."""
    for top in ("plans", "schema", "tools", ".github"):
        for folder, below, names in os.walk(workspace / top):
            below.sort()
            for name in sorted(filter(HALF_WRITTEN.fullmatch, names)):
                path = (Path(folder) / name).relative_to(workspace).as_posix()
                yield _make_sign(say("{path} was left by a command that was killed before it was done.", path=path), path)


def _list_copies() -> Iterator[Sign]:
    """Copies of a site that this user may see. The system is not asked for the folder: Python would try it by writing in it."""
    place = Path(next((found for name in ("TMPDIR", "TEMP", "TMP") if (found := os.environ.get(name))), "/tmp"))  # noqa: S108
    copies = [path.name for path in sorted(place.iterdir()) if is_copy(path)] if place.is_dir() else []
    if copies:
        text = say("{folder} has copies of a site in it, from `accountplan serve`: {names}.", folder=str(place), names=name_some(copies))
        yield _make_sign(text, str(place))


def _make_sign(message: Text, path: str) -> Sign:
    return Sign(State.DO, message, say("Remove what is left, unless such a command is at work now."), path)
