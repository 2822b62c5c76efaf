"""The marks of a client, criterion by criterion: where each comes from, what it adds, and who should talk about it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from accountplan.model.account import Account
from accountplan.present.context import Context
from accountplan.present.sections.marks import CriterionRow, list_criterion_groups, list_reasons
from accountplan.present.sections.measure import PAPER, SCREEN, Measure
from accountplan.present.sections.subject import Subject
from accountplan.present.subjects import make_subject
from builders import account, criteria, portfolio
from present.reading import ENGLISH
from surveys import survey

DAY = date(2026, 3, 1)
PEOPLE = {"jansen": {"name": "Ans Jansen"}, "bo": {"name": "Bo de Vries"}}
SCALE = {"weight": 2, "scale": {"figure": "turnover", "points": {0: 2, 100: 6}}}
OWN = {"weight": 1, "scale": {"figure": "quays", "points": {0: 2, 10: 6}}}


def read(*accounts: Account, measure: Measure = SCREEN, **weights: Any) -> list[Subject]:
    made = portfolio(*accounts, criteria=criteria(weights or {"fit": 1}, spread_alert=3), people=PEOPLE)
    context = Context(survey(made), ENGLISH)
    return [make_subject(context, each, measure) for each in context.portfolio.accounts.values()]


def list_rows(subject: Subject) -> dict[str, CriterionRow]:
    return {row.name.text: row for group in list_criterion_groups(subject) for row in group.rows}


def rated(**marks: float) -> list[dict[str, Any]]:
    return [{"by": who, "mark": mark, "on": DAY} for who, mark in marks.items()]


@pytest.mark.parametrize(
    ("fields", "said", "talk"),
    [
        ({"marks": {"fit": 7.5}}, "by hand", False),
        ({}, "not given yet", False),
        ({"marks": {"fit": rated(jansen=9)}}, "Jansen, 1 Mar 2026", False),
        ({"marks": {"fit": rated(jansen=8, bo=5)}}, "De Vries 5, Jansen 8", False),
        ({"marks": {"fit": rated(jansen=9, bo=5)}}, "De Vries 5, Jansen 9: talk about this", True),
    ],
)
def test_of_a_mark_it_is_said_who_gave_it_and_when_they_lie_more_than_three_apart_that_they_should_talk(
    fields: dict[str, Any], said: str, talk: bool
) -> None:
    (row,) = list_rows(read(account(**fields))[0]).values()
    assert (row.source.replace("\u00a0", " "), row.talk) == (said, talk)


@pytest.mark.parametrize(
    ("figures", "mark", "said"),
    [
        ({2025: {"turnover": 50}}, "4.0", "scale: turnover €50 in 2025"),
        ({2026: {"turnover": 50}}, "", "not known: the year 2026 still runs"),
        ({2019: {"turnover": 50}}, "", "not known: the figure of 2019 is too old to count"),
        ({}, "", "not given yet"),
    ],
)
def test_of_a_mark_by_scale_it_is_said_by_which_figure_or_why_there_is_none(figures: dict[int, Any], mark: str, said: str) -> None:
    (row,) = list_rows(read(account(figures=figures), turnover=SCALE)[0]).values()
    assert (row.mark, row.source) == (mark, said)
    assert bool(row.question) == (not mark), "which is to be answered"


def test_a_figure_of_the_firm_s_own_is_called_by_its_key_where_it_has_no_name() -> None:
    (row,) = list_rows(read(account(figures={2025: {"quays": 5}}), fit=OWN)[0]).values()
    assert row.source == "scale: quays 5 in 2025"


def test_points_add_up_to_the_score_and_the_heaviest_weight_is_the_thickest() -> None:
    """Fit weighs 1, cooperation 2 and image 1: (8 + 2 x 7 + 6) / 4 = 7; payment, which is not known, adds nothing."""
    (subject,) = read(account(marks={"fit": 8, "cooperation": 7, "image": 6}), fit=1, cooperation=2, image=1, payment=1)
    found = list_rows(subject)
    assert {name: (row.weight, row.thickness, row.points) for name, row in found.items()} == {
        "Payment": ("1", 0.5, "–"),
        "Cooperation": ("2", 1.0, "3.50"),
        "Fit": ("1", 0.5, "2.00"),
        "Image": ("1", 0.5, "1.50"),
    }
    assert [group.name for group in list_criterion_groups(subject)] == ["Business", "Professional", "Strategic"]


def test_the_same_mark_by_hand_adds_what_it_does_to_this_client() -> None:
    """At Acme it is all that is known of four, too little for a score; of Mill two are known, of Port three."""
    marks = [{"fit": 8}, {"fit": 8, "image": 8}, {"fit": 8, "image": 8, "payment": 8}]
    accounts = [account(id, marks=each) for id, each in zip(("acme", "mill", "port"), marks, strict=True)]
    found = [list_rows(each)["Fit"].points for each in read(*accounts, fit=1, image=1, payment=1, learning=1)]
    assert found == ["–", "4.00", "2.67"]


@pytest.mark.parametrize(
    ("measure", "marks", "strip"),
    [
        (SCREEN, rated(jansen=9, bo=7), (8.0, (7.0, 9.0), "")),
        (PAPER, rated(jansen=9, bo=7), (8.0, (7.0, 9.0), "mark 8.0, weight 2")),
        (SCREEN, rated(jansen=9), (9.0, (9.0,), "")),
        (PAPER, rated(jansen=9), (9.0, (), "mark 9.0, weight 2")),
        (PAPER, rated(jansen=9, bo=9), (9.0, (), "mark 9.0, weight 2")),
        (PAPER, 8, (8.0, (), "mark 8.0, weight 2")),
        (PAPER, None, (None, (), "unknown, weight 2")),
    ],
)
def test_a_mark_stands_on_its_scale_with_those_of_its_raters_on_paper_only_where_they_differ(
    measure: Measure, marks: Any, strip: tuple[Any, ...]
) -> None:
    plan = account(marks={} if marks is None else {"fit": marks})
    (row,) = list_rows(read(plan, measure=measure, fit=2)[0]).values()
    assert (row.strip.mark, tuple(sorted(row.strip.raters)), row.strip.label) == strip
    assert row.strip.limits == (6.0, 8.0)


def test_why_somebody_gave_a_mark_is_told_by_criterion_where_they_said_so() -> None:
    marks = {"fit": [{**each, "why": why} for each, why in zip(rated(jansen=9, bo=8.5), (None, "They listen."), strict=True)]}
    (found,) = list_reasons(read(account(marks=marks))[0])
    assert (found.criterion, found.who.text, found.mark, found.day.replace("\u00a0", " "), found.why) == (
        "Fit", "De Vries", "8.5", "1 Mar 2026", "They listen.",
    )  # fmt: skip


def test_the_same_mark_of_another_rater_is_that_of_the_other() -> None:
    found = read(account("acme", marks={"fit": rated(jansen=9)}), account("mill", marks={"fit": rated(bo=9)}))
    assert [list_rows(each)["Fit"].source.partition(",")[0] for each in found] == ["Jansen", "De Vries"]
