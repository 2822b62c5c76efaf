"""The past of the example firm: its versions end in the plans of today, and each can be read."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

from accountplan import pipeline
from accountplan.model.finding import Severity
from past import TODAY, list_versions, read_plans


def write(folder: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def test_it_ends_in_the_plans_of_today_and_every_step_changes_something() -> None:
    versions = list_versions(read_plans())
    assert versions[-1][2] == read_plans()
    assert [day for day, _, _ in versions] == sorted({day for day, _, _ in versions})
    assert all(before != after for (_, _, before), (_, _, after) in pairwise(versions))
    assert versions[-1][0] < TODAY


def test_the_first_version_can_be_read_without_an_error(tmp_path: Path) -> None:
    survey = pipeline.make_survey(pipeline.open_workspace(write(tmp_path, list_versions(read_plans())[0][2])), date.fromisoformat(TODAY))
    assert [each for each in survey.findings if each.severity == Severity.ERROR] == []
