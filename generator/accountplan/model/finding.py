"""What is wrong, where, and how to mend it: wrong data is a value with a place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TypeAlias

from accountplan.base.text import Wording

Keys: TypeAlias = tuple[str | int, ...]


class Severity(IntEnum):
    """How bad a finding is; higher is worse, so severities compare and sort."""

    ADVICE = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """The word used in configuration and JSON: ``advice``, ``warning`` or ``error``."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a file; lines and columns count from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a person should look at.

    ``rule`` is the identity (kebab-case) and ``code`` its alias; ``path`` is relative to the workspace with forward
    slashes; ``excerpt`` is the source line itself; ``account`` is the id of the plan concerned, or None.
    """

    rule: str
    code: str
    severity: Severity
    path: str
    line: int
    column: int
    message: Wording
    help: Wording
    account: str | None = None
    excerpt: str = ""
    keys: Keys = ()

    @property
    def order(self) -> tuple[int, str, int, int, str]:
        """Sort key: worst first, then by place."""
        return (-self.severity, self.path, self.line, self.column, self.rule)
