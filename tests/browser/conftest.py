"""A real browser (Debian's chromium) and two real sites: the example firm in Dutch, and the test portfolio in English."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from accountplan import present, render
from accountplan.base.words import Words
from accountplan.load import FolderSource
from accountplan.model.edition import Edition
from accountplan.pipeline import make_survey

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
MODULES = HERE / "node_modules"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--force-color-profile=srgb", "--hide-scrollbars"]
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The quickest first: without windows a page costs a quarter of the time."""
SUBPATH = "/below/a/path/"


@dataclass(frozen=True)
class Site:
    """A built site: its folder, its language, and where a server offers it."""

    folder: Path
    language: str
    served: str

    @property
    def file(self) -> str:
        """The address in the file system."""
        return self.folder.as_uri() + "/"

    def kinds(self) -> list[str]:
        """One page of every kind, and a few accounts that differ most: the longest, the shortest, and one in between."""
        single = sorted(path.name for path in self.folder.glob("*.html"))
        of_kind = [
            min(self.folder.glob(f"{kind}.html"), default=None)
            for kind in ("groups/*", "meetings/*", "people/*", "people/*/week", "tiers/*")
        ]
        accounts = sorted(self.folder.glob("accounts/*.html"), key=lambda path: (path.stat().st_size, path.name))
        some = [each for each in (*of_kind, accounts[0], accounts[len(accounts) // 2], accounts[-1]) if each]
        return [*single, *(path.relative_to(self.folder).as_posix() for path in some)]


class Quiet(SimpleHTTPRequestHandler):
    """A plain web server that says nothing and knows the site below a path only."""

    def log_message(self, *words: Any) -> None:
        pass

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(SUBPATH.rstrip("/"))) if path.startswith(SUBPATH) else "/nowhere"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(item.path).is_relative_to(HERE):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Site]]:
    """Both sites, built once and offered by a server below a path."""
    made, servers = {}, []
    for language, workspace, day in (("nl", ROOT, date(2026, 11, 24)), ("en", ROOT / "tests" / "portfolios" / "crm", date(2018, 1, 15))):
        found = make_survey(FolderSource(workspace), day)
        words = Words(language, found.portfolio.firm.currency)
        folder = tmp_path_factory.mktemp(language) / "site"
        with render.open_output(folder) as stage:
            render.write_pages(present.draft_pages(found, words, booklets=()), Edition(words, stage), stage)
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        made[language] = Site(folder, language, f"http://127.0.0.1:{server.server_port}{SUBPATH}")
    yield made
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    executable = next(filter(None, map(shutil.which, BROWSERS)), None)
    if executable is None:
        pytest.skip("there is no chromium")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        yield launched
        launched.close()


@pytest.fixture(params=["nl", "en"])
def site(request: pytest.FixtureRequest, sites: dict[str, Site]) -> Site:
    """Each of the two sites in turn."""
    return sites[request.param]


@pytest.fixture
def dutch(sites: dict[str, Site]) -> Site:
    """The example firm."""
    return sites["nl"]


Opener = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Opener]:
    """Open an address in a window of its own: `open_page(address, width=360, color_scheme="dark", java_script_enabled=False)`."""
    contexts: list[BrowserContext] = []

    def open_one(address: str = "about:blank", width: int = 1280, height: int = 860, **options: Any) -> Page:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.goto(address)
        return page

    yield open_one
    for context in contexts:
        context.close()
