"""What pydantic objects to, told apart from how pydantic says it: one spot in the data for each wrong value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from pydantic import ValidationError

from accountplan.model.shapes import Either, Record, Row, Shape, Single, Table, choose_option, find_inner_shape


class Moment(NamedTuple):
    """The day on which a file is read; whether it ``names`` a day, as that of a meeting does, and which one its name begins with."""

    today: date
    names: bool = False
    named: date | None = None


NEVER = Moment(date.min)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the data at which pydantic objects to something: a wrong value or key, or one that is missing.

    ``type`` is pydantic's type of error, or ``choice`` when a value fits none of several shapes; ``keys`` leads to the value;
    ``owners`` are the shapes of the mappings and lists on the way, ``wanted`` that of the value itself; ``is_key`` says that the last of
    the keys is what is wrong, and ``written`` how the wrong thing is in the text. ``before`` and ``behind`` are its line up to it, and from it on.
    ``rows`` are all lines of the file, and ``line`` is the number of its own. ``beside`` is the mapping that it is in, when it is in one. ``moment`` is when it is read.
    """

    type: str
    keys: tuple[Any, ...]
    value: Any
    context: dict[str, Any]
    owners: tuple[Shape, ...]
    wanted: Shape
    is_key: bool = False
    written: str = ""
    before: str = ""
    behind: str = ""
    moment: Moment = NEVER
    beside: Mapping[Any, Any] = field(default_factory=dict)
    rows: Sequence[str] = ()
    line: int = 0


def list_spots(error: ValidationError, root: Shape, data: object) -> list[Spot]:
    """Pydantic's errors, each wrong value once. Nothing about what is below a wrong key, unless all keys there are of one kind: then a value is wrong
    whatever the key becomes. A key is not, as both may have changed places.
    """
    found = [spot for each in error.errors(include_url=False) if (spot := _find_spot(each, root, data))]
    parents = {spot.keys[:depth] for spot in found for depth in range(len(spot.keys))}
    bad_keys = {spot.keys: isinstance(spot.owners[-1], Table) for spot in found if spot.is_key}
    kept: dict[tuple[tuple[object, ...], bool], Spot] = {}
    for spot in found:
        own = len(spot.keys) - spot.is_key
        above = [spot.keys[: depth + 1] for depth in range(own) if spot.keys[: depth + 1] in bad_keys]
        # what belongs below a year may stand in its place: the key says so
        level = (
            spot.keys in bad_keys and isinstance(spot.wanted, (Record, Table)) and getattr(spot.owners[-1], "key", None) == Single("whole")
        )
        below = above != [] and (
            spot.is_key or (spot.value is None and spot.type != "missing") or level or not all(bad_keys[keys] for keys in above)
        )
        # a list of which every item is wrong is called too short as well
        follows = spot.type == "too_short" and spot.keys in parents
        if not (below or follows):
            kept.setdefault((spot.keys, spot.is_key), spot)
    return list(kept.values())


def _find_spot(error: Any, root: Shape, data: object) -> Spot | None:
    """One error; None when it is about the branch of a choice that was not meant."""
    error_type, wanted, value, is_key = error["type"], root, data, "[key]" in error["loc"]
    keys: list[Any] = []
    owners: list[Shape] = []
    beside: object = {}
    for part in (part for part in error["loc"] if part != "[key]"):
        if isinstance(wanted, Either):
            option = choose_option(wanted, value)
            if isinstance(option, Either):
                error_type = "choice"
                break
            if not _names_branch(part, option):
                return None
            wanted = option
        elif not isinstance(value, (dict, list)):
            # one id where a list of ids may stand
            wanted = find_inner_shape(wanted, part) or wanted
        else:
            key = _find_key(value, part)
            keys.append(key)
            owners.append(wanted)
            beside, wanted, value = value, find_inner_shape(wanted, key) or wanted, _get_value(value, key)
    around = beside if isinstance(beside, dict) else {}
    return Spot(error_type, tuple(keys), value, error.get("ctx", {}), tuple(owners), wanted, is_key, beside=around)


def _names_branch(part: object, option: Shape) -> bool:
    """Whether a part of pydantic's place names this branch of a choice."""
    prefix = str(part).partition("[")[0]
    return (
        prefix == "tuple" if isinstance(option, Row) else prefix == "dict" if isinstance(option, Table) else prefix not in ("tuple", "dict")
    )


def _find_key(value: object, part: object) -> object:
    """The key of the data that a part of pydantic's place means; it writes unusual keys as text."""
    if not isinstance(value, dict) or (part in value and isinstance(part, str)):
        return part
    return next((key for key in value if key == part or repr(key) == part or str(key) == part), part)


def _get_value(value: object, key: Any) -> object:
    if isinstance(value, dict):
        return value.get(key)
    if isinstance(value, list) and isinstance(key, int) and key < len(value):
        return value[key]
    return None
