"""What is said of a norm that a client may hold us to: what was kept, missed, still waits, or is not recorded."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from accountplan.model.analysis.promises import Judged
from accountplan.model.tiers import Norms
from accountplan.present.context import Context
from accountplan.present.promised import show_judged
from builders import account, portfolio

from .reading import ENGLISH, survey

DAY = date(2026, 11, 2)
NORMS: dict[str, Any] = {
    "contact_days": 30, "contacts": 4, "quotation_days": 5, "reply_days": 1, "second_professional": True, "wrong_reminders": 0,
    "unannounced_invoices": 2, "survey_months": 12,
}  # fmt: skip


def show(norm: Any, verdict: Any = "kept", **found: Any) -> Any:
    given: dict[str, Any] = {key: Fraction(value) if key == "value" else value for key, value in found.items()}
    judged = Judged(norm, verdict, None, **given)
    return show_judged(Context(survey(portfolio(account())), ENGLISH), Norms(**NORMS), judged)


@pytest.mark.parametrize(
    ("norm", "found", "said"),
    [
        ("contact_days", {}, "No contact is recorded."),
        ("contact_days", {"day": DAY}, "The last was on 2 November 2026."),
        ("contacts", {}, "No talk is recorded."),
        ("contacts", {"value": 1}, "1 day with a talk."),
        ("contacts", {"value": 3}, "3 days with a talk."),
        ("quotation_days", {}, "No quotation was asked, as far as is recorded."),
        ("quotation_days", {"silent": 2, "value": 3, "good": 1}, "For 2 quotations it is not recorded when they were sent."),
        ("reply_days", {}, "No question is recorded."),
        ("reply_days", {"value": 1, "good": 1}, "1 of 1 in time; the slowest took 1 working day."),
        ("reply_days", {"value": 3, "good": 1, "bad": 1}, "1 of 2 in time; the slowest took 3 working days."),
        ("reply_days", {"value": 3, "good": 1, "bad": 1, "waiting": 1}, "1 of 2 in time; the slowest took 3 working days; 1 still waits."),
        ("reply_days", {"value": 1, "waiting": 1}, "1 still waits, and is in time."),
        ("second_professional", {}, "No assignment ran, as far as is recorded."),
        ("second_professional", {"good": 1, "bad": 1}, "1 of 2 assignments have one."),
        ("second_professional", {"bad": 1}, "0 of 1 assignment has one."),
        ("wrong_reminders", {"bad": 1}, "1 was sent wrongly."),
        ("wrong_reminders", {}, "None was wrong."),
        ("unannounced_invoices", {"bad": 1, "explained": 1}, "1 surprised unannounced, and was explained."),
        ("unannounced_invoices", {"bad": 3, "explained": 2}, "3 surprised unannounced, of which 2 explained."),
        ("unannounced_invoices", {"bad": 1}, "1 surprised unannounced, and nobody explained it."),
        ("unannounced_invoices", {}, "None surprised unannounced."),
        ("survey", {}, "No survey is recorded."),
        ("survey", {"value": 8}, "A mark of 8.0, by the figures of the year."),
        ("survey", {"day": DAY, "old": True, "value": 8}, "The last was on 2 November 2026."),
        ("survey", {"day": DAY}, "Asked on 2 November 2026, without a mark."),
        ("survey", {"day": DAY, "value": 8}, "A mark of 8.0 on 2 November 2026."),
    ],
)
def test_what_became_of_a_norm_is_said_in_one_sentence(norm: str, found: dict[str, Any], said: str) -> None:
    assert show(norm, **found).what.replace("\u00a0", " ") == said


@pytest.mark.parametrize(
    ("norm", "said"),
    [("wrong_reminders", "Nobody says that there was none."), ("unannounced_invoices", "Nobody says that there was none.")],
)
def test_that_nothing_is_recorded_is_not_that_nothing_was_wrong(norm: str, said: str) -> None:
    row = show(norm, "unknown")
    assert (row.what, row.missed, row.quiet) == (said, False, True)


@pytest.mark.parametrize(
    ("norm", "said"),
    [
        ("contact_days", "contact at least every 30 days"),
        ("contacts", "4 talks a year with the lead"),
        ("quotation_days", "quotation within 5 working days"),
        ("reply_days", "answer within 1 working day"),
        ("second_professional", "a second professional for each assignment"),
        ("wrong_reminders", "no wrong reminder"),
        ("unannounced_invoices", "at most 2 invoices a year that surprise without being announced"),
        ("survey", "a satisfaction survey every 12 months"),
    ],
)
def test_the_norm_itself_is_said_with_its_number(norm: str, said: str) -> None:
    assert show(norm).norm.lower() == said


@pytest.mark.parametrize(("verdict", "missed", "quiet"), [("kept", False, False), ("missed", True, False), ("open", False, True)])
def test_only_a_norm_that_was_missed_stands_out_and_one_that_is_open_steps_back(verdict: str, missed: bool, quiet: bool) -> None:
    row = show("contacts", verdict)
    assert (row.missed, row.quiet) == (missed, quiet)


def test_a_norm_of_no_invoice_that_surprises_is_not_one_of_one() -> None:
    context = Context(survey(portfolio(account())), ENGLISH)
    row = show_judged(context, Norms(unannounced_invoices=0), Judged("unannounced_invoices", "kept", None))
    assert row.norm == "No invoice that surprises without being announced"
