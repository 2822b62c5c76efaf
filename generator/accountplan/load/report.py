"""What is wrong in a file, as findings: in the order of the file, with the source line, and not too many."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from accountplan.base.patterns import compile_lazily
from accountplan.model.finding import Finding
from accountplan.model.fix import Fix, NewLetters

from .codes import CODES
from .named import LISTS
from .positions import NO_POSITIONS, Positions
from .problem import Problem, Trail
from .wording import whole

MOST = 100
"""Findings in one file; the first ones usually explain the rest."""
UNSEEN = "unprintable-character"
"""Of a name that holds such a character no more is said: it is read as a space, and another form of that would be another name."""
BEFORE_ALL = (0, 0)
_BARE = compile_lazily(r"\b([a-z_]+):\s+(\{[^{}:]+\})\s*(?:#.*)?$")
_PLACEHOLDER = compile_lazily(r"\{\{[^{},]*\}\}")
LONGEST = 500
"""Characters of a source line in a finding."""


def make_findings(
    problems: Iterable[Problem], path: str, account: str | None = None, rows: Sequence[str] = (), written: Positions = NO_POSITIONS
) -> tuple[Finding, ...]:
    """The findings for the problems of one file, of which ``rows`` are the lines.

    Of what is known by its place only, such as an open quote, the keys are those around that place as it is ``written``.
    """
    problems = [each for each in problems if not _is_placeholder(each, rows)]
    found = [(each, each.keys or written.path(each.line, each.column)) for each in _pick_first(problems)]
    unseen = {keys: (each.line, each.column) for each, keys in found if each.rule == UNSEEN}
    return tuple(
        _make_finding(each, path, account, rows, keys)
        for each, keys in found
        if each.rule != "wrong-form" or unseen.get(keys, BEFORE_ALL) < (each.line, each.column)
    )


def _is_placeholder(problem: Problem, rows: Sequence[str]) -> bool:
    """Whether it is about the braces of what a template leaves where nothing was filled in: the value as a whole is told."""
    if problem.rule not in ("bad-key", "comma-in-braces") or problem.line > len(rows):
        return False
    row = rows[problem.line - 1]
    if (bare := _BARE.search(row)) and bare[1] in LISTS and bare.start(2) < problem.column <= bare.end(2):
        return True
    return any(found.start() < problem.column <= found.end() for found in _PLACEHOLDER.finditer(rows[problem.line - 1]))


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
    fix = problem.fix if not rows or _can_be_made(problem.fix, rows[line - 1]) else None
    return Finding(
        problem.rule, code, severity, path, line, column, problem.message, problem.help, account, excerpt, plain, fix, problem.named
    )  # fmt: skip


def _can_be_made(fix: Fix | None, row: str) -> bool:
    """Whether the letters to replace stand on their line: not those that go on below it, nor with spaces where others were read as such."""
    return fix is None or not isinstance(fix.change, NewLetters) or fix.change.old in row
