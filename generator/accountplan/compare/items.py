"""Which items of the lists of a noun are new, gone or say something else, whichever lists it has: of a plan, a tier or a group."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

from accountplan.model.differences import ItemChange, ItemsChange
from accountplan.model.identity import Matched, can_match, match_items

from .keys import compare_keys

ACTIONS = "actions"
"""A list that has a form of its own."""
PROGRAMME = "programme"
"""A key that has a list for each P. Marks too are lists below a key, and are told where a score is."""


def compare_lists(before: Any, after: Any) -> tuple[ItemsChange, ...]:
    """The lists of items that changed, in the order of the format; actions have a form of their own. Those of a programme are named `programme.project`."""
    found = (
        _compare_list(path, *(_get(noun, path) for noun in (before, after)))
        for path in dict.fromkeys(path for noun in (before, after) for path in _list_paths(noun))
        if path != ACTIONS
    )
    return tuple(each for each in found if each.new or each.gone or each.changed)


def list_item_keys(*nouns: Any) -> list[str]:
    """The keys that hold items which can be told apart."""
    return [*dict.fromkeys(path.partition(".")[0] for noun in nouns for path in _list_paths(noun))]


def _list_paths(noun: Any) -> Iterator[str]:
    for field in fields(noun):
        value = getattr(noun, field.name)
        if _holds_items(value):
            yield field.name
        elif field.name == PROGRAMME and isinstance(value, Mapping):
            yield from (f"{field.name}.{key}" for key, some in value.items() if _holds_items(some))


def _get(noun: Any, path: str) -> Any:
    name, _, key = path.partition(".")
    value = getattr(noun, name)
    return value.get(key, ()) if key else value


def _holds_items(value: Any) -> bool:
    return isinstance(value, tuple) and bool(value) and can_match(value[0])


def _compare_list(key: str, before: Any, after: Any) -> ItemsChange:
    matched: Matched = match_items(before, after)
    pairs = ((before[one], after[other]) for one, other in matched.pairs)
    changed = tuple(ItemChange(one, other, tuple(compare_keys(one, other))) for one, other in pairs if one != other)
    return ItemsChange(key, tuple(after[at] for at in matched.new), tuple(before[at] for at in matched.gone), changed)
