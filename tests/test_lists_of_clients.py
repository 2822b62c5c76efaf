"""The books of a firm and a plain list of clients, as firms keep them: each can be said whole, and goes the whole road."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from decimal import Decimal
from functools import cache
from html import unescape
from pathlib import Path

import pytest

from accountplan import pipeline
from accountplan.base.words import Words
from accountplan.model.analysis import Capacity, Pareto
from accountplan.model.edition import Edition
from accountplan.model.keys import Form
from accountplan.model.leaves import Wish, list_leaves
from accountplan.model.survey import Survey

PORTFOLIOS = Path(__file__).parent / "portfolios"
DAYS = {"books": date(2025, 11, 24), "client-list": date(2026, 11, 24)}
SAID: frozenset[Form] = frozenset({"line", "ref", "address"})
"""What stands on a page letter by letter: texts without markup, numbers of other programs, and addresses."""


@cache
def look(kind: str) -> Survey:
    """What is known of one of them on its day."""
    return pipeline.make_survey(pipeline.open_workspace(PORTFOLIOS / kind), DAYS[kind])


@pytest.mark.parametrize("kind", DAYS)
def test_i_each_list_is_read_and_scored_without_an_error(kind: str) -> None:
    made = look(kind)
    assert [finding.rule for finding in made.findings if finding.severity.word == "error"] == []
    assert len([each for each in made.scores.accounts.values() if each.rating is not None]) >= 3


@pytest.mark.parametrize("kind", DAYS)
def test_i_each_list_is_shown_whole_and_printed(kind: str, tmp_path: Path) -> None:
    made = look(kind)
    firm = made.portfolio.firm
    pipeline.publish(made, Edition(Words(firm.language, firm.currency), tmp_path / "site"))
    for account in made.portfolio.accounts.values():
        shown = unescape((tmp_path / "site" / "accounts" / f"{account.id}.html").read_text(encoding="utf-8"))
        written = [text for _, text, sort in list_leaves(account, Wish(SAID)) if sort.name != "name"]
        assert [text for text in written if text not in shown] == [], account.id
    assert all(path.read_bytes()[:5] == b"%PDF-" for path in (tmp_path / "site" / "booklets").iterdir())


def test_i1_search_finds_a_client_by_its_number_and_by_a_former_name(tmp_path: Path) -> None:
    made = look("books")
    pipeline.publish(made, Edition(Words("en", "GBP"), tmp_path / "site", booklets=False))
    [index] = (tmp_path / "site" / "assets").glob("search-index*.js")
    text = index.read_text(encoding="utf-8")
    assert "000318" in text
    assert "Harrow Bakeries" in text


def export(*words: str) -> str:
    """What `export` prints of the books."""
    command = [sys.executable, "-m", "accountplan", "-C", str(PORTFOLIOS / "books"), "export", "--today", "2025-11-24", *words]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_i1_an_export_keeps_the_noughts() -> None:
    accounts = {each["id"]: each for each in json.loads(export())["accounts"]}
    assert [accounts[id]["ref"] for id in ("harrow-foods", "pell-and-rowe")] == ["000318", "000101"]
    assert accounts["harrow-foods"]["so_far"] == {"until": "2025-10-31", "figures": {"turnover": 71500, "hours": 552}}
    assert accounts["tidewater-charter"]["services"]["audit"] == {"state": "open", "turnover": {}, "note": None}


@pytest.mark.parametrize("format", ["csv", "xlsx"])
def test_i_an_export_as_tables_holds_services_and_figures(format: str, tmp_path: Path) -> None:
    out = tmp_path / ("tables" if format == "csv" else "tables.xlsx")
    export("--format", format, "--out", str(out))
    assert out.exists()


def test_i2_a_part_of_a_year_counts_nowhere_as_a_year() -> None:
    made = look("books")
    assert made.analysis[Pareto].turnover.year == 2025
    assert made.analysis[Pareto].turnover.total == 126000 + 9400 + 31000


def test_i4_a_quarter_away_takes_a_quarter_of_the_hours() -> None:
    available = look("books").analysis[Capacity].people["brandt"].available
    assert available == 365 - 90
    assert look("books").portfolio.people["brandt"].hours == Decimal(365)
