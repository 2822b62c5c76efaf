"""The shape of each input noun, read off the model's own types: which keys it has, which must be there, what each can hold."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin

from .files import NOUNS, Kind
from .keys import About, Form, Names, Thing, Written


@dataclass(frozen=True, slots=True)
class Single:
    """A single value; ``thing`` is what it refers to. Two are of the same shape when they are written alike."""

    form: Form
    thing: Thing | None = field(default=None, compare=False)


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
    """One key of a record; ``attribute`` is its name in Python. ``there`` when it always has a value once it is read: it must be written, or
    something holds when it is not.
    """

    shape: Shape
    required: bool
    about: About | None
    attribute: str
    there: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Record:
    """A mapping with known keys; ``noun`` is the name of its type."""

    noun: str
    fields: dict[str, Field]


@dataclass(frozen=True, slots=True)
class Either:
    """One of several shapes, told apart by what is written: a single value, a list or a mapping."""

    options: tuple[Shape, ...]


Shape: TypeAlias = Single | Words | Row | Table | Record | Either


@cache
def make_kind_shape(kind: Kind) -> Shape:
    """The shape of a kind of file."""
    return make_shape(NOUNS[kind])


def make_shape(annotation: Any) -> Shape:
    """The shape of a type: a noun, or what one of its keys holds. A type that is not a building block is a `TypeError`."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _find_single(arguments[1:]) or make_shape(arguments[0])
    if origin in (Union, UnionType):
        options = tuple(make_shape(each) for each in arguments if each is not NoneType)
        return options[0] if len(options) == 1 else Either(options)
    if origin is Literal:
        return Words(arguments)
    if origin is tuple:
        return Row(make_shape(arguments[0]))
    if origin is dict:
        return Table(make_shape(arguments[0]), make_shape(arguments[1]))
    return _make_record(annotation)


def _find_single(metadata: Any) -> Single | None:
    """The single value that this is written about, or None when it is about something else, such as a list."""
    written = next((each for each in metadata if isinstance(each, Written)), None)
    thing = next((each.thing for each in metadata if isinstance(each, Names)), None)
    return Single(written.form, thing) if written else None


@cache
def _make_record(noun: Any) -> Record:
    if not hasattr(noun, "__pydantic_fields__"):
        raise TypeError(f"{noun} is no building block of keys.py: nobody knows whether it is a text, an id or a number")
    fields = {}
    for name, info in noun.__pydantic_fields__.items():
        if not info.exclude:
            about = next((each for each in info.metadata if isinstance(each, About)), None)
            below = _find_single(info.metadata) or make_shape(info.annotation)
            fields[info.alias or name] = Field(below, info.is_required(), about, name, info.is_required() or info.default is not None)
    return Record(noun.__name__, fields)


@cache
def list_records() -> tuple[Record, ...]:
    """All records of the format, each once."""
    found: dict[str, Record] = {}
    left: list[Shape] = [make_kind_shape(kind) for kind in NOUNS]
    while left:
        match left.pop():
            case Row(below) | Table(value=below):
                left.append(below)
            case Either(options):
                left += options
            case Record(noun, fields) as record if noun not in found:
                found[noun] = record
                left += (each.shape for each in fields.values())
    return tuple(found.values())


def choose_option(wanted: Shape, value: object) -> Shape:
    """Of a choice, the option that the written value is meant for; any other shape itself."""
    if not isinstance(wanted, Either):
        return wanted
    kinds: tuple[type, ...] = (Row,) if isinstance(value, list) else (Table, Record) if isinstance(value, dict) else (Single, Words)
    return next((option for option in wanted.options if isinstance(option, kinds)), wanted)


def find_inner_shape(wanted: Shape, key: object) -> Shape | None:
    """The shape of what is under a key, or None when the shape has no such key."""
    match wanted:
        case Record(fields=fields):
            known = fields.get(key) if isinstance(key, str) else None
            return known.shape if known else None
        case Table(value=value):
            return value
        case Row(item=item):
            return item
    return None
