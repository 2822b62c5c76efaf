"""The formats in which a command can answer, one module each in a package of theirs: the name is the format's, its `report` gives the lines.

A new format is a new file there. What all that write JSON share is here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from types import ModuleType
from typing import Any, cast

from accountplan.base.found import import_by_name, list_module_names


def format_json(value: object) -> str:
    """A value for programs. Raises TypeError for what is neither plain, nor an exact number, nor a day."""
    import json  # not every command writes it

    return json.dumps(value, ensure_ascii=False, indent=2, default=make_plain)


def make_plain(value: object) -> object:
    """An exact number as a number, a day as text. Raises TypeError for anything else."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{value!r} cannot be exported")


def list_formats(package: ModuleType) -> list[str]:
    """The formats in a package, the one for people first."""
    return sorted(list_module_names(package), key=lambda name: (name != "text", name))


def list_lines(package: ModuleType, format: str, what: Any) -> Iterator[str]:
    """What a command answers in a format of a package, line by line. Raises ModuleNotFoundError for a format that is not there."""
    return cast("Callable[[Any], Iterator[str]]", import_by_name(package, format).report)(what)
