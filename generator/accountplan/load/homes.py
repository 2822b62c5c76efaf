"""Which kind of file one is by its keys, when its folder says otherwise."""

from __future__ import annotations

from accountplan.model.files import NAMED, SINGLE, Kind
from accountplan.model.shapes import Record, Table, make_kind_shape

from .workspace import ACCOUNTS, GROUPS, MEETINGS

HOMES: dict[Kind, str] = {"account": ACCOUNTS, "group": GROUPS, "meeting": MEETINGS, **{kind: path for path, kind in SINGLE.items()}}
"""Where each kind of file stands."""


def find_other_kind(kind: Kind, value: object) -> Kind | None:
    """The kind of file that values are of by their keys, when they are not of this one and all keys fit another; for files of which there are many."""
    if kind not in NAMED or not isinstance(value, dict) or not value or _fits(value, kind):
        return None
    return next((other for other in HOMES if _fits(value, other)), None)


def find_wrapper(kind: Kind, value: object) -> str | None:
    """The one key of a file below which all stands that belongs at its margin; None when it is not such a file."""
    if not isinstance(value, dict) or len(value) != 1:
        return None
    ((key, inner),) = value.items()
    is_known = _fits(value, kind)
    return key if isinstance(key, str) and not is_known and isinstance(inner, dict) and inner and _fits(inner, kind) else None


def _fits(value: dict[object, object], kind: Kind) -> bool:
    """Whether all keys are those of a kind of file; for people, those of each of them."""
    match make_kind_shape(kind):
        case Record(fields=fields):
            return value.keys() <= fields.keys()
        case Table(value=Record(fields=fields)):
            return all(isinstance(each, dict) and each and each.keys() <= fields.keys() for each in value.values())
    return False
