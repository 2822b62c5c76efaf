"""The sample portfolio that nobody of us made up is built and printed by the command itself."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from .tools import complaints

pytestmark = pytest.mark.print
TESTS = Path(__file__).parents[1]
CRM, GENERATOR = TESTS / "portfolios" / "crm", TESTS.parent / "generator"


def test_it_is_built_and_printed_and_every_booklet_is_sound_and_can_be_read_aloud(tmp_path: Path) -> None:
    """On the last day of its deals. All in one test, as it takes long to print."""
    out = tmp_path / "site"
    command = [sys.executable, "-m", "accountplan", "-C", str(CRM), "build", "--quiet", "--out", str(out), "--today", "2018-01-15"]
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(GENERATOR)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    booklets = sorted((out / "booklets").iterdir())
    assert [path.name for path in booklets] == [f"booklet-{tier}{kind}.pdf" for tier in "ABC" for kind in ("-print", "")]
    for path in booklets:
        checked = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True, check=False)
        assert checked.returncode == 0, checked.stdout + checked.stderr
    assert not complaints(out / "booklets" / "booklet-A.pdf")
