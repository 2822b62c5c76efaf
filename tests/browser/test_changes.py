"""`diff --format html`: one file that stands on its own, on any screen, in the dark, on paper, and whatever the plans hold."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from accountplan import pipeline
from accountplan.base.words import Words
from accountplan.load import FolderSource
from accountplan.model.survey import Survey

from .conftest import MODULES, Opener
from .test_pages import AXE, VNU

ROOT = Path(__file__).parent.parent.parent
DAY = date(2026, 11, 24)
UNKNOWN_TO_IT = ("“paint-order”", "Inline style violates Content Security Policy")
"""What the checker says without reason: it does not know this property, and does not look at the digest by which the page allows its style."""
HOSTILE = "<img src=x onerror=alert(1)></style><script>alert(2)</script> \u202eevil"


def survey(folder: Path) -> Survey:
    return pipeline.make_survey(FolderSource(folder), DAY)


def change(folder: Path, name: str, old: str, new: str) -> None:
    (path,) = (folder / "plans").rglob(f"{name}.yaml")
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture(scope="module", params=["en", "nl"])
def file(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the example firm after a mark, a weight, a name that is hostile, and a client that is gone."""
    folder = tmp_path_factory.mktemp("changes")
    shutil.copytree(ROOT / "plans", folder / "plans")
    before = survey(folder)
    change(folder, "wegenbedrijf-zuiderland", "mark: 9, on: 2026-03-12", "mark: 3, on: 2026-11-12")
    change(folder, "criteria", "    weight: 3", "    weight: 2")
    change(folder, "gemeente-kleiburg", "name: Gemeente Kleiburg", f"name: '{HOSTILE.replace(chr(0x202E), '')}'\nstatus: former\nleft: 2026-11-01")  # fmt: skip
    (path,) = (folder / "plans").rglob("gemeente-kleiburg.yaml")
    path.write_text(path.read_text(encoding="utf-8").replace("\nstatus: client\n", "\n", 1), encoding="utf-8")
    next((folder / "plans").rglob("havenbedrijf-oostmond.yaml")).unlink()
    made = pipeline.compare_surveys(before, survey(folder))
    page = folder / "changes.html"
    page.write_text(pipeline.print_changes(made, HOSTILE, Words(request.param)), encoding="utf-8")
    return page


def test_it_is_quiet_whole_and_asks_nothing_of_elsewhere(file: Path, open_page: Opener) -> None:
    page = open_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(file.as_uri())
    page.wait_for_load_state("networkidle")
    assert said == []
    assert [url for url in asked if url != file.as_uri() and not url.startswith("data:font/")] == []
    assert page.evaluate("document.fonts.check('16px \"Plan Sans\"')")
    assert page.locator("h1").count() == page.locator("main").count() == 1
    assert (
        page.evaluate(
            "Array.from(document.querySelectorAll('a[href]')).filter((a) => !document.querySelector(a.getAttribute('href'))).length"
        )
        == 0
    )
    assert page.locator("script, img").count() == 0
    assert "onerror=alert" in page.locator("main").inner_text(), "it is shown as what it is"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(file: Path, scheme: str, open_page: Opener) -> None:
    page = open_page(file.as_uri(), color_scheme=scheme)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: dict[str, Any] = page.evaluate("axe.run({resultTypes: ['violations'], preload: false})")
    assert [(each["id"], each["nodes"][0]["html"][:200]) for each in found["violations"]] == []


def test_it_scrolls_sideways_at_no_width(file: Path, open_page: Opener) -> None:
    page = open_page(file.as_uri())
    for width in (320, 360, 640, 768, 1024, 1280, 1920):
        page.set_viewport_size({"width": width, "height": 860})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_it_is_valid(file: Path) -> None:
    if shutil.which("java") is None or not MODULES.is_dir():
        pytest.skip("the checker of the W3C needs Java and npm")
    command = ["java", "-jar", str(VNU), "--stdout", str(file)]
    told = subprocess.run(command, capture_output=True, text=True, check=False).stdout.splitlines()
    assert [line for line in told if not any(known in line for known in UNKNOWN_TO_IT)] == []


def test_letters_that_are_rare_are_in_it_only_where_they_are_used() -> None:
    found = survey(ROOT)
    plain = pipeline.print_changes(pipeline.compare_surveys(found, found), "a → b", Words("nl"))
    named = replace(found, portfolio=replace(found.portfolio, firm=replace(found.portfolio.firm, name="Łódź")))
    rare = pipeline.print_changes(pipeline.compare_surveys(found, named), "a → b", Words("nl"))
    assert (plain.count("data:font/woff2"), rare.count("data:font/woff2")) == (1, 2)
    assert len(plain.encode()) < 90_000
