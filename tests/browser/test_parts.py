"""Search in a firm whose index comes in parts finds what it would find in one file, says while it reads that it does, and what it could not read."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from accountplan import present, render
from accountplan.base.words import Words
from accountplan.model.account import Account
from accountplan.model.edition import Edition
from accountplan.model.weighed import fill_files
from accountplan.present.site import search
from builders import account, portfolio
from present.reading import survey

from .conftest import SUBPATH, Opener, Quiet

CLIENTS = 300
QUERIES = ("client", "client 27", "osterreich history", "straße", "strasse 7", "verhoef 12", "meijer", "jansen", "xyzzy", "history partner")


def client(number: int) -> Account:
    """A client of whom much is written; what stands in the text of some is the name of others, or of somebody there."""
    street, also = ("Strasse", "Straße", "strasse")[number % 3], "Meijer was here." if number % 10 == 2 else ""
    return account(
        f"c{number:03}",
        name=f"{'Partner' if number % 50 == 0 else 'Client'} {number}",
        situation={"history": f"History of Österreich, {street} {number}. {also}".ljust(3000, "x")},
        contacts=[{"name": f"T. Verhoef {number}"}, *([{"name": "A. Meijer"}] if number % 10 == 5 else [])],
        lead="jansen",
    )


def build(folder: Path) -> Path:
    """The pages of search of a firm with so many of these."""
    made = portfolio(*map(client, range(CLIENTS)), people={"jansen": {"name": "Ans Jansen", "role": "partner"}})
    words = Words("en")
    drafts = [draft for draft in present.draft_pages(survey(made), words, booklets=()) if "search" in draft.path]
    with render.open_output(folder) as stage:
        render.write_pages(drafts, Edition(words, stage), stage)
    return folder


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as it is, its index in parts."""
    return build(tmp_path_factory.mktemp("parts") / "site")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same site with all in one file."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search, "fill_files", partial(fill_files, most=10**9))
        return build(tmp_path_factory.mktemp("whole") / "site")


@pytest.fixture(scope="module", params=["file", "http"])
def address(request: pytest.FixtureRequest, parts: Path) -> Iterator[str]:
    """Where the page of search is: in the file system, and on a server."""
    if request.param == "file":
        yield (parts / "search.html").as_uri()
        return
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(parts)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{SUBPATH}search.html"
    server.shutdown()
    server.server_close()


def ask(page: Page, query: str) -> None:
    page.get_by_role("searchbox").fill(query)


def wait(page: Page) -> str:
    """What is said when all is read."""
    status = page.locator("form [role=status]")
    expect(status).to_have_attribute("aria-busy", "false")
    return status.inner_text()


def hits(page: Page) -> list[str]:
    """What is found, each with the place in its text."""
    return page.locator(".found li").all_inner_texts()


def hold(page: Page, pattern: str) -> Callable[[], None]:
    """Let files wait until what this gives is called."""
    held: list[Route] = []
    free = False

    def wait_for_it(route: Route) -> None:
        if free:
            route.continue_()
        else:
            held.append(route)

    def go_on() -> None:
        nonlocal free
        free = True
        for route in held:
            route.continue_()

    page.route(pattern, wait_for_it)
    return go_on


def test_the_index_is_in_parts_and_in_one_file(parts: Path, whole: Path) -> None:
    assert len([*parts.glob("assets/search-texts-*.js")]) > 2
    assert [*whole.glob("assets/search-texts*")] == []


def test_hits_come_in_the_order_in_which_one_file_gives_them(address: str, whole: Path, open_page: Opener) -> None:
    page, other = open_page(address), open_page((whole / "search.html").as_uri())
    for query in QUERIES:
        for each in (page, other):
            ask(each, query)
        assert (wait(page), hits(page)) == (wait(other), hits(other)), query
        assert page.locator(".found").inner_html() == other.locator(".found").inner_html(), query


def test_names_and_contacts_are_found_while_the_texts_are_read_and_that_is_said(address: str, open_page: Opener) -> None:
    page = open_page()
    go_on = hold(page, "**/search-texts-*.js")
    page.goto(address)
    ask(page, "verhoef 27")
    expect(page.locator(".found a").first).to_have_text("Client 27")
    status = page.locator("form [role=status]")
    assert status.inner_text().startswith(f"{page.locator('.found a').count()} found so far; parts still to read: ")
    assert status.get_attribute("aria-busy") == "true"
    ask(page, "history")
    expect(status).to_contain_text("0 found so far; parts still to read: ")
    go_on()
    assert wait(page) == f"{CLIENTS} found; these are the first 50"


def test_texts_are_read_only_once_somebody_searches_and_then_once(address: str, open_page: Opener) -> None:
    page, asked = open_page(), list[str]()
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto(address)
    page.wait_for_function("document.activeElement.type === 'search'")
    page.wait_for_load_state("networkidle")
    assert [each for each in asked if "search-" in each] == ["search-index.js"]
    for query in ("history", "client", "history"):
        ask(page, query)
        wait(page)
    texts = [each for each in asked if "search-texts" in each]
    assert len(texts) == len({*texts}) > 2


def test_what_has_the_focus_keeps_it_while_others_come_before_it(address: str, open_page: Opener) -> None:
    page = open_page()
    go_on = hold(page, "**/search-texts-*.js")
    page.goto(address)
    ask(page, "meijer")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.textContent") == page.locator(".found a").nth(1).inner_text() == "Client 115"
    go_on()
    wait(page)
    assert page.evaluate("document.activeElement.textContent") == page.locator(".found a").nth(3).inner_text() == "Client 115"


@pytest.mark.parametrize("gone", ["search-texts-0*.js", "search-index.js"])
def test_a_part_that_cannot_be_read_is_said(address: str, gone: str, open_page: Opener) -> None:
    page = open_page()
    page.route(f"**/{gone}", lambda route: route.abort())
    page.goto(address)
    ask(page, "history")
    said = wait(page)
    number = page.evaluate("document.querySelectorAll('.found li').length")
    assert "not everything was searched" in said
    assert (0 < int(said.split()[0]) < CLIENTS and number > 0) if "texts" in gone else (said.startswith("0 ") and number == 0)
    assert page.locator(".everything").is_visible() == ("index" in gone)


def test_a_query_that_is_cleared_while_parts_arrive_shows_the_list_again(address: str, open_page: Opener) -> None:
    page = open_page()
    go_on = hold(page, "**/search-texts-*.js")
    page.goto(address)
    ask(page, "history")
    expect(page.locator(".everything")).to_be_hidden()
    page.keyboard.press("Escape")
    go_on()
    assert wait(page) == ""
    assert page.locator(".everything").is_visible()
    assert hits(page) == []
