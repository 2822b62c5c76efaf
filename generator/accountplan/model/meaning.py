"""What a plan says, part by part, so that two versions of it can be told apart by what they mean and not by how they are written.

Lines that were moved, set in another way or wrapped elsewhere say the same: the order of a list counts only where its items refer to something (the first of
those who do an action is responsible), and space counts for nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from hashlib import blake2b
from typing import Any, TypeAlias

from .account import Account
from .plan import RaterMark
from .shapes import Either, Record, Row, Shape, Single, Table, Words, make_kind_shape

UNSAID = frozenset({"reviewed"})
"""Keys that say when somebody looked, and nothing of the client."""
DEEPEST = 3
"""How far parts are told apart: to `figures.2025.turnover`."""
Tell: TypeAlias = Callable[[Any], str]


def digest_parts(account: Account) -> dict[str, str]:
    """A name (16 hexadecimal digits) for what each part of a plan says, by its path of keys with points: the same meaning gives the same.

    Parts are `situation`, `situation.history`, `figures.2025.turnover`, `marks.reputation`, and of a dated mark `marks.reputation.jansen 2026-03-02`.
    What was not written has no name.
    """
    found: dict[str, str] = {}
    _gather(make_kind_shape("account"), account, "", 0, found)
    return found


def _gather(shape: Shape, value: Any, name: str, depth: int, found: dict[str, str]) -> str:
    """All that a value says, in one text; what each part of it says goes into ``found``."""
    below = _list_below(shape, value) if depth < DEEPEST else None
    if below is None:
        return _make_tell(shape)(value)
    parts = []
    for key, part, held in below:
        full = f"{name}.{key}" if name else key
        if told := _gather(part, held, full, depth + 1, found):
            found[full] = _digest(told)
            parts.append(f"{key}={told}")
    return _wrap(sorted(parts))


def _digest(told: str) -> str:
    return blake2b(told.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _list_below(shape: Shape, value: Any) -> list[tuple[str, Shape, Any]] | None:
    """What a value holds by names that stay the same when it is moved; None of a value that has no parts of its own."""
    match shape:
        case Record(fields=fields):
            held = ((key, field.shape, getattr(value, field.attribute)) for key, field in fields.items() if key not in UNSAID)
            return [(key, below, each) for key, below, each in held if each is not None and each != ()]
        case Table(value=below):
            return [(str(key), below, each) for key, each in value.items()]
        case Either(options):
            return _list_below(_choose(options, value), value)
        case Row(item) if value and isinstance(value[0], RaterMark):
            return [(f"{each.by} {each.on}", item, each) for each in value]
        case _:
            return None


_HELD: Mapping[type, type] = {Row: tuple, Table: dict, Single: object, Words: object}


def _choose(options: tuple[Shape, ...], value: Any) -> Shape:
    """Of a choice, what a value that was read is."""
    held = type(value) if isinstance(value, tuple | dict) else object
    found = next((each for each in options if _HELD.get(type(each)) is held), None)
    return found or next(each for each in options if isinstance(each, Record))


@cache
def _make_tell(shape: Shape) -> Tell:
    """What tells all that a value of a shape says, in one text."""
    match shape:
        case Row(item):
            return _make_row_tell(item)
        case Table(value=below):
            return _make_table_tell(_make_tell(below))
        case Record(fields=fields):
            return _make_record_tell([(key, each.attribute, each.shape) for key, each in fields.items()])
        case Either(options):
            return lambda value: _make_tell(_choose(options, value))(value)
        case _:
            return _tell_single


def _tell_single(value: Any) -> str:
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, Decimal):
        return str(value.normalize())
    return value.isoformat() if isinstance(value, date) else str(value)


def _make_row_tell(item: Shape) -> Tell:
    below = _make_tell(item)
    order = list if isinstance(item, Single) and item.thing else sorted
    return lambda values: _wrap(order(map(below, values)))


def _make_table_tell(below: Tell) -> Tell:
    return lambda values: _wrap(f"{key}={told}" for key, each in sorted(values.items()) if (told := below(each)))


def _make_record_tell(fields: list[tuple[str, str, Shape]]) -> Tell:
    tells = [(key, attribute, _make_tell(shape)) for key, attribute, shape in fields]

    def tell(noun: Any) -> str:
        parts = []
        for key, attribute, below in tells:
            value = getattr(noun, attribute)
            if value is not None and value != () and (told := below(value)):
                parts.append(f"{key}={told}")
        return _wrap(parts)

    return tell


def _wrap(parts: Any) -> str:
    """Some parts as one, so that none can pass for the end of another; nothing of nothing."""
    told = "".join([f"{len(each)}:{each}" for each in parts if each])
    return f"[{told}]" if told else ""
