"""The terminal: whether it can show what plans hold."""

from __future__ import annotations

import codecs
import sys
from collections.abc import Iterator

from accountplan.base.text import say
from accountplan.cli.checkups import Part, Place, Sign, State

PART = Part.INSTALLATION


def look(_place: Place) -> Iterator[Sign]:
    """Its encoding. What is not a terminal always gets UTF-8."""
    encoding = sys.stdout.encoding or "ascii"
    if not sys.stdout.isatty() or codecs.lookup(encoding).name == "utf-8":
        yield Sign(State.WELL, say("Every letter can be shown."))
    else:
        yield Sign(
            State.NOTE,
            say(
                "This terminal knows only the letters of {encoding}; others become question marks here, but not in files.",
                encoding=encoding,
            ),
            say("Set PYTHONUTF8=1, in a terminal that knows UTF-8."),
        )
