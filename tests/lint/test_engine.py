"""The engine: order, severities of the firm's own, waivers."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from datetime import date
from types import MappingProxyType
from typing import NoReturn

import pytest

from accountplan.lint import engine, judge
from accountplan.lint.registry import list_checks
from accountplan.model.finding import Finding, Severity
from lint.workspace import TODAY, check, example, findings, found, workspace

LATE = """
actions:
  - {what: Visit, p: project, who: jansen, when: 2026-11-01, how: by train, objective: growth}
"""
NO_TEAM = "# plans/accounts/example.yaml\nteam: []\n"


def named(rule: str, found: Iterable[Finding]) -> list[Finding]:
    return [finding for finding in found if finding.rule == rule]


def test_a_finding_has_the_place_of_its_key_and_the_line_itself() -> None:
    (finding,) = named("late-action", check("# plans/accounts/example.yaml" + LATE))
    files, _ = workspace("# plans/accounts/example.yaml" + LATE)
    line = (files[finding.path] or b"").decode().splitlines()[finding.line - 1]
    assert finding.path == "plans/accounts/example.yaml"
    assert line[finding.column - 1 :].startswith("when: 2026-11-01")
    assert finding.excerpt == line
    assert finding.account == "example"


def test_a_finding_in_a_file_of_the_firm_belongs_to_no_account() -> None:
    (finding,) = check("# plans/firm.yaml\nrules: {no-such-rule: off}\n")
    assert (finding.rule, finding.path, finding.account) == ("unknown-rule", "plans/firm.yaml", None)


def test_a_finding_about_a_file_that_is_not_there_stands_at_its_beginning() -> None:
    tops = "".join(f"# plans/accounts/a{n}.yaml\nname: A{n}\nmarks: {{turnover: 9, cooperation: 9, reputation: 9}}\n" for n in range(5))
    (finding,) = named("crowded-first-tier", check(tops + "# plans/tiers.yaml, missing\n"))
    assert (finding.path, finding.line, finding.column, finding.excerpt) == ("plans/tiers.yaml", 1, 1, "")


def test_what_cannot_be_read_in_one_file_hides_nothing_in_another() -> None:
    torn = "# plans/groups/a.yaml\nname: A\nlead: nobody\naccounts: [example\n"
    found = check(torn + "# plans/groups/b.yaml\nname: B\nlead: nobody\naccounts: [example]\n")
    assert [(finding.rule, finding.path) for finding in found] == [
        ("yaml-syntax", "plans/groups/a.yaml"),
        ("unknown-person", "plans/groups/b.yaml"),
    ]


def test_findings_come_worst_first_and_then_by_place() -> None:
    found = check("# plans/accounts/example.yaml\nlead: nobody\nteam: []\ntier: {is: A, why: x, by: vandam, until: 2027-06-01}\n")
    assert [finding.severity for finding in found] == sorted((finding.severity for finding in found), reverse=True)
    assert list(found) == sorted(found, key=lambda finding: finding.order)


def test_the_order_of_the_rules_makes_no_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    change = "".join(
        check.rule.example + "\n"
        for name, check in list_checks().items()
        if name in ("late-action", "no-team", "same-text", "unknown-person")
    )
    expected = check(change)
    for seed in range(5):
        shuffled = list(list_checks().items())
        random.Random(seed).shuffle(shuffled)
        monkeypatch.setattr(engine, "list_checks", lambda order=tuple(shuffled): MappingProxyType(dict(order)))
        assert check(change) == expected


def test_the_order_of_the_files_makes_no_difference() -> None:
    files, today = workspace(
        "".join(check.rule.example + "\n" for name, check in list_checks().items() if name in ("same-text", "same-name", "parent-cycle"))
    )
    backwards = dict(reversed(files.items()))
    assert findings(files, today) == findings(backwards, today)


@pytest.mark.parametrize(("word", "severity"), [("advice", Severity.ADVICE), ("warning", Severity.WARNING), ("error", Severity.ERROR)])
def test_the_firm_says_how_bad_a_rule_is(word: str, severity: Severity) -> None:
    (finding,) = check(NO_TEAM + f"# plans/firm.yaml\nrules: {{no-team: {word}}}\n")
    assert finding.severity is severity


def test_the_firm_can_turn_a_rule_off() -> None:
    assert check(NO_TEAM + "# plans/firm.yaml\nrules: {no-team: off}\n") == ()


def test_the_firm_says_it_per_tier() -> None:
    def severity(rules: str) -> list[Severity]:
        return [finding.severity for finding in check(NO_TEAM + f"# plans/firm.yaml\nrules: {{no-team: {rules}}}\n")]

    assert severity("{A: error, B: advice}") == [Severity.ERROR]
    assert severity("{A: off}") == []
    assert severity("{B: off, C: error}") == [Severity.WARNING], "a tier that is not named keeps the rule's own"


def test_a_severity_per_tier_leaves_findings_without_an_account_as_they_are() -> None:
    (finding,) = check("# plans/firm.yaml\nlimits: {largest: 50%}\nrules: {too-dependent: {A: off}}\n")
    assert finding.severity is Severity.WARNING


@pytest.mark.edge("fixed-rule")
def test_errors_of_reading_cannot_be_turned_off_or_waived() -> None:
    change = """\
# plans/firm.yaml
rules: {unknown-key: off}
# plans/accounts/example.yaml
colour: blue
waive: [{rule: unknown-key, reason: we like it, until: 2027-01-01}]
"""
    assert {finding.rule: finding.severity for finding in check(change)} == {
        "unknown-key": Severity.ERROR,
        "fixed-rule": Severity.WARNING,
        "needless-waiver": Severity.ADVICE,
    }


def test_warnings_of_reading_can_be_turned_off() -> None:
    change = "# plans/notes.txt\nhello\n"
    assert [finding.rule for finding in check(change)] == ["unread-file"]
    assert check(change + "# plans/firm.yaml\nrules: {unread-file: off}\n") == ()


def waived(until: date) -> list[str]:
    return [finding.rule for finding in check(NO_TEAM + f"waive: [{{rule: no-team, reason: in January, until: {until}}}]\n")]


@pytest.mark.edge("expired-waiver")
def test_a_waiver_counts_on_its_last_day_and_not_on_the_next() -> None:
    assert waived(TODAY) == []
    assert sorted(waived(TODAY.replace(day=TODAY.day - 1))) == ["expired-waiver", "no-team"]


def test_an_expired_waiver_names_what_it_waived() -> None:
    waivers = "[{rule: no-team, reason: x, until: 2026-01-01}, {item: developments.market, reason: x, until: 2026-01-01}]"
    assert [each.partition(" -> ")[2] for each in found("expired-waiver", example(waive=waivers))] == [
        "The waiver of no-team ended on 1 January 2026.",
        "The waiver of developments.market ended on 1 January 2026.",
    ]


def test_a_rule_finds_at_most_a_hundred_things_in_one_file() -> None:
    actions = "[" + ", ".join(["{what: x, when: 2026-01-01, who: zoe}"] * 120) + "]"
    assert len(found("late-action", example(actions=actions))) == 100
    members = "[" + ", ".join(f"nobody-{n}" for n in range(120)) + "]"
    groups = "".join(f"# plans/groups/{id}.yaml\nname: {id}\naccounts: {members}\n" for id in ("a", "b"))
    assert len(found("unknown-account", groups)) == 200


def test_a_waiver_of_one_plan_leaves_other_plans_alone() -> None:
    other = "# plans/accounts/city.yaml\nname: City\nstatus: client\n"
    found = check(other + "# plans/accounts/example.yaml\nlead:\nwaive: [{rule: no-lead, reason: vacancy, until: 2027-01-01}]\n")
    assert [finding.account for finding in named("no-lead", found)] == ["city"]


def test_a_waiver_also_takes_away_what_a_rule_over_the_whole_firm_finds_in_the_plan() -> None:
    change = (
        "# plans/accounts/example.yaml\nparent: nobody\nwaive: [{rule: unknown-account, reason: comes in January, until: 2027-01-01}]\n"
    )
    assert check(change) == ()


def test_a_waiver_of_an_item_counts_when_the_item_is_asked_and_missing() -> None:
    change = """\
# plans/accounts/example.yaml
developments: {market: Rules for dikes change in 2027 and every board inspects more., strategy: Half of the dikes inspected by drone by 2028.}
waive: [{item: developments.competition, reason: by law, until: 2027-01-01}]
"""
    assert check(change) == ()
    assert [finding.rule for finding in check(change.replace("developments: ", "segment: {}\n# "))] == ["needless-waiver"]


@pytest.mark.edge("needless-waiver")
def test_a_waiver_without_effect_is_reported_while_it_is_in_force() -> None:
    def rules(until: date) -> list[str]:
        return [finding.rule for finding in check(example(waive=f"[{{rule: no-team, reason: x, until: {until}}}]"))]

    assert rules(TODAY) == ["needless-waiver"]
    assert rules(TODAY.replace(day=TODAY.day - 1)) == ["expired-waiver"]
    both = "[{rule: no-team, reason: x, until: 2026-01-01}, {rule: no-lead, reason: x, until: 2027-01-01}]"
    assert [finding.keys for finding in check(example(waive=both)) if finding.rule == "needless-waiver"] == [("waive", 1)]


def test_a_waiver_for_a_rule_that_is_off_has_no_effect() -> None:
    change = NO_TEAM + "waive: [{rule: no-team, reason: x, until: 2027-01-01}]\n# plans/firm.yaml\nrules: {no-team: off}\n"
    assert [finding.rule for finding in check(change)] == ["needless-waiver"]


def test_the_severity_of_a_tier_comes_from_the_tier_by_hand_when_there_is_one() -> None:
    change = """\
# plans/firm.yaml
rules: {late-action: {A: error, B: advice}}
# plans/accounts/example.yaml
tier: {is: B, why: reorganising, by: vandam, until: 2027-06-01}
"""
    (finding,) = named("late-action", check(change + LATE.lstrip()))
    assert finding.severity is Severity.ADVICE


def test_a_check_that_is_off_is_not_run(monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import replace

    def fails(plan: object) -> NoReturn:
        raise AssertionError("run")

    without: Callable[[], object] = lambda: MappingProxyType({**list_checks(), "no-team": replace(list_checks()["no-team"], run=fails)})  # noqa: E731
    monkeypatch.setattr(engine, "list_checks", without)
    monkeypatch.setattr(judge, "list_checks", without)
    assert check("# plans/firm.yaml\nrules: {no-team: off}\n") == ()
    with pytest.raises(AssertionError, match="run"):
        check()
