"""One, two or more; a whole number or a part of one; and the first of a list or the last."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from fractions import Fraction
from typing import Any

import pytest

from accountplan.base.words import Words
from accountplan.model.account import Account
from accountplan.model.analysis import Effect
from accountplan.model.meetings import Circle, Meeting, Resolution
from accountplan.present.booklet.context import cut_name
from accountplan.present.changes.page import make_page
from accountplan.present.context import Context
from accountplan.present.effects.years import show_grid
from accountplan.present.overview.changed import word_why
from accountplan.present.portfolio.groups import list_group_rows
from accountplan.present.ranking.trial import show_trial
from accountplan.present.roster import show_roster
from accountplan.present.rounding import make_amount
from accountplan.present.sections.danger import show_danger
from accountplan.present.sections.figures import word_change_from
from accountplan.present.sections.measure import SCREEN
from accountplan.present.stand.investment import show_investment
from accountplan.present.subjects import make_subject
from accountplan.present.tasks import list_open_actions, list_tasks
from builders import TODAY, account, portfolio
from compare.firms import changes

from .booklet.test_booklets import HIGH, asked, view
from .reading import ENGLISH, page, plain, survey

BY_HAND: dict[str, Any] = {"is": "A", "by": "jansen", "why": "Trust.", "until": TODAY}


def look(*accounts: Account, **given: Any) -> Context:
    return Context(survey(portfolio(*accounts, **given)), ENGLISH)


@pytest.mark.parametrize(("amount", "said"), [("9.5", "€9.50"), ("9", "€9"), ("10", "€10"), ("10.4", "€10"), ("11", "€11")])
def test_an_amount_below_ten_that_is_not_whole_has_cents(amount: str, said: str) -> None:
    assert Words("en", "EUR").value(make_amount(Fraction(amount))) == said


@pytest.mark.parametrize(("marks", "shared"), [((7, 7), True), ((7, 7, 7), True), ((7, 8), False)])
def test_two_with_one_score_share_their_rank(marks: tuple[int, ...], shared: bool) -> None:
    made = portfolio(*(account(f"c{place}", marks={"fit": mark}) for place, mark in enumerate(marks)))
    assert ("shared" in plain(page(made, "accounts/c0.html"))) == shared


@pytest.mark.parametrize(
    ("turnovers", "said"),
    [((50, 50), "2 clients of equal size are each above the limit"), ((60, 40), "The largest client, C0, is above the limit")],
)
def test_of_two_that_are_as_large_none_is_the_largest(turnovers: tuple[int, ...], said: str) -> None:
    made = portfolio(
        *(account(f"c{place}", figures={2025: {"turnover": each}}) for place, each in enumerate(turnovers)),
        firm={"limits": {"largest": 0.3}},
    )
    assert said in plain(page(made, "portfolio.html"))


def test_how_many_a_group_has_is_a_whole_number() -> None:
    (row,) = list_group_rows(look(account("a"), account("b"), groups={"wet": {"accounts": ["a", "b"]}}), "")
    assert row.members == "2"


def test_who_tries_another_method_reads_numbers_as_the_pages_write_them() -> None:
    made = show_trial(look(*(account(f"c{place}", marks={"fit": 7}) for place in range(3))))
    assert made
    assert (made.style["group"], made.style["point"]) == (",", ".")


@pytest.mark.parametrize(
    ("values", "cells"),
    [
        ((1, 2), ["1", "2"]),
        ((1.5, 2), ["1.5", "2.0"]),
        ((1.25, 2), ["1.25", "2.00"]),
        ((1.5, 1.25), ["1.50", "1.25"]),
        ((0.125, 2), ["0.13", "2.00"]),
    ],
)
def test_a_figure_of_our_own_has_as_many_decimals_as_its_years_need(values: tuple[float, float], cells: list[str]) -> None:
    figures = {2024: {"visits": values[0]}, 2025: {"visits": values[1]}}
    made = portfolio(account(figures=figures), firm={"figures": {"visits": {"name": "Visits"}}})
    assert " ".join(cells) in plain(page(made, "accounts/acme.html"))


def test_a_tier_by_hand_and_no_other_is_why_a_client_moved() -> None:
    """The second was put in A by hand before, and moves no more than its mark does."""
    old = [account("a", marks={"fit": 3}), account("b", marks={"fit": 3}, tier=BY_HAND)]
    new = [account("a", marks={"fit": 3}, tier=BY_HAND), account("b", marks={"fit": 4}, tier=BY_HAND)]
    found = changes(portfolio(*old), portfolio(*new))
    assert {each.id: word_why(look(*new), each) for each in found.accounts} == {"a": "by hand", "b": "Fit"}


def test_a_profile_shows_the_worst_sign_and_the_first_step_alone() -> None:
    signals = [{"kind": kind, "on": TODAY - timedelta(days=9)} for kind in ("serious_complaint", "no_reaction")]
    steps = [{"what": f"Do {place}", "when": TODAY + timedelta(days=place)} for place in (1, 2)]
    tiers = [{"id": "A", "above": 8, "asks": "profile"}, {"id": "B"}]
    (row,) = view(
        "profiles", account("acme", marks=HIGH, signals=signals, actions=steps, situation={"business": "Glass."}), tiers=tiers
    ).rows
    assert (len(row.opening.danger.signs), len(row.opening.next.steps)) == (1, 1)


def test_the_bars_of_turnover_say_from_which_year_to_which() -> None:
    figures = {year: {"turnover": 100} for year in range(2021, 2026)}
    (row,) = view("glance", account("acme", marks=HIGH, figures=figures)).rows
    assert row.turnover.label == "the course of the turnover, from 2021 to 2025"


def test_figures_of_a_year_that_come_together_stand_where_the_first_of_them_does() -> None:
    figures = {2024: {"turnover": 1}, 2025: {"turnover": 1}}
    more = {2024: {"turnover": 1, "hours": 7}, 2025: {"turnover": 2}, 2023: {"turnover": 3, "hours": 4}}
    made = make_page(changes(portfolio(account(figures=figures)), portfolio(account(figures=more))), "", ENGLISH)
    assert [each for each in made.told[0].lines if "2023" in each] == ["Figures of 2023: turnover €3 and hours 4"]


def test_figures_of_two_years_that_come_stand_in_two_lines() -> None:
    more = {year: {"turnover": 3, "hours": 4} for year in (2023, 2024)}
    made = make_page(changes(portfolio(account()), portfolio(account(figures=more))), "", ENGLISH)
    assert [each for each in made.told[0].lines if each.startswith("Figures")] == [
        f"Figures of {year}: turnover €3 and hours 4" for year in more
    ]


def test_what_it_brought_names_the_year_before_when_there_is_one() -> None:
    gone = account("gone", status="former", since=2015, figures={2023: {"turnover": 5}, 2024: {"turnover": 5}})
    context = look(account("a", since=2020, figures={2024: {"turnover": 5}, 2025: {"turnover": 5}}), gone)
    found = show_grid(context, context.analysis[Effect])
    assert (found.before, found.year) == ("2024", "2025")


def test_a_meeting_asks_about_the_threat_and_the_opportunity_that_are_written_first() -> None:
    chances = {"threats": ["Steel", "Glass", "Wood"], "opportunities": ["Ships", "Trains", "Planes"]}
    said = " ".join(asked(situation=chances))
    assert [word in said for word in (*chances["threats"], *chances["opportunities"])] == [True, False, False] * 2


def test_a_list_of_clients_says_the_worst_sign_of_each() -> None:
    signals = [{"kind": kind, "on": TODAY - timedelta(days=9)} for kind in ("no_reaction", "serious_complaint", "asks_rates_again")]
    context = look(account(signals=signals))
    risk = context.risks["acme"]
    danger = show_roster(context, ["acme"], "").rows[0].danger
    assert danger.worst == ENGLISH.say(risk.signs[0].what)
    assert danger.worst != ENGLISH.say(risk.signs[-1].what)


@pytest.mark.parametrize(("marks", "said"), [((9, 8.5), ["rank 1 of 2", "rank 2 of 2"]), ((9, 9), ["rank 1 of 2, shared"] * 2)])
def test_on_paper_a_rank_is_shared_only_where_another_has_it(marks: tuple[float, float], said: list[str]) -> None:
    accounts = [account(f"c{place}", marks={"fit": mark}) for place, mark in enumerate(marks)]
    assert [view(f"account-c{place}", *accounts).facts[1].text for place in (0, 1)] == said


@pytest.mark.parametrize(("letters", "said"), [(9, f"{'k' * 7}… ({'m' * 9})"), (10, f"{'k' * 19}…")])
def test_what_tells_two_with_one_name_apart_stays_when_it_takes_no_more_than_half(letters: int, said: str) -> None:
    assert cut_name(f"{'k' * 30} ({'m' * letters})", 20) == said


@pytest.mark.parametrize(("who", "whole"), [(["ann"], ""), (["ann", "bob"], "of 8")])
def test_only_of_an_action_of_several_the_hours_of_all_stand_beside_ones_own(who: list[str], whole: str) -> None:
    context = look(account(actions=[{"what": "Call", "who": who, "hours": 8, "when": TODAY}]), people={"ann": {}, "bob": {}})
    (task,) = list_tasks(context, "ann", list_open_actions(context, "ann"), "")
    assert (task.hours, task.whole) == ("4" if whole else "8", whole)


def test_without_a_sign_of_danger_the_threat_that_is_written_first_stands_there() -> None:
    context = look(account(situation={"threats": ["Steel", "Glass", "Wood"]}))
    danger = show_danger(make_subject(context, context.portfolio.accounts["acme"], SCREEN))
    assert danger
    assert danger.threat == "Steel"


def test_the_point_about_a_client_in_danger_names_its_worst_sign() -> None:
    signals = [{"kind": kind, "on": TODAY - timedelta(days=9)} for kind in ("no_reaction", "serious_complaint", "asks_rates_again")]
    made = account("acme", marks=HIGH, signals=signals)
    worst = ENGLISH.say(look(made).risks["acme"].signs[0].text).rstrip(".")
    (head,) = [each for each in view("discuss", made).heads if each.title == "In danger"]
    assert head.points[0].what.casefold().startswith(worst.casefold())


@pytest.mark.parametrize(("stage", "said"), [("won", "100% won"), ("lost", "0% won")])
def test_of_proposals_without_a_value_the_share_that_was_won_is_by_number(stage: str, said: str) -> None:
    made = portfolio(account(proposals=[{"name": "Quay", "stage": stage, "decision": TODAY}]))
    assert f" {said}" in plain(page(made, "wall.html"))


def test_investment_is_told_by_what_takes_most_hours() -> None:
    activities = {"plans": {"hours": 10, "serves": ["turnover"]}, "guard": {"hours": 30, "serves": ["loyalty"]}}
    found = show_investment(look(account(), firm={"investment": [{"year": 2026, "activities": activities}]}))
    assert found
    assert [each.rpartition(" ")[2] for each in found.gains] == ["30", "10"]


@pytest.mark.parametrize(("change", "said"), [(0, "€0"), (Fraction(1, 2), "+€0.50"), (-1, "−€1")])
def test_an_amount_of_our_own_that_stays_the_same_has_no_sign(change: Fraction, said: str) -> None:
    context = look(account(), firm={"figures": {"prize": {"name": "Prize", "unit": "money"}}})
    subject = make_subject(context, context.portfolio.accounts["acme"], SCREEN)
    assert word_change_from(subject, "prize", Fraction(change)) == said


def test_what_several_do_stands_in_the_quarter_with_the_first_of_them() -> None:
    actions = [{"what": "Call", "who": ["jansen", "devries"], "when": TODAY}]
    rows = view("quarter", account("acme", marks=HIGH, actions=actions)).people
    assert [row.name for row in rows] == ["Marloes Jansen"]


def test_two_that_are_as_large_are_the_largest_together() -> None:
    made = portfolio(*(account(f"c{place}", figures={2025: {"turnover": each}}) for place, each in enumerate((40, 40, 20))))
    assert "the two largest bring 40.0% each" in plain(page(made, "portfolio.html"))


def test_the_page_for_the_meeting_asks_about_the_worst_sign() -> None:
    signals = [{"kind": kind, "on": TODAY - timedelta(days=9)} for kind in ("no_reaction", "serious_complaint", "asks_rates_again")]
    made = account("acme", marks=HIGH, signals=signals)
    worst = ENGLISH.say(look(made).risks["acme"].signs[0].text).rstrip(".").casefold()
    assert any(worst in each.casefold() for each in asked(signals=signals))


def test_what_a_meeting_decided_that_somebody_does_stands_on_the_page_of_that_person() -> None:
    held = Meeting(
        id="2026-10-20-met", on=TODAY - timedelta(days=30), about=Circle(), decisions=(Resolution(what="Buy a boat", who=("jansen",)),)
    )
    made = replace(
        portfolio(account(), people={"jansen": {}}), meetings={held.id: held}, meeting_paths={held.id: "plans/meetings/met.yaml"}
    )
    assert "Buy a boat" in plain(page(made, "people/jansen.html"))
