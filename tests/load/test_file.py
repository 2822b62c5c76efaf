"""Reading one file is a function of its path and its bytes: nothing else shows in what comes of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from accountplan.load.file import load_file
from accountplan.load.workspace import sort_paths
from load.sources import PATHS, TODAY

ROOT = Path(__file__).parents[2]
BAD = sorted((ROOT / "tests" / "portfolios" / "bad").rglob("*.yaml"))
OTHER_DAY = date(2031, 2, 3)


@pytest.mark.parametrize("path", [path for path in PATHS.values() if path != PATHS["firm"]])
@pytest.mark.parametrize("source", BAD, ids=[path.stem for path in BAD])
def test_the_day_shows_in_no_file_but_that_of_the_firm(path: str, source: Path) -> None:
    file, content = sort_paths([path]).files[path], source.read_bytes()
    one, two = load_file(file, content, TODAY), load_file(file, content, OTHER_DAY)
    assert (one.noun, one.findings) == (two.noun, two.findings)


@pytest.mark.parametrize(
    ("text", "years"), [("name: X\nyear: 2026\n", (2026, 2026)), ("name: X\n", (2026, 2031)), ("name: X\nyear: soon\n", (2026, 2031))]
)
def test_of_the_day_only_the_year_shows_where_a_firm_has_none(text: str, years: tuple[int, int]) -> None:
    file = sort_paths([PATHS["firm"]]).files[PATHS["firm"]]
    one, two = load_file(file, text.encode(), TODAY), load_file(file, text.encode(), OTHER_DAY)
    assert (one.noun.year, two.noun.year) == years
    assert replace(one.noun, year=2000) == replace(two.noun, year=2000)
    assert one.findings == two.findings


def test_other_files_show_in_nothing() -> None:
    path, twin = PATHS["account"], "plans/accounts/old/city.yaml"
    alone, beside = sort_paths([path]).files[path], sort_paths([path, twin]).files
    content = b"name: City\nstatus: klant\n"
    assert load_file(alone, content, TODAY).findings == load_file(beside[path], content, TODAY).findings
    assert not beside[twin].kept
    assert load_file(beside[twin], content, TODAY).findings == load_file(sort_paths([twin]).files[twin], content, TODAY).findings
