"""The small firm in `tests/portfolios/small/`: it has something of everything, and no two columns that look alike, so that a swap shows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from accountplan import pipeline
from accountplan.model.rules import Rule
from accountplan.model.survey import Survey

SMALL = Path(__file__).parent.parent / "portfolios" / "small"
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
