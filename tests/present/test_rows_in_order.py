"""What stands first where something has no number, where two are equal, or where more than two stand in a row."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from accountplan.present.carried import list_ties
from accountplan.present.context import Context
from accountplan.present.sections.bond import show_balance, show_gifts
from accountplan.present.sections.measure import SCREEN
from accountplan.present.sections.people import show_people
from accountplan.present.subjects import make_subject
from builders import TODAY, account, portfolio

from .booklet.test_booklets import HIGH, asked, plan, view
from .reading import ENGLISH, survey
from .test_vital import opening

US: dict[str, dict[str, Any]] = {id: {"name": f"{id.title()} Bos"} for id in ("ans", "bo", "cas", "dirk")}
DAYS = [TODAY - timedelta(days=days) for days in (30, 10, 20)]
"""The newest stands in the middle."""


def look(**fields: Any) -> Context:
    return Context(survey(portfolio(account(**fields), people=US)), ENGLISH)


def subject(**fields: Any) -> Any:
    context = look(**fields)
    return make_subject(context, context.portfolio.accounts["acme"], SCREEN)


def test_an_offer_without_a_value_comes_after_one_of_a_euro_and_in_the_order_of_the_file_with_one_of_nothing() -> None:
    def offers(*values: int | None) -> str:
        given = [
            {"name": f"Offer {place}", "stage": "lead", **({} if value is None else {"value": value})} for place, value in enumerate(values)
        ]
        return opening(proposals=given)["offers"]

    assert offers(None, 1).index("Offer 1") < offers(None, 1).index("Offer 0")
    assert offers(None, 0).index("Offer 0") < offers(None, 0).index("Offer 1")


def test_who_knows_somebody_stands_by_strength_and_of_equal_strength_by_id() -> None:
    ties = {"ans": {}, "bo": {"strength": 1}, "dirk": {"strength": 3}, "cas": {"strength": 3}}
    (row,) = show_people(subject(contacts=[{"name": "Smit", "known_by": ties}])).rows
    assert [each.who.text for each in row.known] == ["Cas Bos", "Dirk Bos", "Bo Bos", "Ans Bos"]


def test_whom_one_of_us_knows_stands_by_strength_and_of_equal_strength_in_the_order_of_the_file() -> None:
    strengths = {"None": {}, "One": {"strength": 1}, "Three": {"strength": 3}, "Also": {"strength": 3}}
    context = look(contacts=[{"name": name, "known_by": {"ans": tie}} for name, tie in strengths.items()])
    assert [contact.name for _, contact, _ in list_ties(context, "ans")] == ["Three", "Also", "One", "None"]


def test_a_meeting_asks_about_the_offer_with_the_largest_value() -> None:
    offers = [{"name": "Unknown", "stage": "talk"}, {"name": "Euro", "stage": "talk", "value": 1}]
    assert any("Euro" in each for each in asked(proposals=offers))
    assert any("Large" in each for each in asked(proposals=[*offers, {"name": "Large", "stage": "talk", "value": 9}, offers[0]]))


def test_a_meeting_asks_about_the_mark_on_which_raters_differ_most() -> None:
    def rated(low: int) -> list[dict[str, Any]]:
        return [{"by": who, "mark": mark, "on": TODAY} for who, mark in (("jansen", low), ("devries", 9))]

    three = account("acme", marks={"fit": rated(5), "image": rated(2), "payment": rated(5)})
    said = view("account-acme", three, criteria={"fit": 1, "image": 1, "payment": 1}, tiers=[{"id": "A"}]).meeting.questions
    assert ["Image" in each for each in said if "ans" in each.lower()] == [True]


def test_what_comes_next_stands_by_day_and_what_has_none_last() -> None:
    actions = [{"what": "Whenever"}, {"what": "Later", "when": date(2027, 1, 5)}, {"what": "Soon", "when": date(2026, 12, 1)}]
    found = opening(actions=actions)["next"]
    assert found.index("Soon") < found.index("Later")
    assert "Whenever" not in found


def test_what_was_given_and_taken_and_gifts_stand_the_newest_first() -> None:
    made = subject(
        balance=[{"on": day, "what": f"Do {place}", "direction": "given"} for place, day in enumerate(DAYS)],
        gifts=[{"on": day, "what": f"Map {place}", "to": "Smit", "value": 1} for place, day in enumerate(DAYS)],
    )
    for shown, name in ((show_balance(made), "Do"), (show_gifts(made), "Map")):
        assert shown
        assert [row.what for row in shown.rows] == [f"{name} 1", f"{name} 2", f"{name} 0"]


def test_actions_of_an_account_have_their_number_on_paper_in_the_order_in_which_they_stand() -> None:
    actions = ({"what": "Later", "when": date(2027, 1, 5)}, {"what": "Soon", "when": date(2026, 12, 1)})
    assert [each.row.what for each in plan(account("acme", marks=HIGH, actions=actions)).actions] == ["Soon", "Later"]
