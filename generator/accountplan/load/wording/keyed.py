"""Things that each have an id, as a list where keys are asked or the other way round; and a value without the key that it is of."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from accountplan.base.text import Text, say
from accountplan.base.yaml_word import format_word
from accountplan.load.spot import Spot
from accountplan.model.fix import UNKNOWN
from accountplan.model.keys import Form
from accountplan.model.shapes import Either, Record, Row, Shape, Single, Table

from .parts import make_example, name_key
from .structure import find_name_key, name_record

KEYS = {"segment": "sector", "units": "water", "rater_weights": "partner", "rules": "no-lead"}
"""Keys to show as an example below these, where those of their kind would puzzle."""
FEW = 3
"""How many of its keys are written out."""
SHORT = 60
"""Characters of a text that is shown whole in an example."""
LONGEST = 120
"""Characters of a mapping that is written out whole."""
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
        case Table(), list() as value if value and all(isinstance(each, dict) and isinstance(each.get("id"), str) for each in value):
            rest = {key: each for key, each in value[0].items() if key != "id"}
            return say("Write each without a dash, with its `id` before it: `{item}`.", item=f"{value[0]['id']}: {format_mapping(rest)}")
    return None


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
