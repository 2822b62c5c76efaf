"""What is wrong in a file, as findings: in the order of the file, with the source line, and not too many."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from accountplan.model.finding import Finding

from .codes import CODES
from .positions import NO_POSITIONS, Positions
from .problem import Problem, Trail
from .wording import whole

MOST = 100
"""Findings in one file; the first ones usually explain the rest."""
UNSEEN = "unprintable-character"
"""Of a name that holds such a character no more is said: it is read as a space, and another form of that would be another name."""
LONGEST = 500
"""Characters of a source line in a finding."""


def make_findings(
    problems: Iterable[Problem], path: str, account: str | None = None, rows: Sequence[str] = (), written: Positions = NO_POSITIONS
) -> tuple[Finding, ...]:
    """The findings for the problems of one file, of which ``rows`` are the lines.

    Of what is known by its place only, such as an open quote, the keys are those around that place as it is ``written``.
    """
    found = [(each, each.keys or written.path(each.line, each.column)) for each in _pick_first(problems)]
    unseen = {keys for each, keys in found if each.rule == UNSEEN}
    return tuple(
        _make_finding(each, path, account, rows, keys) for each, keys in found if not (each.rule == "wrong-form" and keys in unseen)
    )


def _pick_first(problems: Iterable[Problem]) -> list[Problem]:
    """The problems in the order of the file, at most this many."""
    in_order = sorted(problems, key=lambda each: (each.line, each.column))
    if len(in_order) <= MOST:
        return in_order
    next_one = in_order[MOST]
    return [*in_order[:MOST], whole.word_more_problems().at(next_one.line, next_one.column)]


def _make_finding(problem: Problem, path: str, account: str | None, rows: Sequence[str], keys: Trail) -> Finding:
    """One problem as a finding, with the source line when there is one. What is missing after the last line is at its end."""
    code, severity = CODES[problem.rule]
    line, column, excerpt = problem.line, problem.column, ""
    if line > len(rows) > 0:
        line, column = len(rows), len(rows[-1]) + 1
    if rows:
        excerpt = rows[line - 1][:LONGEST]
    plain = tuple(key if isinstance(key, (str, int)) else str(key) for key in keys)
    return Finding(
        problem.rule, code, severity, path, line, column, problem.message, problem.help, account, excerpt, plain, problem.fix, problem.named
    )  # fmt: skip
