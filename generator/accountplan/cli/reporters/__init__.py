"""The ways to write findings, one module each: its name is the format's, its `report` gives the lines. A new format is a new file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from accountplan.cli.places import Places

if TYPE_CHECKING:
    from accountplan.base.words import Words
    from accountplan.model.finding import Finding
    from accountplan.model.rules import Rule


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
