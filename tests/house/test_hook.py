"""The hook for pre-commit: what it looks at, and what it does to a commit when Git runs it."""

import re
import shlex
import sys
from datetime import date
from pathlib import Path
from subprocess import CalledProcessError

import pytest
import yaml

from accountplan import author
from house.reader import blocks
from repository import Repository

ROOT = Path(__file__).parent.parent.parent
[HOOK] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
CLIENT = "plans/accounts/harbour-logistics.yaml"


def make_repository(folder: Path, *args: str) -> Repository:
    """A workspace whose commits are looked at by the hook, called as pre-commit does; the hook is added after the first commit."""
    made = Repository.init(folder)
    author.create_workspace(folder, "en", "Van Dam", date(2026, 11, 24), {})
    made.commit({"README.md": "Ours.\n"})
    program, *words = shlex.split(HOOK["entry"])
    assert program == "accountplan"
    call = shlex.join([sys.executable, "-m", "accountplan", "--today", "2026-11-24", *words, *args])
    hook = folder / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(f"#!/bin/sh\nexport PYTHONPATH={ROOT / 'generator'}\n{call}\n", encoding="utf-8")
    hook.chmod(0o755)
    return made


def change(made: Repository, old: str, new: str) -> dict[str, str]:
    text = (made.folder / CLIENT).read_text(encoding="utf-8")
    assert old in text
    return {CLIENT: text.replace(old, new, 1)}


def test_a_commit_with_an_error_is_refused_and_one_without_goes_through(tmp_path: Path) -> None:
    made = make_repository(tmp_path)
    with pytest.raises(CalledProcessError) as refused:
        made.commit(change(made, "status: client", "status: friend"))
    assert CLIENT in refused.value.stdout + refused.value.stderr
    assert made.git("log", "--format=%h").count("\n") == 0
    made.commit(change(made, "status: friend", "status: client  # still"))


def test_a_strict_hook_lets_rest_what_was_there(tmp_path: Path) -> None:
    """Of two plans without a lead, the one that was committed before is no hindrance."""
    made = make_repository(tmp_path, "--changed=HEAD", "--fail-on=warning")
    made.write({"plans/accounts/old.yaml": "name: Old\nstatus: client\n"})
    made.git("add", "--all")
    made.git("commit", "--quiet", "--no-verify", "--message", "A plan without a lead")
    made.commit(change(made, "name: Harbour Logistics", "name: Harbour and Logistics"))
    with pytest.raises(CalledProcessError):
        made.commit({"plans/accounts/new.yaml": "name: New\nstatus: client\n"})


@pytest.mark.parametrize("path", [CLIENT, "plans/firm.yaml", "ours/plans/tiers.yml", "plans/accounts/water/dijk.yaml"])
def test_the_hook_runs_when_a_plan_is_committed(path: str) -> None:
    assert re.search(HOOK["files"], path)


@pytest.mark.parametrize("path", ["README.md", "plans/notes.md", "explans/firm.yaml", ".gitlab-ci.yml"])
def test_the_hook_does_not_run_for_anything_else(path: str) -> None:
    assert not re.search(HOOK["files"], path)


def test_the_guide_shows_the_same_hook_for_a_program_that_is_there() -> None:
    text = (ROOT / "docs/how-to/check-before-you-commit.md").read_text(encoding="utf-8")
    shown = [
        hook for block in blocks(text) if block.kind == "yaml" for repo in yaml.safe_load(block.text)["repos"] for hook in repo["hooks"]
    ]
    assert {each["id"] for each in shown} == {HOOK["id"]}
    [local] = [each for each in shown if "entry" in each]
    assert (local["files"], local["pass_filenames"]) == (HOOK["files"], HOOK["pass_filenames"])
    assert local["entry"].endswith(f"/{HOOK['entry']}")
