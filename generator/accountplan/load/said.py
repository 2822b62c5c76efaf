"""The parts of a sentence about a trouble: what to call it, what to compare it with, an example of what is wanted."""

from __future__ import annotations

from typing import NamedTuple

from accountplan.base.text import Text
from accountplan.model.keys import About, Form
from accountplan.model.shapes import Either, Record, Row, Shape, Single, Table, Words

from .trouble import Trouble

EXAMPLES: dict[Form, str] = {
    "id": "jansen",
    "tier": "A",
    "key": "turnover",
    "line": "...",
    "prose": "...",
    "address": "...",
    "code": "EUR",
    "number": "5",
    "mark": "8",
    "whole": "2026",
    "flag": "true",
    "date": "2026-12-31",
}


class Said(NamedTuple):
    """A rule, what is wrong, what to do."""

    rule: str
    message: Text
    help: Text


def name_of(trouble: Trouble) -> str:
    """The key to speak of: for an item of a list, or a point of a scale, the key above it."""
    pairs = [*zip(trouble.owners, trouble.keys, strict=True)]
    named = (str(key) for owner, key in reversed(pairs) if not isinstance(owner, Row) and getattr(owner, "key", None) != Single("number"))
    return next(named, "")


def about_of(trouble: Trouble) -> About | None:
    """The description of the nearest known key."""
    pairs = zip(trouble.owners, trouble.keys, strict=True)
    found = [owner.fields[key].about for owner, key in pairs if isinstance(owner, Record) and key in owner.fields]
    return found[-1] if found else None


def shown(trouble: Trouble) -> str:
    """The wrong key or value, as it stands in the text."""
    return short(trouble.keys[-1]) if trouble.is_key else trouble.written


def keys_shape(trouble: Trouble) -> Shape:
    """The shape of the keys beside a wrong key."""
    owner = trouble.owners[-1]
    return owner.key if isinstance(owner, Table) else owner


def short(value: object) -> str:
    """A value that can be of any length, cut to what fits in a sentence."""
    text = str(value)
    return text if len(text) <= 60 else text[:57] + "..."


def line_of(trouble: Trouble) -> str:
    """The key of a trouble with a value, as they can be written."""
    key = str(trouble.keys[-1])
    return "id: turnover" if key == "id" and trouble.wanted == Single("id") else f"{key}: {example(trouble.wanted)}"


def example(shape: Shape) -> str:
    """A value of a shape, as it can be written."""
    match shape:
        case Single(form):
            return EXAMPLES[form]
        case Words(allowed):
            return str(allowed[0])
        case Row(item):
            return f"[{example(item)}]"
        case Either(options):
            return example(options[0])
    return "{...}"
