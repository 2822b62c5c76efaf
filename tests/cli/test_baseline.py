"""`check --baseline`: a firm that begins with a mess has a strict gate for all that comes after."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.conftest import Run
from folders import read_files

from .test_changed import FIRM

CITY = "plans/accounts/city.yaml"


@pytest.fixture
def firm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A firm with one late action and some advice."""
    for name, text in FIRM.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def known(firm: Path, run: Run) -> Path:
    """The same, with all that is wrong written down as known."""
    assert run("check", "--write-baseline", "known.txt").exit_code == 0
    return firm


def strict(run: Run, **more: str) -> tuple[int, str, str]:
    made = run("check", "--baseline", "known.txt", "--fail-on", "advice", **more)
    return made.exit_code, made.stdout, made.stderr


def test_what_is_known_rests(known: Path, run: Run) -> None:
    code, said, beside = strict(run)
    assert code == 0
    assert "late-action" not in said
    assert "known findings are ignored." in beside


def test_an_action_that_is_later_by_a_day_is_still_the_known_one(known: Path, run: Run) -> None:
    code, said, _ = strict(run, today="2026-12-24")
    assert "late-action" not in said
    assert code == 0


def test_lines_that_move_change_nothing(known: Path, run: Run) -> None:
    (known / CITY).write_text("# A remark.\n\n" + FIRM[CITY], encoding="utf-8")
    assert strict(run)[0] == 0


def test_what_is_new_is_found_and_fails(known: Path, run: Run) -> None:
    (known / CITY).write_text(FIRM[CITY] + "  - {what: Write to the mayor, who: jansen, when: 2026-10-02}\n", encoding="utf-8")
    code, said, _ = strict(run)
    assert code == 1
    assert "Write to the mayor" in said
    assert "Call the alderman" not in said


def test_a_second_one_of_what_is_known_once_is_new(known: Path, run: Run) -> None:
    again = FIRM[CITY].splitlines()[-1]
    (known / CITY).write_text(f"{FIRM[CITY]}{again}\n", encoding="utf-8")
    code, said, _ = strict(run)
    assert code == 1
    assert said.count("(AP502)") == 1


def test_what_is_fixed_is_to_be_removed_with_its_line(known: Path, run: Run) -> None:
    number = next(n for n, line in enumerate((known / "known.txt").read_text().splitlines(), 1) if "late-action" in line)
    (known / CITY).write_text("name: City\nlead: jansen\n", encoding="utf-8")
    made = run("check", "--baseline", "known.txt", "--fail-on", "error")
    assert made.exit_code == 1
    assert f"known.txt:{number}: late-action {CITY}:" in made.stderr
    assert "are fixed" in made.stderr
    assert run("check", "--baseline", "known.txt", "--fail-on", "never").exit_code == 0
    assert run("check", "--write-baseline", "known.txt").exit_code == 0
    assert "fixed" not in run("check", "--baseline", "known.txt").stderr


def test_what_was_not_asked_for_is_not_called_fixed(known: Path, run: Run) -> None:
    made = run("check", "--baseline", "known.txt", "--rule", "no-lead")
    assert made.exit_code == 0
    assert "fixed" not in made.stderr


def test_the_language_of_the_report_does_not_matter(known: Path, run: Run) -> None:
    assert run("check", "--baseline", "known.txt", "--language", "nl", "--fail-on", "advice").exit_code == 0


def test_only_what_is_asked_for_is_written(firm: Path, run: Run) -> None:
    run("check", "--rule", "late-action", "--write-baseline", "known.txt")
    rows = [line for line in (firm / "known.txt").read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert [row.split()[1] for row in rows] == ["late-action"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "There is no file known.txt"),
        ("late-action somewhere\n", "Line 1 of known.txt is not a known finding"),
        ("# x\n\n\x00\n", "Line 3 of"),
    ],
)
def test_a_file_that_is_none_of_ours_is_refused_in_words(firm: Path, run: Run, content: str | None, said: str) -> None:
    if content is not None:
        (firm / "known.txt").write_text(content, encoding="utf-8")
    made = run("check", "--baseline", "known.txt")
    assert made.exit_code == 2
    assert said in made.stderr
    assert "--write-baseline known.txt" in made.stderr


@pytest.mark.parametrize("name", ["notes.txt", "plans/firm.yaml", "plans/known.txt", "plans"])
def test_nothing_of_a_user_is_written_over(firm: Path, run: Run, name: str) -> None:
    (firm / "notes.txt").write_text("mine\n", encoding="utf-8")
    before = read_files(firm)
    assert run("check", "--write-baseline", name).exit_code == 2
    assert read_files(firm) == before
