"""Every kind of page, in both languages: nothing asked of elsewhere, nothing wrong in the console, room enough, and open to everyone."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from .conftest import MODULES, Opener, Site

AXE = MODULES / "axe-core" / "axe.min.js"
VNU = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
SETTLED = 80
"""Milliseconds after a page is loaded in which its scripts ask for what they still need."""
ABORTED = "net::ERR_ABORTED"
"""What a request comes to that was still under way when the next page was asked for."""


@pytest.mark.parametrize("way", ["file", "served"])
def test_a_page_asks_nothing_of_elsewhere_and_the_console_stays_empty(site: Site, way: str, open_page: Opener) -> None:
    """A breach of the Content-Security-Policy is an error in the console as well."""
    base: str = getattr(site, way)
    page = open_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: said.append(f"{page.url}: {error}"))
    page.on("requestfailed", lambda request: said.append(f"{page.url}: failed {request.url}") if request.failure != ABORTED else None)
    for path in site.kinds():
        page.goto(base + path)
        page.wait_for_timeout(SETTLED)
    assert [url for url in asked if not url.startswith(base)] == []
    assert said == []
    assert len(asked) > len(site.kinds())


def test_a_page_says_its_language_has_one_heading_and_its_own_title(site: Site, open_page: Opener) -> None:
    page = open_page()
    titles = set()
    for path in site.kinds():
        page.goto(site.file + path)
        assert page.locator("html").get_attribute("lang") == site.language
        assert page.locator("h1").count() == 1, path
        assert page.locator("main").count() == 1, path
        titles.add(page.title())
    assert len(titles) == len(site.kinds())


def test_no_page_scrolls_sideways_at_any_width(site: Site, open_page: Opener) -> None:
    page = open_page()
    for path in site.kinds():
        page.goto(site.file + path)
        for width in (480, 640, 1120):  # `test_widths.py` has the others
            page.set_viewport_size({"width": width, "height": 860})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path


@pytest.mark.parametrize(
    ("language", "scheme", "rules"),
    [("nl", "light", ""), ("en", "light", ""), ("nl", "dark", "runOnly: ['color-contrast']")],
    ids=["nl-light", "en-light", "nl-dark"],
)
def test_axe_finds_nothing_serious(language: str, scheme: str, rules: str, sites: dict[str, Site], open_page: Opener) -> None:
    """In English a third of the pages, as only words differ; in the dark only what can differ there, in one language. What is in order is not gathered, which takes three times as long."""
    page, site = open_page(color_scheme=scheme), sites[language]
    serious = []
    for path in site.kinds()[:: 1 if language == "nl" else 3]:
        page.goto(site.file + path)
        page.evaluate(AXE.read_text(encoding="utf-8"))
        found: dict[str, Any] = page.evaluate(f"axe.run({{resultTypes: ['violations'], preload: false, {rules}}})")
        serious += [
            f"{path}: {each['id']}: {each['nodes'][0]['html'][:200]}"
            for each in found["violations"]
            if each["impact"] in ("serious", "critical")
        ]
    assert serious == []


def test_every_table_goes_by_a_name(dutch: Site, open_page: Opener) -> None:
    page = open_page()
    nameless = "Array.from(document.querySelectorAll('main table')).filter((t) => !t.closest('.prose') && !t.caption && !t.getAttribute('aria-label')).length"
    for path in dutch.kinds():
        page.goto(dutch.file + path)
        assert page.evaluate(nameless) == 0, path
    page.goto(dutch.file + "index.html")
    assert page.get_by_role("table", name="Wie telt het meest?").count() == 1


def test_a_group_of_rows_has_a_body_of_its_own(dutch: Site, open_page: Opener) -> None:
    """Within one body, a reader says with every row the names of all groups above it."""
    page = open_page()
    shared = (
        "Array.from(document.querySelectorAll('th[scope=rowgroup][colspan]')).filter((t) => t.parentElement.previousElementSibling).length"
    )
    for path in dutch.kinds():
        page.goto(dutch.file + path)
        assert page.evaluate(shared) == 0, path


def test_links_to_edit_say_what_they_edit(dutch: Site, open_page: Opener) -> None:
    page = open_page(dutch.file + "findings.html")
    names = page.locator(".by-file .edit").all_inner_texts()
    assert len(set(names)) == len(names) > 3


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_in_forced_colours_letters_and_lines_stay_apart_from_their_ground(dutch: Site, scheme: str, open_page: Opener) -> None:
    page = open_page(dutch.file + "portfolio.html", color_scheme=scheme, forced_colors="active")
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    badge = "Array.from(document.querySelectorAll('.tier'), (b) => [getComputedStyle(b).color, getComputedStyle(b).backgroundColor])"
    assert all(letter != behind for letter, behind in page.evaluate(badge))
    for selector, paint in (("svg text", "fill"), ("svg .l1", "stroke"), ("svg .axis", "stroke")):
        assert page.evaluate(f"getComputedStyle(document.querySelector('{selector}')).{paint}") != ground


def test_on_a_phone_targets_can_be_hit(site: Site, open_page: Opener) -> None:
    """What stands by itself is at least 24 pixels high; links within a line of text are as high as the text."""
    page = open_page(width=360)
    for path in ("index.html", "accounts.html", "search.html"):
        page.goto(site.file + path)
        for folded in page.locator(".filtering > summary").all():
            folded.click()
        for selector in (".masthead li a", ".filters label", ".filters button", "summary", ".find input", ".search input"):
            for box in (each.bounding_box() for each in page.locator(selector).all() if each.is_visible()):
                assert box is not None
                assert box["height"] >= 24, f"{path}: {selector}"


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_on_a_phone_the_menu_is_one_button_that_keys_open_and_close(dutch: Site, script: bool, open_page: Opener) -> None:
    page = open_page(dutch.file + "accounts.html", width=360, height=640, java_script_enabled=script)
    head, entries = page.locator(".masthead"), page.locator(".masthead li")
    assert (head.bounding_box() or {"height": 999})["height"] < 64
    assert not any(each.is_visible() for each in entries.all())
    page.get_by_role("button", name="Menu").focus()
    page.keyboard.press("Enter")
    assert all(each.is_visible() for each in entries.all())
    boxes = [box for each in page.locator(".masthead li a").all() if (box := each.bounding_box())]
    assert all(box["x"] >= 0 and box["x"] + box["width"] <= 360 and box["y"] + box["height"] <= 640 for box in boxes)
    page.keyboard.press("Escape")
    assert not any(each.is_visible() for each in entries.all())
    page.set_viewport_size({"width": 1280, "height": 800})
    assert all(each.is_visible() for each in entries.all())
    assert not page.get_by_role("button", name="Menu").is_visible()


def test_the_five_answers_fit_on_the_first_screen(dutch: Site, open_page: Opener) -> None:
    page = open_page(dutch.file + "index.html", height=800)
    page.evaluate("document.fonts.ready")
    for section in page.locator(".grid > section").all()[:5]:
        box = section.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= 800


@pytest.mark.parametrize("below", ["", "accounts/"])
def test_what_does_not_exist_looks_like_the_site_at_any_depth(dutch: Site, below: str, open_page: Opener) -> None:
    """Also with a stylesheet of the workspace: it stands at the same place."""
    page = open_page()
    page.route("**/gone.html", lambda route: route.fulfill(path=dutch.folder / "404.html", status=404))
    page.route(
        "**/assets/style.css",
        lambda route: route.fulfill(body=":root { --link: #123456 } a { color: var(--link) }", content_type="text/css"),
    )
    page.goto(f"{dutch.served}{below}gone.html")
    page.wait_for_function("document.querySelector('style') === null")
    assert (
        page.locator("main a").first.get_attribute("href") == dutch.served.partition(":")[2].partition("/below")[1] + "/a/path/index.html"
    )
    assert page.evaluate("getComputedStyle(document.querySelector('main a')).color") == "rgb(18, 52, 86)"


def test_what_does_not_exist_keeps_its_own_style_where_the_site_cannot_be_found(dutch: Site, open_page: Opener) -> None:
    page = open_page()
    page.route("**/deep/gone.html", lambda route: route.fulfill(path=dutch.folder / "404.html", status=404))
    page.goto(f"{dutch.served}some/deep/gone.html")
    page.wait_for_load_state("networkidle")
    assert page.locator("style").count() == 1


def test_paper_has_no_navigation_and_no_filters(dutch: Site, open_page: Opener) -> None:
    page = open_page(dutch.file + "accounts.html")
    page.emulate_media(media="print")
    assert not page.locator(".masthead nav").is_visible()
    assert not page.locator(".filters").is_visible()
    assert page.locator("tbody th").first.is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_on_paper_a_total_stands_once_and_nobody_is_named_twice(dutch: Site, open_page: Opener) -> None:
    page = open_page(dutch.file + dutch.kinds()[-1])
    page.emulate_media(media="print")
    assert (
        page.evaluate("Array.from(document.querySelectorAll('tfoot'), (foot) => getComputedStyle(foot).display)") == ["table-row-group"] * 2
    )
    page.goto(dutch.file + "index.html")
    assert page.locator(".rest .rows").first.is_visible()
    assert not page.locator(".named").is_visible()


def test_the_html_is_valid(sites: dict[str, Site]) -> None:
    """The W3C checker over every page of both sites, in one run."""
    java = shutil.which("java")
    if java is None:
        pytest.skip("there is no java")
    folders = [str(site.folder) for site in sites.values()]
    command = [java, "-jar", str(VNU), "--skip-non-html", "--errors-only", "--exit-zero-always", "--format", "json", *folders]
    checked = subprocess.run(command, capture_output=True, text=True, check=True)
    messages = json.loads(checked.stderr)["messages"]
    assert [f"{Path(each['url']).name}:{each.get('lastLine')}: {each['message']}" for each in messages if each["type"] == "error"] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_e3_red_is_left_to_alarm_alone(dutch: Site, scheme: str, open_page: Opener) -> None:
    """How warm a relationship is, is told by how full a disc is, in the colour of the text."""
    page = open_page(dutch.file + "accounts.html", color_scheme=scheme)
    colours = page.locator(".temp").evaluate_all("all => Array.from(new Set(all.map((each) => getComputedStyle(each).color)))")
    assert colours == [page.evaluate("getComputedStyle(document.body).color")]
    assert colours != page.locator(".late").evaluate_all("all => [getComputedStyle(all[0]).color]")
