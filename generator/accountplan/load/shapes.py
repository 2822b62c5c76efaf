"""The shape of each input noun, read off the model's own types: which keys it has, which must be there, what may be left out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin

from accountplan.model.account import Account
from accountplan.model.criteria import Criteria
from accountplan.model.firm import Firm, Person
from accountplan.model.groups import Group
from accountplan.model.keys import Id
from accountplan.model.tiers import Tiers


@dataclass(frozen=True, slots=True)
class Leaf:
    """A single value."""


@dataclass(frozen=True, slots=True)
class Words:
    """One of some words (or numbers)."""

    allowed: tuple[object, ...]


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


@dataclass(frozen=True, slots=True, eq=False)
class Record:
    """A mapping with known keys."""

    noun: type
    fields: dict[str, Field]


@dataclass(frozen=True, slots=True)
class Either:
    """One of several shapes, told apart by what is written: a single value, a list or a mapping."""

    options: tuple[Shape, ...]


Shape: TypeAlias = Leaf | Words | Row | Table | Record | Either
KINDS: dict[str, Any] = {
    "firm": Firm,
    "criteria": Criteria,
    "tiers": Tiers,
    "people": dict[Id, Person],
    "group": Group,
    "account": Account,
}
"""The type of each kind of file."""


@cache
def shape(annotation: Any) -> Shape:
    """The shape of a type of the model."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return shape(arguments[0])
    if origin in (Union, UnionType):
        options = tuple(shape(each) for each in arguments if each is not NoneType)
        return options[0] if len(options) == 1 else Either(options)
    if origin is Literal:
        return Words(arguments)
    if origin is tuple:
        return Row(shape(arguments[0]))
    if origin is dict:
        return Table(shape(arguments[0]), shape(arguments[1]))
    if hasattr(annotation, "__pydantic_fields__"):
        return Record(annotation, _fields(annotation))
    return Leaf()


def _fields(noun: Any) -> dict[str, Field]:
    known = noun.__pydantic_fields__.items()
    return {info.alias or name: Field(shape(info.annotation), info.is_required()) for name, info in known if not info.exclude}


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
