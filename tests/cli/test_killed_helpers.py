"""Any of the processes that make pages and booklets may be killed at any moment: by a system without memory, or by a person."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from subprocess import PIPE

import pytest

from cli.small import GENERATOR, TODAY, mend, write
from folders import read_files

pytestmark = pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="only Linux says which processes a process began")
PLANS = 70
"""So many that pages and booklets are both made by several processes."""
PATIENCE = 120
"""Seconds after which a build hangs."""


@pytest.fixture
def firm(tmp_path: Path) -> Path:
    mend(write(tmp_path))
    for number in range(PLANS):
        plan = f"name: Client {number}\nlead: jansen\nfigures: {{2025: {{turnover: 90000}}}}\nmarks: {{cooperation: 9, fit: 9}}\n"
        (tmp_path / f"plans/accounts/c{number}.yaml").write_text(plan)
    return tmp_path


def begin(firm: Path, *options: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "accountplan", "--today", TODAY, "build", "--fresh", "--workers", "2", *options]
    environment = {name: os.environ[name] for name in ("PATH", "XDG_CONFIG_HOME")} | {"PYTHONPATH": str(GENERATOR)}
    return subprocess.Popen(command, cwd=firm, env=environment, stdout=PIPE, stderr=PIPE, text=True, start_new_session=True)


def list_children(process: subprocess.Popen[str]) -> list[int]:
    """Those that a process has now, and that are alive."""
    with suppress(OSError):
        found = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
        return [int(pid) for pid in found if is_alive(int(pid))]
    return []


def is_alive(pid: int) -> bool:
    with suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    return False


def kill_one(process: subprocess.Popen[str], choose: random.Random, earlier: int, longest: float) -> None:
    """Kill one of the processes that come after a number of ``earlier`` ones, a while after they are begun."""
    seen: set[int] = set()
    while process.poll() is None and len(seen) <= earlier:
        seen.update(list_children(process))
        time.sleep(0.001)
    time.sleep(choose.uniform(0, longest))
    if children := list_children(process):
        with suppress(ProcessLookupError):
            os.kill(choose.choice(children), signal.SIGKILL)


def end(process: subprocess.Popen[str]) -> str:
    """What it says on standard error when it has ended, which it must."""
    try:
        return process.communicate(timeout=PATIENCE)[1]
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)


@pytest.fixture
def seeds(request: pytest.FixtureRequest) -> range:
    return range(40 if request.config.getoption("--long") else 2)


@pytest.mark.parametrize(("stage", "longest"), [("pages", 0.3), ("booklets", 2.0)])
def test_h2_a_process_that_is_killed_at_any_moment_leaves_the_old_site_whole(firm: Path, seeds: range, stage: str, longest: float) -> None:
    """It ends in words, with the code for what is around us, and the next build can go ahead."""
    options = ["--no-booklets"] if stage == "pages" else []
    end(begin(firm, "--no-booklets"))
    before = read_files(firm / "site")
    for seed in seeds:
        plan = firm / "plans/accounts/c1.yaml"
        plan.write_text(plan.read_text() + f"# {seed}\n")
        running = begin(firm, *options)
        kill_one(running, random.Random(f"{stage} {seed}"), 0 if stage == "pages" else 2, longest)
        errors = end(running)
        assert "Traceback" not in errors
        if running.returncode:
            assert running.returncode == 2
            assert "stopped from outside" in errors
            assert read_files(firm / "site") == before
        else:
            before = read_files(firm / "site")
        assert not [path.name for path in firm.iterdir() if path.name.startswith(".site")]
