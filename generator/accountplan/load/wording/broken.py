"""Where the parser stopped, and where what it was reading began."""

from __future__ import annotations

from dataclasses import dataclass

from yaml.error import MarkedYAMLError, YAMLError

from accountplan.base.text import Text
from accountplan.load.problem import Problem
from accountplan.model.fix import Remedy


@dataclass(frozen=True, slots=True)
class Break:
    """Where reading stopped (``line`` and ``column``, from 0) and where the construct began that was being read."""

    lines: list[str]
    line: int
    column: int
    from_line: int
    from_column: int

    @property
    def here(self) -> str:
        """The line at which reading stopped."""
        return self.lines[self.line] if self.line < len(self.lines) else ""

    @property
    def start(self) -> str:
        """The line at which the construct began."""
        return self.lines[self.from_line] if self.from_line < len(self.lines) else ""

    @property
    def char(self) -> str:
        """The character at which reading stopped; empty at the end of a line."""
        return self.here[self.column : self.column + 1]

    @property
    def opener(self) -> str:
        """The character with which the construct began."""
        return self.start[self.from_column : self.from_column + 1]

    @property
    def above(self) -> int:
        """The last line with text above the one at which reading stopped; the first line when there is none."""
        last = min(self.line, len(self.lines)) - 1
        return next((number for number in range(last, -1, -1) if self.lines[number].strip()), 0)

    @property
    def before(self) -> str:
        """What is on the line before the place at which reading stopped."""
        return self.here[: self.column]


def make_break(error: YAMLError, lines: list[str]) -> Break:
    """The place of an error of the parser in some lines."""
    mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
    start = (error.context_mark if isinstance(error, MarkedYAMLError) else None) or mark
    if mark is None or start is None:
        return Break(lines, 0, 0, 0, 0)
    return Break(lines, mark.line, mark.column, start.line, start.column)


def place_problem(line: int, column: int, message: Text, help: Text | Remedy, rule: str = "yaml-syntax") -> Problem:
    """The problem at a line and column from 0."""
    return Problem(rule, message, *(help if isinstance(help, Remedy) else Remedy(help))).at(line + 1, column + 1)


def count_indent(line: str) -> int:
    """The characters before the text of a line."""
    return len(line) - len(line.lstrip())
