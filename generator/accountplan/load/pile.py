"""What the blocks of one level of a broken text say together, gathered block by block."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from .positions import Positions, join_positions
from .problem import Problem
from .reading import Reading
from .values import outweighs
from .wording import notation, syntax
from .wording.begun import find_dashless


class Pile:
    """Gathers readings of blocks; `reading` gives what they say together."""

    def __init__(self) -> None:
        self.value: Any = None
        self._problems: list[Problem] = []
        self._has_nulls = False
        self._parts: list[Positions] = []
        self._size = 0
        self._heads: dict[object, tuple[int | None, int]] = {}
        """The node of each key and its line; no node for a key that an alias brought along. So nobody looks for it among all nodes."""
        self._hidden: set[int] = set()
        self._torn: set[int] = set()

    def is_dashless(self, lines: list[str]) -> bool:
        """Whether some lines cannot be an item of the list that is gathered, as they begin with no dash."""
        return isinstance(self.value, list) and not lines[0].lstrip().startswith("-") and find_dashless(lines, self.value) is not None

    def tell(self, problem: Problem) -> None:
        """Gather a problem of the level itself."""
        self._problems.append(problem)

    def add(self, part: Reading, lines: list[str], above: int) -> bool:
        """Gather what a block says; false, and a problem, when it is something else than the blocks above it are."""
        self._problems += part.problems
        self._has_nulls |= part.has_nulls
        if self.value is None and isinstance(part.value, (dict, list)):
            self.value = type(part.value)()
        match self.value, part.value:
            case dict(), dict() as piece:
                self._add_keys(piece, part.positions, above + 1)
            case list() as whole, list() as piece:
                self._append(part.positions.numbered(len(whole)))
                whole.extend(piece)
            case _, None:
                pass
            case _:
                self.tell(syntax.word_stray(lines, above, self.value))
                return False
        return True

    def reading(self) -> Reading:
        """What all blocks say."""
        positions = join_positions(self._parts)
        names = [None if node in self._hidden else name for node, name in enumerate(positions.names)]
        positions = replace(positions, names=names, torn=positions.torn | self._torn)
        return Reading(self.value, positions=positions, problems=tuple(self._problems), has_nulls=self._has_nulls, partial=True)

    def _append(self, positions: Positions) -> None:
        self._parts.append(positions)
        self._size += len(positions.names)

    def _add_keys(self, piece: dict[Any, Any], positions: Positions, line: int) -> None:
        """Add the keys of a block. One that is above it already is reported; the first counts, unless there is nothing in it."""
        nodes = positions.outermost()
        for key, value in piece.items():
            node = nodes.get(key)
            place = (line, 1) if node is None else (positions.lines[node], positions.columns[node])
            own = None if node is None else self._size + node
            if key not in self.value or self._again(key, value, own, place):
                self.value[key], self._heads[key] = value, (own, place[0])
        self._append(positions)

    def _again(self, key: object, value: object, node: int | None, place: tuple[int, int]) -> bool:
        """Report a key that is above its block already, and say whether it takes the place of the first."""
        first, line = self._heads[key]
        again = outweighs(value, self.value[key])
        self.tell(notation.word_double_key(key, line, again).at(*place))
        loser = first if again else node
        if loser is not None:
            self._hidden.add(loser)
        if not again and first is not None and isinstance(value, (dict, list)):
            self._torn.add(first)
        return again
