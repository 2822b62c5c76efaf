"""The fonts that travel with accountplan: booklets use these, whatever the machine has."""

from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.disk import read_file_bytes
from accountplan.base.text import Listing, say
from accountplan.cli.checkups import Part, Place, Sign, State

PART = Part.INSTALLATION
BEGINNINGS = (b"\x00\x01\x00\x00", b"true", b"OTTO")
"""How a font begins."""


def look(_place: Place) -> Iterator[Sign]:
    """Whether each of them is there, and is a font."""
    from accountplan.render.booklet.fonts import list_files

    files = list_files()
    broken = [name for name, path in files.items() if read_file_bytes(str(path), 4) not in BEGINNINGS]
    if broken or not files:
        yield Sign(
            State.DO,
            say("These files are not fonts: {files}.", files=Listing(tuple(broken))) if broken else say("The fonts are missing."),
            say("Install accountplan again."),
        )
    else:
        yield Sign(State.WELL, say("The fonts of the booklets are there."))
