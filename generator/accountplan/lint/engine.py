"""Run every rule, then let the firm's configuration and the plans' waivers have their say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain, islice

from accountplan.base.known import UNKNOWN, Known
from accountplan.model.analysis import Analysis
from accountplan.model.finding import Finding, Place
from accountplan.model.fix import Remedy
from accountplan.model.portfolio import Places, Portfolio
from accountplan.model.scores import Scores

from .checks import Check, Scope
from .judge import Judge
from .meant import propose_ids
from .outcomes import Outcomes
from .registry import list_checks
from .views import Firmwide, Found, Plan

TEARS = frozenset(("missing-file", "unreadable-file", "too-large", "empty-file", "bad-encoding", "yaml-syntax"))
"""Problems after which part of a file may be missing from what was read: nothing is said about what is not there."""

MOST = 100
"""Findings of one rule in one file; whoever has a hundred of a kind need not read on."""


def lint(
    portfolio: Portfolio, scores: Scores, analysis: Analysis, today: date, problems: Iterable[Finding], known: Known = UNKNOWN
) -> tuple[Finding, ...]:
    """All findings, those of reading (``problems``) included: worst first, then by place. ``known`` is what was found before in single plans."""
    problems = tuple(problems)
    torn = frozenset(problem.path for problem in problems if problem.rule in TEARS)
    torn |= {path for path, places in portfolio.files.items() if places.torn}
    firm, judge = Firmwide(portfolio, scores, analysis, today, torn, known), Judge(portfolio, scores, today)
    active = [check for check in list_checks().values() if not judge.off(check)]
    kept = [
        *judge.keep(propose_ids(problems, firm)),
        *judge.keep(_lint_plans(firm, active, known)),
        *judge.keep(_lint_firm(firm, active)),
        *judge.keep(_lint_afterwards(firm, active, judge)),
    ]
    return tuple(sorted(kept, key=lambda finding: finding.order))


def _lint_plans(firm: Firmwide, active: list[Check], known: Known) -> Iterator[Finding]:
    """What the rules over one plan find: they see a plan and what the firm settled, so that it holds until one of the two changes."""
    checks = tuple(check for check in active if check.scope is Scope.PLAN)
    plans = {plan.account.id: plan for plan in firm.whole}
    outcomes = Outcomes(known, checks, firm.settled.name)
    found = known.of_each("findings", plans, lambda plan: _lint_plan(outcomes.select(plan.account.id), plan), firm.settled.name)
    if not known.stays:
        outcomes.keep(found)
    return chain.from_iterable(found.values())


def _lint_plan(checks: tuple[Check, ...], plan: Plan) -> tuple[Finding, ...]:
    return tuple(
        _make_finding(check, found, plan.path, plan.places, plan.account.id)
        for check in checks
        for found in islice(check.run(plan), MOST)
        if not plan.lost(*found.keys)
    )


def _lint_firm(firm: Firmwide, active: list[Check]) -> Iterator[Finding]:
    for check in active:
        if check.scope is Scope.FIRM:
            for found in _keep_first(check.run(firm), firm):
                yield _make_finding(check, found, found.path, firm.portfolio.files.get(found.path), firm.account_of.get(found.path))


def _keep_first(found: Iterable[Found], firm: Firmwide) -> Iterator[Found]:
    """The first findings in each file; none about what could not be read, as the reader has said what is wrong there."""
    seen = Counter[str]()
    for each in found:
        if each.path in firm.torn or firm.lost(each.path, each.keys):
            continue
        seen[each.path] += 1
        if seen[each.path] <= MOST:
            yield each


def _lint_afterwards(firm: Firmwide, active: list[Check], judge: Judge) -> Iterator[Finding]:
    after_checks = [check for check in active if check.scope is Scope.AFTER]
    for plan in (plan for plan in firm.whole if plan.account.waive):
        for check in after_checks:
            for found in check.run(plan, judge.silenced(plan.account.id)):
                yield _make_finding(check, found, plan.path, plan.places, plan.account.id)


def _make_finding(check: Check, found: Found, path: str, places: Places | None, account: str | None) -> Finding:
    place = found.place or (places.at(found.keys) if places else Place(1, 1))
    help, fix = found.help if isinstance(found.help, Remedy) else Remedy(found.help)
    return Finding(
        check.name, check.code, check.severity, path, place.line, place.column, found.message, help,
        account, places.line(place.line) if places else "", found.keys, fix,
    )  # fmt: skip
