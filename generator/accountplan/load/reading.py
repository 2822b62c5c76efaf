"""What is known of a file so far. Each round of reading makes the next reading out of the one before, and changes nothing in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from .positions import NO_POSITIONS, Positions
from .problem import Problem, Trail


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file says: plain values, where each of them stands, and what is wrong.

    ``text`` is what the parser was given, empty when the file is not text. ``has_nulls`` says that some keys may hold nothing, or an empty text. ``partial``
    says that parts are missing because they could not be read. ``noun`` is what the values were made into, in the last of the rounds.
    """

    value: Any = None
    text: str = ""
    positions: Positions = NO_POSITIONS
    problems: tuple[Problem, ...] = ()
    has_nulls: bool = False
    partial: bool = False
    noun: Any = None

    def telling(self, problems: Iterable[Problem]) -> Reading:
        """The same, with more problems."""
        more = tuple(problems)
        return replace(self, problems=self.problems + more) if more else self

    def renaming(self, names: dict[Trail, str]) -> Reading:
        """The same, in which some keys stand for others."""
        return replace(self, positions=self.positions.renamed(names)) if names else self
