"""The Python that this runs on, and the libraries that it needs from a package index."""

from __future__ import annotations

import platform
import re
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires, version

from accountplan.base.text import Listing, say
from accountplan.cli.checkups import Part, Place, Sign, State

PART = Part.INSTALLATION
OLDEST = (3, 11)


def look(_place: Place) -> Iterator[Sign]:
    """Whether Python is new enough, and whether all libraries are there."""
    found = platform.python_version()
    if sys.version_info < OLDEST:
        oldest = ".".join(map(str, OLDEST))
        yield Sign(
            State.DO,
            say("Python {version} is too old: {oldest} or later is needed.", version=found, oldest=oldest),
            say("Install a newer Python, and accountplan with it."),
        )
    else:
        yield Sign(State.WELL, say("Python {version} is new enough.", version=found), path=sys.executable)
    missing = [name for name in list_libraries() if find_installed(name) is None]
    if missing:
        yield Sign(State.DO, say("Libraries are missing: {names}.", names=Listing(tuple(missing))), say("Install accountplan again."))


def list_libraries() -> list[str]:
    """What accountplan depends on, as it was installed; nothing for a copy that was not."""
    try:
        lines = requires("accountplan") or ()
    except PackageNotFoundError:
        return []
    return [name[0] for line in lines if "extra ==" not in line and (name := re.match(r"[\w.-]+", line))]


def find_installed(name: str) -> str | None:
    """The version of a library that is installed, if it is."""
    try:
        return version(name)
    except PackageNotFoundError:
        return None
