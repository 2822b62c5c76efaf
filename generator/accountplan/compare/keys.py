"""Which keys of a noun say something else, whichever keys it has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from accountplan.base.days import FIRST_YEAR
from accountplan.model.differences import KeyChange
from accountplan.model.finding import NOWHERE
from accountplan.model.leaves import Sort, Wish, list_leaves

NOTHING: tuple[Any, Sort | None] = (None, None)
"""Where a key is not written."""


FEW = 3
"""Values of a list that are told whole; of a longer one those that came and went."""


def compare_keys(before: Any, after: Any, without: frozenset[str] = frozenset()) -> Iterator[KeyChange]:
    """The keys of two nouns of one kind that say something else, whichever keys there are; a list of single values is one key."""
    one, other = (_list_values(noun, without) for noun in (before, after))
    for name in dict.fromkeys((*one, *other)):
        (first, sort), (then, other_sort) = one.get(name, NOTHING), other.get(name, NOTHING)
        if first != then:
            yield KeyChange(name, *_shorten(first, then), other_sort or sort)


def _shorten(before: Any, after: Any) -> tuple[Any, Any]:
    """Two values; of long lists of which some came or went, only those."""
    if not isinstance(before or after, tuple) or max(len(before or ()), len(after or ())) <= FEW or {*(before or ())} == {*(after or ())}:
        return before, after
    gone, come = (tuple(each for each in some or () if each not in (others or ())) for some, others in ((before, after), (after, before)))
    return gone or None, come or None


def _list_values(noun: Any, without: frozenset[str]) -> dict[str, tuple[Any, Sort | None]]:
    found: dict[str, tuple[Any, Sort | None]] = {}
    for keys, value, sort in list_leaves(noun, Wish(without=without)):
        if keys[-1] == NOWHERE:
            continue
        listed = isinstance(keys[-1], int) and keys[-1] < FIRST_YEAR
        name = ".".join(str(key) for key in (keys[:-1] if listed else keys))
        found[name] = ((*found.get(name, ((), None))[0], value) if listed else value, sort)
    return found
