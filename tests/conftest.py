"""What all tests share: golden files, and properties that say the same on every machine, however slow."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from xdist.scheduler import LoadScopeScheduling

from properties import USUAL

GOLDEN = Path(__file__).parent / "golden"

settings.register_profile("usual", deadline=None, derandomize=True)
settings.register_profile("long", deadline=None, max_examples=20 * USUAL)


class ByFolder(LoadScopeScheduling):  # type: ignore[misc]
    """Each test goes to the process that is free, but for those of a folder with dear fixtures (a browser, booklets, an installed wheel), which one process makes once."""

    def _split_scope(self, nodeid: str) -> str:
        folder = nodeid.split("/")[1]
        return folder if folder in ("browser", "print", "wheel") else nodeid


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> ByFolder:
    return ByFolder(config, log)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files again instead of comparing with them")
    parser.addoption("--edits", type=int, default=25, help="how many builds the test of kept pages makes, each after some edits")
    parser.addoption("--long", action="store_true", help="try twenty times as many examples of each property, and others each time")


def pytest_configure(config: pytest.Config) -> None:
    settings.load_profile("long" if config.getoption("long") else "usual")


@pytest.fixture
def edits(request: pytest.FixtureRequest) -> int:
    """How many builds in a row are compared with a first build."""
    return int(request.config.getoption("--edits"))


@pytest.fixture(autouse=True, scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A home of the tests' own for the secret with which is sealed what was built before."""
    os.environ["XDG_CONFIG_HOME"] = str(tmp_path_factory.mktemp("home"))


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with a file in tests/golden/, or write it there with --update-golden: `golden("site/index.html", text)`."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        assert path.is_file(), f"there is no tests/golden/{name}: make it with --update-golden and look at it"
        assert text == path.read_bytes().decode(), f"tests/golden/{name} differs: look at it, or write it again with --update-golden"

    return compare
