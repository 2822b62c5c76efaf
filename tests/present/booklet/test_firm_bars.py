"""Beside what the firm says otherwise of itself since partners last met stands a bar, and in words what it was. Today is 24 November 2026."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from accountplan import compare, pipeline
from accountplan.base.words import Words
from accountplan.model.account import Account
from accountplan.model.meetings import Circle, Meeting
from accountplan.model.pages import Booklet
from accountplan.model.survey import Survey
from accountplan.present.booklet import make_booklets
from builders import account, portfolio
from surveys import survey

MET = date(2026, 10, 20)
SOLD = {"name": "Quay", "stage": "talk", "value": 90_000, "chance": 0.5}
FIGURES = {2025: {"turnover": 100_000}}
TARGET = {"target": {"year": 2027, "turnover": 150_000}}
MORE = {"id": "more", "kind": "turnover", "baseline": 100_000, "target": 130_000, "by": date(2027, 12, 31)}


def surveyed(firm: dict[str, Any], *accounts: Account, about: Circle) -> Survey:
    found = portfolio(*accounts, people={"jansen": {"name": "Marloes Jansen"}}, firm=firm)
    return survey(replace(found, meetings={"2026-10-20-met": Meeting(id="2026-10-20-met", on=MET, about=about)}))


def bind(
    firm: tuple[dict[str, Any], dict[str, Any]] = ({}, {}),
    client: tuple[dict[str, Any], dict[str, Any]] = ({}, {}),
    *,
    about: Circle | None = None,
    known: bool = True,
) -> Booklet:
    """The booklet of the firm; ``firm`` and ``client`` are what they said then and say now."""
    both = {"commercial": {"phase": 2}}
    old, new = (
        surveyed({**both, **one}, account(figures=FIGURES, **other), about=about or Circle())
        for one, other in zip(firm, client, strict=True)
    )
    agendas = compare.list_agendas(new, {MET: pipeline.compare_surveys(old, new)} if known else {})
    return make_booklets(new, Words("en"), ("firm",), agendas)[0]


def page(booklet: Booklet, anchor: str) -> Any:
    return next(each.view for each in (*booklet.front, *booklet.end, *booklet.back) if each.anchor == anchor)


def test_a_step_of_the_round_says_what_it_was() -> None:
    firm = ({"round": {"investment": {"by": date(2026, 12, 31)}}}, {"round": {"investment": {"by": date(2027, 1, 31)}}, **TARGET})
    found = {row.name.text: was for row, was in page(bind(firm), "stand").steps if was}
    assert found == {"Invest": "was missing; was due by 31\u00a0Dec"}


@pytest.mark.parametrize(
    ("before", "after", "was"),
    [
        ({}, {"own": "jansen"}, "was of nobody"),
        ({"own": "jansen"}, {}, "was of Jansen"),
        ({"own": "jansen"}, {"own": "jansen"}, ""),
        ({"by": date(2026, 12, 31)}, {}, "was due by 31\u00a0Dec"),
        ({}, {"by": date(2026, 12, 31)}, ""),
    ],
)
def test_a_step_of_the_round_that_is_not_there_yet_says_whose_it_was_and_when_it_was_due(
    before: dict[str, Any], after: dict[str, Any], was: str
) -> None:
    firm = ({"round": {"investment": before}}, {"round": {"investment": after}})
    assert {row.name.text: was for row, was in page(bind(firm), "stand").steps}["Invest"] == was


def test_the_way_to_the_target_says_what_the_plans_brought() -> None:
    """100,000 of last year, and 30,000 more since the objective was written."""
    found = page(bind((TARGET, TARGET), ({}, {"objectives": [MORE]})), "way").answer
    assert "€130,000" in found.row
    assert found.was == "was €100,000 of €150,000 in 2027"
    assert page(bind((TARGET, TARGET)), "way").answer.was == ""


@pytest.mark.parametrize(
    ("before", "after", "was"),
    [
        ({"kind": "satisfaction", "target": 8}, {"kind": "satisfaction", "target": 8}, ""),
        ({"kind": "satisfaction", "target": 8}, {"kind": "satisfaction", "target": 9}, "was 8"),
        ({"kind": "ambassadors", "target": 8}, {"kind": "satisfaction", "target": 9}, "new"),
    ],
)
def test_an_aim_of_three_years_ahead_says_what_was_wanted(before: dict[str, Any], after: dict[str, Any], was: str) -> None:
    firm = tuple({"vision": {"year": 2029, "aims": [each]}} for each in (before, after))
    assert [each for _, each in page(bind((firm[0], firm[1])), "way").aims] == [was]


SOUND = {"id": "sound", "kind": "satisfaction", "measure": "mark", "target": 8, "by": date(2027, 12, 31)}


@pytest.mark.parametrize(
    ("kind", "wanted", "before", "after", "was"),
    [
        ("turnover", 150_000, [MORE], [{**MORE, "target": 140_000}], "plans came to €130,000"),
        ("turnover", 150_000, [], [MORE], "plans came to €100,000"),
        ("turnover", 150_000, [MORE], [MORE], ""),
        ("turnover", 200_000, [MORE], [MORE], "was €200,000"),
        ("satisfaction", 150_000, [], [SOUND], "had 0 objectives"),
        ("satisfaction", 150_000, [SOUND], [SOUND, {**SOUND, "id": "more"}], "had 1 objective"),
    ],
)
def test_an_aim_says_what_the_plans_came_to_and_where_that_is_no_money_how_many_there_were(
    kind: str, wanted: int, before: list[Any], after: list[Any], was: str
) -> None:
    """Acme brought 100,000 last year, and its objective wants 30,000 more."""
    firm = [{"vision": {"year": 2029, "aims": [{"kind": kind, "target": each}]}} for each in (wanted, 150_000)]
    ((_, found),) = page(bind((firm[0], firm[1]), ({"objectives": before}, {"objectives": after})), "way").aims
    assert found == was


def test_the_commercial_phase_says_which_one_it_was() -> None:
    assert page(bind(({"commercial": {"phase": 1}}, {"commercial": {"phase": 2}})), "stand").phase == "was phase 1"
    assert page(bind(), "stand").phase == ""


def test_a_client_that_came_in_danger_is_new_there_and_a_new_signal_is_counted() -> None:
    complaint, notice = {"kind": "serious_complaint", "on": date(2026, 9, 3)}, {"kind": "threatens_to_leave", "on": date(2026, 11, 3)}
    assert [row.was for row in page(bind(client=({}, {"signals": [complaint]})), "effect").rows] == ["new"]
    assert [row.was for row in page(bind(client=({"signals": [complaint]}, {"signals": [complaint, notice]})), "effect").rows] == ["1 new"]
    assert [row.was for row in page(bind(client=({"signals": [complaint]},) * 2), "effect").rows] == [""]


def test_a_proposal_says_that_it_is_new_or_at_which_stage_it_was() -> None:
    def was(before: list[Any], after: list[Any]) -> list[str]:
        found = page(bind(client=({"proposals": before}, {"proposals": after})), "offers")
        return [row.was for stage in found.stages for row in stage.rows]

    assert was([], [SOLD]) == ["new"]
    assert was([SOLD], [{**SOLD, "stage": "requested"}]) == ["stage was in conversation"]
    assert was([SOLD], [SOLD]) == [""]


def test_its_back_says_since_when_a_bar_counts_and_nothing_where_there_are_none() -> None:
    assert page(bind(), "back").since == "Changed since 20 October 2026: beside it stands what it was, or that it is new."
    assert page(bind(known=False), "back").since == ""


@pytest.mark.parametrize("lacking", [{"known": False}, {"about": Circle(tier="A")}], ids=["no earlier plans", "another meeting"])
def test_without_the_plans_of_the_last_meeting_about_the_firm_there_are_no_bars(lacking: dict[str, Any]) -> None:
    found = bind((TARGET, TARGET), ({}, {"objectives": [MORE], "proposals": [SOLD]}), **lacking)
    assert page(found, "way").answer.was == ""
    assert [row.was for stage in page(found, "offers").stages for row in stage.rows] == [""]
