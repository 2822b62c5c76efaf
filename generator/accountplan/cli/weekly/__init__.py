"""The ways to write a week, one module each: its name is the format's, its `report` gives the lines. A new format is a new file."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from accountplan.base.found import import_by_name, list_module_names

if TYPE_CHECKING:
    from accountplan.model.analysis import Week
    from accountplan.model.portfolio import Portfolio
    from accountplan.present.week import WeekView

HERE = sys.modules[__name__]
"""This package, whose modules are the formats."""


@dataclass(frozen=True, slots=True)
class Told:
    """A week, and the same in words. ``room`` is the number of columns of the terminal that shows it; None when it goes elsewhere."""

    week: Week
    portfolio: Portfolio
    worded: WeekView
    room: int | None = None


def list_formats() -> list[str]:
    """The formats, the one for people first."""
    return sorted(list_module_names(HERE), key=lambda name: (name != "text", name))


def list_lines(format: str, told: Told) -> Iterator[str]:
    """The week in a format, line by line."""
    return cast("Callable[[Told], Iterator[str]]", import_by_name(HERE, format).report)(told)
