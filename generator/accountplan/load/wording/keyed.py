"""Things that each have an id, as a list where keys are asked or the other way round; and a value without the key that it is of."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from accountplan.base.alike import make_slug
from accountplan.base.patterns import compile_lazily
from accountplan.base.text import Text, say
from accountplan.base.yaml_word import format_word
from accountplan.load.problem import Problem
from accountplan.load.spot import Spot
from accountplan.model.fix import UNKNOWN, Remedy, write_as
from accountplan.model.keys import Form
from accountplan.model.shapes import Either, Record, Row, Shape, Single, Table

from .parts import make_example, name_key
from .structure import find_name_key, is_mappings, name_record

_COMMAS = compile_lazily(r"\s*[,;]\s*|\n")
KEYS = {"segment": "sector", "units": "water", "rater_weights": "partner", "rules": "no-lead"}
"""Keys to show as an example below these, where those of their kind would puzzle."""
FEW = 3
"""How many of its keys are written out."""
SHORT = 60
"""Characters of a text that is shown whole in an example."""
LONGEST = 120
"""Characters of a mapping that is written out whole."""
_DIVIDED = compile_lazily(r"\s*[,;/|\n]\s*")
NUMBERS: tuple[Form, ...] = ("number", "whole", "mark")


def word_keyed(spot: Spot) -> Text | None:
    """How to write the first of some things: with its id inside it in a list, before it among keys; None where there are no ids."""
    match spot.wanted, spot.value:
        case Row(item=Record() as record), dict() as value if key := find_name_key(value, record):
            name, first = next(iter(value.items()))
            item = format_mapping(name_record(name, key, first, record))
            return say("Write each as an item of a list, with its name as `{key}`: `- {item}`.", key=key, item=item)
        case Table(key=Single("whole")), list() as value if value and all(
            isinstance(each, dict) and isinstance(each.get("year"), int) for each in value
        ):
            rest = {key: each for key, each in value[0].items() if key != "year"}
            return say("Write each without a dash, with its year before it: `{item}`.", item=f"{value[0]['year']}: {format_mapping(rest)}")
        case Table(key=Single("id"), value=Record()), list() as value if (key := _find_person_key(value)) is not None:
            rest = {name: each for name, each in value[0].items() if name != key}
            item = f"{value[0][key]}: {format_mapping(rest)}"
            return say("Write each without a dash, with its `{key}` before it: `{item}`.", key=key, item=item)
        case Table(), list() as value if value and all(isinstance(each, dict) and isinstance(each.get("id"), str) for each in value):
            rest = {key: each for key, each in value[0].items() if key != "id"}
            return say("Write each without a dash, with its `id` before it: `{item}`.", item=f"{value[0]['id']}: {format_mapping(rest)}")
    return None


def _find_person_key(items: list[object]) -> str | None:
    """The key by which each of some mappings in a list says whom it is about."""
    first = items[0] if items else None
    keys = [key for key in ("who", "by", "person", "wie", "door") if isinstance(first, dict) and isinstance(first.get(key), str)]
    return keys[0] if keys and all(isinstance(each, dict) and isinstance(each.get(keys[0]), str) for each in items) else None


def word_named(spot: Spot) -> Remedy | None:
    """How to write some names in a list as keys with their names behind them; None where more is needed of each than its name."""
    wanted = spot.wanted
    names = _COMMAS.split(spot.value) if isinstance(spot.value, str) and ":" not in spot.value and "=" not in spot.value else spot.value
    if isinstance(spot.value, str) and (len(names) < 2 or not isinstance(wanted, Table) or wanted.key != Single("id")):
        return None
    if not isinstance(wanted, Table) or wanted.key not in (Single("id"), Single("key")) or not isinstance(names, list) or not names:
        return None
    if not all(isinstance(each, str) and 0 < len(each) <= SHORT for each in names) or len(", ".join(names)) > LONGEST:
        return None
    ids = [make_slug(each, "_" if wanted.key == Single("key") else "-") for each in names]
    if not all(ids) or len(set(ids)) < len(ids) or any(id[0].isdigit() for id in ids):
        return None
    options = wanted.value.options if isinstance(wanted.value, Either) else (wanted.value,)
    if any(isinstance(each, Single) and each.form in ("line", "prose") for each in options):
        pairs = [f"{id}: {format_word(name)}" for id, name in zip(ids, names, strict=True)]
    elif any(isinstance(each, Record) and _needs_name_alone(each) for each in options):
        pairs = [f"{id}: {{name: {format_word(name)}}}" for id, name in zip(ids, names, strict=True)]
    else:
        return None
    remedy = write_as(f"{{{', '.join(pairs)}}}", safe=False)
    return remedy if spot.keys else Remedy(remedy.help)


def _needs_name_alone(record: Record) -> bool:
    return [name for name, field in record.fields.items() if field.required] == ["name"]


def word_unit_as_name(key: str, text: str, unit: str) -> Problem:
    """A figure of the firm's own whose unit stands in the place of its name."""
    message = say("“{text}” is read as the name of this figure, and not as its unit.", text=text)
    name = key.replace("_", " ").capitalize()
    return Problem("wrong-type", message, *write_as(f"{{name: {format_word(name)}, unit: {unit}}}", safe=False))


def word_bare_list(spot: Spot) -> Text | None:
    """How to write a list that is all of a file: below the one key that holds such a list."""
    if spot.keys or not isinstance(spot.wanted, Record) or not is_mappings(spot.value):
        return None
    keys = {key for each in spot.value for key in each}
    fits = [
        name
        for name, field in spot.wanted.fields.items()
        if isinstance(field.shape, Row) and isinstance(field.shape.item, Record) and keys <= field.shape.item.fields.keys()
    ]
    return say("Write `{key}:` on a line of its own above this list.", key=fits[0]) if len(fits) == 1 else None


def format_mapping(given: dict[Any, object]) -> str:
    """A mapping between braces; of a large one the first keys with a single value."""
    pairs = [f"{key}: {_format_value(each)}" for key, each in given.items() if each is not None]
    if sum(map(len, pairs)) <= LONGEST:
        return "{" + (", ".join(pairs) or UNKNOWN) + "}"
    short = [f"{key}: {_format_value(each)}" for key, each in given.items() if isinstance(each, (str, int, Decimal, date))]
    return "{" + (", ".join(pair for pair in short[:FEW] if len(pair) <= LONGEST) + ", ..." or UNKNOWN) + "}"


def _format_value(value: object) -> str:
    match value:
        case dict():
            return format_mapping(value)
        case list():
            return f"[{', '.join(map(_format_value, value))}]"
        case str():
            return format_word(value)
        case bool() | None:
            return str(value).lower() if value is not None else ""
        case Decimal():
            return f"{value:f}"
    return str(value)


def word_divided(spot: Spot) -> Remedy | None:
    """How to write several of the words by which a client is divided: what each is of stands before it, and only the writer knows that."""
    parts = spot.value if isinstance(spot.value, list) else _DIVIDED.split(spot.value) if isinstance(spot.value, str) else []
    if name_key(spot) != "segment" or len(parts) < 2 or len(parts) > FEW + 1 or not all(isinstance(each, str) and each for each in parts):
        return None
    text = f"segment: {{{', '.join(f'{UNKNOWN}: {format_word(each)}' for each in parts)}}}"
    if isinstance(spot.value, list):
        return Remedy(say("Write before each what it is, such as sector, size or region: `{text}`.", text=text))
    one = f"segment: {{sector: {format_word(spot.value)}}}"
    return Remedy(
        say(
            "Write before each what it is, such as sector, size or region: `{text}`. If all of it is one, write `{one}`.",
            text=text,
            one=one,
        )
    )


def word_without_key(spot: Spot) -> str | None:
    """A single value with the keys before it, where it can be one of a mapping with keys of one's own."""
    if not isinstance(spot.wanted, Table):
        return None
    key, value = KEYS.get(name_key(spot)) or make_example(spot.wanted.key), spot.wanted.value
    written = format_word(spot.value) if isinstance(spot.value, str) and len(spot.value) <= SHORT else spot.written
    if isinstance(value, Table):
        return f"{name_key(spot)}: {{{key}: {{{make_example(value.key)}: {written}}}}}" if _fits(spot.value, value.value) else None
    return f"{name_key(spot)}: {{{key}: {written}}}" if _fits(spot.value, value) else None


def _fits(value: object, shape: Shape) -> bool:
    """Whether a single value can be what such a key holds."""
    if isinstance(shape, Either):
        return any(_fits(value, each) for each in shape.options)
    if not isinstance(shape, Single):
        return False
    if shape.form in NUMBERS:
        return (
            isinstance(value, (int, Decimal)) and not isinstance(value, bool) and value >= 0 and (shape.form != "mark" or 1 <= value <= 10)
        )
    return isinstance(value, date) if shape.form == "date" else isinstance(value, str)
