"""What `doctor` looks at, one module a topic: its name is the topic's, its `look` gives the signs, its `PART` says of what.

A new topic is a new file. Whatever the disk does, a topic that cannot be looked at is a sign like another: whoever asks a doctor is in trouble already.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import ModuleType
from typing import cast

from accountplan.base.disk import word_use
from accountplan.base.error import CommandError
from accountplan.base.found import import_modules
from accountplan.base.text import Listing, Wording, say

HERE = sys.modules[__name__]
"""This package, whose modules are the topics."""
MOST_NAMED = 5
"""Files or libraries that one sign names, unless told otherwise."""


class State(StrEnum):
    """How something is."""

    WELL = "well"
    NOTE = "note"
    """Good to know, and nothing to do."""
    DO = "do"


class Part(StrEnum):
    """Of what something is part."""

    INSTALLATION = "installation"
    WORKSPACE = "workspace"


@dataclass(frozen=True, slots=True)
class Place:
    """Where to look: the version of this program, and the workspace, if there is one."""

    version: str
    workspace: Path | None


@dataclass(frozen=True, slots=True)
class Sign:
    """How one thing is: in words, with what to do, and the path of the file or folder that it is about."""

    state: State
    message: Wording
    help: Wording = ""
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A sign, and the topic that it belongs to."""

    part: Part
    topic: str
    sign: Sign


def look(place: Place) -> Iterator[Told]:
    """Look at everything: the installation first, and each part in the order of its topics."""
    for part in Part:
        for topic, module in import_modules(HERE).items():
            if part == module.PART and (place.workspace or part == Part.INSTALLATION):
                yield from (Told(part, topic, sign) for sign in _look_safely(module, place))


def _look_safely(module: ModuleType, place: Place) -> Iterator[Sign]:
    """The signs of a topic; what the disk refuses is one of them."""
    try:
        yield from cast("Callable[[Place], Iterator[Sign]]", module.look)(place)
    except OSError as error:
        yield make_unseen(error.filename or module.__name__.rpartition(".")[2], error)
    except CommandError as error:
        yield Sign(State.DO, error.message, error.help)


def name_some(names: Sequence[str], most: int = MOST_NAMED) -> Listing:
    """The first of some names; an ellipsis stands for the others."""
    return Listing((*names[:most], *(["…"] if names[most:] else [])))


def make_unseen(path: str | Path, error: OSError) -> Sign:
    """The sign of what cannot be looked at."""
    message = say("{path} cannot be looked at: {reason}.", path=str(path), reason=word_use(error))
    return Sign(State.DO, message, say("See whether it is still there, and whether you may read it."), str(path))
