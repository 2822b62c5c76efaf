"""`check --changed`: a gate that asks of a branch only what it did; and files that a branch took away."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cli.conftest import Run
from repository import Repository

ACME, CITY = "plans/accounts/acme.yaml", "plans/accounts/city.yaml"
MESS = "name: City\nlead: jansen\nactions:\n  - {what: Call the alderman, who: jansen, when: 2026-10-01}\n"
QUIET = "name: Acme\nlead: devries\n"
FIRM = {
    "plans/firm.yaml": "name: Van Dam\nlanguage: en\ncurrency: EUR\nyear: 2026\n",
    "plans/criteria.yaml": "criteria:\n  fit: {weight: 1}\n",
    "plans/tiers.yaml": "tiers:\n  - {id: A, above: 6}\n  - {id: B}\n",
    "plans/people.yaml": "jansen: {name: Ans Jansen, hours: 40}\ndevries: {name: Bo de Vries}\n",
    ACME: QUIET,
    CITY: MESS,
}


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A firm that began with a late action on the main branch, and a branch on which nothing was done yet."""
    made = Repository.init(tmp_path / "firm")
    made.commit(FIRM, "2026-01-10")
    made.git("checkout", "--quiet", "-b", "work")
    monkeypatch.chdir(made.folder)
    return made


def found(run: Run, *arguments: str) -> list[tuple[str, str]]:
    """The rule and path of what is found."""
    return [(each["rule"], each["path"]) for each in json.loads(run("check", *arguments, "--format", "json").stdout)]


def test_of_a_branch_that_did_nothing_nothing_is_asked(repository: Repository, run: Run) -> None:
    assert ("late-action", CITY) in found(run)
    assert found(run, "--changed") == []
    assert run("check", "--changed", "--fail-on", "advice").exit_code == 0


def test_what_stood_in_a_file_that_the_branch_touched_is_asked_again(repository: Repository, run: Run) -> None:
    repository.write({CITY: MESS + "unit: water\n"})
    assert ("late-action", CITY) in found(run, "--changed")
    assert {path for _, path in found(run, "--changed")} == {CITY}


def test_what_a_branch_causes_elsewhere_is_asked_as_well(repository: Repository, run: Run) -> None:
    repository.write({"plans/people.yaml": "jansen: {name: Ans Jansen, hours: 40}\n"})
    caused = found(run, "--changed")
    assert ("unknown-person", ACME) in caused
    assert ("late-action", CITY) not in caused
    assert run("check", "--changed").exit_code == 1


def test_hours_that_pass_a_limit_through_a_plan_are_found_at_the_person(repository: Repository, run: Run) -> None:
    repository.write({ACME: QUIET + "actions:\n  - {what: Visit, who: jansen, when: 2026-12-01, hours: 60}\n"})
    assert ("overbooked", "plans/people.yaml") in found(run, "--changed")


def test_commits_of_the_branch_count_as_well_as_what_is_not_committed(repository: Repository, run: Run) -> None:
    repository.commit({ACME: QUIET + "lead_: x\n"}, "2026-02-10")
    assert {path for _, path in found(run, "--changed")} == {ACME}
    assert found(run, "--changed=HEAD") == []
    repository.write({"plans/accounts/new.yaml": "name: New\nlead: nobody\n"})
    assert ("unknown-person", "plans/accounts/new.yaml") in found(run, "--changed=HEAD")
    assert ACME not in {path for _, path in found(run, "--changed=HEAD")}


def test_a_path_behind_the_bare_option_is_a_path(repository: Repository, run: Run) -> None:
    repository.write({ACME: QUIET + "lead_: x\n", CITY: MESS + "lead_: x\n"})
    assert {path for _, path in found(run, "--changed", ACME)} == {ACME}


def test_without_a_main_branch_it_says_what_to_do(repository: Repository, run: Run) -> None:
    repository.git("branch", "--quiet", "-D", "main")
    made = run("check", "--changed")
    assert made.exit_code == 2
    assert "Name a revision to compare with" in made.stderr


# ---- Files that are gone ----------------------------------------------------------------------------


def test_a_file_that_was_deleted_is_said_to_be_gone_and_the_others_are_checked(repository: Repository, run: Run) -> None:
    repository.write({ACME: None})
    made = run("check", ACME, CITY)
    assert f"{ACME} is gone." in made.stderr
    assert "late-action" in made.stdout
    assert made.exit_code == 0


def test_a_file_that_was_renamed_is_said_by_its_new_name(repository: Repository, run: Run) -> None:
    repository.write({ACME: None, "plans/accounts/acme-bv.yaml": QUIET})
    assert f"{ACME} is gone: it is called plans/accounts/acme-bv.yaml now." in run("check", ACME).stderr


def test_where_all_files_are_gone_none_is_checked(repository: Repository, run: Run) -> None:
    repository.write({ACME: None})
    made = run("check", ACME)
    assert "late-action" not in made.stdout
    assert "Nothing to mend in 0 files." in made.stdout
    assert made.exit_code == 0


def test_a_file_that_a_commit_of_the_branch_deleted_or_renamed_is_said_to_be_gone_too(repository: Repository, run: Run) -> None:
    """Whoever asks for the files in which a branch differs from main names those that are gone as well."""
    repository.git("checkout", "--quiet", "-b", "gone")
    repository.commit({ACME: None, "plans/accounts/acme-bv.yaml": (repository.folder / ACME).read_text(encoding="utf-8"), CITY: None})
    made = run("check", ACME, CITY)
    assert f"{ACME} is gone: it is called plans/accounts/acme-bv.yaml now." in made.stderr
    assert f"{CITY} is gone." in made.stderr
    assert made.exit_code == 0


def test_a_name_that_git_never_knew_is_a_slip(repository: Repository, run: Run) -> None:
    made = run("check", "plans/accounts/acne.yaml")
    assert made.exit_code == 2
    assert "There is no file or folder" in made.stderr


def test_from_a_folder_below_a_deleted_file_is_found_too(repository: Repository, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.write({ACME: None})
    monkeypatch.chdir(repository.folder / "plans" / "accounts")
    assert f"{ACME} is gone." in run("check", "acme.yaml", "city.yaml").stderr
