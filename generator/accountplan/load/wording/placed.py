"""Keys that belong below another that is not there, as `sector: family` beside a plan's parts: with that other key, and all that belongs below it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from accountplan.base.ids import ID
from accountplan.base.text import Text, say
from accountplan.load.spot import Spot
from accountplan.model.criteria import FIGURES
from accountplan.model.shapes import Record, Row, Shape, Table

from .keyed import format_mapping
from .open_tables import find_known
from .suggest import find_key_parent

MOST = 8
"""Keys that are written together."""


def word_below_absent(spot: Spot, place: str) -> Text | None:
    """How to write a key below another that is not there, together with those beside it that belong there too; None where it is there."""
    owner = spot.owners[-1]
    fields = owner.fields if isinstance(owner, Record) else {}
    shape = fields[place].shape if place in fields else None
    there = spot.beside.get(place)
    if isinstance(shape, Row) or (there not in (None, "", {}) and not (isinstance(there, str) and ID.fullmatch(there))):
        return None
    mates = {key: value for key, value in spot.beside.items() if key == spot.keys[-1] or _belongs(key, fields, place, shape)}
    if any(isinstance(value, (dict, list)) for value in mates.values()) or len(mates) > MOST:
        return None
    inner = format_mapping(mates)
    if isinstance(there, str):
        if not isinstance(shape, Table) or not isinstance(shape.value, Record):
            return None
        known = {key: value for key, value in spot.beside.items() if key in shape.value.fields}
        return say("Write them together as `{text}`.", text=f"{place}: {{{there}: {format_mapping(known)}}}")
    if isinstance(shape, Table) and isinstance(shape.value, Record):
        return None
    text = f"{place}: {inner}"
    return say("Write it as `{text}`.", text=text) if len(mates) == 1 else say("Write them together as `{text}`.", text=text)


def word_figures_so_far(spot: Spot) -> Text | None:
    """How to write the figures that came in up to a day, which stand beside that day; None where there are others below their key."""
    known = {key: value for key, value in spot.beside.items() if isinstance(key, str) and find_known(key, FIGURES)}
    if spot.beside.get("figures") or any(isinstance(value, (dict, list)) for value in known.values()):
        return None
    text = f"figures: {format_mapping({find_known(key, FIGURES): value for key, value in known.items()})}"
    return say("Write it as `{text}`.", text=text) if len(known) == 1 else say("Write them together as `{text}`.", text=text)


def _belongs(key: object, fields: Mapping[str, Any], place: str, shape: Shape | None) -> bool:
    """Whether another key belongs below the same one, and nowhere beside it."""
    if key in fields:
        return False
    if isinstance(key, (int, float)) or not isinstance(key, str):
        return isinstance(shape, Table) and place in ("points", "figures")
    return find_key_parent(dict(fields), key) == place
