"""The marks that a reader leaves as it goes, and the positions that come of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .places import split_lines
from .positions import Mark, Positions


@dataclass(slots=True)
class Track:
    """One entry for each node, in reading order (see `positions`): its name, where it, its value and its end stand, the node after it.

    Why the parser's marks are kept as they are until the end: asking one for its line is slow, and done here for all at once.
    """

    names: list[Any] = field(default_factory=list)
    nexts: list[int] = field(default_factory=list)
    marks: list[Any] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)
    ends: list[Any] = field(default_factory=list)
    """The mark at which the value ends; None for a mapping or a list in block style, of which the parser does not know it."""
    torn: set[int] = field(default_factory=set)
    """The nodes of which a part is elsewhere, and is left out."""

    standing: dict[int, tuple[dict[object, int], int]] = field(default_factory=dict)
    """The nodes of the keys of a mapping, by its first node, as far as they were looked for, and the node to look on from: many keys may stand twice."""

    def find_first(self, key: object, first: int) -> int:
        """The node of a key among those from ``first`` to the last but one."""
        known, node = self.standing.get(first, ({}, first))
        while self.nexts[node] < len(self.names):
            known.setdefault(self.names[node], node)
            node = self.nexts[node]
        self.standing[first] = known, node
        return known[key]

    def forget(self, key: object, first: int) -> None:
        """Look for a key of a mapping as if it had not been found."""
        del self.standing[first][0][key]

    def cut(self, length: int) -> None:
        """Forget all nodes but the first ``length``."""
        for column in (self.names, self.nexts, self.marks, self.values, self.ends):
            del column[length:]
        self.torn = {node for node in self.torn if node < length}

    def settled(self, above: int, text: str) -> Positions:
        """The positions in a file, of which ``text`` is what was read and begins ``above`` lines down."""
        first = above + 1
        return Positions(
            names=self.names,
            lines=[mark.line + first for mark in self.marks],
            columns=[mark.column + 1 for mark in self.marks],
            values=[Mark(mark.line + above, mark.column) for mark in self.values] if above else self.values,
            nexts=self.nexts,
            lasts=self._lasts(first, text),
            torn=frozenset(self.torn),
        )

    def _lasts(self, first: int, text: str) -> list[int]:
        """The last line of each node with all below it."""
        rows: list[str] = []
        lasts: list[int] = [mark.line + first if mark else 0 for mark in self.ends]
        for node in range(len(lasts) - 1, -1, -1):
            if lasts[node] == 0:
                lasts[node] = self._last_below(node, first, lasts)
            elif self.ends[node].column == 0:
                rows = rows or split_lines(text)
                lasts[node] = self._last_written(node, rows) + first
        return lasts

    def _last_below(self, node: int, first: int, lasts: list[int]) -> int:
        """The last line of a mapping or list in block style: that of the last node directly below it."""
        child, end = node + 1, self.nexts[node]
        last: int = self.values[node].line + first
        while child < end:
            last = lasts[child]
            child = self.nexts[child]
        return last

    def _last_written(self, node: int, rows: list[str]) -> int:
        """The last line (from 0) of a text in block style, which the parser ends after the empty lines below it."""
        last: int = self.ends[node].line - 1
        start: int = self.values[node].line
        while last > start and not rows[last].strip():
            last -= 1
        return max(last, start)
