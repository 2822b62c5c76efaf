"""Values in another structure than is asked, a list for a mapping or the other way round: what they hold is judged as if the remedy were followed,
so that who follows it is not told of that next.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from accountplan.model.files import Kind

from .digits import keep_digits
from .pointed import remove_thousands
from .positions import Positions
from .problem import Trail
from .prune import find_owner
from .reading import Reading
from .spot import Moment, Spot
from .unquoted import remove_quotes
from .values import copy_value
from .wording.spots import word_spots
from .wording.structure import Rebuilt, rebuild

STRUCTURE = frozenset({"tuple_type", "dict_type", "dataclass_type", "choice", "no_year"})
"""The types of error of a value in another structure."""
MOST = 20
"""Values in one file that are rebuilt."""


@dataclass(frozen=True, slots=True)
class Moved(Positions):
    """Positions of which some are asked by the keys that lead there after a remedy."""

    back: Mapping[Trail, Rebuilt] | None = None

    def key(self, keys: Trail) -> tuple[int, int]:
        """Line and column of a key."""
        return super(Moved, self).key(self.trace(keys))

    def value(self, keys: Trail) -> tuple[int, int]:
        """Line and column of the value of a key; what is missing is missing in the value that is rebuilt."""
        traced = self.trace(keys)
        while traced and not super(Moved, self).has(traced):
            traced = traced[:-1]
        return super(Moved, self).value(traced)

    def has(self, keys: Trail) -> bool:
        """Whether a key is recorded."""
        return super(Moved, self).has(self.trace(keys))

    def span(self, keys: Trail) -> tuple[int, int] | None:
        """First and last line of a key with all below it."""
        return super(Moved, self).span(self.trace(keys))

    def trace(self, keys: Trail) -> Trail:
        """The keys as they are in the file."""
        for depth in range(len(keys) + 1):
            if rebuilt := (self.back or {}).get(keys[:depth]):
                return keys[:depth] + rebuilt.trace(keys[depth:])
        return keys


def judge_rebuilt(
    reading: Reading, kind: Kind, found: list[Spot], list_wrong: Callable[[Reading, Any], list[Spot]], moment: Moment
) -> Reading:
    """The reading with what is wrong inside values that are to be written in another structure. ``list_wrong`` gives what is wrong with other values."""
    trial, back = copy_value(reading.value), dict[Trail, Rebuilt]()
    for spot in found[:MOST]:
        made = rebuild(spot) if spot.type in STRUCTURE and spot.keys else None
        if made:
            find_owner(trial, spot.keys)[spot.keys[-1]] = copy_value(made.value)
            back[spot.keys] = made
    if not back:
        return reading
    moved = _move(reading.positions, back)
    plain = replace(reading, value=trial, positions=moved, problems=())
    plain = remove_thousands(keep_digits(remove_quotes(plain, kind), kind))
    inside = [spot for spot in list_wrong(replace(plain, problems=reading.problems), plain.value) if _is_inside(spot.keys, back)]
    told = plain.problems + tuple(
        word_spots([spot for spot in inside if spot.keys not in back or spot.type not in STRUCTURE], plain, moment)
    )
    return reading.telling(replace(each, keys=moved.trace(each.keys)) for each in told if _is_inside(each.keys, back))


def _is_inside(keys: Trail, back: Mapping[Trail, Rebuilt]) -> bool:
    return any(keys[:depth] in back for depth in range(len(keys) + 1))


def _move(positions: Positions, back: Mapping[Trail, Rebuilt]) -> Moved:
    return Moved(
        positions.names, positions.lines, positions.columns, positions.values, positions.nexts, positions.lasts, positions.torn, back=back
    )
