"""What a key can hold, known by its name alone: for what is wrong before anybody knows in which mapping a line is."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from accountplan.model.criteria import BUILT_IN, FIGURES
from accountplan.model.files import NOUNS
from accountplan.model.keys import Form
from accountplan.model.shapes import Either, Record, Row, Shape, Single, Table, Words, make_kind_shape

SEGMENT = ("sector", "size", "region", "grootte", "omvang", "regio")
"""Keys by which firms divide their clients; all hold texts."""
TEXT = frozenset({"line", "prose", "address"})


def find_forms(key: str) -> frozenset[Form]:
    """The forms of the single values, or items of lists, that a key holds somewhere in the format; none when it is no key of the format."""
    return _list_forms().get(key, frozenset())


def takes_text(key: str) -> bool:
    """Whether a key may hold a text of one's own: one that is not known may."""
    forms = find_forms(key)
    return not forms or not forms.isdisjoint(TEXT)


def takes_text_only(key: str) -> bool:
    """Whether a key holds a text of one's own and nothing else."""
    forms = find_forms(key)
    return key in SEGMENT or (bool(forms) and forms <= TEXT)


def takes_number(key: str) -> bool:
    """Whether a key may hold a number: a figure or the mark of a criterion does."""
    return key in FIGURES or key in BUILT_IN or not find_forms(key).isdisjoint({"number", "mark", "whole"})


def is_choice(key: str, word: str) -> bool:
    """Whether a key can hold this word as one of a few, somewhere in the format."""
    return word in _list_choices().get(key, frozenset())


@cache
def _list_forms() -> dict[str, frozenset[Form]]:
    found: dict[str, set[Form]] = {}
    for key, shape in _list_leaves():
        found.setdefault(key, set()).add(shape.form if isinstance(shape, Single) else "choice")
    return {key: frozenset(forms) for key, forms in found.items() if key}


@cache
def _list_choices() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for key, shape in _list_leaves():
        found.setdefault(key, set()).update(map(str, shape.allowed) if isinstance(shape, Words) else ())
    return {key: frozenset(words) for key, words in found.items() if key}


def _list_leaves() -> Iterator[tuple[str, Single | Words]]:
    for kind in NOUNS:
        yield from _walk(make_kind_shape(kind), "")


def _walk(shape: Shape, key: str) -> Iterator[tuple[str, Single | Words]]:
    match shape:
        case Single() | Words():
            yield key, shape
        case Row(item):
            yield from _walk(item, key)
        case Either(options):
            for each in options:
                yield from _walk(each, key)
        case Table(value=value):
            yield from _walk(value, "")
        case Record(fields=fields):
            for name, field in fields.items():
                yield from _walk(field.shape, name)
