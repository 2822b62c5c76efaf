"""Every script in the documentation and in a workflow stops at the first step that fails, and leaves alone what was already there.

A script is found by itself: any `sh` block, and any step of a workflow with several lines, that is more than a list of our own commands; and the
steps of the `Containerfile`, up to each of its images.
It runs on a machine on which each command is a stand-in that can be told to fail; those that only touch files are the real ones.
"""

from __future__ import annotations

import fcntl
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from house.container import list_stages
from house.reader import blocks
from house.runner import SHELLS, list_scripts

ROOT = Path(__file__).parent.parent.parent
PAGES = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md")))
REAL = ("cat", "cp", "find", "flock", "ln", "mkdir", "mv", "rm")
"""Commands that do on this machine what they do elsewhere."""
FILES = ("requirements.lock", "dist/accountplan-1.whl", "tools/accountplan-1.whl", "tools/requirements.lock", ".github/workflows/x.yml")
"""What is there before a script runs."""
HALF = {"gh": 'case "$*" in "run download"*) mkdir -p new; echo half > new/half ;; esac'}
"""What a command leaves behind even when it fails."""
WHOLE = {
    "git": 'case "$1" in ls-tree) echo 040000 tree plans ;; esac',
    "gh": 'case "$*" in "run list"*) echo 42 ;; "run download"*) echo new > new/index.html ;; esac',
    "accountplan": 'case "$1" in init) mkdir -p "$2/.github/workflows" && touch "$2/.gitignore" "$2/.gitattributes" "$2/.github/workflows/accountplan.yml" ;; esac',
}


class Script(NamedTuple):
    """A script with where it stands, and what runs it there."""

    place: str
    text: str
    shell: tuple[str, ...] = ("sh",)
    real: tuple[str, ...] = REAL


def find_scripts() -> Iterator[Script]:
    for page in PAGES:
        name = page.relative_to(ROOT).as_posix()
        for number, block in enumerate(blocks(page.read_text(encoding="utf-8"))):
            place = f"{name}-{number}"
            if block.kind == "sh" and not is_list_of_commands(block.text):
                yield Script(place, block.text)
    for name in ("github", "gitlab"):
        for place, text in list_scripts(name, "en"):
            if "\n" in text and not re.search(r"\b(gh api|curl) ", text):  # those talk to a forge: test_workflows.py
                yield Script(f"{name}.yml-{place}", text, ("bash", *SHELLS[name]))
    for number, stage in enumerate(list_stages()):
        runs = "".join(f"(\n{step.text}\n)\n" for step in stage if step.word == "RUN")
        yield Script(f"Containerfile-{number}", f"set -eu\n{runs}", real=())


def is_list_of_commands(text: str) -> bool:
    """Commands of ours to choose from, each of which stands alone."""
    return all(re.match(r"(accountplan|make) ", line) for line in text.splitlines() if line.strip() and not line.startswith("#"))


SCRIPTS = tuple(find_scripts())
EACH = pytest.mark.parametrize("script", [pytest.param(each, id=each.place) for each in SCRIPTS])


def list_commands(script: Script) -> set[str]:
    """The programs that a script calls, by the first word of its lines and of what stands in `$(...)`."""
    firsts = re.findall(r"(?:^|\$\(|&& )\s*(?:\w+=\$\()?(?:sudo )?([\w./-]+)(?= )", script.text, re.MULTILINE)
    return set(firsts) - {"set", "cd", "test", "if", "exec", "export", "echo"} | ({"sudo"} if "sudo " in script.text else set())


class Machine:
    """A machine on which the n-th command that a script runs fails; all are noted."""

    def __init__(self, folder: Path, script: Script) -> None:
        self.script = script
        self.commands = folder / "bin"
        self.here = folder / "here"
        self.notes = folder / "notes"
        for each in (self.commands, self.here):
            each.mkdir(parents=True)
        for name in FILES:
            (self.here / name).parent.mkdir(parents=True, exist_ok=True)
            (self.here / name).touch()
        for name in list_commands(script):
            self.has(name)

    def has(self, name: str) -> None:
        """Make a stand-in, in the folder of commands or at the path that the script names."""
        path = (self.here if name.startswith(".venv/") else self.commands) / name.lstrip("/")
        path.parent.mkdir(parents=True, exist_ok=True)
        note = f'echo "{name} $*" >> "$NOTES"'
        fails = '[ "$(wc -l < "$NOTES")" -eq "$FAIL" ] && exit 1'
        does = WHOLE.get(name, f'exec {shutil.which(name)} "$@"' if name in self.script.real else "exit 0")
        path.write_text("\n".join(("#!/bin/sh", note, HALF.get(name, ""), fails, does, "")), encoding="utf-8")
        path.chmod(0o755)

    def run(self, fail: int = 0) -> tuple[int, list[str]]:
        """The exit code, and the commands that were run."""
        self.notes.write_text("", encoding="utf-8")
        text = re.sub(r"(?<=\s)/srv/our-plans", str(self.here), self.script.text)
        text = re.sub(r"^/(opt|build)/", rf"{self.commands}/\1/", text, flags=re.MULTILINE)
        text = re.sub(r"^plans=\S+", "plans=plans", text, flags=re.MULTILINE)
        environment = {
            "PATH": f"{self.commands}{os.pathsep}{os.environ['PATH']}", "NOTES": str(self.notes), "FAIL": str(fail),
            "REPOSITORY": "there", "COMMIT": "0" * 40, "RUNNER_TEMP": str(self.here), "FOLDER": ".", "CI_PROJECT_DIR": str(self.here),
            "GITHUB_STEP_SUMMARY": str(self.here / "summary"), "GITHUB_OUTPUT": str(self.here / "output"), "CI_MERGE_REQUEST_DIFF_BASE_SHA": "0" * 40,
        }  # fmt: skip
        done = subprocess.run([*self.script.shell, "-c", text], cwd=self.here, env=environment, capture_output=True, text=True, check=False)
        return done.returncode, self.notes.read_text(encoding="utf-8").splitlines()


def test_the_scripts_are_found() -> None:
    assert len(SCRIPTS) >= 5
    assert not is_list_of_commands("accountplan check\ncurl elsewhere\n")


@EACH
def test_g2_every_script_stops_at_what_fails_and_at_what_is_not_set(script: Script) -> None:
    assert script.shell[:2] == ("bash", "-e") or script.text.startswith("set -eu\n")


@EACH
def test_g2_a_script_stops_at_each_step_that_fails(script: Script, tmp_path: Path) -> None:
    whole = Machine(tmp_path / "0", script)
    code, steps = whole.run()
    assert (code, bool(steps)) == (0, True)
    for number in range(1, len(steps) + 1):
        code, done = Machine(tmp_path / str(number), script).run(number)
        assert (code != 0, len(done)) == (True, number), f"{steps[number - 1]} failed, and the script went on"


[SERVER] = [each for each in SCRIPTS if "gh run download" in each.text]


def begin_server(folder: Path) -> Machine:
    """A server that shows the site of run 41."""
    machine = Machine(folder, SERVER)
    (machine.here / "run-41").mkdir()
    (machine.here / "run-41" / "index.html").write_text("old\n", encoding="utf-8")
    (machine.here / "site").symlink_to("run-41")
    return machine


def test_g2_whatever_fails_on_a_server_of_ones_own_its_site_stays_whole_and_the_next_try_shows_the_new_one(tmp_path: Path) -> None:
    machine = begin_server(tmp_path / "0")
    code, steps = machine.run()
    assert (code, (machine.here / "site/index.html").read_text(encoding="utf-8")) == (0, "new\n")
    assert not (machine.here / "run-41").exists()
    for number in range(1, len(steps) + 1):
        machine = begin_server(tmp_path / str(number))
        assert machine.run(number)[0] != 0
        shown = {path.name: path.read_text(encoding="utf-8") for path in (machine.here / "site").iterdir()}
        swapped = number > steps.index("mv -T next site") + 1
        assert shown == ({"half": "half\n", "index.html": "new\n"} if swapped else {"index.html": "old\n"})
        assert machine.run()[0] == 0
        assert (machine.here / "site/index.html").read_text(encoding="utf-8") == "new\n"


def test_g2_a_server_that_shows_the_newest_run_fetches_nothing(tmp_path: Path) -> None:
    machine = begin_server(tmp_path)
    machine.run()
    assert [each.partition(" --")[0] for each in machine.run()[1]] == ["flock -n 9", "gh run list"]


def test_g2_of_two_at_once_on_a_server_of_ones_own_the_second_touches_nothing(tmp_path: Path) -> None:
    """Both put files in the folder `new`: the site that was shown could hold pages of two runs."""
    machine = begin_server(tmp_path)
    with (machine.here / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        code, steps = machine.run()
    assert (code != 0, steps) == (True, ["flock -n 9"])
    assert (machine.here / "site/index.html").read_text(encoding="utf-8") == "old\n"
    assert machine.run()[0] == 0
