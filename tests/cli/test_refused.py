"""What a command says of what the system refuses: the file that it is about, its true cause, and a remedy that fits (C17)."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from errno import EACCES, EIO, ENOENT, ENOMEM, ENOSPC
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from accountplan.base.disk import make_refusal
from accountplan.base.words import Words
from cli.small import POLDER
from repository import Repository

Run = Callable[..., Result]


def refuse(monkeypatch: pytest.MonkeyPatch, call: str, path: Path, error: int) -> None:
    """Let a call that is asked for a path fail."""
    really = getattr(os, call)

    def asked(where: object, *rest: object, **options: object) -> object:
        if str(where) == str(path):
            raise OSError(error, os.strerror(error), str(where))
        return really(where, *rest, **options)

    monkeypatch.setattr(os, call, asked)


@pytest.mark.parametrize("command", ["check", "new prospect Kade", "doctor"])
@pytest.mark.parametrize("error", [EIO, ENOMEM])
def test_c17_plans_that_cannot_be_listed_are_not_said_to_be_missing(
    clean: Path, run: Run, monkeypatch: pytest.MonkeyPatch, command: str, error: int
) -> None:
    """The advice was to begin a workspace."""
    refuse(monkeypatch, "scandir", clean / "plans", error)
    told = run(*command.split())
    assert (told.exit_code, "There are no plans here" in told.output + told.stderr) == (2, False)
    assert f"{clean / 'plans'} cannot be used" in told.stderr.replace("\n  ", " ")


@pytest.mark.parametrize(
    ("error", "why"), [(EIO, "This file cannot be read."), (ENOENT, "This file was taken away while the plans were read.")]
)
def test_c17_a_file_that_a_command_needs_is_named(clean: Path, run: Run, monkeypatch: pytest.MonkeyPatch, error: int, why: str) -> None:
    """ "This file cannot be read" did not say which; of one that had gone, a link was blamed."""
    refuse(monkeypatch, "open", clean / "plans/people.yaml", error)
    told = run("new", "prospect", "Kade")
    assert (told.exit_code, told.stderr.startswith(f"Error: plans/people.yaml: {why}\n  ")) == (2, True), told.stderr


def test_c17_a_plan_that_goes_while_the_plans_are_read_is_no_link(clean: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    refuse(monkeypatch, "open", clean / POLDER, ENOENT)
    told = run("check")
    assert (told.exit_code, "unreadable-file" in told.output, "link" in told.output) == (1, True, False)


def test_c17_a_repository_that_the_system_does_not_tell_of_is_not_absent(clean: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """An export lacked how old everything is, and said nothing."""
    Repository.init(clean).commit({})
    refuse(monkeypatch, "lstat", clean / ".git", EACCES)
    assert (told := run("export")).exit_code == 2
    assert f"{clean / '.git'} cannot be used" in told.stderr.replace("\n  ", " ")


@pytest.mark.parametrize("command", ["export --out x.json", "export --out x.json -q", "week", "meeting new --tier A", "agenda"])
def test_c17_what_an_answer_lacks_is_told_whoever_asks(clean: Path, run: Run, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    """A quiet export had scores by other criteria and said nothing, nor did the agenda of a new meeting."""
    refuse(monkeypatch, "open", clean / "plans/criteria.yaml", EIO)
    told = run(*command.split())
    assert "What `plans/criteria.yaml` holds is missing here: that cannot be read." in " ".join(told.stderr.split())


@pytest.mark.parametrize(
    ("command", "first", "last"),
    [("export --format csv --out out", "survey.csv", "columns.csv"), ("schema --out out", "firm.schema.json", "account.schema.json")],
)
def test_c17_of_several_files_none_is_new_when_there_is_no_room_for_the_last(
    clean: Path, run: Run, monkeypatch: pytest.MonkeyPatch, command: str, first: str, last: str
) -> None:
    """Some tables of today stood beside some of last month."""
    make: Any = tempfile.mkstemp

    def begin(*rest: Any, prefix: str, **options: Any) -> Any:
        if prefix == f".{last}.":
            raise OSError(ENOSPC, "")
        return make(*rest, prefix=prefix, **options)

    (clean / "out").mkdir()
    (clean / "out" / first).write_text("old", encoding="utf-8")
    monkeypatch.setattr(tempfile, "mkstemp", begin)
    told = run(*command.split(), today=None)
    assert (told.exit_code, told.stderr.startswith(f"Error: out/{last} cannot be written: the disk is full.")) == (2, True), told.stderr
    assert {path.name: path.read_text(encoding="utf-8") for path in (clean / "out").iterdir()} == {first: "old"}
    monkeypatch.undo()
    monkeypatch.chdir(clean)
    assert (run(*command.split(), today=None).exit_code, (clean / "out" / first).read_text(encoding="utf-8") == "old") == (0, False)


def test_c17_of_a_full_disk_it_is_said_which() -> None:
    """There may be several: that of the work, of temporary files, of the home folder."""
    told = make_refusal(OSError(ENOSPC, "", "/home/work"))
    assert [Words("en").say(each) for each in (told.message, told.help)] == [
        "/home/work cannot be used: the disk is full.",
        "Make room, and try again.",
    ]
