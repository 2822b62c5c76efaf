"""What all tests share: golden files, and properties that never fail on a slow machine."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

GOLDEN = Path(__file__).parent / "golden"

settings.register_profile("accountplan", deadline=None)
settings.load_profile("accountplan")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files again instead of comparing with them")


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
