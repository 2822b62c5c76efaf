"""What is said of the firm as a whole in each case: the way to the target, the round, the pyramid of trust, and what a new client cost."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from accountplan.base.error import UserError
from accountplan.model.account import Account
from accountplan.model.analysis import Bridge, Winning
from accountplan.present.ahead.claim import word_heading
from accountplan.present.ahead.way import show_way
from accountplan.present.booklet import make_booklets
from accountplan.present.context import Context
from accountplan.present.effects.cost import CostTable, show_cost
from accountplan.present.site import bridge
from accountplan.present.stand.commercial import show_commercial
from accountplan.present.stand.pyramid import Pyramid, show_pyramid
from accountplan.present.stand.round import show_round
from builders import account, portfolio

from .reading import ENGLISH, survey


def look(*accounts: Account, **given: Any) -> Context:
    return Context(survey(portfolio(*accounts, **given)), ENGLISH)


def with_turnover(id: str = "acme", turnover: int = 100, year: int = 2025, **fields: Any) -> Account:
    return account(id, figures={year: {"turnover": turnover}}, **fields)


# ---- The way to the target ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        (101, "Our plans bring **€100** of the **€101** that we want in 2027."),
        (100, "Our plans bring the **€100** that we want in 2027."),
        (99, "Our plans bring **€100** in 2027, more than the **€99** that we want."),
    ],
)
def test_what_the_plans_bring_is_less_than_the_target_as_much_or_more(wanted: int, said: str) -> None:
    context = look(with_turnover(), firm={"target": {"year": 2027, "turnover": wanted}})
    assert word_heading(context, context.analysis[Bridge]) == said


@pytest.mark.parametrize(
    ("accounts", "year", "said"),
    [
        ([account()], 2027, "No client has turnover of a full year yet, so there is nothing to start from."),
        ([with_turnover()], 2025, "The year of the target is over: turnover of 2025 is known."),
    ],
)
def test_why_there_is_no_way_to_the_target_is_said(accounts: list[Account], year: int, said: str) -> None:
    found: Any = bridge.make_page(look(*accounts, firm={"target": {"year": year, "turnover": 100}})).view
    assert (found.missing, found.way) == (said, None)


def test_the_way_says_whose_turnover_and_which_proposals_it_does_not_count() -> None:
    offers = [{"name": "Quay", "stage": "talk", "value": 5}, {"name": "Lock", "stage": "talk", "chance": 0.5}]
    context = look(with_turnover(proposals=offers), account("dim"), account("dusk"), firm={"target": {"year": 2027, "turnover": 100}})
    notes = show_way(context, context.analysis[Bridge]).notes
    assert notes[0] == "Not counted, as turnover of 2025 is not known: Dim and Dusk."
    assert notes[1] == "2 open proposals have no value or no chance, and count for nothing."


# ---- Where we stand --------------------------------------------------------------------------------------


def pyramid(high: dict[str, int], low: dict[str, int]) -> Pyramid:
    """The pyramid of trust, with the same effort in its two highest layers and in its two lowest."""
    layers = {"experience": high, "ambassadors": high, "independent": {"hours": 0, "spend": 0}, "media": low, "own_sales": low}
    period = {"from": date(2025, 1, 1), "until": date(2025, 12, 31), "layers": layers}
    found = show_pyramid(look(account(), firm={"acquisition": [period]}))
    assert found
    return found


@pytest.mark.parametrize(
    ("low", "said"),
    [
        ({"hours": 3, "spend": 3}, "hours and money go to what is trusted least"),
        ({"hours": 1, "spend": 3}, "our money goes to what is trusted least, our hours do not"),
        ({"hours": 3, "spend": 1}, "our hours go to what is trusted least, our money does not"),
        ({"hours": 1, "spend": 1}, "effort goes to what is trusted most"),
    ],
)
def test_the_pyramid_says_what_goes_to_what_is_trusted_least(low: dict[str, int], said: str) -> None:
    assert pyramid({"hours": 2, "spend": 2}, low).title.lower().endswith(said)


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ({}, "phase 2 of four"),
        ({"wanted": 2}, "phase 2 of four"),
        ({"wanted": 3}, "from phase 2 to phase 3"),
        ({"wanted": 3, "by": date(2027, 12, 31)}, "from phase 2 to phase 3 by 31 December 2027"),
    ],
)
def test_the_commercial_phase_is_told_with_the_one_that_is_wanted_and_its_day(wanted: dict[str, Any], said: str) -> None:
    found = show_commercial(look(account(), firm={"commercial": {"phase": 2, **wanted}}))
    assert found
    title = found.title.replace("\u00a0", " ").lower()
    assert said.lower() in title
    assert (" by " in title) == ("by" in wanted)


def test_there_is_no_booklet_of_a_firm_of_which_nothing_is_known() -> None:
    with pytest.raises(UserError) as raised:
        make_booklets(survey(portfolio(account())), ENGLISH, ("firm",))
    assert ENGLISH.say(raised.value.message) == "There is no booklet of the firm: nothing is known of where it stands."


# ---- What a client cost ----------------------------------------------------------------------------------


def cost(*accounts: Account, **angles: Any) -> CostTable:
    context = look(*accounts, firm={"acquisition": [{"from": date(2025, 1, 1), "until": date(2025, 12, 31), "angles": angles}]})
    found = show_cost(context, context.analysis[Winning])
    assert found
    return found


NEW = [with_turnover(f"new{place}", since=2025) for place in (1, 2)]
OLD = account("old", since=2020, figures={2024: {"turnover": 50}, 2025: {"turnover": 60}})
SPENT = {"new_clients": {"spend": 1000}}


@pytest.mark.parametrize(
    ("accounts", "angles", "said"),
    [
        ([OLD], SPENT, "€1,000 went into new clients in 2025, without winning a valuable one"),
        (NEW, SPENT, "A new client cost €500 in 2025"),
        (
            [*NEW, OLD],
            {**SPENT, "running": {"spend": 30}, "relationships": {"spend": 20}},
            "A new client cost €500 in 2025, keeping one €50",
        ),
    ],
)
def test_what_a_new_client_cost_is_said_beside_what_keeping_one_did(accounts: list[Account], angles: dict[str, Any], said: str) -> None:
    assert cost(*accounts, **angles).title == said


def test_below_what_a_client_cost_stands_who_is_new_who_does_not_count_and_who_may_be_new() -> None:
    once, unsure = with_turnover("once", since=2025, outlook="one-off"), with_turnover("fresh")
    notes = cost(*NEW, OLD, once, unsure, **SPENT).notes
    assert notes[1:] == (
        "New in 2025: New1 and New2.",
        "Not counted in 2025, as it came for one assignment or we would rather see it leave: Once.",
        "Possibly new in 2025, as it is not recorded since when they have been clients: Fresh.",
    )


# ---- The round -------------------------------------------------------------------------------------------


def reasons(*accounts: Account, **given: Any) -> list[str]:
    """What each step of the round still wants, in words."""
    found = show_round(look(*accounts, **given))
    assert found
    return [reason.text for row in found.rows for reason in row.why]


def back(first: date, last: date) -> dict[str, Any]:
    return {"from": first, "until": last, "angles": {"new_clients": {"turnover": 10000}}}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "nobody looked back on 2025 yet"),
        ({"acquisition": [back(date(2024, 1, 1), date(2024, 12, 31))]}, "the last look back is on 2024"),
        ({"acquisition": [back(date(2025, 1, 1), date(2025, 6, 30))]}, "the last look back goes up to 30 Jun 2025"),
        ({"acquisition": [back(date(2025, 1, 1), date(2025, 12, 31))]}, "how much of 2025 came through relationships is not known"),
        ({}, "no target for the firm"),
        ({"target": {"year": 2025, "turnover": 1}}, "the target was for 2025"),
        ({"investment": [{"year": 2025, "activities": {}}]}, "the last recorded investment is of 2025"),
    ],
)
def test_the_round_says_what_it_wants_of_a_firm(given: dict[str, Any], said: str) -> None:
    firm = {"round": {"acquisition": {"by": date(2027, 1, 31)}}, **given}
    assert said in [each.replace("\u00a0", " ") for each in reasons(account(lead="ann"), firm=firm)]


def test_the_round_says_what_it_wants_of_clients_and_colleagues() -> None:
    firm = {"round": {"acquisition": {"by": date(2027, 1, 31)}}}
    aim = {"id": "more", "measure": "visits", "baseline": 1, "target": 2, "by": date(2026, 1, 1)}
    said = reasons(account("a", marks={"fit": 9}), account("b"), firm=firm, tiers=[{"id": "A", "objectives": [aim]}])
    assert "clients without a tier: 1 of 2" in said
    assert "clients without a lead: 2 of 2" in said
    assert "clients for whom nothing is chosen: 2 of 2" in said
    assert "the objectives of tier A have passed their date" in said
    assert "no plan with objectives, programme and hours for tier A" in said
    assert "none of us is listed yet" in said
    assert "nothing in project, person, process and partnership" in said


def test_of_a_look_back_at_half_a_year_is_told_how_far_it_goes_and_then_what_it_does_not_answer() -> None:
    found = reasons(account(lead="ann"), firm={"acquisition": [back(date(2025, 1, 1), date(2025, 6, 30))]})
    assert [each.replace("\u00a0", " ") for each in found[:2]] == [
        "the last look back goes up to 30 Jun 2025",
        "how much came through relationships up to 30 Jun 2025 is not known",
    ]


def test_the_title_of_what_a_client_cost_is_about_the_newest_year() -> None:
    periods = [
        {"from": date(year, 1, 1), "until": date(year, 12, 31), "angles": {"new_clients": {"spend": spend}}}
        for year, spend in ((2024, 9), (2025, 8))
    ]
    context = look(*NEW, firm={"acquisition": periods})
    found = show_cost(context, context.analysis[Winning])
    assert found
    assert (found.title, [row.year for row in found.rows]) == ("A new client cost €4 in 2025", ["2025", "2024"])
