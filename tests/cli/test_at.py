"""`--at`: any past state, as building that commit's checkout on that day would give it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cli.conftest import Run
from cli.small import mend
from folders import read_files
from repository import Repository

ACME = "plans/accounts/acme.yaml"


@pytest.fixture
def repository(workspace: Path) -> Repository:
    """The small workspace, in order since 10 January 2026; since 10 February its client is called Acme Ltd."""
    mend(workspace)
    made = Repository.init(workspace)
    made.commit({}, "2026-01-10")
    made.change(ACME, "name: Acme", "name: Acme Ltd", "2026-02-10")
    return made


def names(output: str) -> list[str]:
    return [each["name"] for each in json.loads(output)["accounts"]]


def test_the_site_of_a_moment_is_that_of_its_checkout_byte_for_byte(
    repository: Repository, run: Run, tmp_path_factory: pytest.TempPathFactory
) -> None:
    then, checkout = tmp_path_factory.mktemp("then"), tmp_path_factory.mktemp("tree") / "checkout"
    repository.git("worktree", "add", "--quiet", str(checkout), "HEAD~1")
    assert run("build", "--at", "2026-01-31", "--no-booklets", "--out", str(then / "site"), today=None).exit_code == 0
    assert (
        run("-C", str(checkout), "build", "--no-booklets", "--today", "2026-01-31", "--out", str(then / "other"), today=None).exit_code == 0
    )
    assert read_files(then / "site") == read_files(then / "other")
    assert not (repository.folder / ".accountplan").exists(), "a past state does not take the place of what is kept of the present one"


@pytest.mark.parametrize("command", [("score", "--format", "json"), ("export",)])
def test_what_other_programs_get_is_that_of_the_moment(repository: Repository, run: Run, command: tuple[str, ...]) -> None:
    then = json.loads(run(*command, "--at", "HEAD~1", today=None).output)
    assert (then["accounts"][0]["name"], then["today"]) == ("Acme", "2026-01-10"), "the day is that of the commit"
    assert json.loads(run(*command, "--at", "2026-02-01", today=None).output)["today"] == "2026-02-01", "and else the day that is named"
    assert json.loads(run(*command, "--at", "HEAD~1").output)["today"] == "2026-11-24", "unless --today says otherwise"
    assert names(run(*command).output)[0] == "Acme Ltd"


def test_check_finds_what_was_wrong_then(repository: Repository, run: Run) -> None:
    repository.commit({"plans/accounts/old.yaml": "name: Old\nled: jansen\n"}, "2026-03-01")
    repository.commit({"plans/accounts/old.yaml": None}, "2026-03-02")
    assert run("check", "--rule", "unknown-key").exit_code == 0
    result = run("check", "--rule", "unknown-key", "--at", "HEAD~1", "plans/accounts/old.yaml")
    assert result.exit_code == 1
    assert "plans/accounts/old.yaml" in result.output
    wrong = run("check", "--at", "HEAD", "plans/accounts/old.yaml")
    assert wrong.exit_code == 2
    assert "There was no file or folder plans/accounts/old.yaml in the plans at HEAD." in wrong.output


def test_a_bare_clone_and_a_branch_without_plans_can_be_looked_at(
    repository: Repository, run: Run, tmp_path_factory: pytest.TempPathFactory
) -> None:
    bare = repository.clone(tmp_path_factory.mktemp("bare") / "firm.git", "--bare")
    assert names(run("-C", str(bare.folder), "score", "--at", "HEAD~1", "--format", "json").output)[0] == "Acme"
    refused = run("-C", str(bare.folder), "build", "--at", "HEAD")
    assert (refused.exit_code, "Name a folder with --out." in refused.output) == (2, True)
    repository.git("switch", "--quiet", "--orphan", "empty")
    assert names(run("score", "--at", "main", "--format", "json").output)[0] == "Acme Ltd"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("score", "--at", "nonsense"), "There is no revision nonsense here."),
        (("score", "--at", "2025-12-31"), "There is no commit on 2025-12-31, nor before it."),
        (("check", "--at", "HEAD", "--fix"), "What was written earlier cannot be mended."),
        (("build", "--at", "HEAD", "--templates"), "the templates are those of now"),
    ],
)
def test_what_cannot_be_is_refused_in_words(repository: Repository, run: Run, arguments: tuple[str, ...], said: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert said in " ".join(result.output.split())


def test_where_git_keeps_nothing_it_says_how_to_begin(clean: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    result = run("score", "--at", "HEAD")
    assert result.exit_code == 2
    assert "git init" in result.output
    monkeypatch.setenv("PATH", str(clean))
    assert "Install Git." in run("score", "--at", "HEAD").output
