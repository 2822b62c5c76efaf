"""A small workspace in files, and the command run in it: within this process, or as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from accountplan.cli.main import root
from cli import faults
from cli.small import GENERATOR, TODAY, mend, write

Run = Callable[..., Result]


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    return tmp_path


@pytest.fixture
def clean(workspace: Path) -> Path:
    """The same workspace without its error."""
    return mend(workspace)


@pytest.fixture
def run() -> Run:
    """Run a command in this process, on the day of the tests: `run("check", "--format", "json")`."""

    def run(*arguments: str, today: str | None = TODAY, color: bool = False) -> Result:
        day = ("--today", today) if today else ()
        return CliRunner().invoke(root, [*day, *arguments], prog_name="accountplan", color=color)

    return run


@pytest.fixture
def process() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run a command as a process of its own: `process("check", cwd=workspace)`."""

    def process(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
        variables = {**{name: os.environ[name] for name in ("PATH", "XDG_CONFIG_HOME")}, "PYTHONPATH": str(GENERATOR), **environment}
        command = [sys.executable, "-m", "accountplan", *arguments]
        return subprocess.run(command, cwd=cwd, env=variables, capture_output=True, text=True, check=False)

    return process


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace in order, with a site of some days ago."""
    return faults.prepare(tmp_path_factory.mktemp("standing") / "w", day="2026-11-20")
