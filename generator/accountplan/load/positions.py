"""Where everything stands, while a file is read: every key and every item of a list is a node, in reading order.

The first node below node ``i`` is ``i + 1``; ``nexts[i]`` is the first node after ``i`` and all below it. So a node without anything
below it has ``nexts[i] == i + 1``, and a path of keys is found by hopping over what lies between.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple


def find(names: Sequence[object], nexts: Sequence[int], keys: Sequence[object], first: int = 0) -> tuple[int, int]:
    """The node of the deepest of ``keys`` that is written down (-1 when none is), and how many of them are; ``first`` is where to begin."""
    found, node, end = -1, first, len(names)
    for depth, key in enumerate(keys):
        while node < end and names[node] != key:
            node = nexts[node]
        if node >= end:
            return found, depth
        found, node, end = node, node + 1, nexts[node]
    return found, len(keys)


class Mark(NamedTuple):
    """A place as the parser counts: from 0. The parser's own marks do as well."""

    line: int
    column: int


@dataclass(slots=True)
class Positions:
    """The nodes of a file; one list for each thing that is known of them. Lines and columns count from 1.

    ``names`` holds the key of each node, or the number of an item, or None when it does not count; ``lines`` and ``columns`` where it
    stands, ``lasts`` the last line of all below it, ``values`` the mark at which its value begins. ``torn`` are the nodes of which a part
    stands elsewhere in the file, and is left out.
    """

    names: list[Any] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    columns: list[int] = field(default_factory=list)
    values: list[Mark] = field(default_factory=list)
    nexts: list[int] = field(default_factory=list)
    lasts: list[int] = field(default_factory=list)
    torn: set[int] = field(default_factory=set)

    def key(self, keys: Sequence[object]) -> tuple[int, int]:
        """Line and column of a key, or of the nearest parent that is written down."""
        node, _ = find(self.names, self.nexts, keys)
        return (self.lines[node], self.columns[node]) if node >= 0 else (1, 1)

    def value(self, keys: Sequence[object]) -> tuple[int, int]:
        """Line and column of the value of a key, or of the nearest parent that is written down."""
        node, depth = find(self.names, self.nexts, keys)
        if node < 0 or depth < len(keys):
            return self.key(keys)
        return self.values[node].line + 1, self.values[node].column + 1

    def has(self, keys: Sequence[object]) -> bool:
        """Whether a key is written down, with something behind it or nothing."""
        return find(self.names, self.nexts, keys)[1] == len(keys)

    def remove(self, keys: Sequence[object], items: set[int]) -> None:
        """Forget some items of the list under these keys: those after them move up, as they do in the data."""
        found, depth = find(self.names, self.nexts, keys)
        if depth < len(keys):
            return
        node, end = found + 1, self.nexts[found] if found >= 0 else len(self.names)
        kept = 0
        while node < end:
            if self.names[node] is not None:
                removed = self.names[node] in items
                self.names[node] = None if removed else kept
                kept += not removed
            node = self.nexts[node]

    def rename(self, keys: Sequence[object], name: object) -> None:
        """Give a misspelt key the name that was meant, so that whoever looks for that one finds it here."""
        node, depth = find(self.names, self.nexts, keys)
        if depth == len(keys) and not self.has((*keys[:-1], name)):
            self.names[node] = name

    def standing_at(self, places: set[tuple[int, int]]) -> frozenset[int]:
        """The nodes of which the key or the value stands at one of these lines and columns; of nodes at the same place the innermost."""
        found = {}
        for node, (line, column, value) in enumerate(zip(self.lines, self.columns, self.values, strict=True)):
            for place in ((line, column), (value.line + 1, value.column + 1)):
                if place in places:
                    found[place] = node
        return frozenset(found.values())

    def hide(self, key: object) -> None:
        """Forget a key of the outermost level."""
        self.names[find(self.names, self.nexts, (key,))[0]] = None

    def tear(self, key: object) -> None:
        """Remember that a part of a key of the outermost level is left out."""
        self.torn.add(find(self.names, self.nexts, (key,))[0])

    def append(self, part: Positions, first: int | None = None) -> None:
        """Add the nodes of a part that stands below these; the items of a list are numbered from ``first`` on."""
        base, node = len(self.names), 0
        while first is not None and node < len(part.names):
            part.names[node] += first
            node = part.nexts[node]
        self.names += part.names
        self.lines += part.lines
        self.columns += part.columns
        self.values += part.values
        self.lasts += part.lasts
        self.nexts += [base + each for each in part.nexts]
        self.torn |= {base + each for each in part.torn}
