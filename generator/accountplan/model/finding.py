"""What is wrong, where, and how to mend it: wrong data is a value with a place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import groupby
from typing import NamedTuple, TypeAlias

from accountplan.base.days import FIRST_YEAR
from accountplan.base.text import Wording

from .fix import Fix, Named

Keys: TypeAlias = tuple[str | int, ...]
NOWHERE = -1
"""An item that nothing has. As the last of the keys of a finding it says that the finding is about what is above it, and not about what
is missing there; what is lost there was lost with the whole."""


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


class Identity(NamedTuple):
    """What a finding says, wherever it stands: the same in two versions of the plans as long as nobody mended it.

    ``home`` is the account, or the path when it is about no plan. ``keys`` have no numbers of items, as one that is added above moves all
    below it. What is then alike twice, such as two actions without a day, are two findings of one identity.
    """

    rule: str
    home: str
    keys: Keys
    message: Wording


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a person should look at.

    ``rule`` is the name of the rule (kebab-case) and ``code`` its alias; ``path`` is relative to the workspace with forward
    slashes; ``excerpt`` is the source line itself; ``account`` is the id of the plan concerned, or None; ``keys`` lead to
    what it is about, as far as that is known. Of what was cut out of a list on reading, they are those that it had. ``fix`` is what the
    help says, where a program can do that. ``named`` is what was written where ids are asked, in another form than theirs.
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
    fix: Fix | None = None
    named: Named | None = None

    @property
    def identity(self) -> Identity:
        """What stays the same when lines and items move. A year is a key of its own, and no number of an item."""
        keys = tuple(key for key in self.keys if isinstance(key, str) or key >= FIRST_YEAR)
        return Identity(self.rule, self.account or self.path, keys, _drop_lines(self.message))

    @property
    def order(self) -> tuple[int, str, int, int, str]:
        """Sort key: worst first, then by place."""
        return (-self.severity, self.path, self.line, self.column, self.rule)


def group_by_path(findings: Iterable[Finding]) -> Iterator[tuple[str, tuple[Finding, ...]]]:
    """The findings of each file, the files by path; within a file they keep their order."""
    for path, some in groupby(sorted(findings, key=lambda each: each.path), key=lambda each: each.path):
        yield path, tuple(some)


LINE = "line"
"""The name of the value of a message that is the number of a line."""


def _drop_lines(message: Wording) -> Wording:
    """A sentence without the number of the line that it refers to, if it does."""
    if isinstance(message, str) or all(name != LINE for name, _ in message.values):
        return message
    return replace(message, values=tuple(value for value in message.values if value[0] != LINE))
