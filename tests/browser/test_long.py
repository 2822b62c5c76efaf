"""A list of clients that comes in pages: whole without script, and honest about what its filters look at."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from accountplan import present, render
from accountplan.base.words import Words
from accountplan.load import FolderSource
from accountplan.model.edition import Edition
from accountplan.pipeline import survey
from builders import TODAY

from .conftest import Opener

CLIENTS = 501


@pytest.fixture(scope="module")
def lists(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The lists of a firm with more clients than fit on one page: their address in the file system."""
    workspace = tmp_path_factory.mktemp("long")
    accounts = workspace / "plans" / "accounts"
    accounts.mkdir(parents=True)
    (workspace / "plans" / "firm.yaml").write_text("name: Long\nlanguage: en\ncurrency: EUR\nyear: 2026\n")
    (workspace / "plans" / "criteria.yaml").write_text("criteria:\n  growth: {name: Growth, weight: 1}\n")
    for number in range(CLIENTS):
        (accounts / f"c{number}.yaml").write_text(f"name: Client {number}\ntemperature: {'red' if number % 2 else 'blue'}\n")
    found, words, folder = survey(FolderSource(workspace), TODAY), Words("en"), Path(workspace / "site")
    drafts = [each for each in present.pages(found, words, booklets=()) if not each.path.startswith("accounts/")]
    with render.output(folder) as stage:
        render.pages(drafts, Edition(words, stage), stage)
    return folder.as_uri() + "/"


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_all_clients_are_reached_from_page_to_page(lists: str, script: bool, open_page: Opener) -> None:
    page = open_page(lists + "accounts.html", java_script_enabled=script)
    first = page.locator("tr.account th a").all_inner_texts()
    page.get_by_role("link", name="Next page").first.click()
    second = page.locator("tr.account th a").all_inner_texts()
    assert (len(first), len(second)) == (500, 1)
    assert len({*first, *second}) == CLIENTS
    page.get_by_role("link", name="Previous page").last.click()
    assert page.url == lists + "accounts.html"


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_filter_of_a_page_says_that_it_filters_this_page_and_where_all_are_searched(lists: str, script: bool, open_page: Opener) -> None:
    page = open_page(lists + "accounts.html", java_script_enabled=script)
    page.get_by_role("group", name="Relationship").get_by_label(re.compile("warm")).check()
    assert page.locator("tr.account:visible").count() == 249  # of 250: Client 99 is on the second page
    assert page.get_by_text("Filters and order hold for this page of the list.").is_visible()
    page.get_by_role("link", name="Search looks through all clients.").click()
    assert page.locator(".everything a[href^='accounts/']").count() == CLIENTS


def test_no_page_of_a_list_is_wider_than_a_phone(lists: str, open_page: Opener) -> None:
    page = open_page(lists + "accounts-2.html", width=360)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.get_by_role("link", name="Previous page").first.bounding_box() is not None
