"""Which keys of a noun say something else, whichever keys it has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from accountplan.model.changes import KeyChange
from accountplan.model.finding import NOWHERE
from accountplan.model.leaves import Wish, list_leaves


def compare_keys(before: Any, after: Any, without: frozenset[str] = frozenset()) -> Iterator[KeyChange]:
    """The keys of two nouns of one kind that say something else, whichever keys there are."""
    one, other = (_list_values(noun, without) for noun in (before, after))
    for name in dict.fromkeys((*one, *other)):
        if one.get(name) != other.get(name):
            yield KeyChange(name, one.get(name), other.get(name))


def _list_values(noun: Any, without: frozenset[str]) -> dict[str, Any]:
    found = ((keys, value) for keys, value, _ in list_leaves(noun, Wish(without=without)) if keys[-1] != NOWHERE)
    return {".".join(str(key) for key in keys): value for keys, value in found}
