"""Where ids are asked and something else is written: what was written, for whoever knows all files to look up."""

from __future__ import annotations

from accountplan.model.fix import Named, Where
from accountplan.model.keys import Thing
from accountplan.model.shapes import Record, Row, Shape, Single, Table

from .spot import Spot
from .wording.pairs import has_pairs
from .wording.parts import pick_keys_shape
from .wording.remarks import split_remark
from .wording.ties import word_ties

MOST = 20
"""Names in one place; a longer list is no typing error."""
LONGEST = 100
"""Characters of a name."""
LISTS: dict[str, Thing] = {"who": "person", "team": "person", "accounts": "account", "present": "person"}
"""The keys of which the value can be a list of ids."""


def find_named(spot: Spot) -> Named | None:
    """What is written at a spot where ids are asked; None when none are, or when it is no text."""
    wanted = pick_keys_shape(spot) if spot.is_key else spot.wanted
    if isinstance(wanted, Table) and has_mates(spot):
        return None
    if not spot.is_key and (ties := word_ties(spot)):
        return ties[1]
    if isinstance(wanted, Table) and _holds_nothing_needed(wanted.value):
        return None if has_pairs(spot.value) else _make_named(wanted.key, spot.value, "table")
    if spot.is_key:
        return _make_named(wanted, spot.keys[-1], "key")
    if spot.keys and isinstance(spot.keys[-1], int):
        return _make_named(wanted, spot.value, "item" if "[" in spot.before else "line")
    return _make_named(wanted, spot.value, "some" if may_be_list(spot) else "one")


def has_mates(spot: Spot) -> bool:
    """Whether what belongs below an id stands beside it: `known_by: jansen` with `strength: 3` on the next line."""
    owner, inner = spot.owners[-1] if spot.owners else None, spot.wanted.value if isinstance(spot.wanted, Table) else None
    if not isinstance(spot.value, str) or not isinstance(owner, Record) or not isinstance(inner, Record):
        return False
    return any(key in inner.fields and key not in owner.fields for key in spot.beside)


def _make_named(wanted: Shape, value: object, place: Where) -> Named | None:
    if isinstance(value, dict) and isinstance(value.get("name"), str) and place in ("one", "item", "line"):
        value = value["name"]  # a person with a name and more, where an id is asked
    if isinstance(wanted, Single) and wanted.thing == "rule" and isinstance(value, int) and not isinstance(value, bool):
        value = str(value)  # the digits of its code
    head, remark = split_remark(value) if place != "key" else ("", "")
    words = tuple(value) if isinstance(value, list) else (head or value,)
    fits = 0 < len(words) <= MOST and all(isinstance(each, str) and 0 < len(each) <= LONGEST for each in words)
    thing = wanted.thing if isinstance(wanted, Single) else None
    return Named(thing, words, place, ("", remark)) if thing and fits else None


def _holds_nothing_needed(wanted: Shape) -> bool:
    """Whether a mapping without any key is good enough here."""
    return isinstance(wanted, Record) and not any(field.required for field in wanted.fields.values())


def may_be_list(spot: Spot) -> bool:
    """Whether one id is where a list of them could be as well."""
    owner = spot.owners[-1] if spot.owners else None
    return isinstance(owner, Record) and isinstance(owner.fields[spot.keys[-1]].shape, Row)
