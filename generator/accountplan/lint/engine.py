"""Run every rule, then let the firm's configuration and the plans' waivers have their say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice

from accountplan.model.analysis import Analysis
from accountplan.model.finding import Finding, Place
from accountplan.model.portfolio import Portfolio
from accountplan.model.scores import Scores

from .checks import Check, Scope
from .judge import Judge
from .registry import checks
from .views import Firmwide, Found, Plan

TEARS = frozenset(("missing-file", "unreadable-file", "too-large", "empty-file", "bad-encoding", "yaml-syntax"))
"""Problems after which part of a file may be missing from what was read: nothing is said about what is not there."""

MOST = 100
"""Findings of one rule in one file; whoever has a hundred of a kind need not read on."""


def lint(portfolio: Portfolio, scores: Scores, analysis: Analysis, today: date, problems: Iterable[Finding]) -> tuple[Finding, ...]:
    """All findings, those of reading (``problems``) included: worst first, then by place."""
    problems = tuple(problems)
    torn = frozenset(problem.path for problem in problems if problem.rule in TEARS)
    torn |= {path for path, places in portfolio.files.items() if places.torn}
    firm, judge = Firmwide(portfolio, scores, analysis, today, torn), Judge(portfolio, scores, today)
    active = [check for check in checks().values() if not judge.off(check)]
    kept = [*judge.keep(problems), *judge.keep(_found(firm, active)), *judge.keep(_after(firm, active, judge))]
    return tuple(sorted(kept, key=lambda finding: finding.order))


def _found(firm: Firmwide, active: list[Check]) -> Iterator[Finding]:
    """What the rules over one plan and those over the firm find."""
    for_plans = [check for check in active if check.scope is Scope.PLAN]
    for plan in firm.whole:
        yield from _of_plan(firm, plan, for_plans)
    yield from _of_firm(firm, active)


def _of_plan(firm: Firmwide, plan: Plan, checks: list[Check]) -> Iterator[Finding]:
    for check in checks:
        for found in islice(check.run(plan), MOST):
            if not firm.lost(plan.path, found.keys):
                yield _finding(check, found, plan.path, firm)


def _of_firm(firm: Firmwide, active: list[Check]) -> Iterator[Finding]:
    for check in active:
        if check.scope is Scope.FIRM:
            yield from (_finding(check, found, found.path, firm) for found in _first(check.run(firm), firm))


def _first(found: Iterable[Found], firm: Firmwide) -> Iterator[Found]:
    """The first findings in each file; none about what could not be read, as the reader has said what is wrong there."""
    seen = Counter[str]()
    for each in found:
        if each.path in firm.torn or firm.lost(each.path, each.keys):
            continue
        seen[each.path] += 1
        if seen[each.path] <= MOST:
            yield each


def _after(firm: Firmwide, active: list[Check], judge: Judge) -> Iterator[Finding]:
    after_checks = [check for check in active if check.scope is Scope.AFTER]
    for plan in (plan for plan in firm.whole if plan.account.waive):
        for check in after_checks:
            for found in check.run(plan, judge.silenced(plan.account.id)):
                yield _finding(check, found, plan.path, firm)


def _finding(check: Check, found: Found, path: str, firm: Firmwide) -> Finding:
    places = firm.portfolio.files.get(path)
    place = found.place or (places.at(found.keys) if places else Place(1, 1))
    return Finding(
        check.name, check.code, check.severity, path, place.line, place.column, found.message, found.help,
        firm.account_of.get(path), places.line(place.line) if places else "", found.keys,
    )  # fmt: skip
