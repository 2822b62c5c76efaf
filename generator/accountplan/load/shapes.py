"""The shape of each input noun, read off the model's own types: which keys it has, which must be there, what each can hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin

from accountplan.model.files import NOUNS, Kind
from accountplan.model.keys import About, Id, Key, Mark, TierId

LeafKind: TypeAlias = Literal["id", "tier", "key", "text", "number", "mark", "whole", "flag", "date"]
_FORMS: tuple[tuple[Any, LeafKind], ...] = ((Id, "id"), (TierId, "tier"), (Key, "key"), (Mark, "mark"))
_TYPES: dict[Any, LeafKind] = {str: "text", Decimal: "number", int: "whole", bool: "flag", date: "date"}


@dataclass(frozen=True, slots=True)
class Leaf:
    """A single value."""

    kind: LeafKind


@dataclass(frozen=True, slots=True)
class Words:
    """One of some words (or numbers)."""

    allowed: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A list of one shape."""

    item: Shape


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping from keys of one shape to values of one shape."""

    key: Shape
    value: Shape


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a record."""

    shape: Shape
    required: bool
    about: About | None


@dataclass(frozen=True, slots=True, eq=False)
class Record:
    """A mapping with known keys; ``noun`` is the name of its type."""

    noun: str
    fields: dict[str, Field]


@dataclass(frozen=True, slots=True)
class Either:
    """One of several shapes, told apart by what is written: a single value, a list or a mapping."""

    options: tuple[Shape, ...]


Shape: TypeAlias = Leaf | Words | Row | Table | Record | Either


@cache
def shape_of(kind: Kind) -> Shape:
    """The shape of a kind of file."""
    return _shape(NOUNS[kind])


def _shape(annotation: Any) -> Shape:
    origin, arguments = get_origin(annotation), get_args(annotation)
    for form, kind in _FORMS:
        if annotation == form:
            return Leaf(kind)
    if origin is Annotated:
        return _shape(arguments[0])
    if origin in (Union, UnionType):
        options = tuple(_shape(each) for each in arguments if each is not NoneType)
        return options[0] if len(options) == 1 else Either(options)
    if origin is Literal:
        return Words(arguments)
    if origin is tuple:
        return Row(_shape(arguments[0]))
    if origin is dict:
        return Table(_shape(arguments[0]), _shape(arguments[1]))
    return Leaf(_TYPES[annotation]) if annotation in _TYPES else _record(annotation)


def _record(noun: Any) -> Record:
    fields = {}
    for name, info in noun.__pydantic_fields__.items():
        if not info.exclude:
            about = next((each for each in info.metadata if isinstance(each, About)), None)
            fields[info.alias or name] = Field(_shape(_with_form(info)), info.is_required(), about)
    return Record(noun.__name__, fields)


def _with_form(info: Any) -> Any:
    """The annotation of a field, with the form that pydantic took out of it."""
    for form, _ in _FORMS:
        plain, given = get_args(form)[:2]
        pattern = given.metadata
        if info.annotation is plain and all(each in info.metadata for each in pattern):
            return form
    return info.annotation


def fitting(wanted: Shape, value: object) -> Shape:
    """Of a choice, the option that the written value is meant for; any other shape itself."""
    if not isinstance(wanted, Either):
        return wanted
    kinds: tuple[type, ...] = (Row,) if isinstance(value, list) else (Table, Record) if isinstance(value, dict) else (Leaf, Words)
    return next((option for option in wanted.options if isinstance(option, kinds)), wanted)


def below(wanted: Shape, key: object) -> Shape | None:
    """The shape of what stands under a key, or None when the shape has no such key."""
    match wanted:
        case Record(fields=fields):
            known = fields.get(key) if isinstance(key, str) else None
            return known.shape if known else None
        case Table(value=value):
            return value
        case Row(item=item):
            return item
    return None
