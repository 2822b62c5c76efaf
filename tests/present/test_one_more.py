"""What has room for so many, or for so many letters, has room for no more: each limit with one beyond it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from fractions import Fraction
from typing import Any

import pytest

from accountplan.base.words import Words
from accountplan.model.analysis import Completenesses, Pareto
from accountplan.model.meetings import Circle, Meeting, Resolution
from accountplan.model.pages import Link
from accountplan.model.stretches import make_stretches
from accountplan.model.survey import Survey
from accountplan.model.timeline import Month, Stand, Timeline, make_stand
from accountplan.model.windows import Window
from accountplan.present.context import Context
from accountplan.present.overview.attention import join_fitting, show_risks
from accountplan.present.overview.changed import show_changed
from accountplan.present.overview.decided import show_open_decisions
from accountplan.present.portfolio.figure import Row, make_table
from accountplan.present.portfolio.movement import show_movement
from accountplan.present.sections.measure import AIMS
from accountplan.present.site import meetings, reliance
from builders import TODAY, account, criteria, portfolio
from compare.firms import changes

from .booklet.test_booklets import HIGH, act, plan, view
from .booklet.test_selection import client, refused
from .reading import ENGLISH, heading, page, survey
from .test_vital import ago, contact, opening


def look(made: Any) -> Context:
    return Context(survey(made), ENGLISH)


# ---- Lists ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "shown", "rest"), [(500, 500, ""), (501, 500, "and 1 smaller client"), (502, 500, "and 2 smaller clients")]
)
def test_below_a_chart_five_hundred_clients_have_a_row(number: int, shown: int, rest: str) -> None:
    rows = (Row(Link(f"C{place}", ""), ()) for place in range(number))
    made = make_table(look(portfolio(account())), ("client",), rows, number)
    assert (len(made.rows), made.rest) == (shown, rest)


@pytest.mark.parametrize(("number", "more"), [(150, ""), (151, "and 1 more")])
def test_a_hundred_and_fifty_open_decisions_stand_above_the_meetings(number: int, more: str) -> None:
    held = met(number)
    found: Any = meetings.make_page(held, held.meetings.newest, *make_stretches(1)).view
    assert (len(found.decided), found.more) == (150, more)


def met(number: int) -> Context:
    """A firm whose one meeting decided so many things."""
    held = Meeting(id="2026-10-20-met", on=ago(30), about=Circle(), decisions=tuple(Resolution(what=f"Do {n}") for n in range(number)))
    return look(replace(portfolio(account()), meetings={held.id: held}, meeting_paths={held.id: "plans/meetings/met.yaml"}))


@pytest.mark.parametrize(("number", "link", "cut"), [(4, "Meetings", False), (5, "1 more", True)])
def test_four_open_decisions_stand_on_the_start_page(number: int, link: str, cut: bool) -> None:
    found = show_open_decisions(met(number))
    assert found
    assert (len(found.rows), found.all.text, found.cut) == (4, link, cut)


ASKS = ["situation.history", "situation.business", "situation.facts", "developments.market", "developments.competition"]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (4, "Business of the client, Market, History, Facts and profile"),
        (5, "Business of the client, Market, History, Facts and profile, 1 more"),
    ],
)
def test_four_items_that_a_promising_client_lacks_are_named(asked: int, said: str) -> None:
    tiers: list[dict[str, Any]] = [{"id": "A", "above": 8, "asks": ASKS[:asked]}, {"id": "B"}]
    found: Any = reliance.make_page(look(portfolio(account(marks={"fit": 9}), tiers=tiers))).view
    assert found.rows[0].lacks == said


@pytest.mark.parametrize(("number", "which"), [(3, True), (4, False)])
def test_three_talks_since_the_last_evaluation_are_named(number: int, which: bool) -> None:
    said = opening(contacts=[contact(f"N{place}", "jansen", 5 + place) for place in range(number)])["since"]
    assert f"Contact with {number} of their people" in said
    assert ("Jansen with N0" in said) == which


def test_of_three_actions_two_are_told_and_the_third_is_counted_with_the_second() -> None:
    actions = [{"what": f"Do {place}", "when": TODAY + timedelta(days=place)} for place in (1, 2, 3)]
    assert opening(actions=actions[:2])["next"].endswith("Do 2")
    assert opening(actions=actions)["next"].endswith("Do 2 then 1 more action until 27 Nov")


@pytest.mark.parametrize(("number", "said"), [(12, "Choose "), (13, ", or 1 other.")])
def test_twelve_booklets_that_can_be_asked_for_are_named(number: int, said: str) -> None:
    firm = survey(portfolio(*(client(f"town{place:02}", 9, unit=f"u{place:02}") for place in range(number))))
    _, help = refused("unit:qqqqqqqqqq", firm)
    assert said in help
    assert help.count("unit:") == 12
    assert ("other" in help) == (number > 12)


@pytest.mark.parametrize(("number", "together"), [(5, True), (6, False)])
def test_five_of_their_people_stay_on_one_page(number: int, together: bool) -> None:
    found = plan(account("acme", marks=HIGH, contacts=[{"name": f"N{place}"} for place in range(number)]))
    assert found.together == together


def stand(found: Survey) -> Stand:
    return make_stand(found.portfolio, found.scores, found.analysis[Completenesses], found.analysis[Pareto].turnover, TODAY)


def changed(number: int, criteria_: int = 1) -> Context:
    """A firm of which so many clients have a higher score than a month ago, each by another mark for so many criteria."""
    weights = criteria(dict.fromkeys(("fit", "image", "payment", "learning")[:criteria_], 1))
    old, new = (
        portfolio(*(account(f"c{place}", marks=dict.fromkeys(weights.criteria, mark)) for place in range(number)), criteria=weights)
        for mark in (6, 7)
    )
    found = changes(old, new)
    return look(new).looking_back((Window("month", ago(30), stand(found.before), found),))


def test_three_clients_whose_score_moved_stand_on_the_start_page_each_with_three_causes() -> None:
    shown = show_changed(changed(4, 4))
    assert shown
    assert [row.what.text for row in shown.rows] == ["C0", "C1", "C2"]
    assert shown.rows[0].note.count("; ") == 2
    fewer = show_changed(changed(3))
    assert fewer
    assert len(fewer.rows) == 3


@pytest.mark.parametrize(("mark", "through"), [(3, "Fit"), (6, "")])
def test_a_move_is_explained_by_what_changed_only_where_that_is_the_same_move(mark: int, through: str) -> None:
    """At 3 a client is a C and at 9 an A; whoever was at 6 in between moved there from a B."""
    then, between, today = (portfolio(account(marks={"fit": mark})) for mark in (3, mark, 9))
    found, now = changes(between, today), survey(today)
    stands = [(ago(400), stand(survey(then))), (TODAY, stand(now))]
    months = tuple(Month(day, None, each, {id: point.rated for id, point in each.points.items()}) for day, each in stands)
    context = Context(replace(now, past=Timeline(months)), ENGLISH)
    shown = show_movement(context.looking_back((Window("year", ago(400), stand(found.before), found),)), "")
    assert shown
    assert [(row.before.letter, row.after.letter, row.through) for row in shown.rows] == [("C", "A", through)]


@pytest.mark.parametrize(("number", "more"), [(20, ""), (21, "and 1 more client")])
def test_twenty_clients_that_changed_tier_in_a_year_have_a_row(number: int, more: str) -> None:
    then, now = (survey(portfolio(*(account(f"c{place:02}", marks={"fit": mark}) for place in range(number)))) for mark in (3, 9))
    stands = [(ago(400), stand(then)), (TODAY, stand(now))]
    months = tuple(Month(day, None, each, {id: point.rated for id, point in each.points.items()}) for day, each in stands)
    found = show_movement(Context(replace(now, past=Timeline(months)), ENGLISH), "")
    assert found
    assert (len(found.rows), found.more) == (20, more)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "one action and one assignment are late."),
        ({"proposals": [{"name": "Quay", "stage": "requested", "due": ago(5)}]}, "three things are late."),
    ],
)
def test_late_things_of_two_kinds_are_told_by_kind_and_those_of_three_are_counted(fields: dict[str, Any], said: str) -> None:
    late = account(actions=[{"what": "Call", "when": ago(9)}], assignments=[{"name": "Wall", "due": ago(3)}], **fields)
    assert heading(page(portfolio(late), "index.html")).endswith(said)


# ---- Letters ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("letters", "cut"), [(120, False), (121, True)])
def test_within_a_sentence_what_somebody_wrote_has_room_for_120_letters(letters: int, cut: bool) -> None:
    acme = account("acme", marks=HIGH, actions=[act("k" * letters, -20)])
    assert view("glance", acme).rows[0].action.endswith("…") == cut
    assert ("…" in view("discuss", acme).heads[0].points[0].what) == cut


@pytest.mark.parametrize(("letters", "said"), [(90, "k" * 90 + "."), (91, "k" * 89 + "…")])
def test_a_profile_has_room_for_ninety_letters_of_what_a_client_does(letters: int, said: str) -> None:
    tiers = [{"id": "A", "above": 8, "asks": "profile"}, {"id": "B"}]
    (row,) = view("profiles", account("acme", marks=HIGH, situation={"business": "k" * letters}), tiers=tiers).rows
    assert [each.text for each in row.told] == [said]


@pytest.mark.parametrize(("letters", "brief"), [(36, False), (37, True)])
def test_a_name_of_more_than_36_letters_makes_way_for_the_short_one_in_a_list(letters: int, brief: bool) -> None:
    made = page(portfolio(account(name="k" * letters, short="Short")), "accounts.html")
    assert (">Short</a>" in made) == brief


@pytest.mark.parametrize(("value", "said"), [(999, "999"), (1000, "€1,000"), (-1000, "−€1,000")])
def test_an_aim_of_turnover_is_an_amount_of_money_from_a_thousand_on(value: int, said: str) -> None:
    assert AIMS.money(Words("en", "EUR"), Fraction(value)) == said


@pytest.mark.parametrize(("letters", "told"), [(70, True), (71, False)])
def test_a_sign_of_danger_has_room_for_seventy_letters_with_what_was_noted(letters: int, told: bool) -> None:
    def show(note: str) -> str:
        row: Any = show_risks(look(portfolio(account(signals=[{"kind": "no_reaction", "on": ago(9), "note": note}])))).shown[0]
        return str(row.signs)

    note = "k" * (letters - len(show("k")) + 1)
    assert len(show("k")) < 70
    assert (note in show(note)) == told


@pytest.mark.parametrize(("letters", "both"), [(70, True), (71, False)])
def test_two_signs_of_danger_have_room_for_seventy_letters_together_the_space_between_them_included(letters: int, both: bool) -> None:
    def show(note: str) -> str:
        first = {"kind": "no_reaction", "on": ago(9), "note": note}
        row: Any = show_risks(look(portfolio(account(signals=[first, {"kind": "changed_behaviour", "on": ago(8), "note": "m"}])))).shown[0]
        return str(row.signs)

    note = "k" * (letters - len(show("k")) + 1)
    assert len(show("k")) < 70
    assert (note in show(note)) == both


@pytest.mark.parametrize(("room", "said"), [(6, "ab, cd"), (5, "ab"), (1, "ab")])
def test_as_many_gaps_of_a_plan_are_told_as_fit(room: int, said: str) -> None:
    assert join_fitting(("ab", "cd"), ", ", room) == said
