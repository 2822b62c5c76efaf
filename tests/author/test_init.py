"""A new workspace is without findings on any day, in both languages, and takes the place of nothing."""

import os
import signal
import subprocess
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from accountplan import author, pipeline
from accountplan.author import starter
from accountplan.base.error import UserError
from folders import read_files

DAYS = [date(2026, 11, 24), date(2027, 1, 1), date(2027, 12, 31), date(2028, 2, 29), date(2030, 7, 15)]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("today", DAYS, ids=str)
def test_a_new_workspace_has_no_findings_for_a_week(tmp_path: Path, language: str, today: date) -> None:
    author.create_workspace(tmp_path, language, "Van Dam & Zn.", today, {})
    for day in (today, today + timedelta(days=7)):
        survey = pipeline.make_survey(pipeline.open_workspace(tmp_path), day)
        assert [f"{each.path}:{each.line} {each.rule}" for each in survey.findings] == []
    assert survey.portfolio.firm.name == "Van Dam & Zn."
    assert survey.portfolio.firm.language == language
    assert survey.portfolio.firm.year == today.year
    assert len(survey.portfolio.accounts) == 1


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_file_of_a_new_workspace_names_its_schema(tmp_path: Path, language: str) -> None:
    made = author.create_workspace(tmp_path, language, "Van Dam", DAYS[0], {"schema/firm.schema.json": "{}"})
    plans = [path for path in made if path.suffix == ".yaml"]
    assert len(plans) == 5
    for path in plans:
        first = path.read_text(encoding="utf-8").splitlines()[0]
        schema = first.removeprefix("# yaml-language-server: $schema=")
        kind = path.stem if path.parent.name == "plans" else "account"
        assert (path.parent / schema).resolve() == tmp_path / "schema" / f"{kind}.schema.json"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_g3_a_colleague_reads_how_to_install_from_tools(tmp_path: Path, language: str) -> None:
    author.create_workspace(tmp_path, language, "Van Dam", DAYS[0], {})
    typed = [line.strip() for line in (tmp_path / "README.md").read_text(encoding="utf-8").splitlines() if line.startswith("    ")]
    assert typed[:4] == [
        "python3 -m venv .venv",
        ".venv/bin/python -m pip install --require-hashes --requirement tools/requirements.lock",
        ".venv/bin/python -m pip install --no-index --no-deps tools/accountplan-*.whl",
        ".venv/bin/accountplan check",
    ]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_g3_git_keeps_the_line_ends_of_a_new_workspace_and_leaves_out_what_was_installed(tmp_path: Path, language: str) -> None:
    author.create_workspace(tmp_path, language, "Van Dam", DAYS[0], {})
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    asked = ["git", "check-attr", "eol", "text", "--", "plans/firm.yaml", "README.md", "tools/accountplan-1.whl"]
    said = subprocess.run(asked, cwd=tmp_path, check=True, capture_output=True, text=True).stdout.splitlines()
    assert [line.rpartition(": ")[2] for line in said] == ["lf", "set", "lf", "set", "unspecified", "unset"]
    ignored = subprocess.run(["git", "check-ignore", ".venv/", "site/", "plans/"], cwd=tmp_path, check=True, capture_output=True, text=True)
    assert ignored.stdout.split() == [".venv/", "site/"]


def test_both_languages_have_the_same_files() -> None:
    own = {"workspace/plans/accounts/harbour-logistics.yaml", "workspace/plans/accounts/havenlogistiek-de-kade.yaml"}
    assert set(starter.list_files("nl", ".")) - own == set(starter.list_files("en", ".")) - own


def test_nothing_is_written_when_anything_is_there(tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans/tiers.yaml").write_text("mine", encoding="utf-8")
    with pytest.raises(UserError, match="already exists"):
        author.create_workspace(tmp_path, "en", "Van Dam", DAYS[0], {})
    assert [path.name for path in tmp_path.rglob("*")] == ["plans", "tiers.yaml"]
    assert (tmp_path / "plans/tiers.yaml").read_text(encoding="utf-8") == "mine"


def test_a_readme_that_is_a_link_to_nowhere_is_left_too(tmp_path: Path) -> None:
    (tmp_path / "README.md").symlink_to("nowhere")
    assert tmp_path / "README.md" not in author.create_workspace(tmp_path, "en", "Van Dam", DAYS[0], {})
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("forge", author.WORKFLOWS)
@pytest.mark.parametrize("folder", [".", "our plans", "a/b"])
def test_a_workflow_knows_where_the_plans_are(language: str, forge: str, folder: str) -> None:
    text = author.make_workflow(forge, language, folder)
    flow = yaml.load(text, Loader=yaml.CBaseLoader)
    assert (flow["env"] if forge == "github" else flow["variables"])["FOLDER"] == folder == author.find_folder(text)
    path = author.WORKFLOWS[forge]
    assert author.digest_text(path, text) in author.list_known_texts(path)


def test_a_blank_that_nobody_knows_is_a_bug() -> None:
    with pytest.raises(KeyError):
        starter.fill("<<nobody>>", DAYS[0], {})


def test_blanks_count_days_and_years() -> None:
    assert starter.fill("<<today>> <<today-24>> <<today+8>> <<year+2>>", DAYS[0], {}) == "2026-11-24 2026-10-31 2026-12-02 2028"


def test_what_fills_a_blank_is_not_filled_again() -> None:
    assert starter.fill("<<name>>", DAYS[0], {"name": "<<today>>"}) == "<<today>>"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="only a system that forks has a process to kill")
@pytest.mark.parametrize("call", ["link", "unlink"])
@pytest.mark.parametrize("number", [1, 3, 7])
def test_c18_an_init_that_was_killed_can_be_run_again(tmp_path: Path, call: str, number: int) -> None:
    """It was told that a file is already there, or that there is a workspace already; and what was half written stayed in sight."""
    author.create_workspace(tmp_path / "whole", "en", "Van Dam", DAYS[0], {"schema/firm.schema.json": "{}"})
    if not (child := os.fork()):
        real, calls = getattr(os, call), []

        def die(*given: Any, **options: Any) -> Any:
            calls.append(given)
            if len(calls) == number:
                os.kill(os.getpid(), signal.SIGKILL)
            return real(*given, **options)

        setattr(os, call, die)
        author.create_workspace(tmp_path / "again", "en", "Van Dam", DAYS[0], {"schema/firm.schema.json": "{}"})
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
    assert not (tmp_path / "again/plans/firm.yaml").exists()
    author.create_workspace(tmp_path / "again", "en", "Van Dam", DAYS[0], {"schema/firm.schema.json": "{}"})
    assert read_files(tmp_path / "again") == read_files(tmp_path / "whole")


def test_c18_what_is_ours_but_was_changed_is_not_taken_for_what_an_init_left(tmp_path: Path) -> None:
    author.create_workspace(tmp_path, "en", "Van Dam", DAYS[0], {})
    (tmp_path / "plans/firm.yaml").unlink()
    with (tmp_path / "plans/people.yaml").open("a", encoding="utf-8") as file:
        file.write("bo: {name: Bo}\n")
    with pytest.raises(UserError, match="already exists"):
        author.create_workspace(tmp_path, "en", "Van Dam", DAYS[0], {})
