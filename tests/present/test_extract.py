"""A page that is made from an extract shows nothing else, and is known by it."""

from __future__ import annotations

from typing import Any

import pytest

from accountplan.present.context import Context
from accountplan.present.extract import digest_extract, extract
from accountplan.present.site import person
from builders import account, portfolio

from .reading import ENGLISH, page, survey

MINE = account("mine", lead="jansen", marks={"fit": 8})
PEOPLE: dict[str, dict[str, Any]] = {"jansen": {}, "devries": {}}


def context(**other: Any) -> Context:
    return Context(survey(portfolio(MINE, account("other", marks={"fit": 4}, **other), people=PEOPLE)), ENGLISH)


def test_an_extract_holds_its_accounts_and_no_others() -> None:
    found = extract(context(), ["mine"])
    assert list(found.portfolio.accounts) == list(found.scores.accounts) == list(found.completeness.accounts) == ["mine"]


def name_of(given: Context) -> str:
    """By what the page of Jansen is known: the rows of one client leave no choice, so that nothing of the filters over all plans is in it."""
    return next(draft.made_from for draft in person.draft_pages(given) if draft.path == "people/jansen.html")


OTHER: list[dict[str, Any]] = [{"name": "Renamed"}, {"lead": "devries"}, {"actions": [{"what": "Call", "who": "devries"}]}]


@pytest.mark.parametrize("change", OTHER)
def test_what_another_plan_says_changes_neither_its_name_nor_the_page(change: dict[str, Any]) -> None:
    before, after = context(), context(**change)
    assert digest_extract(before, ["mine"]) == digest_extract(after, ["mine"])
    assert page(before.portfolio, "people/jansen.html") == page(after.portfolio, "people/jansen.html")
    assert name_of(before) == name_of(after)


def test_what_its_own_plans_say_changes_its_name() -> None:
    assert digest_extract(context(), ["mine", "other"]) != digest_extract(context(name="Renamed"), ["mine", "other"])
