"""Which program this is, and whether all of it is there."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from accountplan.base.shipped import PACKAGE
from accountplan.base.text import say
from accountplan.cli.checkups import Part, Place, Sign, State, name_some
from accountplan.cli.version import UNKNOWN, WRITTEN

PART = Part.INSTALLATION
MOST_NAMED = 3
CHANGED = ".changed"
"""What a version ends in when it was made of something that is not in Git."""


def look(place: Place) -> Iterator[Sign]:
    """The version, what is doubtful about it, and the files that are no longer as they were installed."""
    where = str(PACKAGE)
    yield Sign(State.WELL, say("accountplan {version} is in {folder}.", version=place.version, folder=where), path=where)
    if place.version.endswith((UNKNOWN, CHANGED)) and WRITTEN.is_file():
        yield Sign(
            State.NOTE,
            say("This package was not made of a commit, so there is no telling later what was installed."),
            say("Make it again with `make wheel`, in a checkout without changes."),
        )
    lost = sorted(_list_lost())
    if lost:
        yield Sign(
            State.DO,
            say(
                "Files of this package are missing or have changed: {files}.",
                files=name_some(lost, MOST_NAMED),
            ),
            say("Install accountplan again."),
            where,
        )


def _list_lost() -> Iterator[str]:
    """The files that are gone, or of another size than the installer noted. A checkout has no such notes."""
    found = _find_distribution()
    for file in (found.files or ()) if found and WRITTEN.is_file() else ():
        if file.size is not None:
            path = Path(str(file.locate()))
            if not path.is_file() or path.stat().st_size != file.size:
                yield file.as_posix()


def _find_distribution() -> Distribution | None:
    """What the installer noted of this very package; None when it runs from elsewhere."""
    try:
        found = distribution("accountplan")
    except PackageNotFoundError:
        return None
    return found if Path(str(found.locate_file("accountplan"))).resolve() == PACKAGE.resolve() else None
