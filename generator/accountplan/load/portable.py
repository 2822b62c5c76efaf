"""Names that not every system can have: what Windows refuses, and what it or macOS takes for one and the same.

Git keeps such a file without a word on one machine, and on another it cannot be checked out, or takes the place of its twin.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from accountplan.base.reserved import RESERVED

from .problem import Problem
from .wording import whole

FORBIDDEN = re.compile(r'[<>:"|?*\\]')
"""Characters that no name can have on Windows."""
LONGEST = 180
"""Characters of a path from the workspace on: Windows has room for 260, and the folder of the workspace takes its share."""


def find_problems(paths: Sequence[str]) -> Iterator[tuple[str, Problem]]:
    """What is wrong with the names of folders and files, once for each. The name of a plan itself must be an id, and is looked at as such."""
    seen: dict[str, str] = {}
    known: set[str] = set()
    for path in sorted(paths):
        parts = path.rstrip("/").split("/")
        if len(path) > LONGEST:
            yield path, whole.word_long_path(LONGEST)
        for number in range(1, len(parts) + 1):
            place = "/".join(parts[:number])
            if place in known:
                continue
            known.add(place)
            twin = seen.setdefault(_fold(place), place)
            if not (number == len(parts) and path.endswith(".yaml")):
                yield from ((path, problem) for problem in _look_at(parts[number - 1], place, twin))


def _look_at(name: str, place: str, twin: str) -> Iterator[Problem]:
    if name.partition(".")[0].rstrip().casefold() in RESERVED:
        yield whole.word_reserved_name(name)
    elif found := FORBIDDEN.search(name):
        yield whole.word_forbidden_character(name, found[0])
    elif name.endswith((".", " ")):
        yield whole.word_bad_ending(name)
    elif twin != place:
        yield whole.word_twin(place, twin)


def _fold(place: str) -> str:
    """A path as a system compares it that does not tell capitals apart, nor how accents are written."""
    return unicodedata.normalize("NFC", place).casefold()
