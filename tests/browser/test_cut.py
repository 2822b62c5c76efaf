"""Lists and charts are cut by what is chosen (S8), on every page alike, with and without script, and from page to page."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .conftest import MODULES, Opener, Site

TIER = re.compile("^A ")


def names(page: Page) -> list[str]:
    """The rows that can be seen, each by what it says."""
    return page.locator(".counted-here .account:visible").all_inner_texts()


CUT = {
    "watch.html": ("Tier", "tier", "A"),
    "wall.html": ("Tier", "tier", "A"),
    "contacts.html": ("Unit", "unit", "Water"),
    "bridge.html": ("Tier", "tier", "A"),
    "effect.html": ("Tier", "tier", "A"),
    "reliance.html": ("Lead", "lead", "Yildiz"),
    "groups/energietransitie.html": ("Tier", "tier", "A"),
    "people.html": ("Unit", "unit", "Water"),
    "tiers/c.html": ("Unit", "unit", "Water"),
    "meetings.html": ("Unit", "unit", "Water"),
    "meetings/2026-10-20-energie.html": ("Tier", "tier", "A"),
    "people/jansen.html": ("Tier", "tier", "A"),
    "people/devries/week.html": ("Tier", "tier", "A"),
    "prospects.html": ("Unit", "unit", "Water"),
}
"""By what each page is cut here: the filter, its name in a sentence, and the choice."""


@pytest.mark.parametrize("path", CUT)
@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_s8_what_is_chosen_leaves_and_the_page_says_of_what_its_figures_are(
    dutch: Site, path: str, script: bool, open_page: Opener
) -> None:
    filter_, name, choice = CUT[path]
    page = open_page(dutch.file + path, java_script_enabled=script)
    everyone, whole = names(page), page.locator(".while-cut[role=status]")
    assert not whole.is_visible()
    page.locator(".filtering > summary").click()
    page.get_by_role("group", name=filter_).get_by_label(re.compile(f"^{choice} ")).focus()
    page.keyboard.press("Space")
    left = names(page)
    assert 0 < len(left) < len(everyone)
    assert whole.is_visible()
    if script:
        expect(page.locator(".filtering > summary")).to_contain_text(f"{name} {choice}; {len(left)} van {len(everyone)} regels getoond")
        assert page.url.endswith(f"{path}#{name}={choice if choice == 'A' else choice.lower()}")
        assert names(open_page(page.url)) == left
    page.get_by_role("button", name="Alles tonen").click()
    assert names(page) == everyone


def test_s8_axe_finds_nothing_serious_in_a_selection_and_nothing_runs_off_a_phone(dutch: Site, open_page: Opener) -> None:
    """With the filters folded out, on the widest of desks and the narrowest of phones."""
    axe = (MODULES / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
    page, wrong = open_page(), []
    for path in ("index.html", "portfolio.html", *CUT):
        page.goto(f"{dutch.file}{path}#tier=A")
        page.locator(".filtering > summary").click()
        page.evaluate(axe)
        found = page.evaluate("axe.run({resultTypes: ['violations'], preload: false})")["violations"]
        wrong += [f"{path}: {each['id']}: {each['nodes'][0]['html'][:200]}" for each in found if each["impact"] in ("serious", "critical")]
        for width in (320, 1920):
            page.set_viewport_size({"width": width, "height": 860})
            if page.evaluate("document.documentElement.scrollWidth") > width:
                wrong.append(f"{path} at {width}")
    assert wrong == []


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_s8_a_chart_keeps_its_place_and_dims_what_is_outside(dutch: Site, script: bool, open_page: Opener) -> None:
    """Each client has a bubble, a row in a table and, where there is room, its name; nothing of the chart is moved."""
    page = open_page(dutch.file + "portfolio.html", java_script_enabled=script)
    bubbles = page.locator(".wide .account:has(.bubble)")
    faint = "all => all.map((each) => Number(getComputedStyle(each).opacity) < 0.5)"
    assert not any(bubbles.evaluate_all(faint))
    page.locator(".filtering > summary").click()
    page.get_by_role("group", name="Tier").get_by_label(TIER).check()
    dimmed = bubbles.evaluate_all(faint)
    assert any(dimmed)
    assert not all(dimmed)
    assert all(each.is_visible() for each in bubbles.all())
    expect(page.locator(".while-cut[role=status]")).to_contain_text("vaag wie buiten de selectie valt")


def test_s8_what_is_chosen_goes_along_through_the_menu_and_the_foot(dutch: Site, open_page: Opener) -> None:
    page = open_page(dutch.file + "accounts.html#unit=water&sort=name&order=ascending")
    clients = set(page.locator("tr.account:visible th a").evaluate_all("links => links.map((link) => link.getAttribute('href'))"))
    page.locator(".masthead").get_by_role("link", name="Voorstellen").click()
    assert page.url.endswith("wall.html#unit=water")
    on_wall = page.locator(".account:visible a").evaluate_all("links => links.map((link) => link.getAttribute('href').split('#')[0])")
    assert on_wall
    assert set(on_wall) <= clients
    page.locator(".colophon a[href*='watch.html']").click()
    assert page.url.endswith("watch.html#unit=water")
    expect(page.locator(".filtering > summary")).to_contain_text("unit Water")


def test_s8_what_a_page_does_not_have_shows_nothing_rather_than_everything(dutch: Site, open_page: Opener) -> None:
    """Nobody who may leave is in tier S of unit energy: the choice that came with the address stands among the others, and can be taken out."""
    page = open_page(dutch.file + "watch.html#tier=S&unit=energie")
    assert names(page) == []
    page.locator(".filtering > summary").click()
    chosen = page.locator(".filters label:visible").filter(has=page.locator(":checked"))
    assert len(chosen.all()) == 2
    chosen.first.click()
    page.get_by_role("button", name="Alles tonen").click()
    assert names(page)


@pytest.mark.parametrize("path", ["watch.html", "wall.html"])
def test_s8_paper_says_what_was_chosen(dutch: Site, path: str, open_page: Opener) -> None:
    page = open_page(dutch.file + path + "#tier=A")
    page.emulate_media(media="print")
    expect(page.locator(".while-cut .left")).to_be_visible()
    expect(page.locator(".while-cut .left")).to_contain_text("Tier A")


# ---- The start page, meetings and the page of one of us ---------------------------------------------


def linked(page: Page, within: str) -> list[str]:
    """The ids of the clients to which rows lead, in order."""
    hrefs = page.locator(f"{within} a[href*='accounts/'][href*='.html']:visible").evaluate_all(
        "links => links.map((link) => link.getAttribute('href'))"
    )
    return [re.sub(r".*accounts/|\.html.*", "", href) for href in hrefs]


def test_s8_a_choice_on_the_list_of_clients_goes_along_to_the_start_page_meetings_and_the_page_of_one_of_us(
    dutch: Site, open_page: Opener
) -> None:
    page = open_page(dutch.file + "accounts.html")
    page.locator(".filtering > summary").click()
    page.get_by_role("group", name="Unit").get_by_label(re.compile("^Water ")).check()
    clients = set(linked(page, "tr.account"))
    page.locator(".masthead").get_by_role("link", name="Overzicht").click()
    assert page.url.endswith("index.html#unit=water")
    expect(page.locator(".filtering > summary")).to_contain_text("unit Water")
    page.locator(".selection").first.wait_for()
    assert set(linked(page, ".selection")) <= clients
    page.get_by_role("link", name="nog 6").click()
    assert page.url.endswith("meetings.html#unit=water")
    assert set(linked(page, ".counted-here")) <= clients
    page.locator("#decided").get_by_role("link", name="Jansen").first.click()
    assert page.url.endswith("people/jansen.html#unit=water")
    expect(page.locator(".filtering > summary")).to_contain_text("unit Water;")
    assert set(linked(page, ".counted-here")) <= clients


def test_s8_the_start_page_shows_the_first_of_each_list_within_the_selection(dutch: Site, open_page: Opener) -> None:
    """Not what is left of the first of the firm: unit Water has seven clients by turnover, of whom the firm's list shows two."""
    page = open_page(dutch.file + "accounts.html#unit=water&status=client&sort=turnover&order=descending")
    of_unit = linked(page, "tr.account")
    page = open_page(dutch.file + "index.html")
    before = linked(page, "table.matters")
    page = open_page(dutch.file + "index.html#unit=water&status=client")
    page.locator(".selection").first.wait_for()
    shown = linked(page, "table.matters")
    assert len(set(before) & set(of_unit)) < len(shown)
    assert shown == of_unit[:7]
    assert page.locator("table.matters:visible").get_attribute("aria-label") == "Wie telt het meest?"
    assert not page.locator("tbody.sum:visible").count()


def test_s8_the_rest_of_a_selection_is_folded_behind_its_number_and_what_is_empty_says_so(dutch: Site, open_page: Opener) -> None:
    page = open_page(dutch.file + "index.html#status=client")
    page.locator(".selection").first.wait_for()
    risk = page.locator(".selection:has(.stake)")
    risk.locator("summary").click()
    left = int(re.sub(r"\D", "", risk.locator("summary").inner_text()))
    assert risk.locator("li:visible").count() == 4 + left
    page = open_page(dutch.file + "index.html#status=former")
    page.locator(".selection").first.wait_for()
    expect(page.locator(".selection").nth(1)).to_have_text("Niets in deze selectie.")
    expect(page.locator(".while-cut[role=status]")).to_contain_text("gaan over alle klanten")


@pytest.mark.parametrize("status", ["prospect", "former"])
def test_s8_of_a_selection_without_clients_the_list_of_who_matters_most_says_that_it_has_clients_alone(
    dutch: Site, open_page: Opener, status: str
) -> None:
    page = open_page(f"{dutch.file}index.html#status={status}")
    page.locator(".selection").first.wait_for()
    expect(page.locator(".selection").first).to_have_text("Deze lijst heeft alleen klanten, en in de selectie zijn er geen.")


def test_the_row_of_the_firm_stands_on_the_line_of_the_tiers(dutch: Site, open_page: Opener) -> None:
    """With or without its badge a row begins at the same height: the row is put in, as this site has no booklets."""
    page = open_page(dutch.file + "index.html")
    page.locator("ul:has(.named-tier)").evaluate(
        """list => list.insertAdjacentHTML("afterbegin", '<li><div class="top whole"><span><a href="#">firm</a></span><span></span></div></li>')"""
    )
    firm, tier = (page.locator(each).first.bounding_box() for each in (".top.whole a", ".named-tier a"))
    assert firm
    assert tier
    assert abs(firm["y"] - tier["y"]) < 1


def test_s8_showing_all_again_gives_the_start_page_as_it_came(dutch: Site, open_page: Opener) -> None:
    whole = open_page(dutch.file + "index.html").locator("main").inner_text()
    page = open_page(dutch.file + "index.html#tier=A")
    page.locator(".selection").first.wait_for()
    page.locator(".filtering > summary").click()
    page.get_by_role("button", name="Alles tonen").click()
    page.locator(".filtering > summary").click()
    assert page.locator("main").inner_text() == whole


def test_s8_without_a_script_the_start_page_is_whole_and_offers_no_filter(dutch: Site, open_page: Opener) -> None:
    page = open_page(dutch.file + "index.html#tier=A", java_script_enabled=False)
    assert not page.locator("form.sieve").is_visible()
    assert not page.locator(".selection").count()
    assert len(linked(page, "table.matters")) > 3


def test_s8_rows_that_cannot_be_loaded_are_told_and_nothing_is_cut(dutch: Site, open_page: Opener, tmp_path: Path) -> None:
    shutil.copytree(dutch.folder, tmp_path / "site")
    (tmp_path / "site" / "assets" / "overview-rows.js").unlink()
    page = open_page((tmp_path / "site" / "index.html").as_uri() + "#tier=A")
    expect(page.locator(".while-cut[role=status]")).to_have_text("De regels van een selectie konden niet worden geladen: alles is getoond.")
    assert len(linked(page, "table.matters")) > 3
