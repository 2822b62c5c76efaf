"""On a system that has no more than Windows has (no `fcntl`, no `fork`, fewer flags to open a file with) every command still works.

It is only played here: the modules and functions are hidden from a process of its own, before it begins.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from subprocess import PIPE

import pytest

from cli.small import GENERATOR, TODAY

BARE = """
import multiprocessing, os, sys, warnings
for name in ("fcntl", "grp", "pwd", "resource", "termios"):
    sys.modules[name] = None
for name in ("fork", "forkpty", "sched_getaffinity", "O_NOFOLLOW", "O_NONBLOCK", "geteuid", "getuid"):
    delattr(os, name)
multiprocessing.get_all_start_methods = lambda: ["spawn"]

link = os.link
def plain_link(source, target, **options):
    if options:
        raise NotImplementedError("link: follow_symlinks unavailable on this platform")
    link(source, target)
os.link = plain_link

warnings.filterwarnings("ignore", "only soft file lock is available")  # Windows has a real one
from accountplan.cli.main import main
main()
"""


@pytest.mark.parametrize(
    "command",
    [("build", "--workers", "2"), ("check",), ("score",), ("export", "--format", "json"), ("new", "account", "river", "--name", "River")],
    ids=" ".join,
)
def test_a_command_works_without_what_only_posix_has(clean: Path, command: tuple[str, ...]) -> None:
    done = bare(clean, "--today", TODAY, *command)
    assert (done.returncode, done.stderr.count("Traceback")) == (0, 0), done.stderr


def test_a_site_built_there_is_the_same_and_leaves_nothing_beside_it(clean: Path) -> None:
    """Built twice, so that the second build replaces the first and keeps the dates of its pages."""
    for _ in range(2):
        assert bare(clean, "--today", TODAY, "build", "--no-booklets", "--quiet").returncode == 0
    command = [sys.executable, "-m", "accountplan", "--today", TODAY, "build", "--no-booklets", "--quiet", "--out", "here"]
    subprocess.run(command, cwd=clean, env={"PYTHONPATH": str(GENERATOR)}, check=True)
    here, there = (
        {path.relative_to(top): path.read_bytes() for path in top.rglob("*") if path.is_file()} for top in (clean / "here", clean / "site")
    )
    assert here == there
    assert not [path.name for path in clean.iterdir() if path.name.startswith(".site")]


def bare(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", BARE, *words]
    return subprocess.run(command, cwd=folder, env={"PYTHONPATH": str(GENERATOR)}, capture_output=True, text=True, check=False)


def test_serve_works_there_too(clean: Path) -> None:
    command = [sys.executable, "-c", BARE, "--today", TODAY, "serve", "--port", "0"]
    with subprocess.Popen(command, cwd=clean, env={"PYTHONPATH": str(GENERATOR)}, stdout=PIPE, stderr=PIPE, text=True) as running:
        assert running.stdout
        assert running.stderr
        assert "http://127.0.0.1:" in running.stdout.readline()
        built = running.stderr.readline()
        running.terminate()
        _, errors = running.communicate(timeout=30)
    assert (running.returncode, "Traceback" in built + errors) == (0, False)
