"""Lists of many rows come in pages: nothing is lost, nothing stands twice, and no page grows with the portfolio."""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Callable
from datetime import date
from functools import cache, partial
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import pytest

from accountplan import lint, present
from accountplan.model.account import Account
from accountplan.model.stretches import MOST, make_stretches
from accountplan.present import carried, filters
from accountplan.present.site import accounts, group, people, search, tier
from accountplan.render.templates import make_environment
from builders import TODAY, account, portfolio

from .reading import DUTCH, ENGLISH, Outline, pages, plain, survey, titles

OURS = str(Path(lint.__file__).parents[1])
"""In the name of each file of which the lines are counted."""
LINES = 2000
"""Fewer lines than this, for two hundred clients, are no more than a beginning."""
ONE_TIER = ({"id": "A", "name": "Everybody"},)


@cache
def site(number: int, one_tier: bool = False) -> dict[str, str]:
    """The lists of a firm with so many clients."""
    given: dict[str, Any] = {"tiers": ONE_TIER} if one_tier else {}
    firm = portfolio(
        *(account(f"c{n:04}", marks={"fit": 1 + 9 * n // number}, unit="water" if n % 2 else "infra") for n in range(number)),
        **given,
    )
    return {
        **pages(firm, only="accounts-"),
        **pages(firm, only="accounts.html"),
        **pages(firm, only="tiers/"),
        **pages(firm, only="assets/accounts-"),
    }


def named(made: str) -> list[str]:
    """The clients in the rows of a page, in order."""
    return re.findall(r'class="name"><a href="[./]*accounts/(c\d+)\.html"', made)


def test_as_many_clients_as_fit_stand_on_one_page() -> None:
    made = site(MOST)
    assert [path for path in made if "-" in path] == ["assets/accounts-filters.css"]
    assert "turns" not in made["accounts.html"]
    assert "data-rows" not in made["accounts.html"]
    assert len(named(made["accounts.html"])) == MOST


def test_one_more_makes_a_second_page_and_each_client_stands_on_one() -> None:
    made = site(MOST + 1)
    first, second = (named(made[path]) for path in ("accounts.html", "accounts-2.html"))
    assert (len(first), len(second)) == (MOST, 1)
    assert len({*first, *second}) == MOST + 1


def test_the_pages_of_a_list_lead_to_each_other_above_and_below() -> None:
    made = site(2 * MOST + 1)
    assert Counter(Outline(made["accounts.html"]).hrefs)["accounts-2.html"] == 2
    middle = Counter(Outline(made["accounts-2.html"]).hrefs)
    assert middle["accounts-3.html"] == 2
    assert middle["accounts.html"] == 3  # the navigation as well
    assert plain(made["accounts-2.html"]).count("251–500 of 501 · Previous page · Next page") == 2
    assert plain(made["accounts-3.html"]).count("501–501 of 501 · Previous page") == 2


def test_every_page_of_a_list_leads_the_script_to_the_rows_of_all_pages() -> None:
    made = site(2 * MOST + 1)
    rows = [f"assets/accounts-rows-{number}.js" for number in (1, 2, 3)]
    for path in ("accounts.html", "accounts-2.html", "accounts-3.html"):
        assert f'data-rows="{" ".join(rows)}"' in made[path]
        assert 'data-all="of 501 shown" data-some="of 501 found, {first}–{last} shown"' in made[path]
    assert [path for path in made if "rows" in path] == rows


def unpacked(made: str) -> list[str]:
    """The rows in a file for the script, put together as the script does."""
    found = json.loads(made[made.index('{"') : made.rindex(";")])
    return ["".join(map("".join, zip(found["shapes"][shape], [*own, ""], strict=True))) for shape, *own in found["rows"]]


def test_the_rows_for_the_script_are_those_of_the_page() -> None:
    made = site(2 * MOST + 1)
    for number, path in ((1, "accounts.html"), (2, "accounts-2.html"), (3, "accounts-3.html")):
        rows = re.findall("<tr(?: class).*?</tr>", made[path], re.DOTALL)
        assert unpacked(made[f"assets/accounts-rows-{number}.js"]) == rows


def test_the_rows_for_the_script_take_a_quarter_of_the_bytes_of_the_page() -> None:
    made = site(2 * MOST + 1)
    assert len(made["assets/accounts-rows-2.js"]) * 4 < len(made["accounts-2.html"])


def test_a_page_of_a_longer_list_says_what_its_filters_look_at_and_where_all_clients_are() -> None:
    made = site(MOST + 1)["accounts-2.html"]
    assert "Filters hold for this page of the list. Search lists all clients by name." in plain(made)
    assert "search.html" in Outline(made[made.index("<main") :]).hrefs
    assert "of 1 shown" in plain(made)


def test_a_page_that_begins_below_a_line_says_that_line_again() -> None:
    made = site(4 * MOST)
    for path in ("accounts-3.html", "accounts-4.html"):
        body = made[path][made[path].index("<tbody>") :]
        assert plain(body).startswith("Tier C: scores below 6 ")
        assert body.count("limit-row") == 1


def test_the_first_tier_needs_no_line_on_any_page() -> None:
    assert "limit-row" not in site(MOST + 1, one_tier=True)["accounts-2.html"]


def test_the_members_of_a_tier_come_in_pages_too() -> None:
    made = site(2 * MOST + 1, one_tier=True)
    found = [named(made[path]) for path in ("tiers/a.html", "tiers/a/2.html", "tiers/a/3.html")]
    assert [len(each) for each in found] == [MOST, MOST, 1]
    assert [id for each in found for id in each] == [id for path in ("", "-2", "-3") for id in named(made[f"accounts{path}.html"])]
    hrefs = Counter(Outline(made["tiers/a/2.html"]).hrefs)
    assert hrefs["../../tiers/a/3.html"] == 2
    assert hrefs["../../tiers/a.html"] == 3  # the crumbs as well
    assert Counter(Outline(made["tiers/a.html"]).hrefs)["../tiers/a/2.html"] == 2


def test_the_members_of_a_group_come_in_pages_too() -> None:
    firm = portfolio(
        *(account(f"c{n:04}", segment={"size": "large"}) for n in range(MOST + 1)), groups={"all": {"segment": {"size": "large"}}}
    )
    made = pages(firm, only="groups/")
    assert [len(named(made[path])) for path in ("groups/all.html", "groups/all/2.html")] == [MOST, 1]
    assert Counter(Outline(made["groups/all.html"]).hrefs)["../groups/all/2.html"] == 2
    assert Counter(Outline(made["groups/all/2.html"]).hrefs)["../../groups/all.html"] == 3  # the crumbs as well


def test_the_lists_about_a_person_go_on_together_each_up_to_its_end() -> None:
    actions = [{"what": f"Call {n:03}", "who": ["ann"], "when": date(2027, 1, n + 1), "hours": 1} for n in range(2)]
    contact = {"name": "T. Verhoef", "known_by": {"ann": {"strength": 2}}}
    firm = portfolio(
        *(account(f"c{n:04}", lead="ann", actions=actions, contacts=[contact] if n == 0 else []) for n in range(carried.MOST + 1)),
        people={"ann": {}},
    )
    made = {path: each for path, each in pages(firm, only="people/").items() if not path.endswith(("week.html", ".ics"))}
    assert list(made) == ["people/ann.html", "people/ann/2.html", "people/ann/3.html"]
    assert [len(named(each)) for each in made.values()] == [carried.MOST, 1, 0]
    assert [each.count('<th scope="row">Call ') for each in made.values()] == [carried.MOST, carried.MOST, 2]
    assert ["302 open actions" in plain(each) for each in made.values()] == [False, False, True]
    assert ["T. Verhoef" in each for each in made.values()] == [True, False, False]
    assert [
        "1–150 of 151 · Next page" in plain(made["people/ann.html"]),
        "151–151 of 151 · Previous page" in plain(made["people/ann/2.html"]),
    ] == [True, True]
    assert titles(made["people/ann/3.html"]) == ["Actions by date"]


def test_our_people_come_in_pages_too() -> None:
    made = pages(portfolio(account("acme"), people={f"p{n:03}": {} for n in range(MOST + 1)}), only="people")
    rows = {path: made[path].count('<th scope="row">') for path in ("people.html", "people-2.html")}
    assert rows == {"people.html": MOST, "people-2.html": 1}
    assert Outline(made["people.html"]).hrefs.count("people-2.html") == 2


def test_of_the_parts_of_a_client_beyond_those_shown_is_said_where_they_stand() -> None:
    firm = portfolio(account("whole"), *(account(f"part-{n:03}", parent="whole") for n in range(502)))
    made = pages(firm, only="accounts/whole")["accounts/whole.html"]
    assert made.count('href="../accounts/part-') == 500
    assert "And 2 more, whose pages say that they are part of this client." in plain(made)


def test_of_tiers_by_hand_beyond_those_shown_is_said_where_they_stand() -> None:
    by_hand = {"is": "A", "why": "Trust", "by": "ann", "until": date(2027, 6, 30)}
    firm = portfolio(*(account(f"c{n:03}", marks={"fit": 3}, tier=by_hand) for n in range(501)), people={"ann": {}})
    made = pages(firm, only="criteria.html")["criteria.html"]
    assert made.count("Trust") == 500
    assert "And 1 more, on the page of its client." in plain(made)


def test_the_matrix_draws_the_clients_with_the_most_turnover_and_says_so() -> None:
    firm = portfolio(
        *(account(f"c{n:04}", marks={"turnover": 5, "client_growth": 5}, figures={2025: {"turnover": n}}) for n in range(1001)),
        criteria={"turnover": 1, "client_growth": 1},
    )
    made = pages(firm, only="portfolio.html")["portfolio.html"]
    assert made.count('class="bubble"') == 2 * 1000
    assert "The chart shows the 1,000 clients with the most turnover, out of 1,001." in plain(made)


def test_the_way_through_a_list_is_told_in_dutch() -> None:
    firm = portfolio(*(account(f"c{n}", marks={"fit": 5}) for n in range(MOST + 1)))
    made = plain(pages(firm, words=DUTCH, only="accounts.html")["accounts.html"])
    assert "1–250 van 251 · Volgende pagina" in made
    assert "Filters gelden voor deze pagina van de lijst." in made


def work(number: int) -> Counter[CodeType]:
    """How many lines of each function of ours are run for so many clients in one tier: scores, analysis, rules, pages, charts and the booklet."""
    templates = make_environment(ENGLISH)
    team = {f"p{n}": {"name": f"P. Person{n}"} for n in range(number // 5)}
    firm = portfolio(*(client(n, len(team)) for n in range(number)), people=team, tiers=ONE_TIER)
    lines: Counter[CodeType] = Counter()

    def count(frame: FrameType, event: str, _: object) -> Callable[..., Any] | None:
        if OURS not in frame.f_code.co_filename:
            return None
        lines[frame.f_code] += 1
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        found = survey(firm)
        lint.lint(firm, found.scores, found.analysis, TODAY, ())
        for draft in present.draft_pages(found, ENGLISH):
            page = draft.make()
            if not page.path.startswith("accounts/"):
                templates.get_template(page.template).render(page=page.view)
        present.make_booklets(found, ENGLISH)
    finally:
        sys.settrace(before)
    return lines


def client(number: int, team: int) -> Account:
    """A client with some of everything that lists, sums and rules look at."""
    lead, other = f"p{number % team}", f"p{(number + 1) % team}"
    return account(
        f"c{number:04}",
        marks={"fit": number % 3 + 6},
        lead=lead,
        team=[lead, other],
        parent="c0000" if number % 10 else None,
        temperature="red",
        segment={"sector": "bouw"},
        situation={"history": f"Since {number}, with **care**.", "opportunities": [f"A plan {number}"]},
        figures={2024: {"turnover": number + 1}, 2025: {"turnover": number, "margin": 1, "hours": 9}},
        actions=[{"what": f"Call {number}", "who": [lead, other], "when": date(2026, 12, number % 28 + 1), "hours": 2}],
        contacts=[{"name": f"T. Verhoef {number}", "known_by": {lead: {"strength": 2}}}],
    )


def test_twice_as_many_clients_in_one_tier_are_twice_as_much_work(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (accounts, tier, people, group):
        monkeypatch.setattr(module, "make_stretches", partial(make_stretches, most=10))
    monkeypatch.setattr(filters, "MOST", 10)
    monkeypatch.setattr(carried, "MOST", 10)
    monkeypatch.setattr(search, "MOST", 10)
    work(10)
    once, twice = work(100), work(200)
    grown = {code: (once[code], number) for code, number in twice.items() if number > LINES and number > 2.5 * once[code]}
    assert {f"{code.co_filename}:{code.co_firstlineno} {code.co_qualname}": each for code, each in grown.items()} == {}
