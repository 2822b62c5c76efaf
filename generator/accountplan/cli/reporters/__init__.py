"""The ways to write findings, one module each: its name is the format's, its `report` gives the lines. A new format is a new file."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from accountplan.base.found import import_by_name, list_module_names
from accountplan.cli.places import Places

if TYPE_CHECKING:
    from accountplan.base.words import Words
    from accountplan.model.finding import Finding
    from accountplan.model.rules import Rule


HERE = sys.modules[__name__]
"""This package, whose modules are the formats."""


HERE_ITSELF = Places()
"""A workspace that is the root of its repository, seen from itself."""


@dataclass(frozen=True, slots=True)
class Report:
    """What is reported: the findings (worst first, then by place), the number of files looked at, and the words to say it in.

    ``room`` is the number of columns of the terminal that shows it; None when it goes elsewhere. ``done`` are the findings that were mended.
    ``places`` says how files are called from elsewhere, and ``rules`` are all rules. Of a rule that strikes most of the ``plans`` one line is said when that is to ``fold``.
    """

    findings: tuple[Finding, ...]
    files: int
    words: Words
    room: int | None = None
    done: tuple[Finding, ...] = ()
    places: Places = HERE_ITSELF
    rules: tuple[Rule, ...] = ()
    plans: int = 0
    fold: bool = False


def list_formats() -> list[str]:
    """The formats, the one for people first."""
    return sorted(list_module_names(HERE), key=lambda name: (name != "text", name))


def list_statistics(report: Report) -> Iterator[str]:
    """How often each rule was broken, line by line."""
    from .text import list_statistics as list_them

    return list_them(report)


def list_lines(format: str, report: Report) -> Iterator[str]:
    """The report in a format, line by line."""
    write = cast("Callable[[Report], Iterator[str]]", import_by_name(HERE, format).report)
    return write(report)
