"""Cutting wrong values out of plain data, at the smallest place that can do without them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, NamedTuple

from accountplan.model.criteria import BUILT_IN
from accountplan.model.shapes import Record

from .problem import Trail
from .reading import Reading
from .spot import Spot
from .values import copy_value

MOST = 300
"""Spots in one file, beyond which it is not worth while (and would take long) to keep the rest."""


class Gap(NamedTuple):
    """A required key that is missing or wrong: the mapping that lacks it, the name under which that mapping stands, and this year."""

    owner: dict[str, Any]
    name: str
    year: int


FALLBACKS: dict[tuple[str, str], Callable[[Gap], object]] = {
    ("Account", "name"): lambda gap: gap.name,
    ("Group", "name"): lambda gap: gap.name,
    ("Person", "name"): lambda gap: gap.name,
    ("Tier", "name"): lambda gap: str(gap.owner.get("id"))[:16] or "?",
    ("Firm", "name"): lambda _: "?",
    ("Firm", "year"): lambda gap: gap.year,
    ("Criterion", "weight"): lambda _: 1,
    ("Criteria", "criteria"): lambda _: {id: {"weight": 1} for id in BUILT_IN},
    ("Tiers", "tiers"): lambda _: [{"id": "A", "name": "A", "above": 8}, {"id": "B", "name": "B"}, {"id": "C", "name": "C", "below": 6}],
}
"""What takes the place of such a key, so that one slip does not hide all that is beside it. Always a valid value."""


def remove_wrong_values(reading: Reading, spots: list[Spot], id: str, year: int) -> Reading:
    """The reading without the values that are wrong, at places that moved along. Of a file that is nearly all wrong nothing is kept."""
    data = copy_value(reading.value)
    lists: dict[Trail, tuple[list[Any], set[int]]] = {}
    owners = [(spot, _list_owners(data, spot.keys)) for spot in spots[: MOST + 1]]
    if len(spots) > MOST or not all(_remove_smallest_value(spot, above, lists, Gap({}, id, year)) for spot, above in owners):
        return replace(reading, value={}, partial=True)
    for owner, items in lists.values():
        owner[:] = [each for number, each in enumerate(owner) if number not in items]
    positions = reading.positions.without({keys: items for keys, (_, items) in lists.items()}) if lists else reading.positions
    return replace(reading, value=data, positions=positions, partial=reading.partial or not data)


def find_owner(data: Any, keys: Trail) -> Any:
    """The mapping or list that holds a value."""
    return _list_owners(data, keys)[-1]


def _list_owners(data: Any, keys: tuple[Any, ...]) -> list[Any]:
    """The mappings and lists on the way to a value, outermost first."""
    found = [data]
    for key in keys[:-1]:
        found.append(found[-1][key])
    return found


def _remove_smallest_value(spot: Spot, owners: list[Any], lists: dict[Trail, tuple[list[Any], set[int]]], gap: Gap) -> bool:
    """Take out the smallest value around a spot that can be missed; False when that is the whole. Items of lists are only noted."""
    keys = spot.keys
    for depth in reversed(range(len(keys))):
        owner, wanted, key = owners[depth], spot.owners[depth], keys[depth]
        if isinstance(owner, list):
            lists.setdefault(keys[:depth], (owner, set()))[1].add(key)
            return True
        if not isinstance(wanted, Record) or key not in wanted.fields:
            owner.pop(key, None)
            return True
        fallback = FALLBACKS.get((wanted.noun, key))
        if fallback:
            owner[key] = fallback(Gap(owner, str(keys[depth - 1]) if depth else gap.name, gap.year))
            return True
        if not wanted.fields[key].required:
            owner.pop(key, None)
            return True
    return False
