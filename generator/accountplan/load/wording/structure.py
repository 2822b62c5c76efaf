"""A list for a mapping, or the other way round: the same values in the structure that is asked, where nobody can doubt how they were meant."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from accountplan.base.alike import make_slug
from accountplan.base.ids import ID
from accountplan.load.problem import Trail
from accountplan.load.spot import Spot
from accountplan.model.shapes import Either, Field, Record, Row, Shape, Single, Table, Words

from .items import find_text_key
from .parts import can_be
from .suggest import find_dutch_key, find_nearest_key, find_translation


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """Values in the structure that is asked, and by the first keys that lead to each part of them those that lead there in the file."""

    value: Any
    places: Mapping[Trail, Trail]

    def trace(self, keys: Trail) -> Trail:
        """Keys below the value as they are in the file."""
        for depth in range(len(keys), -1, -1):
            if (place := self.places.get(keys[:depth])) is not None:
                return place + keys[depth:]
        return ()


def rebuild(spot: Spot) -> Rebuilt | None:
    """What a value becomes when the remedy for its structure is followed; None when that is left to the writer."""
    wanted, value = pick_structure(spot.wanted, spot.value), spot.value
    match wanted:
        case Row(item=Record() as record) if isinstance(value, dict) and value:
            if name := find_name_key(value, record):
                return _list_by_name(value, name, record)
            return Rebuilt([value], {(): (), (0,): ()}) if holds_keys(value, record) else None
        case Table(key=Single("whole"), value=Row(item=Record() as record)) if isinstance(value, dict) and holds_keys(value, record):
            year = spot.moment.today.year
            return Rebuilt({year: [value]}, {(): (), (year,): (), (year, 0): ()})
        case Table(key=Single("whole"), value=Row(item=Record())) if is_mappings(value):
            year = spot.moment.today.year
            return _take_by_key(value, wanted) or Rebuilt({year: value}, {(): (), (year,): ()})
        case Table() | Record() if is_mappings(value):
            merged = _take_by_key(value, wanted) or merge(value, wanted)
            return merged or (Rebuilt(value[0], {(): (0,)}) if isinstance(wanted, Record) else None)
    return None


def is_mappings(value: object) -> bool:
    """Whether it is a list of mappings that hold something."""
    return isinstance(value, list) and bool(value) and all(isinstance(each, dict) and each for each in value)


def pick_structure(wanted: Shape, value: object) -> Shape:
    """Of several shapes the list, where a mapping stands; any other shape itself."""
    if isinstance(wanted, Either) and isinstance(value, dict):
        return next((each for each in wanted.options if isinstance(each, Row)), wanted)
    return wanted


def holds_keys(value: Mapping[Any, Any], record: Record) -> bool:
    """Whether a mapping holds a key of such a record, perhaps by another name; or nothing but slips for keys."""
    words = [key for key in value if isinstance(key, str)]
    if any(key in record.fields or find_dutch_key(key, record.fields) for key in words):
        return True
    return bool(words) and all(_is_slip(key, value[key], record) for key in words)


def _is_slip(key: str, behind: object, record: Record) -> bool:
    """Whether a word was meant as a key: of a name, with a capital or with nothing behind it, one may only look like a key (Acme, name)."""
    near = find_nearest_key(key, record.fields)
    return near is not None and (make_slug(near) == make_slug(key) or (behind is not None and not key[0].isupper()))


def find_name_key(value: Mapping[Any, Any], record: Record) -> str | None:
    """The key for the names behind which a mapping holds such records; None when it does not hold such."""
    below = [each for each in value.values() if isinstance(each, dict)]
    if not below or len(below) < len(value) or not all(isinstance(key, (str, int)) for key in value):
        return None
    text = find_text_key(record)
    own = next((key for key in ("id", "rule") if key in record.fields), None)
    told = text is None or not record.fields[text].required or all(text in each for each in below)
    if own and told and all(can_be(str(key), record.fields[own].shape) for key in value):
        return own
    word = next((key for key, field in record.fields.items() if field.required and isinstance(field.shape, Words)), None)
    if word and all(find_key_word(str(key), record.fields[word]) for key in value):
        return word
    if text in ("name", "what", "measure"):
        return text
    return "by" if "mark" in record.fields and all(ID.fullmatch(str(key)) for key in value) else None


def find_key_word(text: str, field: Field) -> str | None:
    """The word of a key that has some to choose from, perhaps in another language."""
    allowed = [str(word) for word in field.shape.allowed] if isinstance(field.shape, Words) else []
    return text if text in allowed else find_translation(text, field.about, allowed)


def name_record(name: object, key: str, below: Mapping[Any, Any], record: Record) -> dict[Any, Any]:
    """A record with the name that stood before it; an id that it must have as well is made of that."""
    word = find_key_word(str(name), record.fields[key]) or str(name)
    needs = key == "measure" and "id" in record.fields and "id" not in below
    return ({"id": make_slug(word) or word} if needs else {}) | {key: word, **below}


def _list_by_name(value: Mapping[Any, Any], name: str, record: Record) -> Rebuilt:
    """Records behind their names as a list of records with a name."""
    places: dict[Trail, Trail] = {(): ()}
    for number, key in enumerate(value):
        places |= {(number,): (key,), (number, name): (key,)}
    return Rebuilt([name_record(key, name, each, record) for key, each in value.items()], places)


def _take_by_key(value: list[dict[Any, Any]], wanted: Table | Record) -> Rebuilt | None:
    """Records with an id, or a year, in a list as such records behind it."""
    name = "year" if isinstance(wanted, Table) and wanted.key == Single("whole") else "id"
    if isinstance(wanted, Record) or not all(isinstance(each.get(name), (str, int)) for each in value):
        return None
    made = {each[name]: {key: below for key, below in each.items() if key != name} for each in value}
    places: dict[Trail, Trail] = {(): ()} | {(each[name],): (number,) for number, each in enumerate(value)}
    return Rebuilt(made, places) if len(made) == len(value) else None


def merge(value: list[dict[Any, Any]], wanted: Shape) -> Rebuilt | None:
    """Mappings with other keys each as one; None for records that lack the key that each stands below."""
    if isinstance(wanted, Table) and isinstance(wanted.value, Record) and any(key in wanted.value.fields for each in value for key in each):
        return None
    made = {key: below for each in value for key, below in each.items()}
    if len(made) < sum(map(len, value)):
        return None
    return Rebuilt(made, {(): ()} | {(key,): (number, key) for number, each in enumerate(value) for key in each})


def join_yearless(found: list[Spot], data: object) -> list[Spot]:
    """The spots, where what belongs in a list below a year stands in the place of the years, as one spot: of these keys none is to become a year."""
    tables: dict[Trail, Spot] = {}
    for spot in found:
        owner = spot.owners[-1] if spot.owners and spot.is_key else None
        if (
            isinstance(owner, Table)
            and owner.key == Single("whole")
            and isinstance(owner.value, Row)
            and isinstance(owner.value.item, Record)
        ):
            value = _get_at(data, spot.keys[:-1])
            if isinstance(value, dict) and not any(isinstance(key, int) for key in value) and holds_keys(value, owner.value.item):
                tables[spot.keys[:-1]] = Spot("no_year", spot.keys[:-1], value, {}, spot.owners[:-1], owner)
    return [spot for spot in found if not any(spot.keys[: len(keys)] == keys for keys in tables)] + list(tables.values())


def _get_at(value: Any, keys: Trail) -> object:
    for key in keys:
        value = value[key]
    return value
