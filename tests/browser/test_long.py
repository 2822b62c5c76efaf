"""A list of clients that comes in pages: whole without script; with it, filters and order hold for all clients, from the file system too."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from accountplan import present, render
from accountplan.base.words import Words
from accountplan.load import FolderSource
from accountplan.model.edition import Edition
from accountplan.model.stretches import MOST
from accountplan.pipeline import make_survey
from builders import TODAY

from .conftest import Opener

CLIENTS = 2 * MOST + 1
ODD = '</script><b>O\'Neill & "Zoon"</b>'
"""The one client that is warm: its name is text wherever it stands."""
TIERS = {0: 9, 1: 7}
"""The marks of the first clients; the others lie below the line of the last tier."""


def plan(number: int) -> str:
    """A client; every third has a relationship, and a few are in higher tiers."""
    name, temperature = (ODD, "red") if number == CLIENTS - 1 else (f"Client {number}", ("blue", "yellow", "yellow")[number % 3])
    return f"name: {json.dumps(name)}\ntemperature: {temperature}\nmarks: {{growth: {TIERS.get(number, 3)}}}\n"


@pytest.fixture(scope="module", params=["en", "nl"])
def words(request: pytest.FixtureRequest) -> Words:
    """Each language in turn."""
    return Words(request.param)


@pytest.fixture(scope="module")
def lists(words: Words, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The lists of a firm with more clients than fit on two pages: their address in the file system."""
    workspace = tmp_path_factory.mktemp("long")
    accounts = workspace / "plans" / "accounts"
    accounts.mkdir(parents=True)
    (workspace / "plans" / "firm.yaml").write_text("name: Long\ncurrency: EUR\nyear: 2026\n")
    (workspace / "plans" / "criteria.yaml").write_text("criteria:\n  growth: {name: Growth, weight: 1}\n")
    for number in range(CLIENTS):
        (accounts / f"c{number}.yaml").write_text(plan(number))
    found, folder = make_survey(FolderSource(workspace), TODAY), Path(workspace / "site")
    drafts = [each for each in present.draft_pages(found, words, booklets=()) if not each.path.startswith("accounts/")]
    with render.open_output(folder) as stage:
        render.write_pages(drafts, Edition(words, stage), stage)
    return folder.as_uri() + "/"


def shown(page: Page) -> list[str]:
    """The clients that can be seen, in order."""
    return page.locator("tr.account:visible th a").all_inner_texts()


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_all_clients_are_reached_from_page_to_page(lists: str, script: bool, open_page: Opener) -> None:
    page = open_page(lists + "accounts.html", java_script_enabled=script)
    found = shown(page)
    for number in (2, 3):
        page.locator(".turns a").last.click()
        assert page.url == f"{lists}accounts-{number}.html"
        page.wait_for_load_state()
        found += shown(page)
    assert len(found) == len({*found}) == CLIENTS


def test_without_script_a_page_says_what_its_filters_look_at_and_where_all_clients_are(lists: str, words: Words, open_page: Opener) -> None:
    page = open_page(lists + "accounts.html", java_script_enabled=False)
    page.locator(".filtering > summary").click()
    page.locator("[name=temperature] [value=blue]").check()
    assert 0 < len(shown(page)) < MOST
    assert page.get_by_text(words.catalogue.gettext("Filters hold for this page of the list.")).is_visible()
    page.get_by_role("link", name=words.catalogue.gettext("Search lists all clients by name.")).click()
    page.wait_for_load_state()
    found = page.locator(".everything a[href^='accounts/']").count()
    page.locator(".turns a").first.click()
    page.wait_for_load_state()
    assert found + page.locator(".everything a[href^='accounts/']").count() == CLIENTS


def test_a_filter_finds_clients_of_all_pages_and_says_how_many(lists: str, open_page: Opener) -> None:
    page = open_page(lists + "accounts.html")
    page.locator(".filtering > summary").click()
    box = page.locator("[name=temperature] [value=blue]")
    expect(page.locator(".count")).to_have_text(re.compile(rf"^{MOST} \w+ {CLIENTS} "))
    box.focus()
    page.keyboard.press("Space")
    expect(page.locator(".count")).to_have_text(re.compile(rf"^{-(-(CLIENTS - 1) // 3)} \w+ {CLIENTS} "))
    assert [int(name.removeprefix("Client ")) % 3 for name in shown(page)] == [0] * -(-(CLIENTS - 1) // 3)
    assert not page.locator(".turns").first.is_visible()
    expect(box).to_be_focused()
    again = open_page(page.url.replace("accounts.html", "accounts-3.html"))
    expect(again.locator("tr.account")).to_have_count(-(-(CLIENTS - 1) // 3))


def test_what_is_found_comes_in_pages_of_its_own(lists: str, open_page: Opener) -> None:
    page = open_page(lists + "accounts-2.html#temperature=yellow")
    total = (CLIENTS - 1) // 3 * 2 + (CLIENTS - 1) % 3 // 2
    expect(page.locator(".count")).to_have_text(re.compile(rf"^{total} \w+ {CLIENTS} \w+, 1–{MOST} "))
    first = shown(page)
    page.locator(".turns:visible a").first.click()
    expect(page.locator(".count")).to_have_text(re.compile(rf", {MOST + 1}–{total} "))
    expect(page.locator(".count")).to_be_focused()
    assert page.url.endswith("#temperature=yellow&page=2")
    assert len({*first, *shown(page)}) == total
    page.go_back()
    expect(page.locator("tr.account")).to_have_count(MOST)
    assert shown(page) == first
    page.go_forward()
    page.locator(".filtering > summary").click()
    page.locator("[name=temperature] [value=red]").check()
    assert page.url.endswith("#temperature=red&temperature=yellow")
    expect(page.locator(".count")).to_have_text(re.compile(", 1–"))


def test_an_order_holds_for_all_pages_and_that_of_the_list_comes_back(lists: str, open_page: Opener) -> None:
    page = open_page(lists + "accounts-2.html")
    before, way = page.locator("tbody tr").all_inner_texts(), page.locator(".turns").first.inner_html()
    button = page.locator("th[data-key=name] button")
    button.click()
    expect(page.locator("tr.account").nth(1)).to_contain_text("Client 0")
    assert shown(page)[1:4] == ["Client 0", "Client 1", "Client 2"]
    button.click()
    expect(page.locator("tr.account").first).to_contain_text(f"Client {CLIENTS - 2}")
    assert not page.locator(".limit-row").count()
    page.locator("th[data-key=score] button").click()
    assert page.locator("tbody tr").all_inner_texts() == before
    assert page.locator(".turns").first.inner_html() == way
    assert "#" not in page.url


def test_each_line_stands_once_above_what_is_left_below_it(lists: str, open_page: Opener) -> None:
    page = open_page(lists + "accounts.html#temperature=red&temperature=blue")
    expect(page.locator(".limit-row")).to_have_count(1)
    assert page.locator("tbody tr").nth(1).get_attribute("class") == "limit-row"
    whole = open_page(lists + "accounts.html#tier=A&tier=B")
    expect(whole.locator("tbody tr")).to_have_count(3)


def test_a_name_is_text_in_the_rows_of_other_pages_too(lists: str, open_page: Opener) -> None:
    page = open_page(lists + "accounts.html#temperature=red")
    expect(page.locator("tr.account")).to_have_count(1)
    assert shown(page) == [ODD]
    assert page.locator("tr.account").get_by_role("link").get_attribute("href") == f"accounts/c{CLIENTS - 1}.html"


def test_a_row_of_another_page_is_a_row_of_the_table_to_a_screen_reader(lists: str, open_page: Opener) -> None:
    page = open_page(lists + "accounts.html#temperature=red", width=360)
    expect(page.locator("tr.account")).to_have_count(1)
    assert page.get_by_role("row").count() == 3  # the heads, the line, the client
    assert page.get_by_role("rowheader").inner_text() == ODD


def test_search_finds_what_stands_on_another_page_of_its_list(lists: str, open_page: Opener) -> None:
    for address in ("search.html", "search-2.html"):
        page = open_page(lists + address)
        page.get_by_role("searchbox").fill("o'neill")
        expect(page.locator(".found a")).to_have_text([ODD])
        assert not page.locator(".everything").is_visible()


def test_a_list_of_which_the_rows_are_gone_is_filtered_as_without_script(lists: str, open_page: Opener) -> None:
    page = open_page()
    page.route("**/accounts-rows-2.js", lambda route: route.abort())
    page.goto(lists + "accounts-3.html#temperature=yellow")
    page.wait_for_load_state("networkidle")
    assert page.locator("tr.account").count() == 1
    assert shown(page) == []
    assert page.locator(".this-page").is_visible()


def test_no_page_of_a_list_is_wider_than_a_phone(lists: str, open_page: Opener) -> None:
    for address in ("accounts-2.html", "accounts-2.html#temperature=yellow&sort=name&order=ascending"):
        page = open_page(lists + address, width=360)
        expect(page.locator("tr.account")).to_have_count(MOST)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        assert page.locator(".turns a").first.bounding_box() is not None
