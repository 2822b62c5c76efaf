"""Keys that were meant for others: what is behind them is judged as if they were right, so that who mends a key is not told of its value next."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .problem import Trail
from .prune import find_owner
from .reading import Reading
from .spot import Moment, Spot
from .values import copy_value
from .wording.formless import make_well_formed
from .wording.meant import find_meant_key
from .wording.names import can_take
from .wording.spots import word_spots

DEEPEST = 4
"""Misspelt keys within each other that are looked through."""


def judge_misspelt(reading: Reading, found: list[Spot], list_wrong: Callable[[Reading, Any], list[Spot]], moment: Moment) -> Reading:
    """The reading in which each misspelt key stands for the one that was meant: what is missing there is not missing, but misspelt.

    What is wrong behind these keys is told as well. ``list_wrong`` gives what is wrong with other values of the same reading.
    """
    trial, below, told = copy_value(reading.value), set[Trail](), set[Trail]()
    for _ in range(DEEPEST):
        names = _find_names(found)
        reading = reading.renaming(names)
        moved = _move(trial, found)
        if not moved:
            break
        below |= moved
        found = [spot for spot in list_wrong(reading, trial) if spot.keys not in told and _is_below(spot.keys, below)]
        told |= {spot.keys for spot in found}
        reading = reading.telling(word_spots(found, reading, moment))
    return reading


def _find_names(found: list[Spot]) -> dict[Trail, str]:
    """The key that was meant by each misspelt one."""
    names: dict[Trail, str] = {}
    for spot in found:
        name = None
        if spot.type in ("unexpected_keyword_argument", "invalid_key"):
            name = find_meant_key(spot)
        elif spot.is_key and spot.type == "string_pattern_mismatch":
            name = make_well_formed(spot)
        if name:
            names[spot.keys] = name
    stay = {spot.keys for spot in found if spot.is_key and any(spot.keys == each.keys[: len(spot.keys)] != each.keys for each in found)}
    return {keys: name for keys, name in names.items() if keys not in stay}  # what is below an id that is written otherwise stays below it


def _move(trial: Any, found: list[Spot]) -> set[Trail]:
    """Put what is behind misspelt keys behind those that were meant, where these are free and can hold it; gives their places."""
    moved = set[Trail]()
    for spot in found:
        guess = find_meant_key(spot) if spot.type == "unexpected_keyword_argument" else None
        owner = find_owner(trial, spot.keys) if guess else {}
        if guess and spot.value not in (None, "") and guess not in owner and spot.keys[-1] in owner and can_take(spot, guess):
            owner[guess] = owner.pop(spot.keys[-1])
            moved.add((*spot.keys[:-1], guess))
    return moved


def _is_below(keys: Trail, places: set[Trail]) -> bool:
    return any(keys[:depth] in places for depth in range(1, len(keys) + 1))
