"""Cutting wrong values out of plain data, at the smallest place that can do without them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from accountplan.model.criteria import BUILT_IN
from accountplan.model.shapes import Record

from .positions import Positions
from .trouble import Trouble

MOST = 300
"""Troubles in one file, beyond which it is not worth while (and would take long) to keep the rest."""


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


def pruned(data: Any, troubles: list[Trouble], positions: Positions, id: str, today: date) -> Any:
    """The data without what troubles it; changed in place where it can be. Of a file that is nearly all trouble nothing is kept."""
    if len(troubles) > MOST:
        return {}
    lists: dict[tuple[Any, ...], tuple[list[Any], set[int]]] = {}
    for trouble, owners in [(trouble, _owners(data, trouble.keys)) for trouble in troubles]:
        if not _cut(trouble, owners, lists, Gap({}, id, today)):
            return {}
    # the inner lists first, as the numbers in their keys are those from before
    for keys in sorted(lists, key=len, reverse=True):
        owner, items = lists[keys]
        owner[:] = [each for number, each in enumerate(owner) if number not in items]
        positions.remove(keys, items)
    return data


def _owners(data: Any, keys: tuple[Any, ...]) -> list[Any]:
    """The mappings and lists on the way to a value, outermost first."""
    found = [data]
    for key in keys[:-1]:
        found.append(found[-1][key])
    return found


def _cut(trouble: Trouble, owners: list[Any], lists: dict[tuple[Any, ...], tuple[list[Any], set[int]]], gap: Gap) -> bool:
    """Take out the smallest value around a trouble that can be missed; False when that is the whole. Items of lists are only noted."""
    keys = trouble.keys
    for depth in reversed(range(len(keys))):
        owner, wanted, key = owners[depth], trouble.owners[depth], keys[depth]
        if isinstance(owner, list):
            lists.setdefault(keys[:depth], (owner, set()))[1].add(key)
            return True
        if not isinstance(wanted, Record) or key not in wanted.fields:
            owner.pop(key, None)
            return True
        fallback = FALLBACKS.get((wanted.noun, key))
        if fallback:
            owner[key] = fallback(Gap(owner, str(keys[depth - 1]) if depth else gap.name, gap.today))
            return True
        if not wanted.fields[key].required:
            owner.pop(key, None)
            return True
    return False
