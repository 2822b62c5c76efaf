"""Search finds a word in whatever way its letters are typed, in the list of everything and in texts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from accountplan import present, render
from accountplan.base.words import Words
from accountplan.model.edition import Edition
from builders import account, portfolio
from present.reading import survey

NAMES = {
    "strasse": "Bauamt Straße",
    "mueller": "Müller Söhne",
    "aeroe": "Ærø Kommune",
    "aarhus": "Århus Havn",
    "smorrebrod": "Smørrebrød",
    "lodz": "Łódź Miasto",
    "soft": "Water\u00adschap",
    "dutch": "Ĳmuiden",
    "ligature": "Graﬁsch Werk",
    "hyphen": "Noord\u2011Zuid",
    "apart": "Cafe\u0301 Zoe\u0308",
    "typed": "Bueckeburg",
    "north": "Ŋgola Sisi",
    "greek": "Οδός",
    "points": "J.P. van ’t Hooft-Smit B.V.",
    "owner": "McDonald’s",
    "serbian": "Đorđe Đokić",
    "land": "Haven van Viet Nam",
    "full": "Bakkerij van de Velde",
    "more": "Slagerij van der Berg",
    "brief": "Firma v.d. Kooi",
    "briefer": "Firma v/d Zande",
}


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of clients whose names and texts have letters that few keyboards have."""
    accounts = [account(id, name=name, situation={"history": f"All of {name} was there."}) for id, name in NAMES.items()]
    folder, words = tmp_path_factory.mktemp("letters") / "site", Words("en")
    with render.open_output(folder) as stage:
        render.write_pages(present.draft_pages(survey(portfolio(*accounts)), words, booklets=()), Edition(words, stage), stage)
    return folder


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Callable[[], Page]]:
    """Pages that all tests of this file type in, one after the other, as somebody does who searches again."""
    context = browser.new_context()
    yield context.new_page
    context.close()


@pytest.fixture(scope="module")
def searching(letters: Path, window: Callable[[], Page]) -> Page:
    """The page of search."""
    page = window()
    page.goto(f"{letters.as_uri()}/search.html")
    return page


@pytest.fixture(scope="module")
def listing(letters: Path, window: Callable[[], Page]) -> Page:
    """The list of clients."""
    page = window()
    page.goto(f"{letters.as_uri()}/accounts.html")
    return page


@pytest.mark.parametrize(
    ("typed", "id", "marked"),
    [
        ("strasse", "strasse", "Straße"),
        ("STRASE", "strasse", "Straße"),
        ("straße", "strasse", "Straße"),
        ("mueller", "mueller", "Müller"),
        ("muller", "mueller", "Müller"),
        ("Müller", "mueller", "Müller"),
        ("Bückeburg", "typed", "Bueckeburg"),
        ("aeroe", "aeroe", "Ærø"),
        ("aro", "aeroe", "Ærø"),
        ("ærø", "aeroe", "Ærø"),
        ("arhus", "aarhus", "Århus"),
        ("aarhus", "aarhus", "Århus"),
        ("smorrebrod", "smorrebrod", "Smørrebrød"),
        ("lodz", "lodz", "Łódź"),
        ("waterschap", "soft", "Water\u00adschap"),
        ("ijmuiden", "dutch", "Ĳmuiden"),
        ("grafisch", "ligature", "Graﬁsch"),
        ("noord-zuid", "hyphen", "Noord\u2011Zuid"),
        ("café", "apart", "Café"),
        ("zoe", "apart", "Zoë"),
        ("ngola", "north", "Ŋgola"),
        ("οδοσ", "greek", "Οδός"),
    ],
)
def test_d1_search_finds_a_word_in_whatever_way_it_is_typed(searching: Page, typed: str, id: str, marked: str) -> None:
    searching.get_by_role("searchbox").fill(typed)
    item = searching.locator(".found li")
    assert [each.locator("a").get_attribute("href") for each in item.all()] == [f"accounts/{id}.html"]
    assert item.locator("mark").all_text_contents() == [marked]
    expect(item.locator(".sub")).to_have_text(re.compile(f"^All of .*{marked}.* was there"))


@pytest.mark.parametrize(
    ("typed", "id"),
    [
        ("jp hooft", "points"),
        ("J.P. van 't Hooft-Smit B.V.", "points"),
        ("hooft, jp van 't", "points"),
        ("hooftsmit bv", "points"),
        ("hooft.", "points"),
        ('"hooft smit"', "points"),
        ("(Hooft)", "points"),
        ("mcdonalds", "owner"),
        ("McDonald's,", "owner"),
        ("djordje", "serbian"),
        ("dorde dokic", "serbian"),
        ("vietnam", "land"),
        ("viet nam", "land"),
        ("v.d. velde", "full"),
        ("v.d.velde", "full"),
        ("vd velde", "full"),
        ("v/d Berg", "more"),
        ("v d berg", "more"),
        ("berg, v.d.", "more"),
        ("vandenberg", None),
        ("vandeberg", None),
        ("vanderberg", "more"),
        ("van der kooi", "brief"),
        ("van de zande", "briefer"),
        ("zande, van den", "briefer"),
        ("endevelde", None),
    ],
)
def test_d1_a_name_is_found_with_and_without_its_points_and_what_stands_around_it(
    searching: Page, listing: Page, typed: str, id: str | None
) -> None:
    found = [f"accounts/{id}.html"] if id else []
    for page, links in ((searching, ".found li a"), (listing, "tr.account:visible th a")):
        page.get_by_role("searchbox").fill(typed)
        assert [each.get_attribute("href") for each in page.locator(links).all()] == found
