"""S40, roles, tasks, reward: hours by quarter, talks, forecasts agreed with the client, results. Today is 24 November 2026."""

from __future__ import annotations

from dataclasses import astuple
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from accountplan import analyse, score
from accountplan.model.account import Account, Action
from accountplan.model.analysis import ClientResult, Result, Results
from accountplan.model.bought import Purchase
from accountplan.model.portfolio import Portfolio
from accountplan.model.relationship import Contact, Tie
from accountplan.model.stretches import MOST as STRETCH
from accountplan.model.stretches import make_stretches
from accountplan.present.context import Context
from accountplan.present.results import ClientRow, ResultView, list_results, show_result
from builders import TODAY, account, portfolio
from lint.workspace import check
from present.reading import ENGLISH, page, plain, survey, titles

TIERS: list[dict[str, Any]] = [{"id": "A", "above": 8, "norms": {"contacts": 2, "forecast": True}}, {"id": "B"}]


def client(id: str = "acme", *days: date, **fields: Any) -> Account:
    """A client that Jansen leads and spoke with on these days."""
    tie = Tie(last=days[0] if days else None, earlier=days[1:])
    contact = Contact(name="C. Smit", known_by={"jansen": tie, "devries": Tie(last=date(2026, 11, 1))})
    return account(id, lead="jansen", marks={"fit": 9}, contacts=(contact,), **fields)


def firm(*accounts: Account, hours: int | None = 100, **more: Any) -> Portfolio:
    people: dict[str, dict[str, Any]] = {
        "jansen": {"name": "Ans Jansen", "hours": Decimal(hours) if hours else None},
        "devries": {"name": "Bo de Vries"},
    }
    return portfolio(*accounts, people=people, tiers=TIERS, **more)


def ask(made: Portfolio, person: str = "jansen") -> Result:
    return analyse.analyse(made, score.score(made, TODAY), TODAY)[Results].people[person]


def one(*days: date, **fields: Any) -> ClientResult:
    [found] = ask(firm(client("acme", *days, **fields))).clients
    return found


def action(**fields: Any) -> Action:
    return Action(what="Call", **{"who": ("jansen",), "hours": Decimal(6), **fields})


def test_s40_hours_fall_in_the_quarter_of_their_day_and_what_is_available_adds_up_to_the_year() -> None:
    """By hand, 100 hours over 365 days: after 90, 181 and 273 days 25, 50 and 75 hours (24.66, 49.59, 74.79), so each quarter has 25. Six hours of two people are three each."""
    actions = (
        action(when=date(2026, 3, 31), status="done"),
        action(when=date(2026, 4, 1), done=date(2026, 7, 1)),
        action(when=date(2026, 10, 1), who=("jansen", "devries")),
        action(when=date(2026, 12, 31)),
        action(when=date(2027, 1, 1)),
        action(when=date(2026, 12, 1), status="dropped"),
        action(),
    )
    made = ask(firm(client(actions=actions)))
    assert [(each.done, each.open, each.available) for each in made.quarters] == [(6, 0, 25), (0, 0, 25), (6, 0, 25), (0, 9, 25)]
    assert [each.room for each in made.quarters] == [19, 25, 19, 16]
    assert made.undated == 6
    assert sum(each.available or 0 for each in made.quarters) == 100


def test_s40_each_day_of_a_quarter_is_available_but_those_away() -> None:
    """By hand, an hour a day: 31 + 28 + 31 days, then 91, 92 and 92; with the whole of May away 60 are left of the second."""
    for absent, second in (((), 91), (({"from": date(2026, 5, 1), "until": date(2026, 5, 31)},), 60)):
        people = {"jansen": {"hours": Decimal(365), "absent": absent}}
        found = ask(portfolio(people=people))
        assert [each.available for each in found.quarters] == [90, second, 92, 92]


def test_s40_quarters_are_those_of_the_financial_year() -> None:
    """By hand: the year 2026 that ends in June runs from 1 July 2025; its quarters begin in July, October, January and April."""
    made = ask(firm(client(actions=(action(when=date(2025, 7, 1)),)), firm={"year_ends": 6}))
    assert [each.starts for each in made.quarters] == [date(2025, 7, 1), date(2025, 10, 1), date(2026, 1, 1), date(2026, 4, 1)]
    assert [each.ends for each in made.quarters][-1] == date(2026, 6, 30)
    assert made.quarters[0].open == 6


def test_s40_hours_that_nobody_wrote_down_are_not_known() -> None:
    made = ask(firm(client(actions=(action(when=TODAY),)), hours=None))
    assert {each.available for each in made.quarters} == {None}
    assert {each.room for each in made.quarters} == {None}


@pytest.mark.parametrize(
    ("days", "talks", "short"),
    [
        ((), 0, 2),
        ((date(2025, 11, 23),), 0, 2),
        ((date(2025, 11, 24),), 1, 1),
        ((date(2026, 11, 24), date(2026, 11, 24)), 1, 1),
        ((date(2026, 11, 24), date(2026, 3, 1)), 2, 0),
        ((date(2026, 11, 25), date(2026, 3, 1)), 1, 1),
    ],
)
def test_s40_talks_are_days_of_the_past_year_of_the_lead_alone(days: tuple[date, ...], talks: int, short: int) -> None:
    """By hand: the past year runs from 24 November 2025 until today, both included; two talks on one day are one; a colleague's do not count."""
    found = one(*days)
    assert (found.talks, found.norm, found.short) == (talks, 2, short)


def test_s40_results_are_of_whole_years_with_what_both_have() -> None:
    """By hand: 120 against 100 is +20 %, 80 against 100 is -20 %, together 200 against 200: no change. The third has no year before, and counts for the sum (230) alone. Marks 8 and 7: 7.5."""
    made = ask(
        firm(
            client("a", figures={2024: {"turnover": 100}, 2025: {"turnover": 120, "satisfaction": 8}}),
            client("b", figures={2024: {"turnover": 100}, 2025: {"turnover": 80, "satisfaction": 7}, 2026: {"turnover": 999}}),
            client("c", figures={2025: {"turnover": 30}}),
        )
    )
    assert [each.change for each in made.clients] == [Fraction(1, 5), Fraction(-1, 5), None]
    assert (made.turnover, made.change, made.satisfaction) == (230, 0, Fraction(15, 2))


def test_s40_retention_counts_those_who_left_in_the_past_year() -> None:
    """By hand: one of two stayed; who left more than a year ago is of an earlier year."""
    gone = {"status": "former", "left": date(2026, 5, 1)}
    made = ask(firm(client("a"), client("b", **gone), client("c", status="former", left=date(2025, 11, 23))))
    assert (made.lost, made.kept) == (("b",), (1, 2))


def test_s40_new_services_are_those_with_turnover_that_had_none_the_year_before() -> None:
    """By hand: of three services one is new in 2025. A client whose services have no turnover in 2024 tells nothing."""
    old, new = Purchase(turnover={2024: Decimal(5), 2025: Decimal(5)}), Purchase(turnover={2025: Decimal(5)})
    made = ask(firm(client("a", services={"x": old, "y": new, "z": Purchase()}), client("b", services={"y": new})))
    assert [each.gains for each in made.clients] == [1, None]
    assert made.gains == 1


def test_s40_the_page_tells_it_and_is_silent_where_nothing_is_known() -> None:
    made = firm(
        client("acme", TODAY, forecast={2027: {"turnover": 5000}}, agreed={2027: date(2026, 11, 3)}, figures={2025: {"turnover": 4000}}),
        client("bolt", forecast={2027: {"turnover": 6000}}),
    )
    text = plain(page(made, "people/jansen.html"))
    assert "1 of 2" in text
    assert "€5,000 on 3 Nov" in text
    assert "€6,000 not with the client" in text
    assert not {"What comes of it", "Hours in 2026"} & set(titles(page(made, "people/devries.html")))


def test_s40_several_clients_are_added_up_below_their_list_once_something_is_told_of_one() -> None:
    told = [client("acme", figures={2025: {"turnover": 4000}}), client("bolt", figures={2025: {"turnover": 500}})]
    untold = [account(id, lead="jansen", actions=[action(when=TODAY)]) for id in ("acme", "bolt")]
    assert "2 clients (all clients) €4,500" in plain(page(firm(*told), "people/jansen.html"))
    assert "1 client (all" not in plain(page(firm(told[0]), "people/jansen.html"))
    text = plain(page(portfolio(*untold, people={"jansen": {"name": "Ans Jansen"}}), "people/jansen.html"))
    assert "Hours in 2026" in text
    assert "2 clients" not in text


def view(made: Portfolio, number: int | None = None) -> ResultView | None:
    """What is shown of Jansen with one stretch of the clients: the first unless told, none where nothing is told of any."""
    context = Context(survey(made), ENGLISH)
    stretches = make_stretches(len(list_results(context, "jansen")))
    return show_result(context, "jansen", "", stretches[(number or 1) - 1] if list_results(context, "jansen") else None)


def known(made: Portfolio) -> ResultView:
    found = view(made)
    assert found
    return found


FULL = [
    client(
        "acme",
        date(2026, 11, 2),
        date(2026, 5, 4),
        forecast={2027: {"turnover": 5000}},
        agreed={2027: date(2026, 11, 3)},
        figures={2024: {"turnover": 5000}, 2025: {"turnover": 4000, "satisfaction": 7.5}},
        services={"audit": {"turnover": {2024: 10, 2025: 20}}, "tax": {"turnover": {2025: 9}}},
        actions=[action(when=date(2026, 2, 1), status="done"), action(when=date(2026, 12, 1)), action()],
    ),
    client("bolt", date(2026, 11, 2), figures={2024: {"turnover": 500}, 2025: {"turnover": 600, "satisfaction": 8}}),
]
SERVICES: dict[str, Any] = {"firm": {"services": {"audit": {"name": "Audit"}, "tax": {"name": "Tax"}}}}


def cells(row: ClientRow | None) -> tuple[str | bool, ...]:
    assert row
    return tuple(each.replace("\u00a0", " ") if isinstance(each, str) else each for each in (row.client.text, *astuple(row)[1:]))


def test_s40_each_client_has_a_row_and_the_last_row_is_of_all() -> None:
    """4,600 of 5,500 is 16% less; (7.5 + 8) / 2 = 7.75, which said 8, as if it were a whole mark; Acme bought one service more."""
    found = known(firm(*FULL, account("dark", lead="jansen"), **SERVICES))
    assert [cells(each) for each in found.clients] == [
        ("Acme", "2", "of 2", False, "2 Nov", "€4,000", "−20%", "€5,000", "on 3 Nov", "7.5", "1"),
        ("Bolt", "1", "of 2", True, "2 Nov", "€600", "+20%", "–", "", "8", "–"),
        ("Dark", "–", "", False, "", "–", "", "–", "", "–", "–"),
    ]
    assert cells(found.sum) == ("3 clients", "", "", False, "", "€4,600", "−16%", "", "", "7.8", "1")
    assert (found.year, found.heads) == ("2026", ("Turnover 2025", "Agreed for 2027"))
    assert found.note == "The satisfaction at the foot is the mean of the clients that gave a mark."


def test_s40_of_one_client_there_is_nothing_to_add_up_and_of_two_that_say_little_there_is_no_figure() -> None:
    alone = known(firm(FULL[0], **SERVICES))
    assert (alone.sum, alone.note) == (None, "")
    little = known(firm(client("acme", TODAY), client("bolt")))
    assert cells(little.sum) == ("2 clients", "", "", False, "", "–", "", "", "", "–", "–")
    assert [cells(each)[1:4] for each in little.clients] == [("1", "of 2", True), ("0", "of 2", True)]


def test_s40_the_change_of_all_together_has_its_sign_when_it_is_growth_too() -> None:
    """From 700 to 770."""
    found = known(
        firm(*(client(id, figures={2024: {"turnover": 350}, 2025: {"turnover": now}}) for id, now in (("acme", 400), ("bolt", 370))))
    )
    assert cells(found.sum)[6] == "+10%"


def test_s40_who_left_is_told_by_name() -> None:
    gone = account("gone", lead="jansen", status="former", left=date(2026, 6, 1), figures={2025: {"turnover": 3}})
    assert known(firm(*FULL, gone, **SERVICES)).note.startswith("Of the clients of a year ago two of three stayed; gone: Gone. The ")


def test_s40_a_quarter_says_what_was_done_what_is_open_and_until_it_is_over_what_is_left() -> None:
    """Today is in the fourth: of its 25 hours 6 are promised. Of 60 it is said that they are too many; where they fit just, they are not."""
    rows = [astuple(each) for each in known(firm(*FULL, **SERVICES)).quarters]
    assert rows == [
        ("quarter 1 (Jan to Mar)", "6", "–", "25", "–", False),
        ("quarter 2 (Apr to Jun)", "–", "–", "25", "–", False),
        ("quarter 3 (Jul to Sep)", "–", "–", "25", "–", False),
        ("quarter 4 (Oct to Dec)", "–", "6", "25", "19", False),
    ]
    for hours, room, over in ((25, "0", False), (60, "−35", True)):
        last = known(firm(client("acme", actions=[action(when=date(2026, 12, 1), hours=Decimal(hours))]))).quarters[-1]
        assert (last.open, last.room, last.over) == (str(hours), room, over)
    past = known(firm(client("acme", actions=[action(when=date(2026, 2, 1), hours=Decimal(60))]))).quarters[0]
    assert (past.room, past.over) == ("–", False), "a quarter that is over has no room, nor too little"


def test_s40_hours_without_a_day_are_told_beside_the_quarters_and_only_where_there_are_any() -> None:
    assert known(firm(*FULL, **SERVICES)).undated == "and, in actions without a day, 6"
    assert known(firm(client("acme", actions=[action(when=TODAY)]))).undated == ""


def test_s40_of_somebody_with_neither_hours_nor_anything_told_of_a_client_nothing_is_shown() -> None:
    nobody: dict[str, Any] = {"people": {"jansen": {"name": "Ans Jansen"}}}
    assert view(portfolio(account(lead="jansen"), **nobody)) is None
    assert list_results(Context(survey(portfolio(account(lead="jansen"), **nobody)), ENGLISH), "jansen") == ()
    timed = portfolio(account(lead="jansen", actions=[action(when=TODAY)]), **nobody)
    found = known(timed)
    assert (len(found.quarters), found.clients, found.sum) == (4, (), None)
    told = known(portfolio(account(lead="jansen", figures={2025: {"turnover": 4}}), **nobody))
    assert (told.quarters, len(told.clients)) == ((), 1)


def test_s40_the_quarters_stand_on_the_first_page_of_many_clients_and_the_sum_on_the_last() -> None:
    many = firm(*(client(f"c{place:03}", actions=[action(when=TODAY)]) for place in range(STRETCH + 1)))
    first, last = view(many, 1), view(many, 2)
    assert first
    assert last
    assert [(len(each.quarters), len(each.clients), each.sum is not None) for each in (first, last)] == [(4, STRETCH, False), (0, 1, True)]


LEAD = "# plans/tiers.yaml\ntiers: [{id: A, name: A, above: 8, norms: {forecast: true}}, {id: B, name: B}, {id: C, name: C, below: 6}]\n"


def rules(changes: str, rule: str) -> list[str]:
    return [".".join(map(str, each.keys)) for each in check(changes) if each.rule == rule]


@pytest.mark.parametrize(
    ("day", "keys", "found"),
    [
        ("2026-09-30", "forecast: {2026: {turnover: 1}}\nagreed: {2026: 2026-01-05}", []),
        ("2026-10-01", "forecast: {2026: {turnover: 1}}\nagreed: {2026: 2026-01-05}", []),
        ("2026-10-02", "forecast: {2026: {turnover: 1}}\nagreed: {2026: 2026-01-05}", ["forecast"]),
        ("2026-11-23", "forecast: {2027: {turnover: 1}}\nagreed: {2027: 2026-11-03}", []),
        ("2026-11-23", "agreed: {2027: 2026-11-03}", ["agreed.2027"]),
        ("2026-11-23", "lead: jansen", ["name"]),
    ],
)
def test_s40_the_forecast_of_the_new_year_is_asked_a_quarter_before_it_begins(day: str, keys: str, found: list[str]) -> None:
    """By hand: 91 days after 2 October 2026 is 1 January 2027; a day earlier the running year is still asked."""
    assert rules(f"{LEAD}# plans/accounts/example.yaml, on {day}\n{keys}\n", "forecast-not-agreed") == found
