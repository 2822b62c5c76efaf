"""What a reader does: sort, filter, search, and all of it with the keyboard alone or without any script."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from .conftest import Opener, Site


def shown(page: Page) -> list[str]:
    """The names of the accounts that can be seen, in order."""
    rows = page.locator("tr.account").all()
    return [row.locator("th a").inner_text() for row in rows if row.is_visible()]


def column(page: Page, label: str) -> list[str]:
    """What a column sorts by, row by row."""
    return [cell.get_attribute("data-v") or "" for cell in page.locator(f'tr.account td[data-l="{label}"]').all()]


def unfold(page: Page) -> None:
    """Show the filters, of which a list that has just come shows one line."""
    page.locator(".filtering > summary").click()


# ---- Sort -------------------------------------------------------------------------------------------


def test_a_heading_sorts_and_says_so_and_what_is_unknown_stays_last(dutch: Site, open_page: Opener) -> None:
    page = open_page(dutch.file + "accounts.html")
    unfold(page)
    button = page.get_by_role("button", name=re.compile("^Omzet"))
    heading = page.get_by_role("columnheader", name=re.compile("^Omzet"))
    button.click()
    expect(heading).to_have_attribute("aria-sort", "descending")
    known = [float(value) for value in column(page, "Omzet") if value]
    assert known == sorted(known, reverse=True)
    assert column(page, "Omzet")[len(known) :] == [""] * (len(column(page, "Omzet")) - len(known))
    button.click()
    expect(heading).to_have_attribute("aria-sort", "ascending")
    assert [float(value) for value in column(page, "Omzet") if value] == sorted(known)
    assert column(page, "Omzet")[-1] == ""
    assert page.locator("th[aria-sort]").count() == 1


def test_names_sort_as_words_of_the_language(dutch: Site, open_page: Opener) -> None:
    page = open_page(dutch.file + "accounts.html")
    unfold(page)
    before = shown(page)
    page.get_by_role("button", name="Klant", exact=True).click()
    after = shown(page)
    assert sorted(before) == sorted(after)
    assert after == sorted(after, key=str.casefold)
    assert not page.locator(".limit-row").first.is_visible()


def test_the_keyboard_sorts_as_well(dutch: Site, open_page: Opener) -> None:
    page = open_page(dutch.file + "accounts.html")
    unfold(page)
    page.get_by_role("button", name=re.compile("^Score")).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("columnheader", name=re.compile("^Score"))).to_have_attribute("aria-sort", "ascending")


# ---- Filter -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_filters_narrow_one_another_with_and_without_script(dutch: Site, script: bool, open_page: Opener) -> None:
    page = open_page(dutch.file + "accounts.html", java_script_enabled=script)
    unfold(page)
    everyone = shown(page)
    tier = page.get_by_role("group", name="Tier")
    tier.get_by_label(re.compile("^A ")).check()
    only_a = shown(page)
    assert 0 < len(only_a) < len(everyone)
    assert all(page.locator("tr.account", has_text=name).locator(".tier").inner_text() == "A" for name in only_a)
    tier.get_by_label(re.compile("^B ")).check()
    assert len(shown(page)) > len(only_a)
    page.get_by_role("group", name="Unit").get_by_label(re.compile("^Water ")).check()
    narrowed = shown(page)
    assert 0 < len(narrowed) < len(everyone)
    water = page.get_by_role("group", name="Unit").get_by_label(re.compile("^Water ")).get_attribute("id") or ""
    assert all(water in (page.locator("tr.account", has_text=name).get_attribute("data-in") or "").split() for name in narrowed)
    page.get_by_role("button", name="Alles tonen").click()
    assert shown(page) == everyone


def test_the_number_of_rows_left_is_told(dutch: Site, open_page: Opener) -> None:
    page = open_page(dutch.file + "accounts.html")
    unfold(page)
    status = page.locator(".count")
    everyone = len(shown(page))
    expect(status).to_have_text(f"{everyone} van {everyone} getoond")
    page.get_by_role("group", name="Tier").get_by_label(re.compile("^A ")).focus()
    page.keyboard.press("Space")
    expect(status).to_have_text(f"{len(shown(page))} van {everyone} getoond")


def test_without_script_the_stylesheet_counts(dutch: Site, open_page: Opener) -> None:
    page = open_page(dutch.file + "accounts.html", java_script_enabled=False)
    unfold(page)
    assert not page.locator("th button").count()
    content = "getComputedStyle(document.querySelector('.shown'), '::before').content"
    assert page.evaluate(content) == "counter(shown)"


def test_e2_the_filters_in_force_stand_in_one_line(dutch: Site, open_page: Opener) -> None:
    page = open_page(dutch.file + "accounts.html")
    summary = page.locator(".filtering > summary")
    expect(summary).to_have_text("Filter: geen; 32 van 32 getoond")
    assert not page.locator(".filters").is_visible()
    page = open_page(dutch.file + "accounts.html#tier=A&tier=B&lead=dewit")
    expect(page.locator(".filtering > summary")).to_have_text("Filter: tier A en B, lead De Wit; 3 van 32 getoond")


def test_e2_a_name_is_found_as_it_is_typed_and_stands_in_the_address(dutch: Site, open_page: Opener) -> None:
    page = open_page(dutch.file + "accounts.html")
    page.get_by_role("searchbox", name="Naam").fill("energiecooperatie")
    assert shown(page) == ["Energiecoöperatie Linge"]
    assert page.url.endswith("#name=energiecooperatie")
    again = open_page(page.url)
    assert shown(again) == ["Energiecoöperatie Linge"]
    expect(again.get_by_role("searchbox", name="Naam")).to_have_value("energiecooperatie")
    page.get_by_role("searchbox", name="Naam").fill("gemeenschappelijke regeling")
    assert shown(page) == ["GR Oost-Randmeren"], "by the whole name too, where the shorter one is shown"
    page.get_by_role("searchbox", name="Naam").press("Enter")
    assert "accounts.html" in page.url
    unfold(page)
    page.get_by_role("button", name="Alles tonen").click()
    assert len(shown(page)) == 32
    expect(page.get_by_role("searchbox", name="Naam")).to_have_value("")


@pytest.mark.parametrize(("width", "height", "least"), [(360, 640, 1), (1280, 800, 10)])
def test_e2_clients_stand_on_the_first_screen(dutch: Site, width: int, height: int, least: int, open_page: Opener) -> None:
    page = open_page(dutch.file + "accounts.html", width=width, height=height)
    whole = "rows => rows.filter((row) => row.getBoundingClientRect().bottom <= innerHeight).length"
    assert page.locator("tr.account").evaluate_all(whole) >= least


# ---- What is chosen stands in the address -----------------------------------------------------------------


def test_filters_and_order_survive_in_the_address(site: Site, open_page: Opener) -> None:
    page = open_page(site.file + "accounts.html")
    unfold(page)
    page.locator(".f0 input").first.check()
    page.locator("th[data-key=name] button").click()
    kept, address = shown(page), page.url
    assert address.endswith("&sort=name&order=ascending")
    again = open_page(address)
    assert shown(again) == kept
    expect(again.locator("th[data-key=name]")).to_have_attribute("aria-sort", "ascending")
    again.reload()
    assert shown(again) == kept


def test_the_address_names_values_as_the_plans_do(dutch: Site, open_page: Opener) -> None:
    page = open_page(dutch.file + "accounts.html#lead=hendriks&tier=C&temperature=")
    unfold(page)
    assert page.get_by_role("group", name="Lead").get_by_label(re.compile("^Hendriks ")).is_checked()
    assert page.get_by_role("group", name="Relatie").get_by_label(re.compile("^geen ")).is_checked()
    page.evaluate("location.hash = '#lead=hendriks&tier=C'")
    expect(page.locator(".count")).to_contain_text("1 van")
    assert shown(page) == ["Gemeente Kleiburg"]


def test_an_address_that_means_nothing_does_no_harm(dutch: Site, open_page: Opener) -> None:
    page = open_page(dutch.file + "accounts.html#sort=nothing&order=x&tier=unheard&%E0%A4%A=1")
    unfold(page)
    everyone = page.locator("tr.account").count()
    assert len(shown(page)) == everyone


def test_showing_all_again_leaves_a_clean_address(dutch: Site, open_page: Opener) -> None:
    page = open_page(dutch.file + "accounts.html#tier=A&sort=score&order=ascending")
    unfold(page)
    page.get_by_role("button", name="Alles tonen").click()
    page.get_by_role("button", name=re.compile("^Score")).click()
    expect(page.locator("th[data-key=score]")).to_have_attribute("aria-sort", "descending")
    page.wait_for_function("location.hash === ''")


def test_the_lines_between_tiers_come_back_with_the_order_of_the_page(dutch: Site, open_page: Opener) -> None:
    page = open_page(dutch.file + "accounts.html")
    unfold(page)
    rows = page.locator(".accounts tbody tr")
    before = rows.all_inner_texts()
    page.get_by_role("button", name="Klant", exact=True).click()
    assert not page.locator(".limit-row").first.is_visible()
    page.get_by_role("button", name=re.compile("^Score")).click()
    assert rows.all_inner_texts() == before


def lines(page: Page) -> list[str]:
    """The words of the lines between tiers that can be seen."""
    return [row.inner_text() for row in page.locator(".limit-row").all() if row.is_visible()]


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_line_between_tiers_leaves_with_its_last_row(dutch: Site, script: bool, open_page: Opener) -> None:
    page = open_page(dutch.file + "accounts.html", java_script_enabled=script)
    unfold(page)
    everything = lines(page)
    page.get_by_role("group", name="Tier").get_by_label(re.compile("^C ")).check()
    assert [line[:6] for line in lines(page)] == ["Tier C"]
    page.get_by_role("group", name="Unit").get_by_label(re.compile("^Water ")).check()
    assert [line[:6] for line in lines(page)] == (["Tier C"] if script else [])
    page.get_by_role("button", name="Alles tonen").click()
    assert lines(page) == everything
    page.get_by_role("group", name="Unit").get_by_label(re.compile("^Water ")).check()
    visible = page.locator(".accounts tbody tr:visible").evaluate_all("rows => rows.map((row) => row.className)")
    assert "limit-row" in visible
    assert all((one, after) != ("limit-row", "limit-row") for one, after in zip(visible, [*visible[1:], "limit-row"], strict=True))


def test_no_line_stands_above_nothing(dutch: Site, open_page: Opener) -> None:
    page = open_page(dutch.file + "accounts.html#tier=C")
    unfold(page)
    visible = lines(page)
    assert len(visible) == 1
    assert visible[0].startswith("Tier C")


def test_a_search_can_be_sent_on_and_comes_back(dutch: Site, open_page: Opener) -> None:
    page = search(dutch, open_page, "dijkring verkenning")
    page.keyboard.press("Enter")
    page.wait_for_url("**/accounts/*.html")
    page.go_back()
    expect(page.get_by_role("searchbox")).to_have_value("dijkring verkenning")
    expect(page.locator(".found mark").first).to_be_visible()
    assert found(open_page(dutch.file + "search.html#q=havenbedrijf"))[0] == "Havenbedrijf Oostmond"


def test_findings_of_one_severity_can_be_sent_on(dutch: Site, open_page: Opener) -> None:
    page = open_page(dutch.file + "findings.html")
    page.get_by_label(re.compile("^advies")).check()
    assert page.url.endswith("#severity=advice")
    again = open_page(page.url)
    assert not again.locator(".finding.warning").first.is_visible()


# ---- Search -----------------------------------------------------------------------------------------


def search(site: Site, open_page: Opener, words: str, way: str = "file") -> Page:
    page = open_page(getattr(site, way) + "search.html")
    page.get_by_role("searchbox").fill(words)
    return page


def found(page: Page) -> list[str]:
    return [link.inner_text() for link in page.locator(".found a").all()]


@pytest.mark.parametrize("way", ["file", "served"])
def test_search_finds_names_and_text_without_regard_to_case_and_accents(dutch: Site, way: str, open_page: Opener) -> None:
    page = search(dutch, open_page, "ENERGIECOOPERATIE", way)
    expect(page.locator(".found a").first).to_have_text("Energiecoöperatie Linge")
    page.get_by_role("searchbox").fill("dijkring verkenning")
    expect(page.locator(".found mark").first).to_be_visible()
    assert "Waterschap Rijn en Lek" in found(page)
    expect(page.locator("form [role=status]")).to_contain_text("gevonden")


def test_a_name_comes_before_a_mention(dutch: Site, open_page: Opener) -> None:
    page = search(dutch, open_page, "havenbedrijf")
    expect(page.locator(".found a").first).to_have_text("Havenbedrijf Oostmond")


def test_search_also_finds_people_and_what_they_do(dutch: Site, open_page: Opener) -> None:
    page = search(dutch, open_page, "el amrani")
    expect(page.locator(".found a").first).to_contain_text("El Amrani")
    assert "people/" in (page.locator(".found a").first.get_attribute("href") or "")


def test_nothing_found_is_said(dutch: Site, open_page: Opener) -> None:
    page = search(dutch, open_page, "xyzzy")
    expect(page.locator("form [role=status]")).to_have_text("Niets gevonden voor ‘xyzzy’.")
    assert found(page) == []


def test_markup_in_a_query_stays_text(dutch: Site, open_page: Opener) -> None:
    page = search(dutch, open_page, "<img src=x onerror=alert(1)>")
    expect(page.locator("form [role=status]")).to_contain_text("<img src=x onerror=alert(1)>")
    assert page.locator("main img").count() == 0


def test_the_keyboard_alone_searches_and_opens(dutch: Site, open_page: Opener) -> None:
    page = open_page(dutch.file + "search.html")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("waterschap")
    expect(page.locator(".found a").nth(1)).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".found a").nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/accounts/waterschap-*.html")


def test_escape_clears_and_shows_everything_again(dutch: Site, open_page: Opener) -> None:
    page = search(dutch, open_page, "waterschap")
    expect(page.locator(".everything")).to_be_hidden()
    page.keyboard.press("Escape")
    expect(page.locator(".everything")).to_be_visible()
    assert found(page) == []


def test_without_script_search_is_a_list(dutch: Site, open_page: Opener) -> None:
    page = open_page(dutch.file + "search.html", java_script_enabled=False)
    assert not page.get_by_role("searchbox").is_visible()
    assert page.locator(".everything a").count() > 30


def test_a_thousand_plans_are_searched_at_once(dutch: Site, open_page: Opener) -> None:
    """Not a matter of time: the list of what is found stays short, however much is found."""
    page = search(dutch, open_page, "e")
    assert len(found(page)) <= 50


# ---- Keyboard and screen reader ---------------------------------------------------------------------


def test_the_first_stop_of_the_keyboard_leads_past_the_navigation(site: Site, open_page: Opener) -> None:
    page = open_page(site.file + "index.html")
    page.keyboard.press("Tab")
    skip = page.locator(".skip")
    expect(skip).to_be_focused()
    box: Any = skip.bounding_box()
    assert box["y"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_the_keyboard_reaches_every_link_of_the_first_page_in_order(dutch: Site, open_page: Opener) -> None:
    page = open_page(dutch.file + "index.html")
    reached = []
    for _ in range(page.locator("a, summary").count() + 5):
        page.keyboard.press("Tab")
        here = page.evaluate("document.activeElement.tagName + ' ' + document.activeElement.textContent.trim()")
        if here.startswith("BODY"):
            break
        reached.append(here)
    wanted = page.evaluate(
        "Array.from(document.querySelectorAll('a, summary')).filter(e => e.checkVisibility()).map(e => e.tagName + ' ' + e.textContent.trim())"
    )
    assert reached == wanted


def test_a_stacked_table_is_still_a_table(dutch: Site, open_page: Opener) -> None:
    page = open_page(dutch.file + "accounts.html", width=360)
    unfold(page)
    assert page.get_by_role("table").count() >= 1
    assert page.get_by_role("columnheader", name=re.compile("^Klant")).count() == 1
    assert page.get_by_role("rowheader").count() == page.locator("tr.account").count()


def test_details_open_with_the_keyboard(dutch: Site, open_page: Opener) -> None:
    page = open_page(dutch.file + "accounts/waterschap-rijn-en-lek.html")
    page.locator("summary").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("details table").first).to_be_visible()


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_link_to_a_rule_opens_that_rule_only(site: Site, script: bool, open_page: Opener) -> None:
    page = open_page(site.file + "findings.html", java_script_enabled=script)
    link = page.locator(".finding .where a[href^='rules.html#']").first
    name = (link.get_attribute("href") or "").partition("#")[2]
    link.click()
    page.wait_for_load_state()
    seen = page.locator(".rule .two").evaluate_all(
        "all => all.filter((each) => each.checkVisibility({contentVisibilityAuto: true})).map((each) => each.parentElement.id)"
    )
    assert set(seen) == {name}
    box = page.locator(f"#{name}").bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 400


def test_a_link_to_a_former_name_opens_the_rule(site: Site, open_page: Opener) -> None:
    page = open_page(site.file + "rules.html#far-day")
    assert page.locator("details#distant-date").evaluate("rule => rule.open")
    assert page.locator("#distant-date summary").is_visible()


def test_the_page_of_the_rules_is_short_on_a_phone(site: Site, open_page: Opener) -> None:
    page = open_page(site.file + "rules.html", width=360)
    per_rule = page.evaluate("document.querySelector('.plan').scrollHeight / document.querySelectorAll('.rule').length")
    assert per_rule < 90
    page.get_by_role("checkbox").check()
    visible = page.locator(".rule:visible").count()
    assert 0 < visible < 40
    assert page.locator(".subject:visible").count() <= visible


# ---- Mine -------------------------------------------------------------------------------------------


def test_e5_who_says_this_is_me_finds_that_page_in_the_menu_of_every_page(dutch: Site, open_page: Opener) -> None:
    page = open_page(dutch.served + "people/dewit.html")
    menu = page.get_by_role("navigation", name="Hoofdmenu")
    mine = menu.get_by_role("link", name="De Wit")
    expect(mine).to_have_count(0)
    page.get_by_role("button", name="Dit ben ik").click()
    expect(mine).to_have_attribute("aria-current", "page")
    page.goto(dutch.served + "accounts/netbeheer-noordrand.html")
    mine.click()
    expect(page).to_have_url(dutch.served + "people/dewit.html")
    page.goto(dutch.served + "people/vandam.html")
    page.get_by_role("button", name="Dit ben ik").click()
    expect(mine).to_have_count(0)
    page.get_by_role("button", name="Haal mij uit het menu").click()
    page.reload()
    expect(menu.get_by_role("link", name="Van Dam")).to_have_count(0)


def test_e5_without_script_nobody_is_offered_what_only_a_script_can_do(dutch: Site, open_page: Opener) -> None:
    page = open_page(dutch.file + "people/dewit.html", java_script_enabled=False)
    assert not page.locator("[data-me]").is_visible()


def test_e5_what_another_site_of_the_same_host_kept_leads_nowhere_else(dutch: Site, open_page: Opener) -> None:
    """Sites below one host share what a browser keeps: each reads what stands under its own address, and stays within it."""
    page = open_page(dutch.served + "people/dewit.html")
    for kept in ('{"path": "javascript:alert(1)", "name": "<b>x</b>"}', "[", "5", '{"path": 7}'):
        page.evaluate("kept => localStorage.setItem(`accountplan ${new URL('..', location.href).href}`, kept)", kept)
        page.reload()
        for address in (each.get_attribute("href") or "" for each in page.locator(".masthead .mine a").all()):
            assert address.startswith(dutch.served)
        expect(page.get_by_role("button", name="Dit ben ik")).to_be_visible()
    assert page.locator(".masthead .mine b").count() == 0


# ---- The screen on the wall -------------------------------------------------------------------------


@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (1280, 720), (3840, 2160), (1366, 768)])
def test_e5_all_that_the_wall_screen_says_fits_on_it(sites: dict[str, Site], width: int, height: int, open_page: Opener) -> None:
    for site in sites.values():
        page = open_page(site.file + "screen.html", width=width, height=height)
        page.evaluate("document.fonts.ready")
        root = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]")
        assert root == [width, height]
        assert float(page.evaluate("parseFloat(getComputedStyle(document.querySelector('.screen td')).fontSize)")) >= height / 60


def test_e5_the_wall_screen_shows_a_site_that_was_made_anew_and_until_then_stays_as_it_is(
    dutch: Site, open_page: Opener
) -> None:  # fmt: skip
    made = dutch.folder / "assets" / "made.js"
    before = made.read_text(encoding="utf-8")
    page = open_page()
    page.clock.install()
    page.goto(dutch.served + "screen.html")
    page.wait_for_url("**made=2026-11-24**")
    page.evaluate("window.here = true")
    page.clock.run_for(130_000)
    expect(page.locator(".made")).to_contain_text("Stand van 24 november 2026")
    assert page.evaluate("window.here")
    assert page.locator("head script[src*='?']").count() == 0
    try:
        made.write_text(
            'window.accountplanMade = "Stand van 25 november 2026"; window.accountplanVersion = "2026-11-25-f00dfac";', encoding="utf-8"
        )
        page.clock.run_for(70_000)
        expect(page.locator(".made")).to_contain_text("Stand van 25 november 2026")
    finally:
        made.write_text(before, encoding="utf-8")


def test_e5_a_wall_screen_whose_server_is_away_goes_on_showing_what_it_has(dutch: Site, open_page: Opener) -> None:
    page = open_page()
    page.clock.install()
    page.goto(dutch.served + "screen.html")
    page.context.set_offline(True)
    page.clock.run_for(200_000)
    expect(page.locator(".made")).to_contain_text("Stand van 24 november 2026")
