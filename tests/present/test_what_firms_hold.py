"""What firms' own files hold, as the page of a client and the booklets show it."""

from __future__ import annotations

from typing import Any

from accountplan.model.portfolio import Portfolio
from builders import account, portfolio

from .reading import DUTCH, Outline, page, plain

PATH = "accounts/acme.html"
PEOPLE: dict[str, dict[str, Any]] = {"jansen": {"name": "Ans Jansen"}, "devries": {"name": "Bo de Vries"}}


def firm(**fields: Any) -> Portfolio:
    return portfolio(account("acme", **fields), people=PEOPLE)


def part(made: Portfolio, id: str) -> str:
    """What one section of the page says, without markup; empty when there is none."""
    html = page(made, PATH)
    _, there, rest = html.partition(f'<section id="{id}">')
    return plain(rest.partition("</section>")[0]) if there else ""


def test_i_risks_stand_by_what_they_weigh() -> None:
    risks = [
        {"what": "Small", "chance": "low", "impact": "high"},
        {"what": "Gone", "chance": "high", "impact": "high", "status": "closed"},
        {"what": "Unweighed", "chance": "high"},
        {"what": "Large", "chance": "high", "impact": "high", "own": "jansen", "response": "Ask them"},
        {"what": "Lucky", "kind": "opportunity", "chance": "medium", "impact": "medium", "theirs": "The board", "value": 500},
    ]
    said = part(firm(risks=risks), "risks")
    assert [said.index(each) for each in ("Large", "Lucky", "Small", "Unweighed", "Gone")] == sorted(
        said.index(each) for each in ("Large", "Lucky", "Small", "Unweighed", "Gone")
    )
    for text in ("Ask them", "with them: The board", "€500", "it can no longer happen", "Opportunity"):
        assert text in said


def test_i_without_risks_and_competitors_there_is_no_heading_for_them() -> None:
    made = page(firm(), PATH)
    assert "Risks and opportunities" not in made
    assert "Competitors" not in made
    assert not {"#risks", "#competitors"} & {*Outline(made).hrefs}


def test_i_a_competitor_leads_to_what_we_lost_to_it() -> None:
    said = part(
        firm(
            competitors=[{"name": "Delta Watch B.V.", "strength": "quick", "weakness": "new here"}, "Low Land"],
            proposals=[
                {"name": "Quay", "stage": "lost", "value": 400, "competitor": "delta watch"},
                {"name": "Lock", "stage": "talk", "competitor": "Somebody"},
            ],
        ),
        "competitors",
    )
    for text in ("Delta Watch B.V.", "quick", "new here", "Quay (€400), lost", "Low Land", "Somebody", "Lock, in conversation"):
        assert text in said


def test_i_the_dutch_page_says_it_in_dutch() -> None:
    made = plain(page(firm(risks=[{"what": "x", "chance": "high", "impact": "low"}], competitors=["Delta"]), PATH, words=DUTCH))
    for text in ("Risico's en kansen", "Gewicht, 1 tot 9", "hoog", "laag", "Concurrenten", "Sterk in"):
        assert text in made
