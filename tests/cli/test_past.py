"""The past on the site: there where Git has one, the same whatever was kept, and without a trace where there is none."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from accountplan.cli import keeping
from accountplan.cli.options import Settings
from accountplan.cli.serving.builder import Builder
from cli.conftest import Run
from cli.small import POLDER, commit_months
from folders import read_files
from repository import Repository

ACME = "plans/accounts/acme.yaml"
MARKS = ('id="course"', 'class="trend', 'id="movement"', 'id="changed"')
"""What pages hold of the past, and nothing else."""


@pytest.fixture
def repository(workspace: Path) -> Repository:
    """The same, and in November Acme says something else."""
    (workspace / ".gitignore").write_text("site/\n.accountplan/\n", encoding="utf-8")
    made = commit_months(workspace)
    made.commit({ACME: (workspace / ACME).read_text(encoding="utf-8") + "situation: {history: Old}\n"}, "2026-11-10")
    return made


def build(run: Run, *words: str) -> dict[str, bytes]:
    made = run("build", "--no-booklets", *words)
    assert made.exit_code == 0, made.output
    return read_files(Path("site"))


def forget_origins(site: dict[str, bytes]) -> dict[str, bytes]:
    """Pages and scripts without what they say of the commit that they were made from."""
    said = re.compile(rb", (?:commit \w{7}|not committed|not under version control)|<span>This plan [^<]*</span>\n?")
    return {name: said.sub(b"", page) for name, page in site.items() if name.endswith((".html", ".js"))}


def test_a_site_under_git_shows_the_past_and_any_other_site_no_trace_of_it(repository: Repository, run: Run) -> None:
    with_past = build(run)
    polder = with_past["accounts/polder.html"].decode()
    assert all(mark in polder for mark in MARKS[:2])
    assert MARKS[2] in with_past["portfolio.html"].decode()
    assert MARKS[3] in with_past["index.html"].decode()
    assert {"changes.html", "changes-quarter.html"} == {name for name in with_past if name.startswith("changes")}
    without = build(run, "--no-history")
    (repository.folder / ".git").rename(repository.folder / "elsewhere")
    assert forget_origins(build(run)) == forget_origins(without)
    assert not [name for name, page in without.items() if name.endswith(".html") and any(mark.encode() in page for mark in MARKS)]
    assert not [name for name in without if name.startswith("changes")]


def test_a_build_that_found_what_was_kept_gives_the_same_as_one_that_keeps_nothing(repository: Repository, run: Run) -> None:
    build(run)
    (repository.folder / ACME).write_text(
        (repository.folder / ACME).read_text(encoding="utf-8").replace("fit: 7", "fit: 2"), encoding="utf-8"
    )
    assert build(run) == build(run, "--fresh")


def test_a_commit_of_an_earlier_month_makes_another_site(repository: Repository, run: Run) -> None:
    """The files are the same, but what stood there in September is not: a site that is up to date by its files alone would not tell."""
    before = build(run)
    repository.git("update-ref", "refs/heads/main", repository.git("commit-tree", "HEAD^{tree}", "-m", "All anew", day="2026-08-10"))
    after = build(run)
    assert before["accounts/polder.html"] != after["accounts/polder.html"]
    assert after == build(run, "--fresh")


def test_one_changed_plan_changes_no_other_clients_page(repository: Repository, run: Run) -> None:
    before = build(run)
    (repository.folder / ACME).write_text(
        (repository.folder / ACME).read_text(encoding="utf-8").replace("fit: 7", "fit: 6"), encoding="utf-8"
    )
    after = build(run)
    assert before["accounts/acme.html"] != after["accounts/acme.html"]
    assert before["accounts/polder.html"] == after["accounts/polder.html"]


def test_serve_shows_the_same_past(repository: Repository, run: Run, tmp_path_factory: pytest.TempPathFactory) -> None:
    settings = Settings(folder=repository.folder, today=date(2026, 11, 24), language="en", quiet=True)
    store = keeping.open_store(repository.folder)
    builder = Builder(settings, tmp_path_factory.mktemp("serve"), folders=(repository.folder / "plans",), kept=store)
    for fit in (7, 3):
        repository.write({ACME: (repository.folder / ACME).read_text(encoding="utf-8").replace("fit: 7", f"fit: {fit}")})
        assert builder.refresh()
        assert builder.view.folder is not None, builder.view.instead
        assert read_files(builder.view.folder) == build(run, "--fresh", "--language", "en")


def test_a_commit_of_what_is_there_changes_nothing_but_the_name_of_the_commit(repository: Repository, run: Run) -> None:
    (repository.folder / ACME).write_text(
        (repository.folder / ACME).read_text(encoding="utf-8").replace("fit: 7", "fit: 6"), encoding="utf-8"
    )
    before = build(run)
    repository.commit({}, "2026-11-20")
    after = build(run)
    assert {name for name in after if name.endswith((".html", ".js")) and after[name] != before[name]} == {
        "index.html",
        "assets/made.js",
        "accounts/acme.html",
    }
    assert forget_origins(after) == forget_origins(before)
    assert "up to date" in run("build", "--no-booklets").output
    repository.commit({"README.md": "Hello"}, "2026-11-21")
    assert "up to date" in run("build", "--no-booklets").output


def test_the_past_of_a_moment_is_that_of_its_checkout(repository: Repository, run: Run, tmp_path_factory: pytest.TempPathFactory) -> None:
    """On a branch that left the main one in August, and on which Polder's September was another."""
    then, checkout = tmp_path_factory.mktemp("then"), tmp_path_factory.mktemp("tree") / "checkout"
    repository.git("worktree", "add", "--quiet", "-b", "side", str(checkout), "HEAD~3")
    side = Repository(checkout)
    side.change(POLDER, "cooperation: 6", "cooperation: 3", "2026-09-15")
    side.commit({}, "2026-10-31")
    assert run("build", "--at", "side", "--no-booklets", "--out", str(then / "site"), today=None).exit_code == 0
    assert (
        run("-C", str(checkout), "build", "--no-booklets", "--today", "2026-10-31", "--out", str(then / "other"), today=None).exit_code == 0
    )
    assert read_files(then / "site") == read_files(then / "other")
    assert MARKS[0] in (then / "site" / "accounts" / "polder.html").read_text(encoding="utf-8")


def test_a_shallow_clone_builds_and_says_what_it_cannot_show(
    repository: Repository, run: Run, tmp_path_factory: pytest.TempPathFactory
) -> None:
    shallow = repository.clone(tmp_path_factory.mktemp("shallow") / "clone", "--depth=1")
    made = run("-C", str(shallow.folder), "build", "--no-booklets")
    assert made.exit_code == 0
    assert "git fetch --unshallow" in " ".join(made.output.split())
    assert MARKS[0] not in (shallow.folder / "site" / "accounts" / "polder.html").read_text(encoding="utf-8")
    assert "unshallow" not in run("-C", str(shallow.folder), "build", "--no-booklets", "--quiet").output
