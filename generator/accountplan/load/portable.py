"""Names that not every system can have: what Windows refuses, and what it or macOS takes for one and the same.

Git keeps such a file without a word on one machine, and on another it cannot be checked out, or takes the place of its twin.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from accountplan.base.patterns import compile_lazily
from accountplan.base.reserved import RESERVED

from .problem import Problem
from .wording import whole

FORBIDDEN = compile_lazily(r'[<>:"|?*\\]')
"""Characters that no name can have on Windows."""
LONGEST = 180
"""Characters of a path from the workspace on: Windows has room for 260, and the folder of the workspace takes its share."""


def find_problems(paths: Sequence[str]) -> Iterator[tuple[str, Problem]]:
    """What is wrong with the names of folders and files, once for each. The name of a plan itself must be an id, and is looked at as such."""
    seen: dict[str, str] = {}
    known: set[str] = set()
    for path in sorted(paths):
        if len(path) > LONGEST:
            yield path, whole.word_long_path(LONGEST)
        for place in _list_places(path):
            twin = seen.setdefault(_fold(place), place)
            is_plan = place == path and path.endswith(".yaml")
            problem = None if place in known or is_plan else _find_problem(place.rpartition("/")[2], place, twin)
            known.add(place)
            if problem:
                yield path, problem


def _list_places(path: str) -> Iterator[str]:
    """The folders that lead to a path, the outermost first, and the path itself."""
    parts = path.rstrip("/").split("/")
    return ("/".join(parts[:number]) for number in range(1, len(parts) + 1))


def _find_problem(name: str, place: str, twin: str) -> Problem | None:
    """What is wrong with one name; ``twin`` is the place that came first among those that some systems take for the same."""
    if name.partition(".")[0].rstrip().casefold() in RESERVED:
        return whole.word_reserved_name(name)
    if found := FORBIDDEN.search(name):
        return whole.word_forbidden_character(name, found[0])
    if name.endswith((".", " ")):
        return whole.word_bad_ending(name)
    return whole.word_twin(place, twin) if twin != place else None


def _fold(place: str) -> str:
    """A path as a system compares it that does not tell capitals apart, nor how accents are written."""
    return unicodedata.normalize("NFC", place).casefold()
