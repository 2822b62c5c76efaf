"""The values of a file that have a name, and the bounds within which others may stand for them.

A few lines of aliases can stand for more than fits in memory, be deeper than any program follows, or put a long text on a page a thousand times.
So each alias is counted as what it stands for.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from .problem import Problem
from .wording import notation

MAX_DEPTH = 24
"""Lists and mappings within each other, with aliases written out; the format itself needs seven."""
MAX_NODES = 50_000
"""Values in one file, with aliases written out."""
MAX_ADDED = 200_000
"""Characters that the aliases of one file stand for; more than anybody reads."""


class Named(NamedTuple):
    """A value that has a name: how many values and characters it holds, and how deep it is."""

    value: object
    nodes: int
    length: int
    depth: int


@dataclass(slots=True)
class Anchors:
    """The values that have a name; where names that nobody used stand; how many values and characters aliases added."""

    values: dict[str, Named] = field(default_factory=dict)
    unused: dict[str, Any] = field(default_factory=dict)
    added: int = 0
    length: int = 0

    def name(self, event: Any, value: object, nodes: int) -> None:
        """Remember a value by the name that its event gives it."""
        self.values[event.anchor] = Named(value, nodes, *_measure(value))
        self.unused[event.anchor] = event

    def use(self, name: str) -> Named:
        """What an alias stands for, counted as one that is added."""
        named = self.values[name]
        self.unused.pop(name, None)
        self.added += named.nodes
        self.length += named.length
        return named

    def beyond(self, depth: int) -> Problem | None:
        """What is too much now that a value was added that goes down to this depth, if anything."""
        if depth > MAX_DEPTH:
            return notation.word_too_deep(MAX_DEPTH)
        if self.added > MAX_NODES:
            return notation.word_too_many(MAX_NODES)
        return notation.word_too_often(MAX_ADDED) if self.length > MAX_ADDED else None


def _measure(value: object) -> tuple[int, int]:
    """The characters of a value and of all below it, and how many lists and mappings are in each other. Bounded, as the value itself is."""
    if not isinstance(value, (dict, list)):
        return (len(value) if isinstance(value, str) else 1), 0
    below = [_measure(each) for each in (value.values() if isinstance(value, dict) else value)]
    keys = sum(len(str(key)) for key in value) if isinstance(value, dict) else 0
    return keys + sum(length for length, _ in below), 1 + max((depth for _, depth in below), default=0)
