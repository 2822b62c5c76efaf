"""Spots in words: a table from pydantic's types of error to what says them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from accountplan.load.places import lines
from accountplan.load.positions import Positions
from accountplan.load.problem import Problem, Trail
from accountplan.load.reading import Reading
from accountplan.load.spot import Spot

from . import kinds, names
from .values import written

Sayer: TypeAlias = Callable[[Spot], Problem]

SAYERS: dict[str, Sayer] = {
    "missing": names.missing,
    "blank": names.blank,
    "unexpected_keyword_argument": names.unknown,
    "invalid_key": kinds.key_type,
    "literal_error": names.word,
    "string_pattern_mismatch": names.form,
    "string_too_short": names.empty,
    "too_short": names.empty,
    "string_type": kinds.text,
    "number_type": kinds.number,
    "int_type": kinds.whole,
    "share_type": kinds.share,
    "date_type": kinds.day,
    "bool_type": kinds.flag,
    "tuple_type": kinds.row,
    "dict_type": kinds.mapping,
    "dataclass_type": kinds.mapping,
    "choice": kinds.choice,
    "string_too_long": kinds.too_long,
    "greater_than_equal": kinds.too_low,
    "less_than_equal": kinds.too_high,
}
"""How each of pydantic's types of error is said of a value; `blank` and `choice` are our own."""
KEY_SAYERS: dict[str, Sayer] = SAYERS | {"string_type": kinds.key_type, "number_type": kinds.key_type, "int_type": kinds.key_type}
"""And of a key."""


def worded(found: list[Spot], reading: Reading) -> list[Problem]:
    """A problem for each spot, and one for all keys that are missing in the same place."""
    missing: dict[Trail, list[Spot]] = {}
    problems, rows = [], lines(reading.text)
    for spot in found:
        if spot.type == "missing" and not reading.positions.has(spot.keys):
            missing.setdefault(spot.keys[:-1], []).append(spot)
        else:
            problems.append(_worded(spot, reading.positions, rows))
    for keys, several in missing.items():
        place = reading.positions.value(several[0].keys)
        alone = len(several) == 1
        problems.append(_worded(several[0], reading.positions, rows) if alone else names.several_missing(several).at(*place, keys))
    return problems


def _worded(spot: Spot, positions: Positions, rows: list[str]) -> Problem:
    """The problem at a spot: it is at the key when the key is wrong, else at the value."""
    at_key = spot.is_key or spot.type in ("unexpected_keyword_argument", "invalid_key")
    line, column = positions.key(spot.keys) if at_key else positions.value(spot.keys)
    sayers = KEY_SAYERS if spot.is_key else SAYERS
    blank = spot.type == "missing" and positions.has(spot.keys)
    say = sayers.get("blank" if blank else spot.type, kinds.unfit)
    return say(replace(spot, written=written(rows, line, column))).at(line, column, spot.keys)
