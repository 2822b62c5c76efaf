"""Cutting wrong values out of plain data, at the smallest place that can do without them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, NamedTuple

from accountplan.model.criteria import BUILT_IN

from .positions import Positions
from .shapes import Record
from .trouble import Trouble


class Gap(NamedTuple):
    """A required key that is missing or wrong: the mapping that lacks it, the name under which that mapping stands, and today."""

    owner: dict[str, Any]
    name: str
    today: date


FALLBACKS: dict[tuple[str, str], Callable[[Gap], object]] = {
    ("Account", "name"): lambda gap: gap.name,
    ("Group", "name"): lambda gap: gap.name,
    ("Person", "name"): lambda gap: gap.name,
    ("Tier", "name"): lambda gap: str(gap.owner.get("id"))[:16] or "?",
    ("Firm", "name"): lambda _: "?",
    ("Firm", "year"): lambda gap: gap.today.year,
    ("Criterion", "weight"): lambda _: 1,
    ("Criteria", "criteria"): lambda _: {id: {"weight": 1} for id in BUILT_IN},
    ("Tiers", "tiers"): lambda _: [{"id": "A", "name": "A", "above": 8}, {"id": "B", "name": "B"}, {"id": "C", "name": "C", "below": 6}],
}
"""What takes the place of such a key, so that one slip does not hide all that stands beside it. Always a valid value."""


def pruned(data: Any, troubles: Iterable[Trouble], positions: Positions, id: str, today: date) -> Any:
    """The data without what troubles it; changed in place where it can be."""
    items: list[tuple[list[Any], tuple[Any, ...]]] = []
    for trouble, owners in [(trouble, _owners(data, trouble.keys)) for trouble in troubles]:
        if not _cut(owners, trouble, items, id, today):
            return {}
    _remove(items, positions)
    return data


def _cut(owners: list[Any], trouble: Trouble, items: list[tuple[list[Any], tuple[Any, ...]]], id: str, today: date) -> bool:
    """Take out the smallest value around a trouble that can be missed; False when that is the whole. Items of lists are only noted."""
    keys = trouble.keys
    for depth in reversed(range(len(keys))):
        owner, wanted, key = owners[depth], trouble.owners[depth], keys[depth]
        if isinstance(owner, list):
            items.append((owner, keys[: depth + 1]))
            return True
        if not isinstance(wanted, Record) or key not in wanted.fields:
            owner.pop(key, None)
            return True
        fallback = FALLBACKS.get((wanted.noun, key))
        if fallback or not wanted.fields[key].required:
            owner.pop(key, None)
            if fallback:
                owner[key] = fallback(Gap(owner, str(keys[depth - 1]) if depth else id, today))
            return True
    return False


def _owners(data: Any, keys: tuple[Any, ...]) -> list[Any]:
    """The mappings and lists on the way to a value, outermost first."""
    found = [data]
    for key in keys[:-1]:
        found.append(found[-1][key])
    return found


def _remove(items: list[tuple[list[Any], tuple[Any, ...]]], positions: Positions) -> None:
    """Take items out of their lists, the last first, and forget their places, so that places and data keep the same numbers."""
    unique = {(id(owner), keys[-1]): (owner, keys) for owner, keys in items}
    for owner, keys in sorted(unique.values(), key=lambda each: (positions.node(each[1]), each[1][-1]), reverse=True):
        del owner[keys[-1]]
        positions.remove(keys)
