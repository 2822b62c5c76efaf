"""The round between YAML and the noun: targets with a plus before them, of which YAML drops the sign."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from accountplan.base.patterns import compile_lazily

from .problem import Problem, Trail
from .reading import Reading
from .wording.relative import TARGETS, read_baseline, word_added

_ADDED = compile_lazily(r"[\"']?(\+\d[\d_]*(?:\.\d+)?)(?!\w|[.,]\d|\s*%)")
_MAYBE = compile_lazily(r":\s*[\"']?\+\d")


def tell_added(reading: Reading) -> Reading:
    """The reading with a problem for each target that may say how much comes on top of its baseline."""
    if not _MAYBE.search(reading.text):
        return reading
    lines = reading.text.split("\n")
    return reading.telling(_find_added(reading, lines))


def _find_added(reading: Reading, lines: list[str]) -> Iterator[Problem]:
    for trail, beside in _list_targets(reading.value, ()):
        line, column = reading.positions.value(trail)
        found = _ADDED.match(lines[line - 1], column - 1) if 0 < line <= len(lines) else None
        if found:
            yield word_added(found[1].replace("_", ""), read_baseline(beside)).at(line, column, trail)


def _list_targets(value: Any, trail: Trail) -> Iterator[tuple[Trail, dict[Any, Any]]]:
    """Each number that is a target beside a baseline, or has an item of its own, with the mapping that it is in."""
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, below in parts:
        quoted = isinstance(below, str) and _ADDED.fullmatch(below)
        if key in TARGETS and (quoted or (isinstance(below, (int, Decimal)) and not isinstance(below, bool))):
            yield (*trail, key), value
        yield from _list_targets(below, (*trail, key))
