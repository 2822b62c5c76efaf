"""The places of one file, kept in about 16 bytes a key."""

from __future__ import annotations

from array import array
from functools import lru_cache

from accountplan.base.kept import make_digest
from accountplan.model.finding import Keys, Place

from .lost import Lost
from .positions import Positions, find_node


def decode_source(source: bytes) -> str:
    """The text of a file without its byte order mark; bytes that are not UTF-8 become the replacement character."""
    return source.decode("utf-8", errors="replace").removeprefix("\ufeff")


def split_lines(text: str) -> list[str]:
    """The lines of a text without their ends: CR, LF or both end a line, and nothing else does, whatever Unicode says."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


@lru_cache(maxsize=8)
def _split_source(source: bytes) -> list[str]:
    """The lines of a file that was asked for just before: findings come file by file, and a large one can have many."""
    return split_lines(decode_source(source))


class FilePlaces:
    """Where each path of keys is in one file. Implements `accountplan.model.portfolio.Places`.

    Why arrays and no dictionary of paths: ten thousand plans are held in memory at once, and a dictionary of tuples takes
    ten times as much. The bytes of the file are kept as they are, a fifth of what a plan takes: a finding shows its line, and most are
    found when all files have been read.
    """

    __slots__ = ("_columns", "_content", "_lasts", "_lines", "_lost", "_names", "_nexts", "_source", "path")

    def __init__(self, path: str, source: bytes, positions: Positions, lost: Lost | None = None) -> None:
        code = "H" if len(source) < 1 << 16 else "I"
        self.path = path
        self._source = source
        self._content = ""
        self._names = tuple(positions.names)
        self._lines = array(code, positions.lines)
        self._columns = array(code, positions.columns)
        self._nexts = array(code, positions.nexts)
        self._lasts = array(code, positions.lasts)
        self._lost = lost

    @property
    def rows(self) -> tuple[list[object], list[int], list[int], list[int], list[int]] | None:
        """Names, lines, columns, the nodes after, and last lines, as in `Positions`; None when part of the file was lost."""
        if self._lost is not None:
            return None
        return list(self._names), list(self._lines), list(self._columns), list(self._nexts), list(self._lasts)

    @property
    def content(self) -> str:
        """A name for what the file holds: the same bytes give the same."""
        if not self._content:
            self._content = make_digest(self._source)
        return self._content

    def at(self, keys: Keys) -> Place:
        """The place of this key (or of the nearest parent that is recorded); never fails."""
        node, _ = find_node(self._names, self._nexts, keys)
        return Place(self._lines[node], self._columns[node]) if node >= 0 else Place(1, 1)

    def span(self, keys: Keys) -> tuple[int, int] | None:
        """First and last line of a key with all below it, or None when it is not recorded."""
        node, depth = find_node(self._names, self._nexts, keys)
        return (self._lines[node], self._lasts[node]) if node >= 0 and depth == len(keys) else None

    @property
    def torn(self) -> bool:
        """Whether parts of the file are missing from what was read, and nobody knows which."""
        return self._lost is not None and self._lost.anything

    def lost(self, keys: Keys) -> bool:
        """Whether something at, below or above this key was recorded but could not be used."""
        lost = self._lost
        if lost is None or lost.anything:
            return lost is not None
        found, node, end = -1, 0, len(self._names)
        for key in keys:
            while node < end and self._names[node] != key:
                node = self._nexts[node]
            if node >= end or node in lost.whole:
                return node < end or found in lost.torn
            found, node, end = node, node + 1, self._nexts[node]
        return any(found < each < end for each in lost.whole) or any(found <= each < end for each in lost.torn)

    def line(self, number: int) -> str:
        """The source line itself, without its line end; empty outside the file."""
        found = _split_source(self._source)
        return found[number - 1] if 0 < number <= len(found) else ""
