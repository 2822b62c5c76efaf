"""Norms against what happened, and programmes against plans: each at its limit (S22, S32)."""

from __future__ import annotations

import pytest

from lint.workspace import example, found

TIERS = "# plans/tiers.yaml\ntiers: [{id: A, name: A, above: 8, norms: {%s}}, {id: B, name: B}, {id: C, name: C, below: 6}]\n"


def count(rule: str, norms: str, record: str, **keys: str) -> int:
    return len(found(rule, TIERS % norms + example(service_record=record, **keys)))


@pytest.mark.edge("late-reply")
@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("{asked: 2026-11-19}", 0),
        ("{asked: 2026-11-18}", 1),
        ("{asked: 2026-11-13, answered: 2026-11-17}", 0),
        ("{asked: 2026-11-13, answered: 2026-11-18}", 1),
        ("{asked: 2025-11-23, answered: 2025-12-23}", 1),
        ("{asked: 2025-11-22, answered: 2025-12-23}", 0),
    ],
    ids=["waits as long as the norm", "waits a day longer", "in time", "a day late", "a year ago", "longer ago"],
)
def test_an_answer_is_late_from_the_first_working_day_beyond_the_norm(question: str, told: int) -> None:
    assert count("late-reply", "reply_days: 2", f"{{questions: [{question}]}}") == told
    assert count("late-reply", "contact_days: 60", f"{{questions: [{question}]}}") == 0


@pytest.mark.edge("wrong-reminder")
@pytest.mark.parametrize(("days", "told"), [("2026-05-12", 0), ("2026-05-12, 2026-06-12", 1), ("2025-11-22, 2026-06-12", 0)])
def test_one_wrong_reminder_more_than_the_norm_in_a_year_is_a_finding(days: str, told: int) -> None:
    reminders = ", ".join(f"{{on: {day}}}" for day in days.split(", "))
    assert count("wrong-reminder", "wrong_reminders: 1", f"{{reminders: [{reminders}]}}") == told
    assert count("wrong-reminder", "wrong_reminders: 0", f"{{reminders: [{reminders}]}}", status="former") == 0


@pytest.mark.edge("surprising-invoice")
@pytest.mark.parametrize(
    ("invoices", "told"),
    [
        ("{on: 2026-05-12}", 0),
        ("{on: 2026-05-12}, {on: 2026-06-12}", 1),
        ("{on: 2026-05-12, announced: true}, {on: 2026-06-12}", 0),
        ("{on: 2025-11-22}, {on: 2026-06-12}", 0),
    ],
    ids=["the norm", "one more", "announced", "longer than a year ago"],
)
def test_one_surprise_more_than_the_norm_is_a_finding(invoices: str, told: int) -> None:
    assert count("surprising-invoice", "unannounced_invoices: 1", f"{{invoices: [{invoices}]}}") == told


@pytest.mark.edge("survey-overdue")
@pytest.mark.parametrize(
    ("months", "surveys", "told"),
    [(6, "{on: 2026-05-23}", 0), (6, "{on: 2026-05-22}", 1), (6, "", 1), (0, "", 0), (100_000, "{on: 2026-05-22}", 0)],
    ids=["to the day", "a day late", "none", "no norm", "a norm beyond the calendar"],
)
def test_a_survey_is_overdue_a_day_after_its_months(months: int, surveys: str, told: int) -> None:
    assert count("survey-overdue", f"survey_months: {months}", f"{{surveys: [{surveys}]}}") == told


@pytest.mark.edge("low-survey")
@pytest.mark.parametrize(
    ("survey", "told"), [("mark: 7.5", 0), ("mark: 7.4", 1), ("note: they would not say", 0)], ids=["the norm", "a tenth below", "no mark"]
)
def test_a_mark_is_low_below_the_norm(survey: str, told: int) -> None:
    assert count("low-survey", "survey_mark: 7.5", f"{{surveys: [{{on: 2026-09-01, {survey}}}]}}") == told


PROGRAMME = (
    "# plans/tiers.yaml\ntiers: [{id: A, name: A, above: 8, programme: {project: [%s]}}, {id: B, name: B}, {id: C, name: C, below: 6}]\n"
)
ACTION = "[{what: Evaluate it, %s, who: jansen, when: 2026-12-10, how: by telephone, objective: growth}]"


@pytest.mark.edge("programme-not-followed")
@pytest.mark.parametrize(
    ("activity", "action", "told"),
    [
        ("{id: evaluation, what: Evaluate}", "p: person", 1),
        ("{id: evaluation, what: Evaluate}", "p: project", 0),
        ("{id: evaluation, what: Evaluate}", "p: person, programme: evaluation", 0),
        ("Evaluate", "p: person", 0),
    ],
    ids=["nothing in this P", "nobody can tell", "named", "without an id"],
)
def test_a_plan_lacks_an_activity_only_when_that_is_certain(activity: str, action: str, told: int) -> None:
    change = PROGRAMME % activity
    assert len(found("programme-not-followed", change + example(actions=ACTION % action))) == told
    assert found("programme-not-followed", change + example(actions=ACTION % action, marks="{cooperation: 7, reputation: 7}")) == []


@pytest.mark.edge("unknown-activity")
@pytest.mark.parametrize(("named", "told"), [("evaluation", 0), ("evaluations", 1), ("[]", 0), ("[evaluation, talk]", 1)])
def test_an_activity_that_is_named_is_in_a_programme(named: str, told: int) -> None:
    change = PROGRAMME % "{id: evaluation, what: Evaluate}" + example(actions=ACTION % f"p: project, programme: {named}")
    assert len(found("unknown-activity", change)) == told


@pytest.mark.edge("unknown-activity")
def test_an_activity_of_a_group_or_a_part_of_one_is_known() -> None:
    group = "# plans/groups/dikes.yaml\nname: Dikes\naccounts: [example]\nsubgroups: {sea: {name: Sea, programme: {project: [{id: salt, what: Measure}]}}}\n"
    assert found("unknown-activity", group + example(actions=ACTION % "p: project, programme: salt")) == []
