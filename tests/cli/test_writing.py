"""`init`, `new` and `schema` write what was asked for, say so, and take the place of nothing."""

import json
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest
from click.testing import Result

from accountplan import author
from accountplan.cli.commands import schema
from accountplan.model.schema import Kind
from folders import read_files

Run = Callable[..., Result]


def full_after(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the disk be full after so many new files."""
    real, made = tempfile.mkstemp, []

    def mkstemp(*arguments: Any, **options: Any) -> tuple[int, str]:
        handle, name = real(*arguments, **options)
        made.append(name)
        if len(made) > count:
            os.close(handle)
            handle = os.open("/dev/full", os.O_WRONLY)
        return handle, name

    monkeypatch.setattr("accountplan.base.disk.tempfile.mkstemp", mkstemp)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


# ---- init ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "nl"])
def test_a_new_workspace_passes_its_check(here: Path, run: Run, language: str) -> None:
    result = run("init", "firm", "--name", "Van Dam & Zn.", "--language", language)
    assert result.exit_code == 0
    assert "cd firm" in result.stdout
    result = run("-C", "firm", "check", "--fail-on", "advice")
    assert result.exit_code == 0
    assert result.stdout == {"en": "Nothing to mend in 5 files.\n", "nl": "Niets te herstellen in 5 bestanden.\n"}[language]


def test_a_new_workspace_begins_in_the_current_folder_with_its_name(here: Path, run: Run) -> None:
    result = run("init")
    assert result.exit_code == 0
    assert "cd " not in result.stdout
    assert f"name: {here.name}" in (here / "plans/firm.yaml").read_text(encoding="utf-8").replace('"', "")


def test_a_new_workspace_brings_the_schemas_for_the_editors(here: Path, run: Run) -> None:
    run("init")
    assert sorted(path.name for path in (here / "schema").iterdir()) == sorted(f"{kind}.schema.json" for kind in get_args(Kind))


def test_a_workflow_comes_only_when_asked_for(here: Path, run: Run) -> None:
    run("init", "a")
    run("init", "b", "--ci", "github")
    run("init", "c", "--ci", "gitlab")
    assert not (here / "a/.github").exists()
    assert (here / "b/.github/workflows/accountplan.yml").is_file()
    assert (here / "c/.gitlab-ci.yml").is_file()
    assert not (here / "c/.github").exists()


def test_a_second_start_is_refused_and_changes_nothing(here: Path, run: Run) -> None:
    run("init", "--ci", "github")
    (here / "plans/people.yaml").write_text("mine: {name: Me}\n", encoding="utf-8")
    before = read_files(here)
    result = run("init")
    assert result.exit_code == 2
    assert result.stderr.startswith(f"Error: There is already a workspace in {here}, and it is left as it is.\n")
    assert run("init", "--ci", "github").exit_code == 0
    assert read_files(here) == before


FORGES = pytest.mark.parametrize(("forge", "path"), [("github", ".github/workflows/accountplan.yml"), ("gitlab", ".gitlab-ci.yml")])


@FORGES
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_workflow_that_is_that_of_today_is_said_to_be(here: Path, run: Run, forge: str, path: str, language: str) -> None:
    """In whatever language it was written, and wherever it says that the plans are."""
    run("init", "--language", "en", "--ci", forge)
    (here / path).write_bytes(author.make_workflow(forge, language, "some/folder").replace("\n", "\r\n").encode())
    before = read_files(here)
    result = run("init", "--ci", forge)
    assert (result.exit_code, result.stdout) == (0, f"{path} is that of this version.\n")
    assert read_files(here) == before


@FORGES
def test_an_older_workflow_is_shown_with_the_difference_and_left_as_it_is(
    here: Path, run: Run, monkeypatch: pytest.MonkeyPatch, forge: str, path: str
) -> None:
    run("init", "--language", "en", "--ci", forge)
    older = (
        (here / path).read_text(encoding="utf-8").replace("accountplan build", "accountplan build --old").replace("FOLDER: .", "FOLDER: x")
    )
    (here / path).write_text(older, encoding="utf-8")
    before = read_files(here)
    result = run("init", "--ci", forge)
    assert result.exit_code == 1
    assert result.stdout.startswith(f"{path} differs from the one of this version:\n\n--- {path}\n+++ {path}\n@@ ")
    removed, added = ([line for line in result.stdout.splitlines() if line.startswith(sign)][1:] for sign in "-+")
    assert added == [line.replace("-", "+", 1).replace(" --old", "") for line in removed]
    assert "Somebody changed it by hand." in result.stdout
    assert result.stdout.endswith(f"  rm {path}\n  accountplan init --ci {forge}\n")
    assert read_files(here) == before
    known = author.list_known_texts(path) | {author.digest_text(path, older)}
    monkeypatch.setattr(author, "list_known_texts", lambda _: known)
    assert "just what an older version wrote" in run("init", "--ci", forge).stdout
    (here / path).unlink()
    assert run("init", "--ci", forge).exit_code == 0
    assert run("init", "--ci", forge).exit_code == 0


def test_a_workflow_is_looked_for_at_the_top_of_the_repository(here: Path, run: Run) -> None:
    (here / ".git").mkdir()
    run("init", "ours", "--language", "en", "--ci", "gitlab")
    (here / "ours/.gitlab-ci.yml").rename(here / ".gitlab-ci.yml")
    result = run("init", "ours", "--ci", "gitlab")
    assert (result.exit_code, result.stdout) == (0, ".gitlab-ci.yml is that of this version.\n")


def test_what_is_no_file_in_the_place_of_a_workflow_is_left(here: Path, run: Run) -> None:
    run("init", "--language", "en")
    (here / ".gitlab-ci.yml").symlink_to("nowhere")
    result = run("init", "--ci", "gitlab")
    assert result.exit_code == 2
    assert ".gitlab-ci.yml already exists, and is left as it is." in result.stderr


def test_a_workflow_can_be_added_later_in_the_language_of_the_firm(here: Path, run: Run) -> None:
    run("init", "--language", "nl")
    before = read_files(here)
    result = run("init", "--ci", "github")
    assert result.exit_code == 0
    assert result.stdout.startswith("1 bestand hier geschreven.\n")
    added = {path: text for path, text in read_files(here).items() if path not in before}
    assert list(added) == [".github/workflows/accountplan.yml"]
    assert b"name: Controleren\n" in next(iter(added.values()))


def test_a_new_repository_with_a_readme_can_become_a_workspace(here: Path, run: Run) -> None:
    (here / ".git").mkdir()
    for name in ("README.md", ".gitignore"):
        (here / name).write_text("mine\n", encoding="utf-8")
    result = run("init")
    assert result.exit_code == 0
    assert result.stdout.startswith(
        "Wrote 13 files here.\nREADME.md was already there, and is left as it is.\n.gitignore was already there"
    )
    assert "leaves out what can be built: /site/\n" in result.stdout
    assert "git init" not in result.stdout
    assert [(here / name).read_text(encoding="utf-8") for name in ("README.md", ".gitignore")] == ["mine\n", "mine\n"]
    assert run("check").exit_code == 0


def test_what_the_workflow_still_needs_is_said(here: Path, run: Run) -> None:
    assert "\n  tools/accountplan-*.whl\n  tools/requirements.lock\n" in run("init", "a", "--ci", "github").stdout
    assert "tools/" not in run("init", "b").stdout


def test_a_workflow_below_the_top_of_a_repository_must_be_moved(here: Path, run: Run) -> None:
    (here / ".git").mkdir()
    said = " ".join(run("init", "our plans", "--ci", "github").stdout.split())
    assert f"Move .github/workflows/accountplan.yml to {here}, and write this in it: FOLDER: our plans" in said
    assert "top of a repository" not in run("init", "--ci", "github").stdout


def test_what_is_said_fits_in_eighty_columns(here: Path, run: Run) -> None:
    for language in ("nl", "en"):
        said = run("init", language, "--ci", "github", "--language", language).stdout
        assert [line for line in said.splitlines() if len(line) > 80] == []


def test_a_name_that_no_file_may_hold_is_refused(here: Path, run: Run) -> None:
    assert run("init", "--name", "a\x1bb").exit_code == 2
    assert list(here.iterdir()) == []


def test_a_disk_that_fills_up_leaves_no_half_workspace(here: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The third file finds the disk full: the first two go again, so that `init` can be tried once more."""
    full_after(2, monkeypatch)
    result = run("init")
    assert result.exit_code == 2
    assert result.stderr.endswith("cannot be written: the disk is full.\n  Make room, and try again.\n")
    assert read_files(here) == {}
    monkeypatch.undo()
    monkeypatch.chdir(here)
    assert run("init").exit_code == 0


# ---- new ----------------------------------------------------------------------------------------


def test_an_account_from_a_name(clean: Path, run: Run) -> None:
    result = run("new", "account", "Waterschap Rijn & Lek", "--lead", "jansen", "--unit", "water")
    assert result.exit_code == 0
    assert "plans/accounts/waterschap-rijn-lek.yaml" in result.stdout
    text = (clean / "plans/accounts/waterschap-rijn-lek.yaml").read_text(encoding="utf-8")
    assert "\nname: Waterschap Rijn & Lek\nstatus: client\nlead: jansen " in text
    assert "\nunit: water " in text
    assert "\nreviewed: 2026-11-24\n" in text
    assert run("check", "plans/accounts/waterschap-rijn-lek.yaml").exit_code == 0


def test_an_account_from_an_id(clean: Path, run: Run) -> None:
    assert run("new", "account", "rijn", "--name", "Rijn en Lek", "--status", "former").exit_code == 0
    text = (clean / "plans/accounts/rijn.yaml").read_text(encoding="utf-8")
    assert "\nname: Rijn en Lek\nstatus: former\n" in text


def test_a_prospect(clean: Path, run: Run) -> None:
    assert run("new", "prospect", "Haven", "--lead", "jansen").exit_code == 0
    assert "\nstatus: prospect\n" in (clean / "plans/accounts/haven.yaml").read_text(encoding="utf-8")
    assert run("check", "plans/accounts/haven.yaml").exit_code == 0


def test_a_person_and_then_an_account_of_hers(clean: Path, run: Run) -> None:
    assert run("new", "person", "vries", "--name", "Anna de Vries", "--role", "senior", "--unit", "water", "--hours", "120").exit_code == 0
    text = (clean / "plans/people.yaml").read_text(encoding="utf-8")
    assert text.endswith("vries: {name: Anna de Vries, role: senior, unit: water, hours: 120}\n")
    assert run("new", "account", "Dijk", "--lead", "vries").exit_code == 0
    assert run("check").exit_code == 0


def test_c14_who_left_leads_nothing_new(clean: Path, run: Run) -> None:
    (clean / "plans/people.yaml").write_text("smit: {name: Carla Smit, left: 2026-11-24}\n", encoding="utf-8")
    for kind in ("account", "prospect", "group"):
        result = run("new", kind, "Dijk", "--lead", "smit")
        assert result.exit_code == 2
        assert "Carla Smit left on 24 November 2026.\n  Name someone who is still here" in result.stderr
    assert run("new", "account", "Dijk", "--lead", "smit", today="2026-11-23").exit_code == 0


def test_a_group(clean: Path, run: Run) -> None:
    assert run("new", "group", "Northern clients", "--lead", "jansen", "--account", "acme", "--account", "polder").exit_code == 0
    assert "\naccounts: [acme, polder]\n" in (clean / "plans/groups/northern-clients.yaml").read_text(encoding="utf-8")
    assert run("check").exit_code == 0


def test_a_plan_is_written_in_the_language_of_the_firm_unless_told(clean: Path, run: Run) -> None:
    run("new", "account", "one")
    run("new", "account", "two", "--language", "nl")
    assert "# Marks from 1 to 10" in (clean / "plans/accounts/one.yaml").read_text(encoding="utf-8")
    assert "# Rapportcijfers van 1 tot 10" in (clean / "plans/accounts/two.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("account", "acme"), "There is already a plan plans/accounts/acme.yaml."),
        (("account", "polder"), "There is already a plan plans/accounts/north/polder.yaml."),
        (("account", "x", "--lead", "janssen"), "There is no person janssen in people.yaml.\n  Did you mean jansen?"),
        (("account", "x", "--unit", "fire"), "There is no unit fire in firm.yaml."),
        (("account", "Bad Id", "--name", "X"), "'Bad Id' cannot be an id."),
        (("account", "東京"), "No id can be made from '東京'."),
        (("group", "g", "--account", "acmee"), "There is no account acmee.\n  Did you mean acme?"),
        (("person", "jansen"), "There is already a person jansen in plans/people.yaml."),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(clean: Path, run: Run, arguments: tuple[str, ...], said: str) -> None:
    before = read_files(clean)
    result = run("new", *arguments)
    assert result.exit_code == 2
    assert said in result.stderr
    assert read_files(clean) == before


@pytest.mark.parametrize(
    ("arguments", "path"),
    [(("account", "x"), "plans/accounts/x.yaml"), (("person", "x"), "plans/people.yaml"), (("group", "x"), "plans/groups/x.yaml")],
)
def test_a_full_disk_names_the_file_that_was_asked_for_and_leaves_nothing(
    clean: Path, run: Run, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], path: str
) -> None:
    before = read_files(clean)
    full_after(0, monkeypatch)
    result = run("new", *arguments)
    assert result.exit_code == 2
    assert result.stderr == f"Error: {clean / path} cannot be written: the disk is full.\n  Make room, and try again.\n"
    assert read_files(clean) == before


def test_people_that_cannot_be_read_are_said(clean: Path, run: Run) -> None:
    people = clean / "plans/people.yaml"
    people.unlink()
    people.mkdir()
    result = run("new", "person", "x")
    assert result.exit_code == 2
    assert "plans/people.yaml cannot be read." in result.stderr


def test_a_colleague_is_added_and_the_id_is_said(clean: Path, run: Run) -> None:
    assert run("new", "person", "Anna de Vries").stdout == "Added Anna de Vries to plans/people.yaml. In plans, write: anna-de-vries\n"


def test_a_plan_can_be_begun_while_others_are_broken(clean: Path, run: Run) -> None:
    (clean / "plans/accounts/acme.yaml").write_text("name: [", encoding="utf-8")
    assert run("new", "account", "x").exit_code == 0


def test_quiet_says_nothing(clean: Path, run: Run) -> None:
    assert run("--quiet", "new", "account", "x").output == ""
    assert run("new", "account", "y", "--quiet").output == ""


# ---- schema ---------------------------------------------------------------------------------------


def test_every_kind_of_file_has_a_schema() -> None:
    assert get_args(Kind) == schema.KINDS


@pytest.mark.parametrize("kind", schema.KINDS)
def test_a_schema_is_printed(here: Path, run: Run, kind: str) -> None:
    made = json.loads(run("schema", kind).stdout)
    assert made["$schema"] == "http://json-schema.org/draft-07/schema#"


def test_all_schemas_are_written_and_written_again(here: Path, run: Run) -> None:
    for _ in range(2):
        result = run("schema", "--out", "deep/schema")
        assert (result.exit_code, result.stdout) == (0, "Wrote 7 files in deep/schema/.\n")
    assert (here / "deep/schema/account.schema.json").read_text(encoding="utf-8") == run("schema", "account").stdout


def test_a_schema_must_be_named(here: Path, run: Run) -> None:
    result = run("schema")
    assert result.exit_code == 2
    assert "firm, criteria, tiers, people, group, meeting, account" in result.stderr


def test_a_folder_that_is_a_file_is_refused(here: Path, run: Run) -> None:
    (here / "out").write_text("", encoding="utf-8")
    assert run("schema", "--out", "out/schema").exit_code == 2
