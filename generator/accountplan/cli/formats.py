"""The formats in which a command can answer, one module each in a package of theirs: the name is the format's, its `report` gives the lines.

A new format is a new file there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any, cast

from accountplan.base.found import import_by_name, list_module_names


def list_formats(package: ModuleType) -> list[str]:
    """The formats in a package, the one for people first."""
    return sorted(list_module_names(package), key=lambda name: (name != "text", name))


def list_lines(package: ModuleType, format: str, what: Any) -> Iterator[str]:
    """What a command answers in a format of a package, line by line. Raises ModuleNotFoundError for a format that is not there."""
    return cast("Callable[[Any], Iterator[str]]", import_by_name(package, format).report)(what)
