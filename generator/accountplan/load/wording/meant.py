"""The key that was meant by an unknown one, or below which it belongs."""

from __future__ import annotations

from datetime import date

from accountplan.base.alike import make_slug
from accountplan.base.unknown import is_unknown
from accountplan.load.spot import Spot
from accountplan.model.shapes import Either, Field, Record, Row, Shape, Single, Table

from .homeless import word_homeless
from .items import TEXTS, find_text_key, is_number
from .spoken import spell_spoken
from .suggest import find_dutch_key, find_key_by_words, find_key_parent, find_nearest_key, find_value_parent
from .undated import word_words
from .values import clean_truth

SWITCHES = ("true", "yes")
"""What other readers of YAML make of the key `on`, and write in its place."""


def find_meant_key(spot: Spot) -> str | None:
    """The key that was meant by an unknown one: it resembles it, or is the English for it."""
    owner, key = spot.owners[-1], str(spot.keys[-1])
    fields = owner.fields if isinstance(owner, Record) else {}
    if key.casefold() == "website" and "links" in fields:
        return None  # it becomes an item of them, and no other name for them
    if (same := make_slug(key, "_")) in fields:
        return same  # but for capitals or accents, whatever else the word stands for where it is no key
    if word_homeless(spot):
        return None  # it has no key of its own, whatever it looks like
    if key.casefold() in SWITCHES and "on" in fields:
        return "on"
    free = {name: field for name, field in fields.items() if name not in spot.beside and _can_stand_behind(spot.value, field.shape)}
    word = find_dutch_key(key, free) or find_dutch_key(key, fields)
    if word and _can_stand_behind(spot.value, fields[word].shape):
        return word
    possible = _list_possible(fields, spot.value)
    return find_nearest_key(key, possible) or _find_other_text(key, spot) or _find_by_words(key, spot, possible)


def _find_by_words(key: str, spot: Spot, possible: list[str]) -> str | None:
    """The key that another form of a word stands for, or one of several words: `doelstelling`, `account owner`, `Kansen (O)`."""
    owner = spot.owners[-1]
    fields = {name: owner.fields[name] for name in possible} if isinstance(owner, Record) else {}
    found = find_key_by_words(key, fields)
    return (
        found
        if found
        and found not in spot.beside
        and _can_stand_behind(spot.value, fields[found].shape)
        and _holds(spot.value, fields[found].shape)
        else None
    )


def _holds(value: object, shape: Shape) -> bool:
    """Whether a value has the structure that a key asks for: a list for a list, keys for keys."""
    if isinstance(value, list):
        return isinstance(shape, (Row, Either))
    return isinstance(value, dict) == isinstance(shape, (Record, Table)) or isinstance(shape, Either)


def _can_stand_behind(value: object, shape: Shape) -> bool:
    """Whether a value may be meant for a key that another word stands for: a text without a digit is no day and no number, and neither of these is an id."""
    if isinstance(value, date) or is_number(value):
        single = shape.item if isinstance(shape, Row) else shape
        return not (isinstance(single, Single) and single.form == "id")
    asks_digits = isinstance(shape, Single) and shape.form in ("date", "number", "mark", "whole")
    if not asks_digits or not isinstance(value, str) or not value or any(map(str.isdigit, value)) or is_unknown(value):
        return True
    return word_words(value) is not None if isinstance(shape, Single) and shape.form == "date" else spell_spoken(value) != value


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
