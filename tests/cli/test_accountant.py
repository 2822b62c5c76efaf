"""An accountant adds up the example firm from its plans alone, and compares that with what is exported: CSV and XLSX, forecasts included (A).

Nothing of the product reads the plans here: they are texts in YAML, and each number is taken as it is written.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

import pytest
import yaml
from click.testing import CliRunner
from openpyxl import load_workbook

from accountplan.cli.main import root

ROOT = Path(__file__).parent.parent.parent
TODAY, LAST = "2026-11-24", "2025"
"""Of the day on which is looked, the last full year."""
Rows: TypeAlias = list[dict[str, str]]
Read: TypeAlias = Callable[[str], Rows]


@cache
def plans() -> dict[str, dict[str, Any]]:
    """Every plan by the name of its file; all values are texts."""
    found = sorted((ROOT / "plans/accounts").rglob("*.yaml"))
    return {path.stem: yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader) for path in found}


def clients() -> list[str]:
    return [id for id, plan in plans().items() if plan.get("status", "client") == "client"]


def figure(id: str, name: str) -> Decimal:
    """A figure of the last full year; nothing when it is not recorded."""
    return Decimal(plans()[id].get("figures", {}).get(LAST, {}).get(name, 0))


def export(*arguments: str) -> None:
    made = CliRunner().invoke(root, ["-C", str(ROOT), "--today", TODAY, "export", *arguments], prog_name="accountplan")
    assert made.exit_code == 0, made.output


@pytest.fixture(scope="module", params=["csv", "xlsx"])
def read(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Read:
    """The rows of an exported table; what is not known is left out of a row."""
    folder = tmp_path_factory.mktemp("export")
    if request.param == "csv":
        export("--format", "csv", "--out", str(folder))
        return lambda name: [*_read_csv(folder / f"{name}.csv")]
    export("--format", "xlsx", "--out", str(folder / "all.xlsx"))
    book = load_workbook(folder / "all.xlsx", data_only=False)
    return lambda name: [*_read_sheet(book[name].iter_rows(values_only=True))]


def _read_csv(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as rows:
        yield from ({key: value for key, value in row.items() if value} for row in csv.DictReader(rows))


def _read_sheet(rows: Iterator[tuple[Any, ...]]) -> Iterator[dict[str, str]]:
    headings = next(rows)
    yield from ({key: str(value) for key, value in zip(headings, row, strict=True) if value is not None} for row in rows)


@pytest.mark.parametrize("kind", ["figures", "budget", "forecast"])
def test_a_each_figure_budget_and_forecast_is_in_the_export_and_none_besides(read: Read, kind: str) -> None:
    exported = {
        (row["account"], row["year"]): {key: Decimal(value) for key, value in row.items() if key not in ("account", "year")}
        for row in read(kind)
    }
    written = {
        (id, year): {key: Decimal(value) for key, value in given.items()}
        for id, plan in plans().items()
        for year, given in plan.get(kind, {}).items()
    }
    assert exported == written
    assert len(written) > 1


def test_a_what_came_so_far_is_in_the_export(read: Read) -> None:
    found = {row["id"]: row for row in read("accounts") if "so_far.until" in row}
    written = {id: plan["so_far"] for id, plan in plans().items() if "so_far" in plan}
    assert found.keys() == written.keys()
    for id, told in written.items():
        exported = {
            key.removeprefix("so_far.figures."): Decimal(value) for key, value in found[id].items() if key.startswith("so_far.figures.")
        }
        assert exported == {key: Decimal(value) for key, value in told["figures"].items()}
        assert found[id]["so_far.until"][:10] == told["until"]


def test_a_the_firm_and_its_tiers_add_up(read: Read) -> None:
    told = {row["key"]: row["value"] for row in read("survey") if "value" in row}
    tier = {row["id"]: row.get("tier") for row in read("accounts")}
    for name in ("turnover", "margin"):
        amounts = sorted((figure(id, name) for id in clients()), reverse=True)
        whole = sum(amounts)
        assert Decimal(told[f"portfolio.{name}.total"]) == whole
        assert told[f"portfolio.{name}.year"] == LAST
        for key, amount in {"largest": amounts[0], "top5": sum(amounts[:5]), "top10": sum(amounts[:10])}.items():
            assert _is_near(told[f"portfolio.{name}.{key}"], Fraction(amount) / Fraction(whole))
        assert _is_near(
            told[f"portfolio.{name}.hhi"], sum((Fraction(100 * each) ** 2 for each in amounts), Fraction(0)) / Fraction(whole) ** 2
        )
    for row in read("tiers"):
        for name in ("turnover", "margin", "hours"):
            members = [id for id in clients() if tier[id] == row.get("id")]
            assert Decimal(row[name]) == sum(figure(id, name) for id in members), (row, name)


def test_a_the_hours_that_are_planned_add_up_by_person(read: Read) -> None:
    """Of what several do together, each has an equal part."""
    planned: dict[str, Fraction] = {}
    for plan in plans().values():
        for action in plan.get("actions", []):
            who = action.get("who", [])
            names = [who] if isinstance(who, str) else who
            for person in names if action.get("status", "open") == "open" else []:
                planned[person] = planned.get(person, Fraction(0)) + Fraction(action.get("hours", "0")) / len(names)
    found = {row["id"]: Fraction(row["planned"]) for row in read("people")}
    assert {id: hours for id, hours in found.items() if hours} == {id: hours for id, hours in planned.items() if hours}


def _is_near(told: str, exact: Fraction) -> bool:
    """Whether a number is this one, to the sixth decimal."""
    return abs(Fraction(told) - exact) < Fraction(1, 10**6)
