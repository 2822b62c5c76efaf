"""Plain values to a noun of the model, in rounds: what is wrong is reported and cut out, and the rest is kept.

The first round is pydantic's own and the only one for a good file. When it objects, its errors become spots in the data, each spot is worded
by its *type*, what is wrong is cut out at the smallest place that can do without it, and the rest is tried again.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from accountplan.model.criteria import FIGURES
from accountplan.model.files import NAMED, NOUNS, Kind
from accountplan.model.keys import WELL_FORMED
from accountplan.model.meetings import find_named_day
from accountplan.model.shapes import Either, Record, Row, Shape, Single, Table, Words, choose_option, find_inner_shape, make_kind_shape

from .misspelt import judge_misspelt
from .problem import Trail
from .prune import MOST, remove_wrong_values
from .reading import Reading
from .rebuilt import judge_rebuilt
from .recover import SYNTAX
from .spot import Moment, Spot, list_spots
from .wording.items import is_number
from .wording.labels import list_labelled
from .wording.meant import find_meant_key, find_parent
from .wording.names import find_table_of_numbers, is_placed
from .wording.spots import word_spots
from .wording.structure import join_yearless
from .workspace import File

ROUNDS = 30
"""Rounds over one file: each takes out at least one wrong value, nearly always all of them."""


@cache
def make_adapter(kind: Kind) -> TypeAdapter[Any]:
    """The validator of a kind of file; made once, as making it is slow."""
    return TypeAdapter(NOUNS[kind])


def make_noun(kind: Kind, id: str, plain: Any) -> Any:
    """The noun of plain values; accounts, groups and meetings get the ``id``. Raises ValidationError when the values are not valid."""
    own = kind in NAMED and isinstance(plain, dict)
    return make_adapter(kind).validate_python({**plain, "id": id} if own else plain)


def validate_reading(reading: Reading, file: File, today: date) -> Reading:
    """The reading with the noun that its values make, without those that are wrong; the year of ``today`` stands in for one that a firm lacks.

    Raises AssertionError when values stay wrong however often the wrong ones are left out, which is a bug.
    """
    moment = Moment(today, file.kind == "meeting", find_named_day(file.id) if file.kind == "meeting" else None)
    root = make_kind_shape(file.kind)
    reading = _remove_id(_remove_empty_keys(_remove_blank_items(reading), root), file.kind, root)
    for number in range(ROUNDS):
        try:
            return replace(reading, noun=make_noun(file.kind, file.id, reading.value))
        except ValidationError as error:
            found = join_yearless(list_spots(error, root, reading.value), reading.value)
        told = reading.telling(word_spots(_choose_causes(found[:MOST], reading, first=number == 0), reading, moment))
        if number == 0:
            told = judge_rebuilt(
                told,
                file.kind,
                [replace(spot, moment=moment) for spot in found[:MOST]],
                lambda other, value: _list_wrong(file, other, value),
                moment,
            )
        told = judge_misspelt(told, found[:MOST], lambda other, value: _list_wrong(file, other, value), moment)
        reading = remove_wrong_values(told, found, file.id, today.year)
    raise AssertionError(f"{file.kind} {file.id} could not be mended in {ROUNDS} rounds")


def _list_wrong(file: File, reading: Reading, value: Any) -> list[Spot]:
    """What is wrong with other values than those of a reading, and does not only follow from what was told of it."""
    try:
        make_noun(file.kind, file.id, value)
    except ValidationError as error:
        found = join_yearless(list_spots(error, make_kind_shape(file.kind), value), value)
        return _choose_causes(found[:MOST], reading, first=True)
    return []


def _remove_blank_items(reading: Reading) -> Reading:
    """The reading without items of lists that are a text without a character, as form editors write what is left open."""
    blank: dict[Trail, set[int]] = {}
    value = _drop_blank(reading.value, (), blank) if reading.has_nulls else None
    return replace(reading, value=value, positions=reading.positions.without(blank)) if blank else reading


def _drop_blank(value: Any, trail: Trail, blank: dict[Trail, set[int]]) -> Any:
    """The value without these, whose numbers are noted by the keys of their list."""
    if isinstance(value, dict):
        return {key: _drop_blank(each, (*trail, key), blank) for key, each in value.items()}
    if not isinstance(value, list):
        return value
    numbers = {number for number, each in enumerate(value) if each == ""}
    if numbers:
        blank[trail] = numbers
    return [_drop_blank(each, (*trail, number), blank) for number, each in enumerate(value) if number not in numbers]


def _remove_empty_keys(reading: Reading, root: Shape) -> Reading:
    """The reading without keys that hold nothing."""
    return replace(reading, value=_remove_nulls(reading.value, root)) if reading.has_nulls else reading


def _remove_id(reading: Reading, kind: Kind, root: Shape) -> Reading:
    """The reading without an id of its own: that of an account, group or meeting is the name of its file."""
    if kind not in NAMED or not isinstance(reading.value, dict) or "id" not in reading.value:
        return reading
    spot = Spot("unexpected_keyword_argument", ("id",), reading.value["id"], {}, (root,), root)
    rest = {key: value for key, value in reading.value.items() if key != "id"}
    return replace(reading.telling(word_spots([spot], reading)), value=rest)


def _choose_causes(found: list[Spot], reading: Reading, *, first: bool) -> list[Spot]:
    """The spots that do not only follow from others.

    What is missing may be in a text that could not be read, be a value that was refused, or a key that is misspelt or misplaced. What
    has become empty after the first round was emptied here.
    """
    reported = {(problem.line, problem.column) for problem in reading.problems}
    joined = {problem.line for problem in reading.problems if problem.rule == "line-joined-to-text"}
    broken = {problem.line for problem in reading.problems if problem.rule in SYNTAX}
    unknown = [spot for spot in found if spot.type in ("unexpected_keyword_argument", "invalid_key")]
    misspelt = {(*spot.keys[:-1], key) for spot in unknown for key in [find_parent(spot) or find_meant_key(spot)]}
    misspelt |= {(*spot.keys[:-1], find_table_of_numbers(spot)) for spot in unknown if is_number(spot.keys[-1])}
    misspelt |= {(*spot.keys[:-1], key) for spot in found if spot.keys and not is_placed(spot) for key in list_labelled(spot)}

    def follows(spot: Spot) -> bool:
        refused = reading.positions.has(spot.keys) and reading.positions.value(spot.keys) in reported
        span = reading.positions.span(spot.keys) if joined or broken else None
        if span and not (joined | (broken if spot.value is None else set())).isdisjoint(range(span[0], span[1] + 1)):
            return True
        missing = spot.type == "missing" and (reading.partial or refused or spot.keys in misspelt)
        return missing or (refused and spot.value is None and not spot.is_key) or (spot.type == "too_short" and not first)

    return [spot for spot in found if not follows(spot)]


def _remove_nulls(value: Any, wanted: Shape | None) -> Any:
    """The value without keys that hold nothing, or a text without a character, as form editors write what is left open.

    In a table of records, a record that holds nothing is an empty one. Where a list is asked, a key may be the name of an item: `{Jan: , Piet: buyer}`.
    Keys that are wrong themselves stay, to be reported: `{satisfaction: 7,9}` is the key 9 with nothing after it.
    """
    if wanted is not None:
        wanted = choose_option(wanted, value)
    if isinstance(value, list):
        item = find_inner_shape(wanted, 0) if wanted else None
        return [_remove_nulls(each, item) for each in value]
    if not isinstance(value, dict):
        return value
    made: dict[Any, Any] = {}
    for key, each in value.items():
        known = find_inner_shape(wanted, key) if wanted else None
        if each in (None, ""):
            made |= _read_open(key, known, wanted)
        else:
            made[key] = _remove_nulls(each, known)
    return made


def _read_open(key: Any, known: Shape | None, wanted: Shape | None) -> dict[Any, Any]:
    """A key that holds nothing as it is read: an empty record of a table, nothing that is to be reported, or no key at all."""
    if isinstance(wanted, Table) and isinstance(known, (Record, Table)):
        return {key: {}}
    return {key: None} if known is None or _stays(key, wanted) else {}


def _stays(key: Any, wanted: Shape | None) -> bool:
    """Whether a key that holds nothing stays where it may stand: it is reported, or it may be the name of an item."""
    if isinstance(wanted, Row):
        return not (isinstance(wanted.item, Record) and key in wanted.item.fields)
    return _is_reported(key, wanted) or _is_nameless(wanted) if isinstance(wanted, Table) else not isinstance(key, str)


def _is_nameless(table: Table) -> bool:
    """Whether an id that holds nothing lacks its name, as a unit or a service does; of tiers and people such a mapping holds more."""
    options = table.value.options if isinstance(table.value, Either) else (table.value,)
    return (
        isinstance(table.key, Single)
        and table.key.form == "id"
        and any(isinstance(each, Single) and each.form == "line" for each in options)
    )


def _is_reported(key: Any, table: Table) -> bool:
    """Whether a key of one's own that holds nothing is reported: it is no key at all, a figure that the format does not hold ready, or a point
    of a scale, without which others get another mark.
    """
    if not isinstance(key, str):
        return True
    if isinstance(table.key, Words):
        return key not in table.key.allowed
    if not isinstance(table.key, Single) or table.key.form != "key":
        return table.key in (Single("number"), Single("whole"))
    return not WELL_FORMED.fullmatch(key) or (table.key.thing == "figure" and key not in FIGURES)
