"""The key that was meant by an unknown one, or below which it belongs."""

from __future__ import annotations

from accountplan.base.unknown import is_unknown
from accountplan.load.spot import Spot
from accountplan.model.shapes import Field, Record, Row, Shape, Single

from .items import TEXTS, find_text_key
from .suggest import find_dutch_key, find_key_parent, find_nearest_key, find_value_parent
from .values import clean_truth

SWITCHES = ("true", "yes")
"""What other readers of YAML make of the key `on`, and write in its place."""


def find_meant_key(spot: Spot) -> str | None:
    """The key that was meant by an unknown one: it resembles it, or is the English for it."""
    owner, key = spot.owners[-1], str(spot.keys[-1])
    fields = owner.fields if isinstance(owner, Record) else {}
    if key.casefold() in SWITCHES and "on" in fields:
        return "on"
    word = find_dutch_key(key, fields)
    if word and _can_stand_behind(spot.value, fields[word].shape):
        return word
    return find_nearest_key(key, _list_possible(fields, spot.value)) or _find_other_text(key, spot)


def _can_stand_behind(value: object, shape: Shape) -> bool:
    """Whether a value may be meant for a key that another word stands for: a text without a digit is no day and no number."""
    asks_digits = isinstance(shape, Single) and shape.form in ("date", "number", "mark", "whole")
    return not (asks_digits and isinstance(value, str) and value and not any(map(str.isdigit, value)) and not is_unknown(value))


def _list_possible(fields: dict[str, Field], value: object) -> list[str]:
    """The keys that can be meant by another with a value behind it: a text that says neither yes nor no was not meant for one that asks that."""
    no_truth = isinstance(value, str) and clean_truth(value) is None
    return [name for name, field in fields.items() if not (no_truth and field.shape == Single("flag"))]


def _find_other_text(key: str, spot: Spot) -> str | None:
    """The key for the text of an item, where another such text has one of another name."""
    owner = spot.owners[-1]
    known = find_text_key(owner) if isinstance(owner, Record) else None
    fits = key in TEXTS and known not in (None, "name") and known not in spot.beside and isinstance(spot.value, str)
    return known if fits and len(spot.owners) > 1 and isinstance(spot.owners[-2], Row) else None


def find_parent(spot: Spot) -> str | None:
    """The key below which an unknown one belongs, by its name or by what it holds."""
    owner = spot.owners[-1]
    fields = owner.fields if isinstance(owner, Record) else {}
    return find_key_parent(fields, str(spot.keys[-1])) or find_value_parent(fields, spot.value)
