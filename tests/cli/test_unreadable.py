"""H: files and folders that may not be opened. Tests often run as a user who may open everything: that right is given up first, where the system can."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cli.small import GENERATOR, POLDER, TODAY, mend, write

GIVE_UP = ("setpriv", "--bounding-set=-dac_override,-dac_read_search") if os.geteuid() == 0 else ()
"""What runs a command without the right of root to open what nobody may open."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A workspace of which the permissions count."""
    if GIVE_UP and not shutil.which(GIVE_UP[0]):
        pytest.skip("nothing here gives up the rights of root")
    closed = tmp_path / "closed"
    closed.write_text("x", encoding="utf-8")
    closed.chmod(0)
    tried = subprocess.run([*GIVE_UP, "cat", str(closed)], capture_output=True, check=False)
    if b"Permission denied" not in tried.stderr:
        pytest.skip("whoever runs the tests may open everything")
    return write(tmp_path / "work")


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [*GIVE_UP, sys.executable, "-m", "accountplan", "-C", str(folder), *arguments, "--language", "en"]
    surroundings = {**os.environ, "PYTHONPATH": str(GENERATOR), "XDG_CONFIG_HOME": str(folder.parent)}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=surroundings)


def close(path: Path) -> None:
    path.chmod(0)


def test_h_a_plan_that_may_not_be_opened_is_one_finding_and_the_others_are_read(folder: Path) -> None:
    close(folder / POLDER)
    made = run(folder, "check", "--today", TODAY)
    assert made.returncode == 1
    assert made.stdout.count("unreadable-file") == 1
    assert "This file cannot be read: it may not be opened, or it leads out of the workspace." in made.stdout
    assert "Acme" in run(folder, "score", "--today", TODAY).stdout


def test_h_settings_that_may_not_be_opened_are_told(folder: Path) -> None:
    close(folder / "plans/people.yaml")
    made = run(folder, "check", "--today", TODAY)
    assert "plans/people.yaml\n  1:1  error  This file cannot be read" in made.stdout
    assert "unknown-person" not in made.stdout


@pytest.mark.parametrize("name", ["plans/accounts", "plans/accounts/north"])
def test_h_a_folder_that_may_not_be_opened_is_a_finding(folder: Path, name: str) -> None:
    close(folder / name)
    made = run(folder, "check", "--today", TODAY)
    (folder / name).chmod(0o755)
    assert f"{name}/\n  1:1  error  The plans in this folder are not read" in made.stdout


@pytest.mark.parametrize("command", [("check",), ("score",), ("export",), ("build", "--no-booklets"), ("new", "account", "Foo")])
def test_h_plans_that_may_not_be_opened_are_not_said_to_be_missing(folder: Path, command: tuple[str, ...]) -> None:
    """That there is no folder was told, with the advice to begin one."""
    close(folder / "plans")
    made = run(folder, *command)
    (folder / "plans").chmod(0o755)
    assert made.returncode == 2
    assert "The folder `plans/` may not be opened." in made.stderr
    assert "Traceback" not in made.stderr


def test_h_a_folder_in_which_nothing_may_be_written_is_told(folder: Path) -> None:
    (folder / "plans/accounts").chmod(0o555)
    made = run(folder, "new", "account", "Foo")
    (folder / "plans/accounts").chmod(0o755)
    assert made.returncode == 2
    assert "cannot be written: you may not write there." in made.stderr
    assert "Traceback" not in made.stderr


@pytest.fixture
def kept(folder: Path) -> Path:
    """A workspace in order that Git keeps, with one group."""
    mend(folder)
    (folder / "plans/groups").mkdir(exist_ok=True)
    (folder / "plans/groups/water.yaml").write_text("name: Water\naccounts: [acme]\n", encoding="utf-8")
    (folder / "plans/meetings").mkdir(exist_ok=True)
    meeting = "on: 2026-11-02\nabout: {group: water}\ndecisions: [{what: Call them, account: acme, who: jansen, by: 2026-12-01}]\n"
    (folder / "plans/meetings/2026-11-02-water.yaml").write_text(meeting, encoding="utf-8")
    git = ("git", "-C", str(folder), "-c", "user.name=x", "-c", "user.email=x@x.example", "-c", "safe.directory=*")
    for words in (("init", "-q"), ("add", "plans"), ("commit", "-qm", "x")):
        subprocess.run([*git, *words], check=True, capture_output=True)
    return folder


@pytest.mark.parametrize(
    ("closed", "command", "said"),
    [
        ("plans/accounts", ("score",), "No account is known, as `plans/accounts/` cannot be read."),
        ("plans/accounts", ("score", "acme"), "There is no account acme.\n  Its plan may be in what cannot be read: `plans/accounts/`."),
        ("plans/accounts", ("history", "acme"), "Its plan may be in what cannot be read: `plans/accounts/`."),
        ("plans/accounts", ("history",), "What `plans/accounts/` holds is missing here"),
        ("plans/accounts", ("export",), "What `plans/accounts/` holds is missing here"),
        ("plans/accounts", ("diff", "HEAD"), "What changed is not known, as `plans/accounts/` cannot be read."),
        ("plans/accounts/acme.yaml", ("diff", "HEAD"), "What changed is not known, as `plans/accounts/acme.yaml` cannot be read."),
        ("plans/groups", ("score",), "What `plans/groups/` holds is missing here"),
        (
            "plans/groups",
            ("agenda", "--group", "water"),
            "Its plan may be in what cannot be read: `plans/groups/`. Change the permissions.",
        ),
        ("plans/groups", ("meeting", "new", "--group", "water"), "Its plan may be in what cannot be read: `plans/groups/`."),
        ("plans/meetings", ("agenda", "--group", "water"), "What `plans/meetings/` holds is missing here"),
        ("plans/tiers.yaml", ("score",), "What `plans/tiers.yaml` holds is missing here"),
        ("plans/tiers.yaml", ("diff", "HEAD"), "What changed is not known, as `plans/tiers.yaml` cannot be read."),
    ],
)
def test_h_what_cannot_be_read_is_never_said_to_be_absent(kept: Path, closed: str, command: tuple[str, ...], said: str) -> None:
    """That there were no accounts yet was told, and that all clients were gone."""
    close(kept / closed)
    made = run(kept, *command, "--today", TODAY)
    (kept / closed).chmod(0o755)
    assert said in made.stdout + made.stderr
    assert "no accounts yet" not in made.stdout
    assert "gone" not in made.stdout


@pytest.mark.parametrize("name", ["plans/accounts", "plans/groups", "plans/meetings"])
def test_h_nobody_is_told_to_make_what_a_closed_folder_may_hold_and_the_site_stays(kept: Path, name: str) -> None:
    """“Create plans/groups/water.yaml” was told, of a group that there is."""
    site = kept / "site"
    assert run(kept, "build", "--no-booklets", "--keep-going", "--today", TODAY).returncode == 0
    before = {path: path.read_bytes() for path in site.rglob("*.html")}
    close(kept / name)
    made, checked, seen = run(kept, "build", "--no-booklets", "--today", TODAY), run(kept, "check", "--today", TODAY), run(kept, "doctor")
    (kept / name).chmod(0o755)
    assert made.returncode == checked.returncode == 1
    assert f"{name}/" in checked.stdout
    assert "Create plans/" not in checked.stdout
    assert {path: path.read_bytes() for path in site.rglob("*.html")} == before
    assert f"{name}/ cannot be read, so what it holds is on no page." in seen.stdout
    assert seen.returncode == 1
