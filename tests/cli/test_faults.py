"""Every call to the system fails once, in every command: never a bug, never half a site or plan, no copy left behind, no lock held (C17).

`make test` lets every so many-th call fail; `pytest --long tests/cli/test_faults.py` one of each place in the code from which the system is asked.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from accountplan.author import starter
from accountplan.base import found
from accountplan.lint import rules
from folders import read_files
from repository import Repository

from . import faults, small

SAMPLES = {
    "check": 4,
    "score": 3,
    "build --no-booklets": 12,
    "build": 3,
    "serve --port 0": 6,
    "init firm --ci github": 8,
    "new account Dijk": 6,
    "new person Bo": 6,
    "new group Quays": 4,
    "new prospect Kade": 3,
    "meeting new --tier A": 3,
    "export --format xlsx --out p.xlsx": 3,
    "week": 2,
}
"""How many calls of each command fail in `make test`, one at a time, evenly over all that it makes."""
SLOW = ("build", "serve")
"""Of these, each call of a long run fails with one of the errors, in turn; of the others with each of them."""


@dataclass
class Broken:
    """The promises that were broken, each with the call that failed."""

    all: list[str] = field(default_factory=list)

    def unless(self, kept: bool, promise: str, outcome: faults.Outcome) -> None:
        if not kept:
            self.all.append(f"{promise}: {outcome.call} ({os.strerror(outcome.error)}) -> {outcome.code}: {outcome.said[-300:]}")


def tree(folder: Path) -> dict[str, bytes]:
    """What a reader sees: all files but those of a build or a command that is at work."""
    return {
        name: content
        for name, content in read_files(folder).items()
        if not name.startswith(".accountplan/") and ".site.accountplan-" not in name and not name.endswith((".new", ".lock"))
    }


@pytest.mark.parametrize("command", SAMPLES)
def test_c17_whatever_the_system_refuses_once_the_promises_hold(
    standing: Path, tmp_path: Path, command: str, request: pytest.FixtureRequest
) -> None:
    arguments, long = [*command.split(), "--today", small.TODAY], bool(request.config.getoption("--long"))
    if long and command == "build":  # Git is asked as well, and may not be able to answer
        standing = faults.copy(standing, tmp_path / "kept" / "w")
        Repository.init(standing).commit({".gitignore": "site/\n.accountplan/\n"})
    before, whole = tree(standing), faults.run(arguments, work := faults.copy(standing, tmp_path / "run" / "w"))
    after, broken = tree(work), Broken()
    assert (whole.code, whole.calls > 50) == (0, True), whole.said
    for number, error in _choose(command, whole, long):
        outcome = faults.run(arguments, faults.copy(standing, work), number, error)
        broken.unless(outcome.code in (0, 1, 2) and "Traceback" not in outcome.said, "never a bug", outcome)
        now = tree(work)
        broken.unless(
            now == after or (now == before and outcome.code != 0) or _is_other_answer(command, outcome), "all or nothing", outcome
        )
        broken.unless(not faults.list_left(work), "no copy left behind", outcome)
        if outcome.code and not command.startswith(("init", "new", "meeting")):
            broken.unless(faults.run(arguments, work).code == 0 and tree(work) == after, "no lock held", outcome)
    assert broken.all == []


def _choose(command: str, whole: faults.Outcome, long: bool) -> list[tuple[int, int]]:
    """Which calls fail, one in each run, and with which error."""
    numbers = list(range(1, whole.calls + 1, max(1, whole.calls // SAMPLES[command])))
    if long:
        numbers = [*whole.places.values()]
    if long and not command.startswith(SLOW):
        return [(number, error) for number in numbers for error in faults.ERRORS]
    return [(number, faults.ERRORS[turn % len(faults.ERRORS)]) for turn, number in enumerate(numbers)]


def _is_other_answer(command: str, outcome: faults.Outcome) -> bool:
    """Whether what was refused is a file of the workspace itself, whose absence the command told as a finding or beside its answer."""
    return (command.startswith(("check", "score", "build")) and outcome.code == 1) or "that cannot be read." in outcome.said


def test_c17_rules_that_cannot_be_listed_are_no_rules_that_find_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The worst of faults: with none of its rules, a check said that all was well."""

    def refuse(_: str) -> list[str]:
        raise PermissionError

    assert len(found.list_module_names(rules)) > 130
    monkeypatch.setattr(os, "listdir", refuse)
    with pytest.raises(PermissionError):
        found.list_module_names(rules)


def test_c17_a_folder_of_the_starter_that_cannot_be_listed_makes_no_smaller_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan = os.scandir

    def refuse(folder: str) -> object:
        if str(folder).endswith("accounts"):
            raise PermissionError
        return scan(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(PermissionError):
        starter.list_files("en", "workspace")


def test_c17_a_folder_of_the_starter_that_is_not_there_makes_no_smaller_workspace() -> None:
    """It was found by asking whether the folder is there, once: `init` then wrote eight files less, and said that all was well."""
    with pytest.raises(FileNotFoundError):
        starter.list_files("en", "workspaces")
