"""The JSON of `export` as a JSON Schema (draft-07), and as rows of the reference page: both from what `portfolio` says of each key."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from accountplan.model.keys import Form
from accountplan.model.shapes import Either, Field, Record, Row, Shape, Single, Table, Words

Raw: TypeAlias = dict[str, Any]
TYPES: dict[Form, str] = {"number": "number", "mark": "number", "whole": "integer", "flag": "boolean"}
"""The type of each form of value; all others are text."""
SAID: dict[str, str] = {"number": "number", "integer": "number", "boolean": "true or false", "string": "text"}


def make_export_schema(whole: Record) -> Raw:
    """The JSON Schema of what is exported. Other keys may come: whoever reads the export must leave them alone."""
    head = {"$schema": "http://json-schema.org/draft-07/schema#", "$id": "accountplan/export.schema.json", "title": "accountplan: export"}
    return head | _make_schema(whole)


def _make_schema(shape: Shape) -> Raw:
    match shape:
        case Record(fields=fields):
            properties = {key: _make_property(each) for key, each in fields.items()}
            return {"type": "object", "properties": properties}
        case Row(item):
            return {"type": "array", "items": _make_schema(item)}
        case Table(_, value):
            return {"type": "object", "additionalProperties": _make_schema(value)}
        case Words(allowed):
            return {"enum": list(allowed)}
        case Either(options):
            return {"anyOf": [_make_schema(each) for each in options]}
        case Single(form):
            made: Raw = {"type": TYPES.get(form, "string")}
            return made | ({"format": "date"} if form == "date" else {})


def _make_property(field: Field) -> Raw:
    made = _make_schema(field.shape)
    if not field.there:
        made = {"anyOf": [made, {"type": "null"}]}
    return made | ({"description": f"{field.about.en}\n\n{field.about.nl}"} if field.about else {})


def list_keys(shape: Shape, path: str = "") -> Iterator[tuple[str, str, str]]:
    """Each key as a path, what stands there and what it means, in English; `[]` is each item of a list, `*` each key of a mapping."""
    match shape:
        case Record(fields=fields):
            for key, field in fields.items():
                inside = f"{path}.{key}".lstrip(".")
                word = word_value(field.shape) + ("" if field.there else " or null")
                yield inside, word, field.about.en if field.about else ""
                yield from list_keys(field.shape, inside)
        case Row(item):
            yield from list_keys(item, f"{path}[]")
        case Table(_, value):
            yield f"{path}.*", word_value(value), ""
            yield from list_keys(value, f"{path}.*")


def word_value(shape: Shape) -> str:
    """What stands there, in a word or two."""
    match shape:
        case Record() | Table():
            return "object"
        case Row(Record()):
            return "list of objects"
        case Row(item):
            return f"list of {word_value(item)}"
        case Words(allowed):
            return ", ".join(f"`{each}`" for each in allowed)
        case Either(options):
            return " or ".join(word_value(each) for each in options)
        case Single(form):
            return "day" if form == "date" else SAID[TYPES.get(form, "string")]
