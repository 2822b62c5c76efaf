"""What plans were made from: the commit that holds them as they are, and the last that touched each file; or that there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from accountplan.base.error import NotKeptError
from accountplan.load import FolderSource, History
from accountplan.model.moments import Origin
from repository import ENVIRONMENT, Repository

FIRM, ACME, POLDER = "plans/firm.yaml", "plans/accounts/acme.yaml", "plans/accounts/polder.yaml"
START = {FIRM: "name: Firm\n", ACME: "name: Acme\n", POLDER: "name: Polder\n", "README.md": "Hello\n"}


def trace(repository: Repository, folder: str = "", start: str = "HEAD") -> Origin:
    workspace = repository.folder / folder
    return History(workspace, ENVIRONMENT).trace(FolderSource(workspace), start)


def short(origin: Origin) -> dict[str, str]:
    return {path: commit.id for path, commit in origin.changes.items()}


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository.init(tmp_path / "firm")


def test_each_file_has_the_last_commit_that_touched_it_and_the_whole_the_last_of_all(repository: Repository) -> None:
    first = repository.commit(START, "2026-01-10")
    second = repository.commit({ACME: "name: Acme Ltd\n"}, "2026-02-10")
    repository.commit({"README.md": "Bye\n"}, "2026-03-10")
    found = trace(repository)
    assert short(found) == {FIRM: first, ACME: second, POLDER: first}
    assert found.commit is not None
    assert (found.kept, found.commit.id, found.commit.day.isoformat()) == (True, second, "2026-02-10"), (
        "a text beside the plans changes nothing"
    )
    assert found.last(ACME).commit == found.commit


def test_what_is_not_committed_is_told_and_changes_nothing_about_the_others(repository: Repository) -> None:
    first = repository.commit(START, "2026-01-10")
    repository.write({ACME: "name: Other\n", "plans/accounts/new.yaml": "name: New\n"})
    found = trace(repository)
    assert found.commit is None
    assert found.uncommitted == {ACME, "plans/accounts/new.yaml"}
    assert short(found) == {FIRM: first, POLDER: first}
    assert (found.last(ACME), found.last(POLDER).uncommitted) == ((True, None), False)


def test_a_plan_that_was_deleted_makes_the_whole_uncommitted(repository: Repository) -> None:
    repository.commit(START)
    repository.write({ACME: None})
    found = trace(repository)
    assert (found.commit, found.uncommitted) == (None, frozenset())


def test_what_editors_leave_beside_the_plans_makes_no_difference(repository: Repository) -> None:
    first = repository.commit(START)
    repository.write({"plans/accounts/.acme.yaml.swp": "x", "plans/accounts/acme.yaml~": "x"})
    found = trace(repository)
    assert found.commit is not None
    assert found.commit.id == first


def test_line_ends_that_git_changes_on_the_way_out_are_no_change(repository: Repository) -> None:
    repository.commit(START)
    repository.write({ACME: b"name: Acme\r\n"})
    assert trace(repository).uncommitted == frozenset()


def test_a_merge_is_named_only_where_it_made_something_of_its_own(repository: Repository) -> None:
    first = repository.commit(START, "2026-01-10")
    repository.git("switch", "--quiet", "--create", "side")
    side = repository.commit({ACME: "name: Side\n"}, "2026-02-10")
    repository.git("switch", "--quiet", "main")
    main = repository.commit({POLDER: "name: Main\n"}, "2026-02-11")
    repository.git("merge", "--quiet", "--no-edit", "side", day="2026-03-10")
    assert short(trace(repository)) == {FIRM: first, ACME: side, POLDER: main}


def test_a_file_that_came_back_to_what_it_was_was_touched_by_what_brought_it_back(repository: Repository) -> None:
    repository.commit(START, "2026-01-10")
    repository.commit({ACME: "name: Other\n"}, "2026-02-10")
    repository.git("revert", "--no-edit", "HEAD", day="2026-02-20")
    assert short(trace(repository))[ACME] == repository.git("rev-parse", "HEAD")


def test_a_renamed_file_was_touched_by_its_renaming(repository: Repository) -> None:
    repository.commit(START, "2026-01-10")
    (repository.folder / ACME).rename(repository.folder / "plans/accounts/acme-ltd.yaml")
    renamed = repository.commit({}, "2026-02-10")
    assert short(trace(repository))["plans/accounts/acme-ltd.yaml"] == renamed


def test_a_shallow_clone_says_nothing_of_what_it_cannot_see(repository: Repository, tmp_path: Path) -> None:
    repository.commit(START, "2026-01-10")
    last = repository.commit({ACME: "name: Acme Ltd\n"}, "2026-02-10")
    repository.commit({"README.md": "Bye\n"}, "2026-03-10")
    clone = repository.clone(tmp_path / "clone", "--depth=2")
    found = trace(clone)
    assert found.changes == {}, "its oldest commit seems to have made every file"
    assert found.commit is not None
    assert found.commit.id == repository.git("rev-parse", "HEAD"), "the plans are surely those of the newest commit"
    deeper = trace(repository.clone(tmp_path / "deeper", "--depth=3"))
    assert short(deeper)[ACME] == last


def test_a_workspace_in_a_subfolder_and_odd_names_are_followed(repository: Repository) -> None:
    odd = 'plans/accounts/a "b" *é\t.yaml'
    first = repository.commit({f"clients/*here/{path}": text for path, text in {**START, odd: "name: Odd\n"}.items()}, "2026-01-10")
    repository.commit({f"other/{ACME}": "name: Acme\n"}, "2026-02-10")
    found = trace(repository, "clients/*here")
    assert short(found) == {FIRM: first, ACME: first, POLDER: first, odd: first}


def test_settings_of_a_repository_neither_run_anything_nor_change_the_answer(repository: Repository, tmp_path: Path) -> None:
    first = repository.commit(START)
    mark = tmp_path / "ran"
    script = tmp_path / "run.sh"
    script.write_text(f"#!/bin/sh\ntouch {mark}\n", encoding="utf-8")
    script.chmod(0o755)
    for name in ("core.fsmonitor", "diff.external", "gpg.program", "core.pager", "diff.yaml.textconv", "diff.yaml.command"):
        repository.git("config", name, str(script))
    for name, value in (("log.showSignature", "true"), ("diff.relative", "true"), ("log.follow", "true"), ("color.ui", "always"), ("log.decorate", "full")):  # fmt: skip
        repository.git("config", name, value)
    (repository.folder / ".git/info/attributes").write_text("*.yaml diff=yaml\n", encoding="utf-8")
    assert short(trace(repository)) == {FIRM: first, ACME: first, POLDER: first}
    assert not mark.exists()


def test_before_the_first_commit_nothing_is_committed(repository: Repository) -> None:
    repository.write(START)
    assert trace(repository) == Origin(True, uncommitted=frozenset({FIRM, ACME, POLDER}))


def test_plans_that_git_does_not_have_at_all_are_not_committed(repository: Repository) -> None:
    repository.commit({"README.md": "Hello\n"})
    repository.write(START)
    assert trace(repository) == Origin(True, uncommitted=frozenset({FIRM, ACME, POLDER}))


def test_a_folder_outside_git_is_not_kept(tmp_path: Path) -> None:
    with pytest.raises(NotKeptError):
        History(tmp_path, ENVIRONMENT)


def test_a_repository_with_long_names_is_read_too(tmp_path: Path) -> None:
    repository = Repository.init(tmp_path / "firm", "--object-format=sha256")
    first = repository.commit(START)
    assert len(first) == 64
    assert short(trace(repository)) == {FIRM: first, ACME: first, POLDER: first}


def test_from_an_earlier_commit_later_ones_do_not_count(repository: Repository) -> None:
    first = repository.commit(START, "2026-01-10")
    repository.commit({ACME: "name: Acme Ltd\n"}, "2026-02-10")
    history = History(repository.folder, ENVIRONMENT)
    found = history.trace(history.read(history.find(first)), first)
    assert (found.uncommitted, short(found)[ACME]) == (frozenset(), first)
