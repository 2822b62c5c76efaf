"""Booklets that several tests look at: each printed once."""

from __future__ import annotations

from pathlib import Path

import pytest

from accountplan.base.words import Words
from accountplan.model.edition import Edition
from accountplan.model.portfolio import Portfolio
from accountplan.present.booklet import make_booklets
from accountplan.render import write_booklets as printed

from .samples import many, sample, surveyed
from .samples import partners as sample_partners


def made(found: Portfolio, out: Path, workers: int = 1, wanted: tuple[str, ...] = ()) -> Path:
    """The folder with the booklets of a portfolio: all, or those that are wanted."""
    out.mkdir(parents=True, exist_ok=True)
    words = Words(found.firm.language, found.firm.currency)
    printed(make_booklets(surveyed(found), words, wanted), Edition(words, out, workers=workers), out)
    return out / "booklets"


@pytest.fixture(scope="session")
def dutch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All kinds of plan, in Dutch."""
    return made(sample("nl"), tmp_path_factory.mktemp("dutch"))


@pytest.fixture(scope="session")
def english(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All kinds of plan, in English, printed by two processes."""
    return made(sample("en"), tmp_path_factory.mktemp("english"), workers=2)


@pytest.fixture(scope="session")
def partners(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The booklet of a firm that looks at itself as a whole, in Dutch."""
    return made(sample_partners(), tmp_path_factory.mktemp("partners"), wanted=("firm",))


@pytest.fixture(scope="session", params=["nl", "en"])
def firm(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The booklet of a firm that looks at itself as a whole, in each language."""
    return made(sample_partners(request.param), tmp_path_factory.mktemp(f"firm-{request.param}"), wanted=("firm",)) / "booklet-firm.pdf"


@pytest.fixture(scope="session")
def thick(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A booklet with more pages than fold."""
    return made(many(28), tmp_path_factory.mktemp("thick"), workers=2)
