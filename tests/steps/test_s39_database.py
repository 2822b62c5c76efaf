"""S39: the plans are the relationship database: of the most promising accounts, what each lacks and how old it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from accountplan.analyse import analyse
from accountplan.base.words import Words
from accountplan.model.ages import Age, Ages
from accountplan.model.analysis import Reliance
from accountplan.model.analysis.reliance import SectionAge
from accountplan.model.portfolio import Portfolio
from accountplan.present.context import Context
from accountplan.present.site.reliance import RelianceView, draft_pages, make_page
from accountplan.score import score
from builders import TODAY, account, portfolio
from surveys import survey

ENGLISH = Words("en")
TEXT = "They build pumping stations for three water boards."
ASKS = ["situation.history", "developments.market"]
TIERS: list[dict[str, Any]] = [{"id": "A", "above": 8, "asks": ASKS, "norms": {"review_days": 100}}, {"id": "B", "asks": "profile"}]
WHOLE: dict[str, Any] = {"situation": {"history": TEXT}, "developments": {"market": TEXT}}


def firm(*ages: tuple[str, dict[str, Age]]) -> Portfolio:
    """Acme (9) lacks the market, Bolt (8.5) is a prospect, Dike (8.2) has all; Quay (7) is in B, of which a profile is asked, and Zero (9) has left."""
    made = portfolio(
        account("acme", marks={"fit": 9}, situation={"history": TEXT}),
        account("bolt", marks={"fit": 8.5}, status="prospect"),
        account("dike", marks={"fit": 8.2}, **WHOLE),
        account("quay", marks={"fit": 7}),
        account("zero", marks={"fit": 9}, status="former"),
        tiers=TIERS,
    )
    return replace(made, ages={id: Ages(id, parts) for id, parts in ages})


def ask(made: Portfolio) -> Reliance:
    return analyse(made, score(made, TODAY), TODAY)[Reliance]


def show(made: Portfolio, words: Words = ENGLISH) -> RelianceView:
    view = make_page(Context(survey(made), words)).view
    assert isinstance(view, RelianceView)
    return view


def test_s39_what_the_promising_accounts_lack_outside_git() -> None:
    """Acme lacks one of two items, Dike none: one of three is whole. Of Quay only a profile is asked, and Zero has left. No age is known, so none is told."""
    found = ask(firm())
    assert found.tiers == ("A",)
    assert [row.account for row in found.rows] == ["acme", "bolt", "dike"]
    assert [each.item for each in found.rows[0].lacks] == ["developments.market"]
    assert [row.sound for row in found.rows] == [False, False, True]
    assert (found.sound, found.dated, found.cut) == (1, False, 0)
    view = show(firm())
    assert (view.heading, view.heads) == ("Of the 3 most promising accounts, 1 has a plan that is complete and up to date", ())
    assert (view.rows[0].lacks, view.rows[2].lacks) == ("Market", "")


def test_s39_how_old_each_section_is_where_git_knows() -> None:
    """The norm is 100 days before 24 November, so 16 August: Dike's situation of July is old and its developments of September are not."""
    july, september = Age(date(2026, 7, 1), "changed"), Age(date(2026, 9, 1), "changed")
    parts = {"situation": july, "situation.history": july, "developments": september, "developments.market": september}
    found = ask(firm(("dike", parts)))
    assert found.rows[2].ages == (SectionAge(july.day, old=True), SectionAge(september.day), None, None)
    assert (found.rows[2].lacks, found.rows[2].sound, found.sound, found.dated) == ((), False, 0, True)
    cells = show(firm(("dike", parts))).rows[2].cells
    assert [(cell.text.replace("\u00a0", " "), cell.old) for cell in cells] == [
        ("Jul 2026", True),
        ("Sep 2026", False),
        ("–", False),
        ("–", False),
    ]


def test_s39_a_shallow_clone_says_what_it_cannot_see() -> None:
    cut = Age(date(2026, 7, 1), "cut")
    found = ask(firm(("dike", {"situation": cut})))
    assert (found.rows[2].ages[0], found.cut) == (SectionAge(cut.day, old=False, least=True), 1)
    view = show(firm(("dike", {"situation": cut})))
    assert view.rows[2].cells[0].text.replace("\u00a0", " ") == "Jul 2026 or before"
    assert "git fetch --unshallow" in view.notes[-1]


def test_s39_outside_git_the_day_of_review_tells_what_is_out_of_date() -> None:
    """Reviewed 101 days ago with a norm of 100: nothing is missing, and yet it is not up to date."""
    made = portfolio(account("dike", marks={"fit": 9}, reviewed=TODAY - timedelta(days=101), **WHOLE), tiers=TIERS)
    (row,) = ask(made).rows
    assert (row.lacks, row.aged, row.sound) == ((), True, False)


def test_s39_a_firm_without_promising_accounts_has_no_such_page() -> None:
    made = portfolio(account("quay", marks={"fit": 7}), tiers=TIERS)
    assert ask(made).rows == ()
    assert [*draft_pages(Context(survey(made), ENGLISH))] == []


def test_s39_all_and_none_are_said_as_such() -> None:
    assert show(portfolio(account("bolt", marks={"fit": 9}), account("acme", marks={"fit": 9}), tiers=TIERS)).heading == (
        "None of the 2 most promising clients has a plan that is complete and up to date"
    )
    made = portfolio(account("dike", marks={"fit": 9}, **WHOLE), tiers=TIERS)
    assert show(made).heading == "The plan of the one most promising client is complete and up to date"


@pytest.mark.parametrize(
    ("others", "heading"),
    [
        ((), "Het plan van de enige veelbelovende prospect is niet compleet en actueel"),
        (("client",), "Geen van de 2 meest belovende klanten en prospects heeft een plan dat compleet en actueel is"),
        (("former",), "Het plan van de enige veelbelovende prospect is niet compleet en actueel"),
    ],
)
def test_s39_a_prospect_is_not_called_a_client(others: tuple[str, ...], heading: str) -> None:
    made = [account(f"other-{number}", marks={"fit": 9}, status=status) for number, status in enumerate(others)]
    view = show(portfolio(account("bolt", marks={"fit": 9}, status="prospect"), *made, tiers=TIERS), Words("nl"))
    assert view.heading == heading
    assert view.sieve is None or view.sieve.whole == "De kop gaat over alle klanten en prospects."
