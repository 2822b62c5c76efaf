"""What someone may have meant: a key or word that resembles, stands a level away, or is the Dutch for it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from accountplan.base import synonyms
from accountplan.base.alike import list_alike, make_slug
from accountplan.model.keys import About
from accountplan.model.shapes import Field, Record, Row, Shape, Table

_GLOSS = re.compile(r"([a-z][a-z_-]*) \(([^)]+)\)")
_EXPLAINED = re.compile(r"([a-z][a-z_-]*): ([^;:.]+)")
"""Words with what they mean in brackets behind each, or behind a colon."""


def find_nearest(text: str, known: Iterable[object]) -> str | None:
    """The known word that a text resembles, or None."""
    return next(iter(list_alike(text, map(str, known))), None)


def find_translation(text: str, about: About | None, allowed: list[str]) -> str | None:
    """The word of the format that another word stands for, in the description of its key (klant -> client) or by common use."""
    glosses = {make_slug(part): word for word, dutch in _GLOSS.findall(about.nl if about else "") for part in dutch.split(",")}
    glosses |= {make_slug(meant): word for word, meant in _EXPLAINED.findall(about.nl if about else "") if word in allowed}
    return glosses.get(make_slug(text)) or synonyms.find_known_word(make_slug(text), allowed)


def find_dutch_key(text: str, fields: dict[str, Field]) -> str | None:
    """The key that another word stands for by common use, or whose Dutch description begins with it: naam -> name."""
    if known := synonyms.find_known_word(make_slug(text), fields):
        return known
    found = {make_slug(field.about.nl.split(" ", 1)[0]): name for name, field in reversed(fields.items()) if field.about}
    return found.get(make_slug(text))


def find_key_parent(fields: dict[str, Field], key: str) -> str | None:
    """The key of a record below which a misplaced key belongs."""
    return next((name for name, field in fields.items() if key in _list_fields(field.shape)), None)


def find_value_parent(fields: dict[str, Field], value: object) -> str | None:
    """The key below which a misplaced key belongs by what it holds: `turnover: {weight: 2}` below `criteria`."""
    keys = set(value) if isinstance(value, dict) else set()
    return next((name for name, field in fields.items() if keys and keys <= _list_fields(field.shape).keys() and field.required), None)


def _list_fields(shape: Shape) -> dict[str, Field]:
    match shape:
        case Record(fields=fields):
            return fields
        case Row(item=below) | Table(value=below):
            return _list_fields(below)
    return {}
