"""Lists of more than five hundred rows come in pages: nothing is lost, nothing stands twice, and no page grows with the portfolio."""

from __future__ import annotations

import re
import sys
from collections import Counter
from functools import cache, partial
from types import FrameType
from typing import Any

import pytest

from accountplan import present
from accountplan.model.stretches import stretches
from accountplan.present.site import accounts, tier
from builders import account, portfolio

from .reading import DUTCH, ENGLISH, Outline, pages, plain, survey

ONE_TIER = ({"id": "A", "name": "Everybody"},)


@cache
def site(number: int, one_tier: bool = False) -> dict[str, str]:
    """The lists of a firm with so many clients."""
    given: dict[str, Any] = {"tiers": ONE_TIER} if one_tier else {}
    firm = portfolio(
        *(account(f"c{n:04}", marks={"fit": 1 + 9 * n // number}, unit="water" if n % 2 else "infra") for n in range(number)),
        **given,
    )
    return {**pages(firm, only="accounts-"), **pages(firm, only="accounts.html"), **pages(firm, only="tiers/")}


def named(made: str) -> list[str]:
    """The clients in the rows of a page, in order."""
    return re.findall(r'class="name"><a href="[./]*accounts/(c\d+)\.html"', made)


def test_five_hundred_clients_stand_on_one_page() -> None:
    made = site(500)
    assert "accounts-2.html" not in made
    assert "turns" not in made["accounts.html"]
    assert len(named(made["accounts.html"])) == 500


def test_one_more_makes_a_second_page_and_each_client_stands_on_one() -> None:
    made = site(501)
    first, second = (named(made[path]) for path in ("accounts.html", "accounts-2.html"))
    assert (len(first), len(second)) == (500, 1)
    assert len({*first, *second}) == 501


def test_the_pages_of_a_list_lead_to_each_other_above_and_below() -> None:
    made = site(1001)
    assert Counter(Outline(made["accounts.html"]).hrefs)["accounts-2.html"] == 2
    middle = Counter(Outline(made["accounts-2.html"]).hrefs)
    assert middle["accounts-3.html"] == 2
    assert middle["accounts.html"] == 3  # the navigation as well
    assert plain(made["accounts-2.html"]).count("501–1,000 of 1,001 · Previous page · Next page") == 2
    assert plain(made["accounts-3.html"]).count("1,001–1,001 of 1,001 · Previous page") == 2


def test_a_page_of_a_longer_list_says_what_its_filters_look_at_and_where_to_search_all() -> None:
    made = site(501)["accounts-2.html"]
    assert "Filters and order hold for this page of the list. Search looks through all clients." in plain(made)
    assert "search.html" in Outline(made[made.index("<main") :]).hrefs
    assert "of 1 shown" in plain(made)


def test_a_page_that_begins_below_a_line_says_that_line_again() -> None:
    made = site(1001)
    for path in ("accounts-2.html", "accounts-3.html"):
        body = made[path][made[path].index("<tbody>") :]
        assert plain(body).startswith("Tier C: scores below 6 ")
        assert body.count("limit-row") == 1


def test_the_first_tier_needs_no_line_on_any_page() -> None:
    assert "limit-row" not in site(501, one_tier=True)["accounts-2.html"]


def test_the_members_of_a_tier_come_in_pages_too() -> None:
    made = site(1001, one_tier=True)
    found = [named(made[path]) for path in ("tiers/a.html", "tiers/a/2.html", "tiers/a/3.html")]
    assert [len(each) for each in found] == [500, 500, 1]
    assert [id for each in found for id in each] == [id for path in ("", "-2", "-3") for id in named(made[f"accounts{path}.html"])]
    hrefs = Counter(Outline(made["tiers/a/2.html"]).hrefs)
    assert hrefs["../../tiers/a/3.html"] == 2
    assert hrefs["../../tiers/a.html"] == 3  # the crumbs as well
    assert Counter(Outline(made["tiers/a.html"]).hrefs)["../tiers/a/2.html"] == 2


def test_the_way_through_a_list_is_told_in_dutch() -> None:
    firm = portfolio(*(account(f"c{n}", marks={"fit": 5}) for n in range(501)))
    made = plain(pages(firm, words=DUTCH, only="accounts.html")["accounts.html"])
    assert "1–500 van 501 · Volgende pagina" in made
    assert "Filters en volgorde gelden voor deze pagina van de lijst." in made


def work(number: int) -> Counter[tuple[str, str, int]]:
    """How often each function of ours is called (and each generator resumed) for all pages of a firm with so many clients in one tier."""
    team = {f"p{n}": {"name": f"P. Person{n}"} for n in range(number // 5)}
    firm = portfolio(
        *(account(f"c{n:04}", marks={"fit": n % 10 + 1}, lead=f"p{n % len(team)}", figures={2025: {"turnover": n}}) for n in range(number)),
        people=team,
        tiers=ONE_TIER,
    )
    calls: Counter[tuple[str, str, int]] = Counter()

    def count(frame: FrameType, event: str, _: object) -> None:
        code = frame.f_code
        if event == "call" and "accountplan" in code.co_filename:
            calls[code.co_filename, code.co_name, code.co_firstlineno] += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        for draft in present.pages(survey(firm), ENGLISH):
            draft.make()
    finally:
        sys.setprofile(before)
    return calls


def test_twice_as_many_clients_in_one_tier_are_twice_as_much_work(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (accounts, tier):
        monkeypatch.setattr(module, "stretches", partial(stretches, most=10))
    work(10)
    once, twice = work(100), work(200)
    assert {place: (once[place], number) for place, number in twice.items() if number > 400 and number > 2.5 * once[place]} == {}
