"""A problem before its file is known: the room's own short form of a finding."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from accountplan.base.text import Wording
from accountplan.model.finding import Finding

from .codes import CODES

LONGEST = 500
"""Characters of a source line in a finding."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong at one place of a text, and how to mend it; lines and columns count from 1."""

    rule: str
    line: int
    column: int
    message: Wording
    help: Wording


def finding(problem: Problem, path: str, account: str | None = None, lines: Sequence[str] = ()) -> Finding:
    """The problem as a finding in a file, with the source line when there is one, cut when it is very long.

    What is missing after the last line stands at its end.
    """
    code, severity = CODES[problem.rule]
    line, column, excerpt = problem.line, problem.column, ""
    if line > len(lines) > 0:
        line, column = len(lines), len(lines[-1]) + 1
    if lines:
        excerpt = lines[line - 1][:LONGEST]
    return Finding(problem.rule, code, severity, path, line, column, problem.message, problem.help, account=account, excerpt=excerpt)
