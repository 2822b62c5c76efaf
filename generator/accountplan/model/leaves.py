"""The one walk over what a user wrote: every single value of a noun, with its path of keys and what it is.

Whoever wants all texts, all days or all names of persons asks here, and so sees a new key by itself; what one leaves out on purpose is a
short list of names beside the one who does. A walk is worked out once for each noun and each wish, and then visits only those keys that can
hold what is wished for.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeAlias

from .finding import NOWHERE, Keys
from .keys import Form, Thing
from .shapes import Either, Field, Record, Row, Shape, Single, Table, Words, make_kind_shape, make_shape


@dataclass(frozen=True, slots=True)
class Sort:
    """What a value is: ``name`` is its path without places in lists and keys of mappings, the same for all values of a key, such as
    "contacts.known_by.last"; ``thing`` is what it refers to, if anything.
    """

    name: str
    form: Form
    thing: Thing | None = None


Leaf: TypeAlias = tuple[Keys, Any, Sort]
"""A single value with its path of keys before it, and what it is after it. The path of a key of a mapping ends in `NOWHERE`."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Which leaves somebody wants: those that refer to a thing, else those that refer to ``any_thing``, else those of these forms that refer to nothing, else all.

    ``without`` names keys that are left out, each with all below it; ``only`` the keys that are meant, when those are few.
    """

    forms: frozenset[Form] = frozenset()
    thing: Thing | None = None
    without: frozenset[str] = frozenset()
    only: frozenset[str] = frozenset()
    any_thing: bool = False

    def grants(self, sort: Sort) -> bool:
        """Whether a value of this kind is wanted."""
        if self.only and sort.name not in self.only:
            return False
        if self.thing:
            return sort.thing == self.thing
        if self.any_thing:
            return sort.thing is not None
        return not self.forms or (sort.form in self.forms and sort.thing is None)


ALL = Wish()
TEXT: frozenset[Form] = frozenset({"line", "prose"})
"""What people write to be read."""
Walk: TypeAlias = Callable[[Any, Keys, list[Leaf]], None]
"""Add the leaves of a value that is at these keys."""


def list_leaves(noun: Any, wish: Wish = ALL) -> list[Leaf]:
    """The leaves of a noun (or of the mapping of all people) in the order of the format; what was not written has none."""
    found: list[Leaf] = []
    noun_type: Any = type(noun)
    _make_noun_walk(noun_type, wish)(noun, (), found)
    return found


@cache
def _make_noun_walk(noun: Hashable, wish: Wish) -> Walk:
    """The walk over a type of noun; a mapping is that of all people."""
    whole = make_kind_shape("people") if noun is dict else make_shape(noun)
    if unknown := (wish.without | wish.only) - {*list_names(whole)}:
        raise KeyError(f"no keys of {noun}: {', '.join(sorted(unknown))}")
    return _make_walk(whole, "", wish) or _walk_nothing


def list_names(whole: Shape, name: str = "") -> Iterator[str]:
    """The names of all keys in a shape, those that hold others included."""
    match whole:
        case Row(item=below) | Table(value=below):
            yield from list_names(below, name)
        case Either(options):
            for each in options:
                yield from list_names(each, name)
        case Record(fields=fields):
            for key, field in fields.items():
                yield _join_names(name, key)
                yield from list_names(field.shape, _join_names(name, key))


def _join_names(name: str, key: str) -> str:
    return f"{name}.{key}" if name else key


def _make_walk(wanted: Shape, name: str, wish: Wish) -> Walk | None:
    """The walk over a shape below the key with this name, or None when nothing in it is wanted."""
    if name in wish.without:
        return None
    match wanted:
        case Single() | Words():
            sort = Sort(name, wanted.form, wanted.thing) if isinstance(wanted, Single) else Sort(name, "choice")
            return _make_leaf_walk(sort) if wish.grants(sort) else None
        case Row(item):
            return _make_row_walk(_make_walk(item, name, wish))
        case Table(key, value):
            return _make_table_walk(_make_walk(key, name, wish), _make_walk(value, name, wish))
        case Either(options):
            return _make_choice_walk({_HELD.get(type(each), object): _make_walk(each, name, wish) for each in options})
        case Record(fields=fields):
            return _make_record_walk(fields, {key: _make_walk(each.shape, _join_names(name, key), wish) for key, each in fields.items()})


_HELD: dict[type, type] = {Row: tuple, Table: dict}
"""What tells the options of a choice apart once they are read; all else is a single value."""


def _walk_nothing(_value: Any, _keys: Keys, _found: list[Leaf]) -> None:
    """The walk over what holds nothing that is wanted."""


def _make_leaf_walk(sort: Sort) -> Walk:
    def walk(value: Any, keys: Keys, found: list[Leaf]) -> None:
        found.append((keys, value, sort))

    return walk


def _make_row_walk(item: Walk | None) -> Walk | None:
    def walk(values: Any, keys: Keys, found: list[Leaf]) -> None:
        for index, value in enumerate(values):
            below(value, (*keys, index), found)

    below = item or _walk_nothing
    return walk if item else None


def _make_table_walk(of_key: Walk | None, of_value: Walk | None) -> Walk | None:
    def walk(values: Any, keys: Keys, found: list[Leaf]) -> None:
        for key, value in values.items():
            if of_key:
                of_key(key, (*keys, key, NOWHERE), found)
            if of_value:
                of_value(value, (*keys, key), found)

    return walk if of_key or of_value else None


def _make_choice_walk(options: dict[type, Walk | None]) -> Walk | None:
    walks = {held: walk for held, walk in options.items() if walk}

    def choose(value: Any, keys: Keys, found: list[Leaf]) -> None:
        held = type(value)
        if walk := walks.get(held if held in options else object):
            walk(value, keys, found)

    return choose if walks else None


def _make_record_walk(fields: Mapping[str, Field], below: Mapping[str, Walk | None]) -> Walk | None:
    steps = [(key, fields[key].attribute, walk) for key, walk in below.items() if walk]

    def walk_all(noun: Any, keys: Keys, found: list[Leaf]) -> None:
        for key, attribute, walk in steps:
            value = getattr(noun, attribute)
            if value is not None:
                walk(value, (*keys, key), found)

    return walk_all if steps else None
