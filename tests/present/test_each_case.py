"""Sentences that say one of several things: each of them, and the order of what stands in a row."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from accountplan.base.text import Text, Wording
from accountplan.model.absence import Absence
from accountplan.model.analysis import Sold
from accountplan.model.moments import Change, Commit
from accountplan.model.tiers import Norms
from accountplan.present.client.view import ClientView, make_view
from accountplan.present.colleagues import word_absence
from accountplan.present.context import Context
from accountplan.present.doubts import ask_by_hand, ask_late, ask_tier, list_answers, tell_unknown
from accountplan.present.effects.bought import show_bought
from accountplan.present.norms import word_norms, word_survey
from accountplan.present.origins import word_change
from accountplan.present.portfolio.pareto import show_pareto
from accountplan.present.sections.danger import word_rule
from accountplan.present.sections.measure import SCREEN
from accountplan.present.sections.work import show_work
from accountplan.present.settings import FirmSettings
from accountplan.present.subjects import make_subject
from builders import TODAY, account, portfolio

from .reading import ENGLISH, survey


def say(text: Wording | None) -> str:
    assert text is not None
    return ENGLISH.say(text).replace("\u00a0", " ")


def look(*accounts: Any, **given: Any) -> Context:
    return Context(survey(portfolio(*accounts, **given)), ENGLISH)


@pytest.mark.parametrize(
    ("limits", "said"),
    [
        ({"serious_signals": 1, "serious_kinds": ["no_reaction"]}, "Danger is serious with any sign."),
        ({"serious_signals": 2, "serious_kinds": []}, "Danger is serious with 2 signs or more."),
        ({"serious_signals": 2, "serious_kinds": ["no_reaction"]}, "Danger is serious with 2 signs or more, or with one of this kind: no reaction to invitations."),
    ],
)  # fmt: skip
def test_what_makes_danger_serious_is_said_by_number_and_kind(limits: dict[str, Any], said: str) -> None:
    assert word_rule(look(account(), firm={"limits": limits})) == said


@pytest.mark.parametrize(
    ("norms", "said"),
    [
        ({"survey_months": 6}, "a satisfaction survey every 6 months"),
        ({"survey_months": 1}, "a satisfaction survey every month"),
        ({"survey_mark": 8}, "a mark of 8 at least in the satisfaction survey"),
        ({"survey_mark": 8, "survey_months": 1}, "a satisfaction survey every month, with a mark of 8 at least"),
        ({"survey_mark": 8, "survey_months": 6}, "a satisfaction survey every 6 months, with a mark of 8 at least"),
    ],
)
def test_a_norm_of_satisfaction_says_how_often_and_which_mark(norms: dict[str, Any], said: str) -> None:
    assert say(word_survey(Norms(**norms), ENGLISH)) == said


def test_the_norms_of_a_tier_stand_in_one_order_with_the_numbers_that_they_ask() -> None:
    norms = {
        "review_days": 90, "contacts": 4, "quotation_days": 5, "reply_days": 1, "contact_days": 30, "forecast": True, "second_professional": True,
        "evaluate": "year", "wrong_reminders": 0, "unannounced_invoices": 1,
    }  # fmt: skip
    context = look(account(), tiers=[{"id": "A", "norms": norms, "hours": 8}])
    assert word_norms(context, context.tiers.tiers[0]) == (
        "Quotation within 5 working days; answer within 1 working day; contact at least every 30 days; 4 talks a year with the lead; "
        "turnover agreed for each new year; a second professional for each assignment; no wrong reminder; "
        "at most 1 invoice a year that surprises without being announced; evaluation every year; plan reviewed every 90 days; "
        "8 hours a year for relationships."
    )


FIRST, LAST = date(2026, 12, 1), date(2026, 12, 9)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "from 1 December 2026"),
        ({"why": "leave"}, "from 1 December 2026, leave"),
        ({"until": LAST}, "from 1 December 2026 to 9 December 2026"),
        ({"until": LAST, "why": "leave"}, "from 1 December 2026 to 9 December 2026, leave"),
    ],
)
def test_an_absence_is_told_with_the_end_and_the_reason_that_it_has(fields: dict[str, Any], said: str) -> None:
    assert say(word_absence(Absence(**{"from": FIRST, **fields}))) == said


COMMIT = Commit("abcdef0123456789abcdef0123456789abcdef01", TODAY)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (Change(uncommitted=True), "This plan has changes that are not committed"),
        (Change(commit=COMMIT), "This plan was last changed on 24 November 2026, commit abcdef0"),
        (Change(commit=COMMIT._replace(day=LAST)), "This plan is that of commit abcdef0"),
    ],
)
def test_of_a_plan_is_told_when_it_was_changed_as_far_as_anybody_knew(change: Change, said: str) -> None:
    assert say(word_change(change, TODAY)) == said
    assert word_change(Change(), TODAY) is None


def test_what_is_asked_about_a_doubt_says_how_late_and_how_unknown_only_where_nothing_else_does() -> None:
    by_hand = {"is": "A", "why": "they merge", "by": "jansen", "until": TODAY}
    context = look(account(marks={"fit": 7}, tier=by_hand), criteria={"fit": 1, "image": 1})
    score = context.scores["acme"]

    def all_of(*texts: Text) -> list[str]:
        return [say(each) for each in texts]

    assert all_of(ask_late("Acme", "Call"), ask_late("Acme", "Call", 1)) == [
        "Acme: who takes up “Call”?",
        "Acme: who takes up “Call”, 1 day late?",
    ]
    assert all_of(ask_by_hand("Acme", score), ask_by_hand("Acme", score, TODAY)) == [
        "Does Acme stay in tier A?",
        "Does Acme stay in tier A after 24 November 2026?",
    ]
    assert all_of(ask_tier("Acme", score), ask_tier("Acme", score, unknown=True), tell_unknown(score)) == [
        "In which tier does Acme belong?",
        "Does Acme stay in tier A, with 50% of the weight unknown?",
        "50% of the weight is unknown",
    ]
    assert ENGLISH.value(list_answers(score, "by-hand")) == "tier A by hand for another year, or B by its marks"
    assert ENGLISH.value(list_answers(score, "late")) == "do it, choose another day, or drop it"
    assert ENGLISH.value(list_answers(score, "tier")) == "A, B or C"


@pytest.mark.parametrize(
    ("fields", "value", "hours"),
    [
        ({}, "–", ""),
        ({"value": 10}, "€10", ""),
        ({"value": 10, "per": "year"}, "€10 a year", ""),
        ({"value": 10, "per": "quarter"}, "€10 a quarter, €40 a year", ""),
        ({"hours": 8}, "–", "8 hours planned"),
        ({"used": 9}, "–", "9 hours used"),
        ({"hours": 8, "used": 9}, "–", "9 of 8 hours used"),
    ],
)
def test_of_an_assignment_is_told_what_it_is_worth_and_which_hours_it_took(fields: dict[str, Any], value: str, hours: str) -> None:
    context = look(account(assignments=[{"name": "Wall", **fields}]))
    work = show_work(make_subject(context, context.portfolio.accounts["acme"], SCREEN))
    assert work
    row = work.assignments[0]
    assert (row.value.replace("\u00a0", " "), row.hours.replace("\u00a0", " "), row.over_hours) == (value, hours, "9 of" in hours)


# ---- What a client reads ---------------------------------------------------------------------------------


def edition(**fields: Any) -> ClientView:
    made = portfolio(account("client", **fields), people={"jansen": {"name": "Ans Jansen"}})
    return make_view(FirmSettings(survey(made), ENGLISH), made)


@pytest.mark.parametrize(
    ("fields", "way"),
    [
        ({"target": 9}, "to 9"),
        ({"baseline": 5, "target": 9}, "from 5 to 9"),
        ({"baseline": 5, "target": 9, "now": 7}, "now 7, to 9"),
        ({"baseline": 5}, ""),
    ],
)
def test_a_client_reads_the_way_of_an_objective_as_far_as_it_is_written(fields: dict[str, Any], way: str) -> None:
    assert [each.way for each in edition(objectives=[{"id": "x", "measure": "visits", **fields}]).aims] == [way]


@pytest.mark.parametrize(
    ("evaluation", "said"),
    [
        ({"every": "year"}, "Every year."),
        ({"next": FIRST}, "Next on 1 December 2026."),
        ({"every": "year", "next": FIRST}, "Every year; next on 1 December 2026."),
        ({}, ""),
    ],
)
def test_a_client_reads_how_often_we_look_back_and_when_next(evaluation: dict[str, Any], said: str) -> None:
    assert edition(evaluation=evaluation).evaluation.replace("\u00a0", " ") == said


def test_a_client_reads_how_far_its_work_is_by_phase() -> None:
    phases = [{"name": "Draft", "due": FIRST, "delivered": TODAY}, {"name": "Build", "due": LAST}, {"name": "Aftercare"}]
    (work,) = edition(assignments=[{"name": "Wall", "due": LAST, "phases": phases, "rating": 8}]).work
    assert [each.replace("\u00a0", " ") for each in (work.state, *work.phases, work.rated)] == [
        "delivery 9 December 2026",
        "Draft: delivered 24 November 2026",
        "Build: delivery 9 December 2026",
        "Aftercare: still to come",
        "You gave it 8.",
    ]


@pytest.mark.parametrize(("clients", "said"), [(1, []), (2, ["one client: 67%", "two clients: 100%"])])
def test_of_a_client_alone_no_part_of_the_clients_is_told(clients: int, said: list[str]) -> None:
    firm = portfolio(*(account(f"c{n}", figures={2025: {"turnover": 100 * n}}) for n in range(1, clients + 1)))
    figure: Any = show_pareto(Context(survey(firm), ENGLISH), "")
    assert [stop.text for stop in figure.chart.stops] == said


def test_what_a_proposal_would_bring_is_told_beside_what_is_bought_in_whole_euros() -> None:
    made = portfolio(
        account(
            "acme",
            services={"dikes": {"turnover": {2025: 900}}},
            proposals=[{"name": "Quay", "service": "ponds", "stage": "requested", "value": 1500.4}],
        ),
        account("lek", services={"ponds": {"turnover": {2025: 100}}}),
        firm={"services": {"dikes": {"name": "Dikes"}, "ponds": {"name": "Ponds"}}},
    )
    context = Context(survey(made), ENGLISH)
    table = show_bought(context, context.analysis[Sold], "")
    assert table is not None
    assert [cell.text for cell in table.rows[0].cells] == ["bought", "proposal 1,500"]
