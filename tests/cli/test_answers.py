"""A check that would answer what it answered before does not look again; whatever may change the answer makes it look."""

from __future__ import annotations

import random
import shutil
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, tzinfo
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from accountplan.base.error import StoppedError
from accountplan.base.text import say
from accountplan.cli import answers, day, desk
from cli.small import POLDER, commit_months
from cli.test_kept import EDITS
from repository import Repository

Run = Callable[..., Result]
FOLDER = ".accountplan"


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[date]:
    """The days on which the plans were looked at, one for each time."""
    seen, real = list[date](), desk.make_survey

    def make_survey(*given: Any) -> Any:
        found = real(*given)
        seen.append(found.today)
        return found

    monkeypatch.setattr(desk, "make_survey", make_survey)
    return seen


def check(run: Run, *words: str, **given: Any) -> tuple[str, str, int]:
    result = run("check", *words, **given)
    return result.stdout, result.stderr, result.exit_code


def check_anew(run: Run, workspace: Path, *words: str, **given: Any) -> tuple[str, str, int]:
    shutil.rmtree(workspace / FOLDER, ignore_errors=True)
    return check(run, *words, **given)


@pytest.mark.parametrize(
    "words", [(), ("--format", "json"), ("--fail-on", "never"), ("--statistics",), ("--rule", "unknown-person"), (POLDER,)]
)
def test_the_same_question_gets_the_same_answer_and_exit_code_without_a_look(
    workspace: Path, run: Run, looks: list[date], words: tuple[str, ...]
) -> None:
    first = check(run, *words)
    assert first[0]
    assert [check(run, *words), check(run, *words)] == [first, first]
    assert len(looks) == 1
    assert check_anew(run, workspace, *words) == first


def test_it_is_all_there_is_to_import(clean: Path, process: Callable[..., Any]) -> None:
    """Neither the rules nor the types of a plan are read in: that takes four fifths of a check."""
    for imported in (True, False):
        said = process("--today", "2026-11-24", "check", cwd=clean, PYTHONPROFILEIMPORTTIME="1").stderr
        assert ("accountplan.lint" in said, "pydantic" in said, "jinja2" in said) == (imported, imported, False)


def test_another_question_is_looked_into(clean: Path, run: Run, looks: list[date]) -> None:
    questions = (
        (),
        (POLDER,),
        ("--all",),
        ("--severity", "warning"),
        ("--language", "nl"),
        ("--format", "json"),
        ("--format", "json", "--all"),
    )
    found = [check(run, *words) for words in questions]
    assert len(looks) == len(questions)
    assert [check_anew(run, clean, *words) for words in questions] == found


def test_another_width_or_folder_to_stand_in_is_another_question(
    clean: Path, run: Run, looks: list[date], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Lines are broken for the terminal that shows them, and a format for machines names files from where one stands."""
    check(run)
    monkeypatch.setattr("accountplan.cli.commands.check.count_columns", lambda _: 60)
    check(run)
    monkeypatch.chdir(clean / "plans")
    check(run)
    assert len(looks) == 3


@pytest.mark.parametrize(
    "words",
    [("--write-baseline", "known.txt"), ("--baseline", "known.txt"), ("--fix", "--dry-run"), ("--fix",), ("--changed",), ("--at", "HEAD")],
)
def test_what_does_more_than_look_or_hangs_on_more_than_the_plans_is_done_each_time(
    clean: Path, run: Run, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    commit_months(clean)
    run("check", "--write-baseline", "known.txt")
    monkeypatch.setattr(answers, "Answers", None)
    monkeypatch.setattr("accountplan.cli.commands.check.Answers", None)
    assert [run("check", *words).exit_code for _ in range(2)] == [0, 0]


def test_any_row_of_edits_is_checked_as_the_first_time(clean: Path, run: Run, edits: int) -> None:
    """Each workspace is looked at twice in a row and once with nothing kept; some edits come back to what was there before."""
    dice = random.Random(20261130)
    for _ in range(edits):
        for _ in range(dice.randint(0, 2)):
            dice.choice(EDITS)(clean, dice)
        words = (*dice.choice(((), ("--all",), ("--format", "json"))), "--language", dice.choice(("en", "nl")))
        today = dice.choice(("2026-11-24", "2027-11-24"))
        answered = [check(run, *words, today=today) for _ in range(2)]
        kept = shutil.move(clean / FOLDER, clean / "aside") if (clean / FOLDER).exists() else None
        assert answered == [check(run, *words, today=today)] * 2
        if kept:
            shutil.rmtree(clean / FOLDER, ignore_errors=True)
            shutil.move(kept, clean / FOLDER)


def test_a_torn_or_borrowed_answer_is_none(clean: Path, run: Run, looks: list[date]) -> None:
    first = check(run)
    (entry,) = (path for path in (clean / FOLDER / answers.KIND).rglob("*") if path.is_file())
    whole = entry.read_bytes()
    for content in (b"", whole[:-1], whole.replace(b"Polder", b"Harbour"), whole[:32] + b"{}", b"x" * 32 + whole[32:]):
        entry.write_bytes(content)
        assert check(run) == first
    assert len(looks) == 6


def test_a_file_that_cannot_be_read_is_asked_for_each_time(clean: Path, run: Run, looks: list[date]) -> None:
    """It may be mended without a change of its bytes."""
    (clean / "plans/accounts/away.yaml").symlink_to(clean.parent / "nowhere.yaml")
    assert check(run)[2] == check(run)[2] == 1
    assert len(looks) == 2


# ---- What Git knows ---------------------------------------------------------------------------------------------


def test_a_commit_makes_it_look_again(clean: Path, run: Run, looks: list[date]) -> None:
    made = commit_months(clean)
    first = check(run)
    assert check(run) == first
    assert len(looks) == 1
    made.commit({}, "2026-11-01")
    check(run)
    assert len(looks) == 2


def test_more_of_the_past_makes_it_look_again(clean: Path, run: Run, looks: list[date], tmp_path_factory: pytest.TempPathFactory) -> None:
    """The same commit is known since another day when a shallow clone gets deeper."""
    made = commit_months(clean)
    clone = made.clone(tmp_path_factory.mktemp("clone") / "w", "--depth", "1")
    for deeper in (1, 2, 10):
        clone.git("fetch", "--quiet", "--depth", str(deeper))
        first = check(run, "-C", str(clone.folder))
        assert check(run, "-C", str(clone.folder)) == first
    assert len(looks) == 3


def test_what_was_answered_while_somebody_committed_is_not_kept(
    clean: Path, run: Run, looks: list[date], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody knows of which commit it tells; when that goes back to the one before, the answer must be another."""
    made, real = commit_months(clean), desk.make_survey
    with monkeypatch.context() as meanwhile:

        def commit_first(*given: Any) -> Any:
            made.commit({}, "2026-11-01")
            return real(*given)

        meanwhile.setattr(desk, "make_survey", commit_first)
        check(run)
    made.git("reset", "--quiet", "--soft", "HEAD~1")
    check(run)
    assert len(looks) == 2


def test_what_git_did_not_say_is_asked_again(clean: Path, run: Run, looks: list[date], monkeypatch: pytest.MonkeyPatch) -> None:
    """Once it could not be asked; the answer without it is not the answer of the next time."""
    commit_months(clean)
    with monkeypatch.context() as meanwhile:

        def refuse(*_: Any) -> None:
            raise StoppedError(say("Git cannot be asked."), say("Try again."))

        meanwhile.setattr("accountplan.pipeline.open_history", refuse)
        assert "Git cannot be asked." in check(run)[1]
    assert not check(run)[1]
    assert len(looks) == 2


def test_of_a_clone_that_may_fetch_more_nothing_is_kept(
    clean: Path, run: Run, looks: list[date], tmp_path_factory: pytest.TempPathFactory
) -> None:
    made = commit_months(clean)
    made.git("config", "uploadpack.allowFilter", "true")
    clone = made.clone(tmp_path_factory.mktemp("clone") / "w", "--filter=blob:none")
    check(run, "-C", str(clone.folder))
    check(run, "-C", str(clone.folder))
    assert len(looks) == 2


def test_a_workspace_that_comes_under_git_is_looked_at_again(clean: Path, run: Run, looks: list[date]) -> None:
    check(run)
    Repository.init(clean)
    check(run)  # of a repository without a commit nothing is kept
    assert len(looks) == 2
    commit_months(clean)
    check(run)
    assert len(looks) == 3


# ---- The day -----------------------------------------------------------------------------------------------------


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[datetime], None]]:
    instant = [datetime(2026, 11, 24, 22, 0, tzinfo=UTC)]

    class Clock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            return instant[0].astimezone(tz)

    monkeypatch.setattr(day, "datetime", Clock)
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield lambda moment: instant.__setitem__(0, moment)
    monkeypatch.undo()
    time.tzset()


def test_the_next_day_where_the_firm_is_makes_it_look_again(
    clean: Path, run: Run, looks: list[date], clock: Callable[[datetime], None]
) -> None:
    path = clean / "plans/firm.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "timezone: Europe/Amsterdam\n", encoding="utf-8")
    for hour, minute in ((22, 0), (22, 59), (23, 0), (23, 30)):
        clock(datetime(2026, 11, 24, hour, minute, tzinfo=UTC))
        check(run, today=None)
    assert looks == [date(2026, 11, 24), date(2026, 11, 25)]
    path.write_text(path.read_text(encoding="utf-8").replace("Europe/Amsterdam", "America/New_York"), encoding="utf-8")
    check(run, today=None)
    assert looks[2:] == [date(2026, 11, 24)]
