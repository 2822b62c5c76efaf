"""What the pages about the portfolio, the matrix and a group say of all at once, for small firms that differ in one thing."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from accountplan import present
from accountplan.model.account import Account
from accountplan.model.portfolio import Portfolio
from accountplan.model.stretches import make_stretches
from accountplan.present.context import Context
from accountplan.present.portfolio.matrix import show_matrix
from builders import account, portfolio

from .reading import ENGLISH, survey

LIMIT = {"limits": {"largest": 0.5}}
HALF_EACH = "It takes **two of two clients** to reach 80% of the turnover; the two largest bring **50.0%** each."


def view(made: Portfolio, path: str) -> Any:
    """All that a page shows."""
    drafts = present.draft_pages(survey(made), ENGLISH)
    return next(draft.make().view for draft in drafts if draft.path == path)


def of(*figures: int, **more: int) -> list[Account]:
    """Clients with so much turnover in 2025: a, b, and so on."""
    return [account("abcdefg"[place], figures={2025: {"turnover": each, **more}}) for place, each in enumerate(figures)]


def brings(id: str, **figures: float) -> Account:
    return account(id, figures={2025: figures})


@pytest.mark.parametrize(
    ("accounts", "firm", "said"),
    [
        ([], {}, "There are no clients yet."),
        ([account("a", status="prospect")], {}, "There are no clients yet."),
        ([account("a"), account("b")], {}, "**2 clients**; no turnover of a full year is recorded yet."),
        ([brings("a", turnover=0)], {}, "**1 client**; no client brought turnover in 2025."),
        (of(60), LIMIT, "**One client** brings **all turnover**."),
        ([brings("a", margin=10), brings("b", margin=-3)], {}, "**One client** brings **all margin before losses**."),
        (of(40, 60), LIMIT, "B brings **60.0% of the turnover**, above our limit of 50%."),
        (of(50, 50), LIMIT, HALF_EACH),
        (
            [brings("a", margin=40), brings("b", margin=60)],
            LIMIT,
            "It takes **two of two clients** to reach 80% of the margin; the largest, B, brings **60.0%**.",
        ),
        (of(40, 60), {}, "It takes **two of two clients** to reach 80% of the turnover; the largest, B, brings **60.0%**."),
        (
            of(20, 20, 20, 20, 20),
            {},
            "It takes **four of five clients** to reach 80% of the turnover; the five largest bring **20.0%** each.",
        ),
        (of(18, 900, 18, 18, 18, 18), {}, "**One of six clients** brings **91% of the turnover**."),
        (of(18, 500, 400, 18, 18, 18, 18), {}, "**Two of seven clients** bring **91% of the turnover**."),
        (
            [brings("a", turnover=100, margin=0, hours=90), brings("b", turnover=100, margin=50, hours=10)],
            {},
            "A takes **90% of the hours** and brings **0% of the margin**.",
        ),
        (
            [brings("a", turnover=100, margin=-1, hours=90), brings("b", turnover=100, margin=50, hours=10)],
            {},
            "A takes **90% of the hours** and brings **a loss**.",
        ),
        ([brings(id, turnover=100, margin=50, hours=50) for id in "ab"], {}, HALF_EACH),
    ],
)
def test_the_portfolio_begins_with_what_stands_out(accounts: list[Account], firm: dict[str, Any], said: str) -> None:
    assert view(portfolio(*accounts, firm=firm), "portfolio.html").heading == said


@pytest.mark.parametrize(
    ("accounts", "said"),
    [
        ([account("a")], "One client."),
        (of(60), "One client and €60 turnover in 2025."),
        ([brings("a", margin=7), brings("b", margin=-3)], "Two clients and €4 margin after losses in 2025."),
        ([brings("a", turnover=5, hours=10.4), brings("b", turnover=4)], "Two clients, €9 turnover and 10 hours known in 2025."),
        ([brings("a", hours=10.4), brings("b", hours=5)], "Two clients and 15 hours in 2025."),
    ],
)
def test_below_it_all_clients_are_added_up_in_what_is_known_of_them(accounts: list[Account], said: str) -> None:
    lede = view(portfolio(*accounts), "portfolio.html").lede
    assert lede == f"{said} Prospects and former clients do not count."


@pytest.mark.parametrize(
    ("accounts", "said"),
    [
        (of(40, 25, 20, 15), "Two clients bring **65% of the turnover**."),
        ([brings("a", turnover=0)], "**One client**; no client brought turnover in 2025."),
        ([brings("a", turnover=0), account("b")], "**Two clients**; as far as is known, no client brought turnover in 2025."),
    ],
)
def test_the_start_page_begins_with_a_capital_within_what_is_bold(accounts: list[Account], said: str) -> None:
    assert view(portfolio(*accounts), "index.html").heading.startswith(said)


# ---- The matrix --------------------------------------------------------------------------------------


def matrix(*marks: tuple[int, int] | None) -> Any:
    """The matrix of clients with such a mark for turnover and for growth, of which each brings a euro more than the one before it."""
    given = [{} if each is None else {"turnover": each[0], "client_growth": each[1]} for each in marks]
    clients = [account("abcdefg"[place], marks=each, figures={2025: {"turnover": 100 + place}}) for place, each in enumerate(given)]
    return show_matrix(Context(survey(portfolio(*clients, criteria={"turnover": 1, "client_growth": 1})), ENGLISH), "")


@pytest.mark.parametrize(
    ("marks", "title"),
    [
        ([(9, 9)], "A is in the quadrant Star"),
        ([(2, 9)], "A is in the quadrant Question mark"),
        ([(9, 2)], "A is in the quadrant Cash cow"),
        ([(2, 2), None], "A is in the quadrant Dog"),
        ([(2, 2), (2, 3)], "None of two clients is a star"),
        ([(9, 9), (2, 2)], "One of two clients is a star; A grows fastest"),
        ([(9, 9), (8, 9)], "Two of two clients are stars"),
    ],
)
def test_the_matrix_says_how_many_are_stars_and_of_one_client_where_it_is(marks: list[tuple[int, int] | None], title: str) -> None:
    assert matrix(*marks).title == title


def test_the_matrix_has_the_largest_first_with_its_tier_and_names_whom_it_cannot_draw() -> None:
    shown = matrix((9, 9), (2, 2), None)
    assert [(each.name, each.tier) for each in shown.chart.bubbles] == [("B", "C"), ("A", "A")]
    assert [row.name.text for row in shown.table.rows] == ["B", "A"]
    assert shown.notes == ("Not drawn, as they lack the marks for it: C.",)


@pytest.mark.parametrize(("number", "notes"), [(2, ()), (3, ("The chart shows the 2 clients with the most turnover, out of 3.",))])
def test_of_more_clients_than_can_be_drawn_it_is_said_how_many_are(
    number: int, notes: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("accountplan.present.portfolio.matrix.MOST_DRAWN", 2)
    shown = matrix(*[(9, 9)] * number)
    assert (len(shown.chart.bubbles), shown.notes) == (2, notes)


def test_without_marks_there_is_no_matrix_but_what_it_needs() -> None:
    assert matrix(None).what == "No client has the marks for the matrix."


# ---- A group -----------------------------------------------------------------------------------------

WET: dict[str, Any] = {"segment": {"sector": "water"}}


def group(*accounts: Account, **fields: Any) -> Any:
    return view(portfolio(*accounts, groups={"wet": fields}, people={"jansen": {}}), "groups/wet.html")


@pytest.mark.parametrize(
    ("accounts", "fields", "lede", "rule"),
    [
        ([account("a")], {"accounts": ["a"]}, "One client.", "Members are named one by one."),
        (of(-5, 50), {"accounts": ["a"]}, "One client.", "Members are named one by one."),
        (of(0, 50), {"accounts": ["a"]}, "One client.", "Members are named one by one."),
        (of(1, 4), {"accounts": ["a"]}, "One client; €1 turnover in 2025, 20% of all turnover.", "Members are named one by one."),
        (
            [account("a", figures={2025: {"turnover": 75}}, **WET), brings("b", turnover=25)],
            {"accounts": ["b"], **WET},
            "Two clients; €100 turnover in 2025, 100% of all turnover.",
            "Members are named, or found by segment: Sector: water.",
        ),
        (
            [account("a")],
            {"segment": {"colour": "red", "sector": "water"}},
            "No clients.",
            "Members are found by segment: colour: red and Sector: water.",
        ),
    ],
)
def test_a_group_says_who_is_in_it_and_what_they_bring(accounts: list[Account], fields: dict[str, Any], lede: str, rule: str) -> None:
    shown = group(*accounts, **fields)
    assert (shown.lede, shown.rule) == (lede, rule)


@pytest.mark.parametrize(
    ("marks", "said"),
    [((7, None), "Members in order of value"), ((None, None), "Members by name: none is rated yet"), ((), "Members in order of value")],
)
def test_members_stand_in_order_of_value_once_one_is_rated(marks: tuple[int | None, ...], said: str) -> None:
    members = [account("ab"[place], marks={} if mark is None else {"fit": mark}) for place, mark in enumerate(marks)]
    assert group(*members, accounts=[each.id for each in members]).order == said


def test_a_group_has_a_lead_and_a_text_where_it_is_given_one() -> None:
    told, bare = group(lead="jansen", about="Pumps."), group()
    assert (told.lead.text, told.about) == ("Jansen", "Pumps.")
    assert (bare.lead, bare.about) == (None, "")


def test_what_a_group_does_stands_by_tier_the_most_valuable_first_then_by_part_and_only_where_it_does_anything() -> None:
    """The firm has no tier Z, so that there is no page about it."""
    programme = {"Z": {"process": ["z"]}, "C": {"process": ["c"]}, "A": {"process": ["x"]}, "B": {}}
    parts = {"pumps": {"name": "Pumps", "programme": {"process": ["q"]}}, "none": {"name": "None"}}
    assert [(each.name, each.href) for each in group(programme=programme, subgroups=parts).programme] == [
        ("A", "../tiers/a.html"), ("C", "../tiers/c.html"), ("Z", ""), ("Pumps", ""),
    ]  # fmt: skip


def test_members_that_do_not_fit_have_further_pages_that_lead_to_each_other_and_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("accountplan.present.site.group.make_stretches", partial(make_stretches, most=2))
    made = portfolio(*(account(id) for id in "abcde"), groups={"wet": {"accounts": list("abcde")}})
    first, second = view(made, "groups/wet.html"), view(made, "groups/wet/2.html")
    assert (first.turns.before, first.turns.after.href) == (None, "../groups/wet/2.html")
    assert (second.turns.before.href, second.turns.after.href) == ("../../groups/wet.html", "../../groups/wet/3.html")
    assert [(each.text, each.href) for each in second.whole.crumbs] == [
        ("Portfolio", "../../portfolio.html"),
        ("Wet", "../../groups/wet.html"),
    ]
