"""Where each key of a file stands, kept in about 16 bytes a key."""

from __future__ import annotations

import re
import sys
from array import array
from collections.abc import Sequence
from typing import TypeAlias

from accountplan.model.finding import Keys, Place

Name: TypeAlias = object
"""A key as it is read: mostly text, sometimes a number; None for a key that does not count."""

LINE_END = re.compile(r"\r\n|\n|\r")


def decoded(source: bytes) -> str:
    """The text of a file without its byte order mark; bytes that are no UTF-8 become the replacement character."""
    return source.decode("utf-8", errors="replace").removeprefix("\ufeff")


def find(names: Sequence[Name], nexts: Sequence[int], keys: Sequence[Name]) -> tuple[int, bool]:
    """The node of the deepest of ``keys`` that is written down (-1 when none is), and whether that is the last of them.

    Nodes stand in the order of the file: the first node below ``i`` is ``i + 1``, the first node after it and all below it ``nexts[i]``.
    """
    found, node, end = -1, 0, len(names)
    for key in keys:
        while node < end and names[node] != key:
            node = nexts[node]
        if node >= end:
            return found, False
        found, node, end = node, node + 1, nexts[node]
    return found, True


class FilePlaces:
    """The places of one file, frozen. Implements `accountplan.model.portfolio.Places`.

    Why arrays and no dictionary of paths: ten thousand plans are held in memory at once, and a dictionary of tuples takes
    ten times as much.
    """

    __slots__ = ("_columns", "_lasts", "_lines", "_names", "_nexts", "_source", "path")

    def __init__(self, path: str, source: bytes, columns: Sequence[Sequence[int]] = ((), (), (), ()), names: Sequence[Name] = ()) -> None:
        code = "H" if len(source) < 1 << 16 else "I"
        self.path = path
        self._source = source
        self._names = tuple(names)
        self._lines, self._columns, self._nexts, self._lasts = (array(code, column) for column in columns)

    def at(self, keys: Keys) -> Place:
        """The place of this key (or of the nearest parent that is written down); never fails."""
        node, _ = find(self._names, self._nexts, keys)
        return Place(self._lines[node], self._columns[node]) if node >= 0 else Place(1, 1)

    def span(self, keys: Keys) -> tuple[int, int] | None:
        """First and last line of a key with all below it, or None when it is not written down."""
        node, exact = find(self._names, self._nexts, keys)
        return (self._lines[node], self._lasts[node]) if exact and node >= 0 else None

    def line(self, number: int) -> str:
        """The source line itself, without its line end; empty outside the file."""
        lines = LINE_END.split(decoded(self._source))
        return lines[number - 1] if 0 < number <= len(lines) else ""

    def __getstate__(self) -> tuple[object, ...]:
        return self.path, self._names, self._lines, self._columns, self._nexts, self._lasts

    def __setstate__(self, state: tuple[object, ...]) -> None:
        self.path, names, self._lines, self._columns, self._nexts, self._lasts = state
        self._names = tuple(sys.intern(name) if type(name) is str else name for name in names)
        self._source = b""
