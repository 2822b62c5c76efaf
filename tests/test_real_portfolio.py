"""The sample portfolio that nobody of us made up goes the whole road: checked, scored and built; `print/test_crm.py` prints it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from accountplan import pipeline
from accountplan.base.words import Words
from accountplan.load import FolderSource
from accountplan.model.edition import Edition
from accountplan.model.moments import Origin
from folders import read_files

CRM = Path(__file__).parent / "portfolios" / "crm"
GENERATOR = Path(__file__).parent.parent / "generator"


def accountplan(*arguments: str, folder: Path = CRM) -> subprocess.CompletedProcess[str]:
    """Run a command over it, on the last day of its deals."""
    command = [sys.executable, "-m", "accountplan", "-C", str(folder), *arguments, "--today", "2018-01-15"]
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(GENERATOR)}
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("command", [("check", "--format", "json"), ("score", "--format", "json"), ("export", "--format", "json")])
def test_it_is_checked_and_scored_without_an_error(command: tuple[str, ...]) -> None:
    done = accountplan(*command)
    assert (done.returncode, done.stderr) == (0, "")


def test_another_folder_and_another_order_of_listing_give_the_same_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = shutil.copytree(CRM, tmp_path / "here")  # no more under Git than the other
    assert accountplan("build", "--no-booklets", "--quiet", "--out", str(tmp_path / "one"), folder=here).returncode == 0
    elsewhere = shutil.copytree(CRM, tmp_path / "another" / "folder")
    really = FolderSource.list
    monkeypatch.setattr(FolderSource, "list", lambda source: tuple(reversed(really(source))))
    made = pipeline.make_survey(pipeline.open_workspace(elsewhere), date(2018, 1, 15))
    firm = made.portfolio.firm
    pipeline.publish(
        replace(made, origin=Origin(kept=False)), Edition(Words(firm.language, firm.currency), tmp_path / "two", booklets=False)
    )
    assert read_files(tmp_path / "one") == read_files(tmp_path / "two")
