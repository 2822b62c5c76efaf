"""`history`: how the firm and its accounts stood month by month, for people and for programs."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from cli.conftest import Run
from cli.small import commit_months, mend
from repository import Repository


@pytest.fixture
def repository(workspace: Path) -> Repository:
    return commit_months(workspace)


def plain(output: str) -> str:
    return output.replace("\u00a0", " ")


def test_the_firm_has_a_line_a_month_and_the_method_of_today_a_table_of_its_own(repository: Repository, run: Run) -> None:
    """Polder: turnover 40,000 gives 4.6; (3 x 4.6 + 2 x 6) / 5 = 5.16, in C; with 9, 6.36, in B; with cooperation at weight 9, (13.8 + 81) / 12 = 7.9.
    By that weight the plan of August gives (13.8 + 54) / 12 = 5.65, still in C.
    """
    lines = plain(run("history").output).splitlines()
    rows = [line.split()[:6] for line in lines if line.startswith(("Aug", "Sep", "Oct", "24"))]
    assert rows[:4] == [
        ["Aug", "2026", "1", "0", "1", "0"],
        ["Sep", "2026", "1", "1", "0", "0"],
        ["Oct", "2026", "1", "1", "0", "0"],
        ["24", "Nov", "2026", "1", "1", "0"],
    ]
    assert lines[3].endswith("another method")
    assert "1 client is in another tier than in Aug 2026:" in lines
    assert "  Polder: C → B" in lines


def test_a_client_shows_both_methods_in_columns_of_their_own(repository: Repository, run: Run) -> None:
    lines = plain(run("history", "polder").output).splitlines()
    assert "By today's method" in lines[0]
    assert [line.split()[2:6] for line in lines[1:4]] == [
        ["5.16", "C", "5.65", "C"],
        ["6.36", "B", "7.90", "B"],
        ["7.90", "B", "7.90", "B"],
    ]
    assert "By today's method" not in run("history", "polder", "--months", "1").output


def test_programs_read_the_same(repository: Repository, run: Run, tmp_path: Path) -> None:
    value = json.loads(run("history", "polder", "--format", "json").output)
    assert [month["day"] for month in value["months"]] == ["2026-08-31", "2026-09-30", "2026-10-31", "2026-11-24"]
    assert [month["another_method"] for month in value["months"]] == [False, False, True, False]
    assert {row["id"] for row in value["accounts"]} == {"polder"}
    assert [(row["score"], row["score_by_today"]) for row in value["accounts"]][:2] == [(5.16, 5.65), (6.36, 7.9)]
    assert value["moves"] == [{"id": "polder", "name": "Polder", "before": "C", "after": "B", "by_method": False}]
    out = tmp_path / "course.csv"
    assert run("history", "--format", "csv", "--table", "accounts", "--out", str(out)).exit_code == 0
    with out.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 12
    assert next(row["score"] for row in rows if row["id"] == "polder") == "5.16"


def test_what_git_cannot_show_is_said_with_what_to_do(workspace: Path, run: Run, tmp_path_factory: pytest.TempPathFactory) -> None:
    refused = run("history")
    assert (refused.exit_code, "git init" in refused.output) == (2, True)
    mend(workspace)
    made = Repository.init(workspace)
    refused = run("history")
    assert (refused.exit_code, "Commit your plans first." in refused.output) == (2, True)
    made.commit({}, "2026-11-02")
    assert "Ask again next month." in " ".join(run("history").output.split())
    made.commit({}, "2026-11-03")
    shallow = made.clone(tmp_path_factory.mktemp("shallow") / "clone", "--depth=1")
    assert "git fetch --unshallow" in " ".join(run("-C", str(shallow.folder), "history").output.split())
    assert run("history", "--quiet").stderr == ""


def test_a_month_that_cannot_be_read_has_a_line_that_says_so(repository: Repository, run: Run) -> None:
    repository.commit({"plans/firm.yaml": None}, "2026-10-20")
    repository.git("revert", "--no-edit", "HEAD", day="2026-11-01")
    line = next(line for line in run("history").output.splitlines() if line.startswith("Oct"))
    assert "cannot be read: `plans/firm.yaml` is missing" in line
    assert "cannot be read" in run("history", "acme").output


def test_the_language_of_the_firm_is_spoken(repository: Repository, run: Run) -> None:
    said = run("history", "--language", "nl").output
    assert "andere methode" in said
    assert "1 klant zit in een andere tier dan in aug 2026:" in plain(said)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("history", "acmee"), "Did you mean acme?"),
        (("history", "--months", "0"), "0"),
        (("history", "--table", "moves"), "Ask for --format csv, xlsx or json."),
    ],
)
def test_what_cannot_be_is_refused_in_words(repository: Repository, run: Run, arguments: tuple[str, ...], said: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert said in " ".join(result.output.split())
