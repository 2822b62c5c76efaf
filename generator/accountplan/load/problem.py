"""The room's one noun for what is wrong in a file; the model calls it a finding once it is known in which file it stands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from accountplan.base.text import Wording
from accountplan.model.fix import Fix, Named

Trail = tuple[Any, ...]
"""Keys as they are written, outermost first: also those that the format refuses, such as 7.9 or nothing."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, and how to mend it, as a remedy gives it: in words, and as a change where there is one.

    Lines and columns count from 1; ``keys`` lead to what is wrong; ``named`` is what was written where ids are asked. Whoever words a problem (`accountplan.load.wording`) need not know
    where it stands; who found it says so with `at`.
    """

    rule: str
    message: Wording
    help: Wording
    fix: Fix | None = None
    line: int = 1
    column: int = 1
    keys: Trail = ()
    named: Named | None = None

    def at(self, line: int, column: int, keys: Trail = ()) -> Problem:
        """The same problem, at its place."""
        return replace(self, line=line, column=column, keys=keys)
