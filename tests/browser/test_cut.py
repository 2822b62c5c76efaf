"""Lists and charts are cut by what is chosen (S8), on every page alike, with and without script, and from page to page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from .conftest import Opener, Site

TIER = re.compile("^A ")


def names(page: Page) -> list[str]:
    """The clients whose rows can be seen."""
    return page.locator(".counted-here .account:visible :is(th, li > span) a").all_inner_texts()


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
        expect(page.locator(".filtering > summary")).to_contain_text(f"{name} {choice}; {len(left)} van {len(everyone)} getoond")
        assert page.url.endswith(f"{path}#{name}={choice if choice == 'A' else choice.lower()}")
        assert names(open_page(page.url)) == left
    page.get_by_role("button", name="Alles tonen").click()
    assert names(page) == everyone


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
