"""Which items of the lists of a noun are new, gone or say something else, whichever lists it has: of a plan, a tier or a group."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from typing import Any

from accountplan.model.differences import ItemChange, ItemsChange
from accountplan.model.identity import Matched, can_match, match_items

from .keys import compare_keys

ACTIONS = "actions"
"""A list that has a form of its own."""
KEYED = ("programme", "spearheads")
"""Keys that have a list for each P or year. Marks too are lists below a key, and are told where a score is."""
HOLDERS = ("evaluation", "service_record")
"""Keys that hold lists beside other keys."""


def compare_lists(before: Any, after: Any) -> tuple[ItemsChange, ...]:
    """The lists of items that changed, in the order of the format; actions have a form of their own. Those of a programme are named `programme.project`, those of an evaluation `evaluation.notes`."""
    found = (
        _compare_list(path, *(_get(noun, path) for noun in (before, after)))
        for path in dict.fromkeys(path for noun in (before, after) for path in _list_paths(noun))
        if path != ACTIONS
    )
    return tuple(each for each in found if each.new or each.gone or each.changed)


def list_item_keys(*nouns: Any) -> list[str]:
    """The keys that hold items which can be told apart: `contacts`, `programme`, `evaluation.notes`."""
    paths = (path for noun in nouns for path in _list_paths(noun))
    return [*dict.fromkeys(path if path.startswith(HOLDERS) else path.partition(".")[0] for path in paths)]


def _list_paths(noun: Any) -> Iterator[str]:
    """The keys that hold items, and those below a key that holds several such lists."""
    for name, value in ((field.name, getattr(noun, field.name)) for field in fields(noun)):
        if _holds_items(value):
            yield name
        yield from (f"{name}.{key}" for key, some in _list_below(name, value) if _holds_items(some))


def _list_below(name: str, value: Any) -> Iterable[tuple[Any, Any]]:
    """What may be lists below a key, each by its own."""
    if name in KEYED and isinstance(value, Mapping):
        return value.items()
    return ((each.name, getattr(value, each.name)) for each in fields(value)) if name in HOLDERS and value is not None else ()


def _get(noun: Any, path: str) -> Any:
    name, _, key = path.partition(".")
    value = getattr(noun, name)
    if not key or value is None:
        return value or ()
    return getattr(value, key) if name in HOLDERS else {str(each): some for each, some in value.items()}.get(key, ())


def _holds_items(value: Any) -> bool:
    return isinstance(value, tuple) and bool(value) and can_match(value[0])


def _compare_list(key: str, before: Any, after: Any) -> ItemsChange:
    matched: Matched = match_items(before, after)
    pairs = ((before[one], after[other]) for one, other in matched.pairs)
    changed = tuple(ItemChange(one, other, tuple(compare_keys(one, other))) for one, other in pairs if one != other)
    return ItemsChange(key, tuple(after[at] for at in matched.new), tuple(before[at] for at in matched.gone), changed)
