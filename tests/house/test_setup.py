"""The set-up of the system: it installs what is missing where it may, and else says in full what to do."""

import shutil
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parent.parent.parent / "generator" / "system.sh"
PANGO = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
TOOLS = "chromium-headless-shell libatomic1 poppler-utils qpdf ghostscript nodejs npm default-jre-headless curl jq shellcheck"
PYTHON = 'case "$2" in *ctypes*) [ -e "$0.libraries" ] ;; *version_info*) [ ! -e "$0.old" ] ;; *python_version*) echo 3.9.2 ;; esac'
"""A Python that has no libraries until a file says so, and is old when a file says so."""


class Machine:
    """A machine with few commands, each a script of one line."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.has("python3", PYTHON)
        self.has("git")
        for name in ("sh", "cat", "rm", "mktemp", "touch"):
            (folder / name).symlink_to(str(shutil.which(name)))

    def has(self, name: str, script: str = "") -> None:
        (self.folder / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        (self.folder / name).chmod(0o755)

    def run(self, what: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(["sh", str(SCRIPT), what], env={"PATH": str(self.folder)}, capture_output=True, text=True, check=False)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_a_machine_that_has_everything_is_left_alone(machine: Machine) -> None:
    (machine.folder / "python3.libraries").touch()
    done = machine.run("site")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_without_apt_the_packages_are_named(machine: Machine) -> None:
    done = machine.run("site")
    assert done.returncode == 1
    assert done.stderr.startswith(f"Missing on this system: {PANGO}\n")


@pytest.mark.parametrize(("sudo", "command"), [(False, "su -c"), (True, "sudo sh -c")])
def test_who_may_not_install_gets_the_whole_command_at_once(machine: Machine, sudo: bool, command: str) -> None:
    machine.has("apt-get", "exit 1")
    machine.has("id", "echo 1000")
    if sudo:
        machine.has("sudo", "exit 1")
    done = machine.run("test")
    assert done.returncode == 1
    assert done.stdout == ""
    assert f"    {command} 'apt-get update && apt-get install --no-install-recommends {PANGO} {TOOLS}'\n" in done.stderr


def test_root_installs_and_what_apt_says_is_kept_quiet(machine: Machine) -> None:
    machine.has("id", "echo 0")
    machine.has("apt-get", f'echo "noise"; [ "$1" = update ] || touch "{machine.folder}/python3.libraries"')
    done = machine.run("site")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"Installing what is missing: {PANGO}\nThis can take some minutes.\n"


def test_what_apt_says_is_shown_when_it_fails(machine: Machine) -> None:
    machine.has("id", "echo 0")
    machine.has("apt-get", "echo 'E: no network'; exit 100")
    done = machine.run("site")
    assert done.returncode == 1
    assert done.stderr == "E: no network\nNot installed: see the lines above. Mend what they name, then run make again.\n"


def test_what_is_missing_after_all_is_said(machine: Machine) -> None:
    machine.has("id", "echo 0")
    machine.has("apt-get")
    done = machine.run("site")
    assert (done.returncode, done.stderr) == (1, f"Still missing after installing: {PANGO}\n")


def test_a_python_that_is_too_old_is_named_with_its_version(machine: Machine) -> None:
    (machine.folder / "python3.old").touch()
    done = machine.run("site")
    assert done.returncode == 1
    assert done.stderr.startswith("Python 3.11 or later is needed, and python3 is 3.9.2.\n")
