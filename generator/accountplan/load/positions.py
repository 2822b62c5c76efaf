"""Where everything is in a file: every key and every item of a list is a node, in reading order.

The first node below node ``i`` is ``i + 1``; ``nexts[i]`` is the first node after ``i`` and all below it. So a node without anything
below it has ``nexts[i] == i + 1``, and a path of keys is found by hopping over what lies between.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Any, NamedTuple

from .problem import Trail


def find_node(names: Sequence[object], nexts: Sequence[int], keys: Sequence[object]) -> tuple[int, int]:
    """The node of the deepest of ``keys`` that is recorded (-1 when none is), and how many of them are."""
    found, node, end = -1, 0, len(names)
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


@dataclass(frozen=True, slots=True)
class Positions:
    """The nodes of a file; one row for each thing that is known of them. Lines and columns count from 1.

    ``names`` holds the key of each node, or the number of an item, or None when it does not count; ``lines`` and ``columns`` where it
    stands, ``lasts`` the last line of all below it, ``values`` the mark at which its value begins. ``torn`` are the nodes of which a part
    is elsewhere in the file, and is left out.
    """

    names: Sequence[Any] = ()
    lines: Sequence[int] = ()
    columns: Sequence[int] = ()
    values: Sequence[Mark] = ()
    nexts: Sequence[int] = ()
    lasts: Sequence[int] = ()
    torn: frozenset[int] = frozenset()

    def key(self, keys: Trail) -> tuple[int, int]:
        """Line and column of a key, or of the nearest parent that is recorded."""
        node, _ = find_node(self.names, self.nexts, keys)
        return (self.lines[node], self.columns[node]) if node >= 0 else (1, 1)

    def value(self, keys: Trail) -> tuple[int, int]:
        """Line and column of the value of a key, or of the nearest parent that is recorded."""
        node, depth = find_node(self.names, self.nexts, keys)
        if node < 0 or depth < len(keys):
            return self.key(keys)
        return self.values[node].line + 1, self.values[node].column + 1

    def has(self, keys: Trail) -> bool:
        """Whether a key is recorded, with something after it or nothing."""
        return find_node(self.names, self.nexts, keys)[1] == len(keys)

    def span(self, keys: Trail) -> tuple[int, int] | None:
        """First and last line of a key with all below it; None when it is not recorded."""
        node, depth = find_node(self.names, self.nexts, keys)
        return (self.lines[node], self.lasts[node]) if node >= 0 and depth == len(keys) else None

    def outermost(self) -> dict[Any, int]:
        """The nodes of the outermost level, by name."""
        return {self.names[node]: node for node in self._level(0, len(self.names)) if self.names[node] is not None}

    def path(self, line: int, column: int) -> Trail:
        """The keys that lead to what is at a place."""
        keys: list[Any] = []
        wanted, node = bisect_right(range(len(self.names)), (line, column), key=self._starts) - 1, 0
        while node <= wanted:
            while self.nexts[node] <= wanted:
                node = self.nexts[node]
            if self.names[node] is None or self.lasts[node] < line:
                break
            keys.append(self.names[node])
            node += 1
        return tuple(keys)

    def standing_at(self, places: set[tuple[int, int]]) -> frozenset[int]:
        """The nodes of which the key or the value is at one of these lines and columns; of nodes at the same place the innermost."""
        found = {}
        for node, value in enumerate(self.values):
            for place in (self._starts(node), (value.line + 1, value.column + 1)):
                if place in places:
                    found[place] = node
        return frozenset(found.values())

    def without(self, items: Mapping[Trail, set[int]]) -> Positions:
        """The same without some items of lists, by the keys of each list: those after them move up, as they do in the data."""
        names = [*self.names]
        for keys in sorted(items, key=len, reverse=True):  # the inner lists first, as the numbers in their keys are those from before
            found, depth = find_node(names, self.nexts, keys)
            if depth == len(keys):
                level = [node for node in self._level(found + 1, self.nexts[found] if keys else len(names)) if names[node] is not None]
                kept = accumulate(names[node] not in items[keys] for node in level)
                for node, number in zip(level, kept, strict=True):
                    names[node] = None if names[node] in items[keys] else number - 1
        return replace(self, names=names)

    def renamed(self, names: Mapping[Trail, object]) -> Positions:
        """The same with the names that were meant for misspelt keys, so that whoever looks for those finds them here."""
        made = [*self.names]
        for keys, name in names.items():
            node, depth = find_node(made, self.nexts, keys)
            meant = (*keys[:-1], name)
            if depth == len(keys) and find_node(made, self.nexts, meant)[1] < len(meant):
                made[node] = name
        return replace(self, names=made)

    def below_first(self) -> Positions:
        """The nodes below the first, of which there is one at the margin, as if they stood there themselves."""
        nexts, torn = [each - 1 for each in self.nexts[1:]], frozenset(each - 1 for each in self.torn if each)
        return Positions(self.names[1:], self.lines[1:], self.columns[1:], self.values[1:], nexts, self.lasts[1:], torn)

    def under(self, head: Positions) -> Positions:
        """These nodes below the one node of a head."""
        made = join_positions((head, self))
        return replace(made, nexts=[len(made.names), *made.nexts[1:]], lasts=[max(made.lasts), *made.lasts[1:]])

    def numbered(self, first: int) -> Positions:
        """The same nodes as items of a list, of which those of the outermost level are numbered from ``first`` on."""
        names = [*self.names]
        for node in self._level(0, len(names)):
            names[node] += first
        return replace(self, names=names)

    def _level(self, first: int, end: int) -> Iterator[int]:
        """The nodes of one level, from the first to the end of what they are below."""
        while first < end:
            yield first
            first = self.nexts[first]

    def _starts(self, node: int) -> tuple[int, int]:
        return self.lines[node], self.columns[node]


NO_POSITIONS = Positions()
"""The positions in a file of which nothing could be read."""


def join_positions(parts: Sequence[Positions]) -> Positions:
    """The nodes of parts that are below each other, as those of one text."""
    bases = [*accumulate((len(part.names) for part in parts), initial=0)]
    return Positions(
        names=[name for part in parts for name in part.names],
        lines=[line for part in parts for line in part.lines],
        columns=[column for part in parts for column in part.columns],
        values=[value for part in parts for value in part.values],
        nexts=[base + node for base, part in zip(bases, parts, strict=False) for node in part.nexts],
        lasts=[last for part in parts for last in part.lasts],
        torn=frozenset(base + node for base, part in zip(bases, parts, strict=False) for node in part.torn),
    )
