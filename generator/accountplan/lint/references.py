"""Where a plan, or a file of the firm, names a thing that is elsewhere."""

from __future__ import annotations

from typing import Any, TypeAlias

from accountplan.model.finding import Keys
from accountplan.model.keys import Thing
from accountplan.model.leaves import Wish, list_leaves

Reference: TypeAlias = tuple[Thing, Keys, str]
"""A place where a thing is named: what sort of thing, keys, id."""
NAMED = Wish(any_thing=True)


def list_references(noun: Any) -> tuple[Reference, ...]:
    """Every place in a noun where anything is named, in the order of the format."""
    return tuple((sort.thing, keys, id) for keys, id, sort in list_leaves(noun, NAMED) if sort.thing)
