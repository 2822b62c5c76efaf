"""A finding keeps its keys, and is the same finding in a later version of the plans, wherever its line and its item have moved to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import pytest

from accountplan import lint
from accountplan.model.finding import Finding, Identity
from accountplan.model.rules import Rule
from lint.workspace import EXAMPLE, check, example, findings, workspace

RULES = lint.list_rules()
LATE = "{what: Call the director, p: person, who: jansen, when: 2026-11-02, how: by telephone, objective: growth}"
OPEN = "{what: Call the buyer, p: person, who: jansen, how: by telephone, objective: growth}"


def identities(found: Iterable[Finding]) -> Counter[Identity]:
    return Counter(finding.identity for finding in found)


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_a_line_that_is_inserted_above_changes_no_identity(rule: Rule) -> None:
    files, today = workspace(rule.example)
    before = findings(files, today)
    after = findings({path: text and b"# a remark\n" + text for path, text in files.items()}, today)
    assert identities(before) == identities(after)
    assert rule.name in {finding.rule for finding in after}


def test_an_item_that_is_inserted_above_changes_no_identity() -> None:
    before, after = check(example(actions=f"[{LATE}]")), check(example(actions=f"[{OPEN}, {LATE}]"))
    late = [next(finding for finding in found if finding.rule == "late-action") for found in (before, after)]
    assert [finding.keys for finding in late] == [("actions", 0, "when"), ("actions", 1, "when")]
    assert late[0].identity == late[1].identity
    assert late[0].identity.keys == ("actions", "when")


def test_a_plan_that_moves_to_another_folder_keeps_its_findings() -> None:
    files, today = workspace(example(actions=f"[{LATE}]"))
    moved = {path.replace("accounts/", "accounts/water/"): text for path, text in files.items()}
    assert identities(findings(files, today)) == identities(findings(moved, today))
    assert findings(moved, today)[0].path == EXAMPLE.replace("accounts/", "accounts/water/")


def test_the_same_slip_in_another_year_is_another_finding() -> None:
    one, two = (identities(check(example(figures=f"{{2025: {{turnover: 1}}, {year}: {{turnver: 1}}}}"))) for year in (2023, 2024))
    assert [(found.rule, found.keys) for found in one - two] == [("misspelt-figure", ("figures", 2023, "turnver"))]


def test_two_slips_that_say_the_same_are_counted() -> None:
    found = identities(check(example(actions="[{p: person}, {p: person}]")))
    assert max(found.values()) == 2
