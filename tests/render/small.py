"""The small firm in `tests/portfolios/small/`: it has something of everything, and no two columns that look alike, so that a swap shows."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from accountplan import pipeline, score
from accountplan.base.folder import Folder
from accountplan.model.analysis import Completenesses, Pareto
from accountplan.model.rules import Rule
from accountplan.model.survey import Survey
from accountplan.model.timeline import Month, Rates, Stand, Timeline, make_rates, make_stand
from accountplan.model.windows import Span, Window

SMALL = Path(__file__).parent.parent / "portfolios" / "small"
RHINE, CRITERIA = "plans/accounts/water/rhine.yaml", "plans/criteria.yaml"
LANGUAGES = ("en", "nl")


@cache
def survey() -> Survey:
    """The firm on the day of the tests, with a part of the rules: their page would be as long as all others together."""
    found = pipeline.make_survey(pipeline.open_workspace(SMALL), date(2026, 11, 24))
    broken = {finding.rule for finding in found.findings}
    return replace(found, rules=tuple(rule for rule in found.rules if rule.name in broken or rule in first_of_subjects(found.rules)))


def first_of_subjects(rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """The rule with the lowest code of each subject: the hundreds of a code."""
    firsts: dict[str, Rule] = {}
    for rule in sorted(rules, key=lambda rule: rule.code):
        firsts.setdefault(rule.code[:-2], rule)
    return tuple(firsts.values())


def cross(then: Survey) -> Rates:
    """The plans of today by the method of an earlier survey."""
    return make_rates(score.score(survey().portfolio.settled_as(then.portfolio), survey().today))


@cache
def past() -> tuple[Survey, tuple[Window, ...]]:
    """The firm with two months behind it, in which Rhine was worth less to the region, and cooperation weighed 3; and what changed since a month and a quarter."""
    now = pipeline.make_snapshot(Folder(SMALL))
    plan, criteria = (now.read(path).decode() for path in (RHINE, CRITERIA))
    older = now.changed({CRITERIA: criteria.replace("cooperation: {weight: 2}", "cooperation: {weight: 3}").encode()})
    oldest = older.changed({RHINE: re.sub(r"(?m)^  societal_value:.*$", "  societal_value: 5", plan).encode()})
    assert older.digest() != now.digest() != oldest.digest() != older.digest()
    days = (date(2026, 8, 24), date(2026, 10, 24))
    surveys = [pipeline.make_survey(source, day) for source, day in zip((oldest, older), days, strict=True)]
    months = [
        Month(
            each.today,
            "0" * 40,
            stand(each),
            make_rates(score.score(each.portfolio.settled_as(survey().portfolio), each.today)),
            cross(each),
        )
        for each in surveys
    ]
    months.append(Month(survey().today, None, stand(survey()), make_rates(survey().scores), make_rates(survey().scores)))
    spans: tuple[Span, ...] = ("quarter", "month")
    windows = tuple(
        Window(
            span,
            each.today,
            stand(each),
            pipeline.compare_surveys(replace(each, today=survey().today, findings=()), replace(survey(), findings=())),
        )
        for span, each in zip(spans, surveys, strict=True)
    )
    return replace(survey(), past=Timeline(tuple(months))), windows[::-1]


def stand(found: Survey) -> Stand:
    return make_stand(found.portfolio, found.scores, found.analysis[Completenesses], found.analysis[Pareto].turnover, found.today)
