"""Findings in numbers: how many, of which rules, and where the worst are."""

from __future__ import annotations

from accountplan.base.text import say
from accountplan.model.finding import Finding, Severity
from accountplan.model.tally import Broken, tally

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE


def finding(rule: str, severity: Severity, path: str, account: str | None = None) -> Finding:
    return Finding(rule, "AP101", severity, path, 1, 1, say("wrong"), say("mend"), account)


FOUND = (
    finding("late", ADVICE, "plans/accounts/b.yaml", "b"),
    finding("late", ADVICE, "plans/accounts/a.yaml", "a"),
    finding("late", WARNING, "plans/accounts/c.yaml", "c"),
    finding("odd", ERROR, "plans/firm.yaml"),
    finding("thin", WARNING, "plans/accounts/d.yaml", "d"),
    finding("thin", WARNING, "plans/accounts/d.yaml", "d"),
)


def test_findings_are_counted_by_severity_and_by_rule() -> None:
    found = tally(FOUND)
    assert dict(found.severities) == {ERROR: 1, WARNING: 3, ADVICE: 2}
    assert found.rules == {"late": Broken("late", 3, WARNING), "odd": Broken("odd", 1, ERROR), "thin": Broken("thin", 2, WARNING)}


def test_rules_stand_by_how_often_or_by_how_badly_they_are_broken() -> None:
    assert [each.rule for each in tally(FOUND).often] == ["late", "thin", "odd"]
    assert [each.rule for each in tally(FOUND).badly] == ["odd", "late", "thin"]


def test_places_with_the_worst_come_first_then_with_most_of_it_then_by_path() -> None:
    assert [(place[0].path[-6:], len(place)) for place in tally(FOUND).places] == [
        ("m.yaml", 1),
        ("d.yaml", 2),
        ("c.yaml", 1),
        ("a.yaml", 1),
        ("b.yaml", 1),
    ]


def test_without_findings_there_is_nothing_to_count() -> None:
    found = tally(())
    assert (dict(found.severities), found.rules, found.places, found.often) == ({}, {}, (), ())
