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

GENERATOR = Path(__file__).parent.parent.parent / "generator"
TODAY = "2026-11-24"
FILES = {
    "plans/firm.yaml": "name: Van Dam\nlanguage: en\nyear: 2026\nunits: {water: Water}\n",
    "plans/criteria.yaml": """\
criteria:
  turnover: {weight: 3, scale: {figure: turnover, points: {0: 1, 100000: 10}}}
  cooperation: {weight: 2}
  fit: {weight: 1}
""",
    "plans/tiers.yaml": """\
tiers:
  - {id: A, name: Cherish, above: 8, asks: profile}
  - {id: B, name: Keep, asks: profile}
  - {id: C, name: Hold, below: 6, asks: profile}
""",
    "plans/people.yaml": "jansen: {name: Ans Jansen, role: partner}\ndevries: {name: Bo de Vries}\n",
    "plans/accounts/acme.yaml": """\
name: Acme
lead: jansen
figures: {2025: {turnover: 90000}}
marks:
  cooperation:
    - {by: jansen, mark: 9, on: 2026-03-02, why: opens doors}
    - {by: devries, mark: 8, on: 2026-03-04}
  fit: 7
""",
    "plans/accounts/north/polder.yaml": """\
name: Polder
lead: nobody
figures: {2025: {turnover: 40000}}
marks: {cooperation: 6}
""",
    "plans/accounts/quay.yaml": "name: Quay\nstatus: prospect\nlead: jansen\nmarks: {fit: 5, cooperation: 5}\n",
}
"""Acme is A, Polder has an error (nobody leads it) and is provisional, Quay is unrated."""

Run = Callable[..., Result]


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    return tmp_path


@pytest.fixture
def clean(workspace: Path) -> Path:
    """The same workspace without its error."""
    path = workspace / "plans" / "accounts" / "north" / "polder.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("nobody", "devries"), encoding="utf-8")
    return workspace


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
        variables = {"PATH": os.environ["PATH"], "PYTHONPATH": str(GENERATOR), **environment}
        command = [sys.executable, "-m", "accountplan", *arguments]
        return subprocess.run(command, cwd=cwd, env=variables, capture_output=True, text=True, check=False)

    return process
