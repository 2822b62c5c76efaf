"""Which keys of a noun say something else, whichever keys it has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from accountplan.model.differences import KeyChange
from accountplan.model.finding import NOWHERE
from accountplan.model.leaves import Sort, Wish, list_leaves

NOTHING: tuple[Any, Sort | None] = (None, None)
"""Where a key is not written."""


def compare_keys(before: Any, after: Any, without: frozenset[str] = frozenset()) -> Iterator[KeyChange]:
    """The keys of two nouns of one kind that say something else, whichever keys there are."""
    one, other = (_list_values(noun, without) for noun in (before, after))
    for name in dict.fromkeys((*one, *other)):
        if one.get(name) != other.get(name):
            (first, sort), (then, other_sort) = one.get(name, NOTHING), other.get(name, NOTHING)
            yield KeyChange(name, first, then, other_sort or sort)


def _list_values(noun: Any, without: frozenset[str]) -> dict[str, tuple[Any, Sort | None]]:
    found = (leaf for leaf in list_leaves(noun, Wish(without=without)) if leaf[0][-1] != NOWHERE)
    return {".".join(str(key) for key in keys): (value, sort) for keys, value, sort in found}
