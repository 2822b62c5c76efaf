"""Spots in words: a table from pydantic's types of error to what says them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeAlias

from accountplan.base.text import say
from accountplan.base.unknown import is_unknown
from accountplan.load.named import find_named
from accountplan.load.places import split_lines
from accountplan.load.positions import Positions
from accountplan.load.problem import Problem, Trail
from accountplan.load.reading import Reading
from accountplan.load.spot import NEVER, Moment, Spot
from accountplan.model.shapes import Record, Table

from . import absences, flags, formless, key_types, kinds, names, numbers, texts
from .parts import name_key
from .values import read_value

Sayer: TypeAlias = Callable[[Spot], Problem]

SAYERS: dict[str, Sayer] = {
    "missing": absences.word_missing,
    "blank": absences.word_blank,
    "unexpected_keyword_argument": names.word_unknown_key,
    "invalid_key": key_types.word_key_type,
    "literal_error": names.word_unknown_word,
    "string_pattern_mismatch": formless.word_wrong_form,
    "string_too_short": names.word_empty,
    "too_short": names.word_empty,
    "string_type": texts.word_not_text,
    "number_type": numbers.word_not_number,
    "int_type": numbers.word_not_whole,
    "share_type": numbers.word_not_share,
    "date_type": kinds.word_not_date,
    "until_type": kinds.word_not_date,
    "bool_type": flags.word_not_flag,
    "tuple_type": kinds.word_not_list,
    "dict_type": kinds.word_not_mapping,
    "dataclass_type": kinds.word_not_mapping,
    "zone": formless.word_unknown_zone,
    "choice": kinds.word_not_choice,
    "no_year": kinds.word_without_year,
    "string_too_long": kinds.word_too_long,
    "too_long": kinds.word_too_many,
    "greater_than_equal": numbers.word_too_low,
    "less_than_equal": numbers.word_too_high,
}
"""How each of pydantic's types of error is said of a value; `blank` and `choice` are our own."""
KEY_SAYERS: dict[str, Sayer] = SAYERS | {
    "string_type": key_types.word_key_type,
    "number_type": key_types.word_key_type,
    "int_type": key_types.word_key_type,
}
"""And of a key."""
NAMING = frozenset({"string_pattern_mismatch", "string_type", "dict_type"})
"""Types of error that a name in the place of an id has."""


def word_spots(found: list[Spot], reading: Reading, moment: Moment = NEVER) -> list[Problem]:
    """A problem for each spot, and one for all keys that are missing in the same place."""
    missing: dict[Trail, list[Spot]] = {}
    problems, rows = [], split_lines(reading.text)
    for spot in (replace(each, moment=moment) for each in found):
        if spot.type == "missing" and not reading.positions.has(spot.keys):
            missing.setdefault(spot.keys[:-1], []).append(spot)
        else:
            problems.append(_word_spot(spot, reading.positions, rows))
    for keys, several in missing.items():
        place = reading.positions.value(several[0].keys)
        row = rows[place[0] - 1] if place[0] <= len(rows) else ""
        above = None if row[place[1] - 1 : place[1]] == "{" else find_above(reading.value, keys)
        if torn := absences.word_torn_item(several, above):
            problems.append(torn.at(*place, several[0].keys if len(several) == 1 else keys))
            continue
        alone = len(several) == 1
        problems.append(
            _word_spot(several[0], reading.positions, rows) if alone else absences.word_several_missing(several).at(*place, keys)
        )
    return problems


def find_above(value: Any, keys: Trail) -> object:
    """The item of a list before the one to which some keys lead; None when there is none."""
    *outer, last = keys or ("",)
    if not isinstance(last, int) or last < 1:
        return None
    for key in outer:
        value = value.get(key) if isinstance(value, dict) else value[key] if isinstance(value, list) and isinstance(key, int) else None
    return value[last - 1] if isinstance(value, list) and last <= len(value) else None


def _word_spot(spot: Spot, positions: Positions, rows: list[str]) -> Problem:
    """The problem at a spot: it is at the key when the key is wrong, else at the value."""
    at_key = spot.is_key or spot.type in ("unexpected_keyword_argument", "invalid_key")
    line, column = positions.key(spot.keys) if at_key else positions.value(spot.keys)
    sayers = KEY_SAYERS if spot.is_key else SAYERS
    blank = spot.type == "missing" and positions.has(spot.keys)
    sayer = sayers.get("blank" if blank else spot.type, kinds.word_unfit)
    row = rows[line - 1] if line <= len(rows) else ""
    written = replace(
        spot, written=read_value(rows, line, column), before=row[: column - 1], behind=row[column - 1 :], rows=rows, line=line
    )
    problem = sayer(written).at(line, column, spot.keys)
    if is_unknown(spot.value) and _may_be_left_out(spot):
        return replace(problem, help=say("Leave “{key}” out until it is known.", key=name_key(spot)), fix=None)
    return replace(problem, named=find_named(written)) if spot.type in NAMING else problem


def _may_be_left_out(spot: Spot) -> bool:
    """Whether a key with its value can be missed."""
    owner, key = (spot.owners[-1], spot.keys[-1]) if spot.keys and not spot.is_key else (None, None)
    if spot.moment.names and spot.keys == ("on",):
        return False
    known = isinstance(owner, Record) and key in owner.fields and not owner.fields[key].required
    return known or isinstance(owner, Table)
