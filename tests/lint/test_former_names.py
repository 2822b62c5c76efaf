"""A rule that was renamed still answers to its former name, wherever a plan or the firm can write one."""

from __future__ import annotations

from collections import Counter

import pytest

from accountplan import lint
from accountplan.model.finding import Severity
from accountplan.model.rules import Rule
from lint.workspace import check

RENAMED = [rule for rule in lint.list_rules() if rule.formerly]
each_renamed = pytest.mark.parametrize("rule", RENAMED, ids=[rule.name for rule in RENAMED])
PLAN = "# plans/accounts/example.yaml\nevaluation: {every: quarter, next: 2062-12-15}\n"
"""A plan in which `distant-date` finds something."""


def named(found: str, change: str) -> list[str]:
    return [str(each.keys) for each in check(change) if each.rule == found]


def severities(rules: str) -> list[Severity]:
    return [each.severity for each in check(PLAN + f"# plans/firm.yaml\nrules: {rules}\n") if each.rule == "distant-date"]


def waiver(rule: str) -> str:
    return f"waive:\n  - {{rule: {rule}, reason: a lease for a long time, until: 2027-06-30}}\n"


def test_there_are_renamed_rules() -> None:
    assert "distant-date" in [rule.name for rule in RENAMED]


def test_no_two_rules_claim_one_name() -> None:
    names = Counter(name for rule in lint.list_rules() for name in rule.names)
    assert [name for name, number in names.items() if number > 1] == []


@each_renamed
def test_a_former_name_in_the_settings_is_no_unknown_rule(rule: Rule) -> None:
    (former,) = rule.formerly
    assert named("unknown-rule", f"# plans/firm.yaml\nrules: {{{former}: error}}\n") == []


@pytest.mark.parametrize("rule", [rule for rule in RENAMED if rule.severity < Severity.ERROR], ids=lambda rule: rule.name)
def test_a_former_name_turns_the_rule_off(rule: Rule) -> None:
    (former,) = rule.formerly
    firm = "# plans/firm.yaml\n"
    off = firm + f"rules: {{{former}: off}}\n"
    change = rule.example.replace(firm, off) if firm in rule.example else rule.example + off
    assert named(rule.name, rule.example)
    assert not named(rule.name, change)


def test_a_former_name_sets_the_severity_for_all_or_by_tier() -> None:
    assert severities("{}") == [Severity.WARNING]
    assert severities("{far-day: error}") == [Severity.ERROR]
    assert severities("{far-day: {A: advice}}") == [Severity.ADVICE]


@pytest.mark.parametrize("rules", ["{far-day: error, distant-date: advice}", "{distant-date: advice, far-day: error}"])
def test_the_name_of_today_beats_the_former_one(rules: str) -> None:
    assert severities(rules) == [Severity.ADVICE]


def test_a_waiver_under_a_former_name_waives_in_silence() -> None:
    assert named("distant-date", PLAN)
    waived = PLAN + waiver("far-day")
    assert not [each for each in check(waived) if each.rule in ("distant-date", "unknown-rule", "needless-waiver")]


def test_a_waiver_under_a_former_name_is_needless_when_there_is_nothing_to_waive() -> None:
    assert named("needless-waiver", "# plans/accounts/example.yaml\n" + waiver("far-day")) == ["('waive', 0)"]
