"""A problem before its file is known: the room's own short form of a finding."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.model.finding import Finding
from accountplan.model.portfolio import Places
from accountplan.model.text import Wording

from .codes import CODES


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong at one place of a text, and how to mend it; lines and columns count from 1."""

    rule: str
    line: int
    column: int
    message: Wording
    help: Wording


def finding(problem: Problem, path: str, account: str | None = None, places: Places | None = None) -> Finding:
    """The problem as a finding in a file, with the source line when there is one."""
    code, severity = CODES[problem.rule]
    excerpt = places.line(problem.line) if places else ""
    return Finding(
        problem.rule, code, severity, path, problem.line, problem.column, problem.message, problem.help, account=account, excerpt=excerpt
    )
