"""The ways to write findings, one module each: its name is the format's, its `report` gives the lines. A new format is a new file."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from accountplan.base.found import import_by_name, list_module_names

if TYPE_CHECKING:
    from accountplan.base.words import Words
    from accountplan.model.finding import Finding


HERE = sys.modules[__name__]
"""This package, whose modules are the formats."""


@dataclass(frozen=True, slots=True)
class Report:
    """What is reported: the findings (worst first, then by place), the number of files looked at, and the words to say it in.

    ``room`` is the number of columns of the terminal that shows it; None when it goes elsewhere. ``done`` are the findings that were mended.
    """

    findings: tuple[Finding, ...]
    files: int
    words: Words
    room: int | None = None
    done: tuple[Finding, ...] = ()


def list_formats() -> list[str]:
    """The formats, the one for people first."""
    return sorted(list_module_names(HERE), key=lambda name: (name != "text", name))


def list_lines(format: str, report: Report) -> Iterator[str]:
    """The report in a format, line by line."""
    write = cast("Callable[[Report], Iterator[str]]", import_by_name(HERE, format).report)
    return write(report)
