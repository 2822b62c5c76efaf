"""The norms of a tier against what happened (S22): quotations, answers, seconds, reminders, invoices and surveys; the last full year, and apart the one that runs."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from accountplan.analyse import analyse
from accountplan.model.account import Account
from accountplan.model.analysis import Judged, Promises
from accountplan.model.portfolio import Portfolio
from accountplan.score import score
from builders import TODAY, account, portfolio
from steps.known import found

ALL = {
    "contact_days": 60, "contacts": 2, "quotation_days": 5, "reply_days": 1, "second_professional": True,
    "wrong_reminders": 0, "unannounced_invoices": 1, "survey_months": 12, "survey_mark": 7.5,
}  # fmt: skip


def day(month: int, day: int, year: int = 2025) -> date:
    return date(year, month, day)


def firm(*accounts: Account, norms: dict[str, Any] | None = None, **fields: Any) -> Portfolio:
    tiers: list[dict[str, Any]] = [{"id": "A", "above": 8, "norms": ALL if norms is None else norms}, {"id": "B"}]
    return portfolio(*accounts, people={"jansen": {}, "bos": {}}, tiers=tiers, **fields)


def client(id: str = "quay", mark: int = 9, **fields: Any) -> Account:
    return account(id, lead="jansen", marks={"fit": mark}, **fields)


def record(**fields: Any) -> dict[str, Any]:
    return {"service_record": fields}


def ask(whole: Portfolio, today: date = TODAY) -> Promises:
    return analyse(whole, score(whole, today), today)[Promises]


def judge(norm: str, account: Account, **norms: Any) -> tuple[Judged, Judged]:
    """What is said of one norm in the full year and in the one that runs."""
    answer = ask(firm(account, norms=norms or None))
    year, running = ([each for each in held.clients[account.id] if each.norm == norm] for held in (answer.year, answer.running))
    return year[0], running[0]


def test_s22_answers_count_by_working_days_and_one_that_is_late_misses_the_norm() -> None:
    """2025: asked Friday 7 March, answered Monday 10 March: 1 working day. Asked Tuesday 3 June, answered Friday 6 June: 3. One of two in time.
    2026: asked Monday 23 November, today is Tuesday the 24th: it waits 1 working day and can still be in time.
    """
    questions = [
        {"asked": day(3, 7), "answered": day(3, 10)},
        {"asked": day(6, 3), "answered": day(6, 6)},
        {"asked": day(11, 23, 2026)},
    ]
    year, running = judge("reply_days", client(**record(questions=questions)))
    assert (year.verdict, year.good, year.bad, year.waiting, year.value) == ("missed", 1, 1, 0, 3)
    assert (running.verdict, running.good, running.bad, running.waiting, running.value) == ("open", 0, 0, 1, 1)


def test_s22_a_question_of_last_year_that_still_waits_has_waited_up_to_today() -> None:
    """Asked on Tuesday 30 December 2025 and never answered: at the year's end 1 working day, but today far more than 1."""
    year, _ = judge("reply_days", client(**record(questions=[{"asked": day(12, 30)}])))
    assert (year.verdict, year.bad, year.waiting) == ("missed", 1, 0)


def test_s22_a_quotation_that_was_sent_nobody_knows_when_is_not_known() -> None:
    """Asked 3 March, sent 10 March: 5 working days, which is the norm. The other was lost without a day of sending: nobody can tell, so not the whole is kept."""
    told = {"name": "Dike", "stage": "won", "asked": day(3, 3), "sent": day(3, 10)}
    silent = {"name": "Wall", "stage": "lost", "asked": day(5, 6)}
    year, running = judge("quotation_days", client(proposals=[told]))
    assert (year.verdict, year.good, year.value, running.verdict) == ("kept", 1, 5, "unknown")
    year, _ = judge("quotation_days", client(proposals=[told, silent]))
    assert (year.verdict, year.good, year.silent) == ("unknown", 1, 1)


def test_s22_a_second_professional_knows_each_assignment_that_ran_in_the_year() -> None:
    """2025: the inspection (until July) and the watch (which goes on) ran; the watch has no second. 2026: the watch and the wall. The map of 2024 is over, the cancelled one never ran."""
    work = [
        {"name": "Inspection", "lead": "jansen", "second": "bos", "start": day(2, 3), "delivered": day(7, 1)},
        {"name": "Watch", "lead": "jansen", "second": "jansen", "start": day(1, 6)},
        {"name": "Map", "lead": "jansen", "start": day(1, 8, 2024), "delivered": day(9, 2, 2024)},
        {"name": "Sluice", "lead": "jansen", "status": "cancelled", "start": day(4, 1)},
        {"name": "Wall", "lead": "bos", "second": "jansen", "start": day(3, 2, 2026)},
    ]
    year, running = judge("second_professional", client(assignments=work))
    assert (year.verdict, year.good, year.bad) == ("missed", 1, 1)
    assert (running.verdict, running.good, running.bad) == ("missed", 1, 1)


def test_s22_a_second_professional_is_another_than_who_leads() -> None:
    """Two of three have a second; without the third, whose second is its lead, the norm is kept."""
    work = [
        {"name": name, "lead": "jansen", "second": second, "start": day(2, 3)}
        for name, second in (("a", "bos"), ("b", "bos"), ("c", "jansen"))
    ]
    year, _ = judge("second_professional", client(assignments=work))
    assert (year.verdict, year.good, year.bad) == ("missed", 2, 1)
    year, _ = judge("second_professional", client(assignments=work[:2]))
    assert (year.verdict, year.good, year.bad) == ("kept", 2, 0)


@pytest.mark.parametrize(
    ("until", "expected"),
    [
        (None, ("unknown", "unknown")),
        (day(12, 30), ("unknown", "unknown")),
        (day(12, 31), ("kept", "unknown")),
        (day(1, 1, 2026), ("kept", "open")),
        (day(10, 31, 2026), ("kept", "open")),
    ],
    ids=["nobody vouches", "a day short", "the whole year", "one day of this year", "also of this year"],
)
def test_s22_no_wrong_reminder_is_only_known_where_somebody_vouches_for_the_whole_year(
    until: date | None, expected: tuple[str, str]
) -> None:
    """No reminder is recorded: without a word that the record is complete, nobody knows that there was none."""
    assert tuple(each.verdict for each in judge("wrong_reminders", client(**record(complete_until=until)))) == expected


def test_s22_a_wrong_reminder_misses_a_norm_of_none_and_a_right_one_does_not() -> None:
    reminders = [{"on": day(5, 12)}, {"on": day(8, 4), "wrong": False}]
    year, running = judge("wrong_reminders", client(**record(reminders=reminders, complete_until=day(10, 31, 2026))))
    assert (year.verdict, year.good, year.bad, running.verdict) == ("missed", 1, 1, "open")


def test_s22_invoices_that_surprise_count_unless_announced_and_what_is_explained_is_said() -> None:
    """The norm is at most 1. In 2025 two surprised unannounced, one of which was explained, and one was announced: missed."""
    sent = [{"on": day(4, 1)}, {"on": day(9, 1), "explained": day(9, 4)}, {"on": day(10, 1), "announced": True}]
    year, _ = judge("unannounced_invoices", client(**record(invoices=sent)))
    assert (year.verdict, year.good, year.bad, year.explained) == ("missed", 1, 2, 1)
    year, _ = judge("unannounced_invoices", client(**record(invoices=sent[1:], complete_until=day(12, 31))))
    assert (year.verdict, year.bad) == ("kept", 1)


def test_s22_a_survey_is_in_time_to_the_day_and_its_mark_reaches_the_norm_to_the_tenth() -> None:
    """Today is 24 November 2026: a survey of 24 November 2025 is 12 months ago and in time, one of the 23rd is not. 7.4 is below 7.5."""
    for asked, mark, verdict in ((day(11, 24), 7.5, "kept"), (day(11, 23), 9, "missed"), (day(11, 24), 7.4, "missed")):
        _, running = judge("survey", client(**record(surveys=[{"on": asked, "mark": mark}])))
        assert running.verdict == verdict, (asked, mark)


def test_s22_without_a_survey_the_satisfaction_of_a_full_year_is_what_they_gave() -> None:
    """8.2 in 2025 is enough of 7.5; of 2026, which runs, nothing is known, also not by a figure."""
    year, running = judge("survey", client(figures={2025: {"satisfaction": 8.2}, 2026: {"satisfaction": 9}}))
    assert (year.verdict, float(year.value or 0), running.verdict) == ("kept", 8.2, "unknown")
    year, _ = judge("survey", client(figures={2025: {"satisfaction": 8.2}}, **record(surveys=[{"on": day(3, 1, 2023), "mark": 5}])))
    assert year.verdict == "kept"


def test_s22_talks_are_short_in_a_full_year_and_still_to_come_in_one_that_runs() -> None:
    """The norm is two. 2025: one day. 2026: one day so far. Without any day in 2025 nobody can tell."""
    tie = {"last": day(5, 4, 2026), "earlier": [day(9, 1)]}
    year, running = judge("contacts", client(contacts=[{"name": "Smit", "known_by": {"jansen": tie}}]))
    assert (year.verdict, year.value, running.verdict, running.value) == ("missed", 1, "open", 1)
    year, _ = judge("contacts", client(contacts=[{"name": "Smit", "known_by": {"jansen": {"last": day(5, 4, 2026)}}}]))
    assert year.verdict == "unknown"


def test_s22_as_many_talks_as_the_norm_asks_keep_it() -> None:
    """Two days in 2025 and two in 2026, of which the norm asks two."""
    tie = {"last": day(5, 4, 2026), "earlier": [day(9, 1), day(10, 1), day(2, 2, 2026)]}
    found = judge("contacts", client(contacts=[{"name": "Smit", "known_by": {"jansen": tie}}]))
    assert [(each.verdict, each.value) for each in found] == [("kept", 2), ("kept", 2)]


def test_s22_the_last_contact_is_told_of_today_alone() -> None:
    """25 September 2026 is 60 days before 24 November; nothing is said of it in 2025."""
    answer = ask(firm(client(contacts=[{"name": "Smit", "last": day(9, 25, 2026)}])))
    assert [each.norm for each in answer.year.clients["quay"]][:1] == ["contacts"]
    contact = answer.running.clients["quay"][0]
    assert (contact.norm, contact.verdict, contact.value, contact.day) == ("contact_days", "kept", 60, day(9, 25, 2026))


@pytest.mark.parametrize(("last", "days", "verdict"), [(day(9, 25, 2026), 60, "kept"), (day(9, 24, 2026), 61, "missed")])
def test_s22_the_last_contact_is_in_time_to_the_day(last: date, days: int, verdict: str) -> None:
    contact = ask(firm(client(contacts=[{"name": "Smit", "last": last}]))).running.clients["quay"][0]
    assert (contact.norm, contact.verdict, contact.value) == ("contact_days", verdict, days)
    unknown = ask(firm(client())).running.clients["quay"][0]
    assert (unknown.norm, unknown.verdict, unknown.value, unknown.day) == ("contact_days", "unknown", None, None)


def test_s22_where_nobody_leads_a_client_nobody_knows_of_any_talk() -> None:
    plan = account("quay", marks={"fit": 9}, contacts=[{"name": "Smit", "known_by": {"bos": {"last": day(9, 1)}}}])
    year, running = judge("contacts", plan)
    assert (year.verdict, year.value, running.verdict, running.value) == ("unknown", 0, "open", 0)


@pytest.mark.parametrize(
    ("days", "counted"),
    [
        ({"start": day(1, 1, 2024), "delivered": day(1, 1)}, (1, 0)),
        ({"start": day(1, 1, 2024), "delivered": day(12, 31, 2024)}, (0, 0)),
        ({"start": day(12, 31), "delivered": day(12, 31)}, (1, 0)),
        ({"start": day(1, 1, 2026), "delivered": day(1, 1, 2026)}, (0, 1)),
        ({"status": "done", "due": day(12, 31)}, (1, 0)),
        ({"status": "done", "due": day(1, 1, 2026)}, (1, 1)),
        ({"status": "done"}, (0, 0)),
        ({}, (1, 1)),
    ],
)
def test_s22_an_assignment_ran_in_a_year_from_its_first_day_up_to_its_last(days: dict[str, Any], counted: tuple[int, int]) -> None:
    """Nobody is second on it, so that it is one that misses the norm in each year in which it ran."""
    found = judge("second_professional", client(assignments=[{"name": "Map", "lead": "jansen", **days}]))
    assert tuple(each.bad for each in found) == counted
    assert [each.verdict for each in found] == ["missed" if each else "unknown" for each in counted]


@pytest.mark.parametrize(
    ("on", "counted"),
    [
        (day(12, 31, 2024), (0, 0)),
        (day(1, 1), (1, 0)),
        (day(12, 31), (1, 0)),
        (day(1, 1, 2026), (0, 1)),
        (TODAY, (0, 1)),
        (day(11, 25, 2026), (0, 0)),
    ],
)
def test_s22_what_happened_belongs_to_the_year_of_its_day_and_not_to_what_is_still_to_come(on: date, counted: tuple[int, int]) -> None:
    plan = client(**record(reminders=[{"on": on}], invoices=[{"on": on}], questions=[{"asked": on, "answered": on}]))
    for norm in ("wrong_reminders", "unannounced_invoices"):
        assert tuple(each.bad for each in judge(norm, plan)) == counted
    assert tuple(each.good for each in judge("reply_days", plan)) == counted


def test_s22_what_was_explained_after_the_year_was_not_explained_in_it() -> None:
    sent = [{"on": day(9, 1), "explained": day(12, 31)}, {"on": day(9, 1), "explained": day(1, 1, 2026)}]
    year, _ = judge("unannounced_invoices", client(**record(invoices=sent)))
    assert (year.bad, year.explained) == (2, 1)


def test_s22_a_survey_of_the_first_day_of_the_year_goes_before_the_figure_and_one_without_a_mark_is_none() -> None:
    """A survey of 1 January 2025 with 7 beats the satisfaction of 8.2; one of 2024 does not. Where no mark was recorded it is not known."""
    figures = {2025: {"satisfaction": 8.2}}
    for on, value in ((day(1, 1), 7), (day(12, 31, 2024), Fraction(82, 10))):
        year, _ = judge("survey", client(figures=figures, **record(surveys=[{"on": on, "mark": 7}])))
        assert (year.value, year.verdict) == (value, "missed" if value == 7 else "kept")
    year, _ = judge("survey", client(**record(surveys=[{"on": day(6, 1)}])))
    assert (year.verdict, year.value, year.day) == ("unknown", None, day(6, 1))
    year, _ = judge("survey", client(**record(surveys=[{"on": day(6, 1)}])), survey_months=12)
    assert (year.verdict, year.old) == ("kept", False)
    low, _ = judge("survey", client(figures={2025: {"satisfaction": 7.4}}))
    assert low.verdict == "missed"


def test_s22_a_tier_and_the_firm_add_up_their_clients() -> None:
    """Three clients with a norm for answers: the quay kept it (2 of 2), the dike missed it (1 of 2), of the mill nothing is known. The barn's tier has no norm. 3 answers of 4 were in time."""
    good, late = {"asked": day(3, 3), "answered": day(3, 4)}, {"asked": day(3, 3), "answered": day(3, 7)}
    whole = firm(
        client("quay", **record(questions=[good, good])),
        client("dike", **record(questions=[good, late])),
        client("mill"),
        client("barn", 7, **record(questions=[late])),
        norms={"reply_days": 1},
    )
    (tally,) = ask(whole).year.tally(whole.accounts)
    assert (tally.kept, tally.missed, tally.unknown, tally.good, tally.bad) == (("quay",), ("dike",), ("mill",), 3, 1)


def test_s22_the_financial_year_decides_which_year_is_over() -> None:
    """A year that ends in June: on 24 November 2026 the last full one runs from 1 July 2025, and a question of June 2025 belongs to neither."""
    answer = ask(firm(client(**record(questions=[{"asked": day(6, 30), "answered": day(7, 4)}])), firm={"year_ends": 6}))
    assert (answer.year.period.first, answer.year.period.until) == (day(7, 1), day(6, 30, 2026))
    assert (answer.running.period.first, answer.running.period.until) == (day(7, 1, 2026), TODAY)
    assert [each.verdict for each in answer.year.clients["quay"] if each.norm == "reply_days"] == ["unknown"]


def test_s22_who_was_no_client_yet_is_not_judged_on_that_year() -> None:
    answer = ask(firm(client(since=2026), client("later", since=2027)))
    assert ((answer.year.period.year, answer.running.period.year), "later" in answer.running.clients) == ((2025, 2026), False)
    assert ("quay" in answer.year.clients, "quay" in answer.running.clients) == (False, True)


def test_s22_a_firm_without_norms_is_asked_nothing() -> None:
    answer = ask(firm(client(), norms={}))
    assert (dict(answer.year.clients), dict(answer.running.clients), answer.year.tells(["quay"])) == ({}, {}, False)


TIERS = "# plans/tiers.yaml\ntiers: [{id: A, name: A, above: 8, norms: {%s}}, {id: B, name: B}]\n"


@pytest.mark.parametrize(
    ("rule", "norms", "service", "message"),
    [
        ("late-reply", "reply_days: 1", "questions: [{asked: 2026-11-12, answered: 2026-11-17}]", "An answer took 3 working days; the norm is 1."),
        ("wrong-reminder", "wrong_reminders: 0", "reminders: [{on: 2026-05-12}]", "1 reminder was wrong in the past year; the norm is at most 0."),
        ("surprising-invoice", "unannounced_invoices: 0", "invoices: [{on: 2026-05-12}]", "1 invoice surprised them in the past year and was not announced; the norm is at most 0."),
        ("survey-overdue", "survey_months: 6", "surveys: [{on: 2026-05-22}]", "The last satisfaction survey was on 22 May 2026; the norm is every 6 months."),
        ("survey-overdue", "survey_months: 6", "surveys: []", "No satisfaction survey is recorded."),
        ("low-survey", "survey_mark: 7.5", "surveys: [{on: 2026-05-22, mark: 7}]", "They gave a mark of 7; the norm is at least 7.5."),
    ],
)  # fmt: skip
def test_s22_what_missed_a_norm_is_a_finding(rule: str, norms: str, service: str, message: str) -> None:
    change = TIERS % norms + f"# plans/accounts/example.yaml\nservice_record: {{{service}}}\n"
    assert found(rule, change) == [message]
    assert found(rule, change.replace("status: client", "status: former").replace(norms, "")) == []
