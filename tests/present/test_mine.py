"""What is mine: the findings in the plans that somebody leads, one click from the list of our people and from the findings."""

from __future__ import annotations

from typing import Any

import pytest

from accountplan.model.finding import Finding, Severity
from builders import account, portfolio

from .reading import DUTCH, ENGLISH, Outline, page, plain


def find(account: str | None, rule: str = "late-action", severity: Severity = Severity.WARNING) -> Finding:
    path = f"plans/accounts/{account}.yaml" if account else "plans/tiers.yaml"
    return Finding(rule, "AP502", severity, path, 3, 5, f"Something about {account}.", "Do it.", account)


def show(path: str, *found: Finding, words: Any = ENGLISH) -> str:
    firm = portfolio(
        account("acme", lead="jansen"), account("bolt", lead="jansen"), account("cane", lead="devries"), account("dust"),
        people={"jansen": {"name": "Ans Jansen"}, "devries": {"name": "Bo de Vries"}, "mol": {"name": "Ko Mol"}},
    )  # fmt: skip
    return page(firm, path, *found, words=words)


FOUND = (find("acme"), find("bolt"), find("bolt", "no-lead"), find("cane"), find("dust"), find(None))


def test_e2_findings_are_counted_per_lead_with_the_way_to_them() -> None:
    made = show("findings.html", *FOUND)
    counted = plain(made).partition("Per lead")[2].partition("Per rule")[0]
    assert "Ans Jansen 3 Bo de Vries 1 no lead 1" in counted
    assert {"people/jansen.html#findings", "people/devries.html#findings"} <= set(Outline(made).hrefs)


def test_e2_the_page_of_a_person_shows_the_findings_in_the_plans_that_it_leads_the_worst_first() -> None:
    made = plain(show("people/jansen.html", *FOUND, find("bolt", "x", Severity.ERROR)))
    mine = made.partition("What the rules say of these plans")[2]
    assert mine.index("Something about bolt.") < mine.index("Something about acme.")
    assert "cane" not in mine
    assert "dust" not in mine
    assert "tiers.yaml" not in mine


@pytest.mark.parametrize("words", [ENGLISH, DUTCH], ids=["en", "nl"])
def test_e2_where_nothing_was_found_nothing_is_said_of_it(words: Any) -> None:
    assert "Per lead" not in show("findings.html", words=words)
    assert "Per lead" not in show("findings.html", find(None), find("dust"), words=words)
    assert 'id="findings"' not in show("people/mol.html", *FOUND, words=words)


def test_e5_the_menu_leads_to_our_people_where_there_are_any() -> None:
    assert "people.html" in Outline(show("index.html")).hrefs
    assert "people.html" not in Outline(page(portfolio(account("acme"), people={}), "index.html")).hrefs


def test_e2_more_accounts_than_a_page_holds_go_on_on_the_next() -> None:
    many = [account(f"c{number:03}", lead="jansen") for number in range(160)]
    firm = portfolio(*many, people={"jansen": {"name": "Ans Jansen"}})
    found = [find(each.id) for each in many]
    assert plain(page(firm, "people/jansen.html", *found)).count("Something about") == 150
    assert plain(page(firm, "people/jansen/2.html", *found)).count("Something about") == 10
