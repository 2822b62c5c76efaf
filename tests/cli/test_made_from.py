"""What built pages and booklets say that they were made from: a commit that can be looked up, or that there is none."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from cli.conftest import Run
from cli.small import POLDER, mend
from repository import Repository

ACME = "plans/accounts/acme.yaml"
HOME = POLDER.removeprefix("plans/accounts/").removesuffix(".yaml")


@pytest.fixture
def repository(workspace: Path) -> Repository:
    mend(workspace)
    made = Repository.init(workspace)
    made.commit({".gitignore": "site/\n.accountplan/\n"}, "2026-01-10")
    return made


def build(run: Run, *options: str) -> dict[str, bytes]:
    """The site, by path."""
    made = run("build", "--no-booklets", "--today", "2026-11-24", *options)
    assert made.exit_code == 0, made.output
    site = Path(options[options.index("--out") + 1]) if "--out" in options else Path("site")
    return {
        path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file() and path.name[0] != "."
    }


def test_the_start_page_names_the_commit(repository: Repository, run: Run) -> None:
    site = build(run)
    assert f", commit {repository.git('rev-parse', 'HEAD')[:7]}</span>".encode() in site["index.html"]
    change = (repository.folder / ACME).read_text(encoding="utf-8").replace("fit: 7", "fit: 8")
    repository.write({ACME: change})
    assert b", not committed</span>" in build(run)["index.html"]


def test_without_git_it_says_so_and_names_no_hash(workspace: Path, run: Run) -> None:
    mend(workspace)
    site = build(run)
    assert b", not under version control</span>" in site["index.html"]
    assert b"was last changed" not in site["accounts/acme.html"]


def test_the_foot_of_a_client_names_the_last_change_of_its_own_plan_and_of_no_other(repository: Repository, run: Run) -> None:
    first = repository.git("rev-parse", "HEAD")
    before = build(run)
    assert f"This plan was last changed on 10 January 2026, commit {first[:7]}".encode() in before["accounts/acme.html"]
    text = (repository.folder / POLDER).read_text(encoding="utf-8")
    second = repository.commit({POLDER: text + "# Looked through.\n"}, "2026-02-10")
    after = build(run)
    assert after["accounts/acme.html"] == before["accounts/acme.html"], "another plan's change does not change this page"
    assert f"on 10 February 2026, commit {second[:7]}".encode() in after["accounts/polder.html"]
    repository.write({ACME: (repository.folder / ACME).read_text(encoding="utf-8") + "# Under way.\n"})
    dirty = build(run)
    assert b"This plan has changes that are not committed" in dirty["accounts/acme.html"]
    assert dirty["accounts/polder.html"] == after["accounts/polder.html"]


def test_a_commit_that_changes_no_plan_leaves_every_page_as_it_was(repository: Repository, run: Run) -> None:
    before = build(run, "--no-history")
    repository.commit({"README.md": "Hello\n"}, "2026-02-10")
    assert build(run, "--no-history") == before


def test_to_build_again_gives_what_building_from_nothing_gives(repository: Repository, run: Run, tmp_path: Path) -> None:
    """As things are committed, changed and committed again, with nothing but a commit between two builds as well."""
    text = (repository.folder / ACME).read_text(encoding="utf-8")
    for number, step in enumerate(("write", "commit", "write", "commit")):
        if step == "write":
            repository.write({ACME: text + f"# {number}\n"})
        else:
            repository.commit({}, f"2026-0{number + 2}-10")
        assert build(run) == build(run, "--fresh", "--out", str(tmp_path / f"cold-{number}"))


def test_at_a_commit_it_says_what_its_checkout_says(repository: Repository, run: Run, tmp_path: Path) -> None:
    text = (repository.folder / ACME).read_text(encoding="utf-8")
    repository.commit({ACME: text + "# More.\n"}, "2026-02-10")
    repository.write({ACME: text + "# Under way.\n"})
    then = build(run, "--at", "HEAD~1", "--out", str(tmp_path / "then"))
    clone = repository.clone(tmp_path / "clone")
    clone.git("switch", "--quiet", "--detach", "HEAD~1")
    assert then == build(run, "-C", str(clone.folder), "--out", str(tmp_path / "checkout"))


def rename(repository: Repository, old: str, new: str, day: str) -> None:
    (repository.folder / f"plans/accounts/{new}.yaml").parent.mkdir(parents=True, exist_ok=True)
    (repository.folder / f"plans/accounts/{old}.yaml").rename(repository.folder / f"plans/accounts/{new}.yaml")
    repository.commit({}, day)


def test_a_plan_with_another_name_leaves_a_page_that_leads_on(repository: Repository, run: Run) -> None:
    rename(repository, "acme", "acme-ltd", "2026-02-10")
    page = build(run)["accounts/acme.html"]
    assert b'<meta http-equiv="refresh" content="0; url=acme-ltd.html">' in page
    assert b'<link rel="canonical" href="acme-ltd.html">' in page
    assert b'<a href="acme-ltd.html">Acme</a>' in page
    assert b'content="noindex, nofollow"' in page
    assert build(run) == build(run, "--fresh")


def test_former_names_lead_to_the_name_of_now_and_never_over_a_page_that_is_there(repository: Repository, run: Run) -> None:
    """A chain, a name that came back, one that another client has by now, a folder that changed, and a client that is gone."""
    rename(repository, "acme", "second", "2026-02-10")
    rename(repository, "second", "units/third", "2026-02-11")
    rename(repository, HOME, "elsewhere", "2026-02-12")
    rename(repository, "elsewhere", HOME, "2026-02-13")
    rename(repository, "quay", "gone", "2026-02-14")
    repository.commit({"plans/accounts/gone.yaml": None, "plans/accounts/second.yaml": "name: Another\nlead: jansen\n"}, "2026-02-15")
    site = build(run)
    moved = {name: page.partition(b"url=")[2].partition(b'"')[0] for name, page in site.items() if b'http-equiv="refresh"' in page}
    assert moved == {"accounts/acme.html": b"third.html", "accounts/elsewhere.html": b"polder.html"}
    assert b"Another" in site["accounts/second.html"]


def test_a_former_name_at_a_commit_is_that_of_its_checkout(repository: Repository, run: Run, tmp_path: Path) -> None:
    rename(repository, "acme", "acme-ltd", "2026-02-10")
    rename(repository, "acme-ltd", "acme-group", "2026-03-10")
    then = build(run, "--at", "HEAD~1", "--out", str(tmp_path / "then"))
    clone = repository.clone(tmp_path / "clone")
    clone.git("switch", "--quiet", "--detach", "HEAD~1")
    assert then == build(run, "-C", str(clone.folder), "--out", str(tmp_path / "checkout"))
    assert b"url=acme-ltd.html" in then["accounts/acme.html"]


@pytest.mark.parametrize(("dies", "code"), [("rev-parse", 0), ("ls-tree", 2), ("log", 2), ("cat-file", 2)])
def test_c17_what_git_does_not_tell_is_said_and_never_silently_absent(
    repository: Repository, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, dies: str, code: int
) -> None:
    """A Git that was killed, or could not begin, made a site that named no commit, or a plan that seemed not to be committed."""
    fake, real = tmp_path / "fake", shutil.which("git")
    fake.mkdir()
    (fake / "git").write_text(f'#!/bin/sh\ncase " $* " in *" {dies} "*) kill -9 $$;; esac\nexec {real} "$@"\n')
    (fake / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{fake}:{os.environ['PATH']}")
    made = run("build", "--no-booklets", "--today", "2026-11-24")
    assert (made.exit_code, made.output.count("What Git knows of the plans is left out: Git ")) == (code, code == 0)
    assert code == 0 or "Git was stopped from outside" in made.output
    assert code or b"not committed" not in Path("site/index.html").read_bytes()


def test_c17_a_system_without_room_for_a_process_is_no_system_without_git(
    repository: Repository, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> tuple[int, int]:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))

    monkeypatch.setattr(os, "pipe", refuse)
    made = run("build", "--no-booklets", "--today", "2026-11-24")
    assert (made.exit_code, "not installed" in made.output) == (0, False)
    assert "What Git knows of the plans is left out: Git cannot be asked: " in made.output


def test_c17_a_system_that_refuses_in_the_middle_of_the_past_ends_the_build(
    repository: Repository, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A plan of an earlier month that could not be asked of Git then was one that was not there: "1 client changed tier since January"."""
    popen = subprocess.Popen

    def refuse(_: bytes) -> int:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    def begin(command: tuple[str, ...], **options: Any) -> Any:
        process: Any = popen(command, **options)
        if "cat-file" in command:
            process.stdin = SimpleNamespace(write=refuse, flush=lambda: None, close=process.stdin.close)
        return process

    before = build(run)
    (Path("site/old.html")).touch()
    monkeypatch.setattr(subprocess, "Popen", begin)
    made = run("build", "--no-booklets", "--fresh", "--today", "2026-11-24")
    assert (made.exit_code, "Git cannot be asked: the disk reports errors." in made.output) == (2, True)
    assert Path("site/index.html").read_bytes() == before["index.html"]


@pytest.mark.parametrize("answer", ["", "$id blob 400000\\nabc", "$id blob"])
def test_c17_a_git_that_is_killed_in_the_middle_of_an_answer_ends_the_build(
    repository: Repository, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    fake, real = tmp_path / "fake", shutil.which("git")
    fake.mkdir()
    killed = f'*" cat-file "*) read id; printf "{answer}"; kill -9 $$;;'
    (fake / "git").write_text(f'#!/bin/sh\ncase " $* " in {killed} esac\nexec {real} "$@"\n')
    (fake / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{fake}:{os.environ['PATH']}")
    made = run("build", "--no-booklets", "--today", "2026-11-24")
    assert (made.exit_code, "Git was stopped from outside" in made.output) == (2, True)
    assert not Path("site").exists()


def test_months_that_a_partial_clone_does_not_have_are_said(repository: Repository, run: Run, tmp_path: Path) -> None:
    repository.commit({ACME: (repository.folder / ACME).read_text() + "# seen again\n"}, "2026-04-10")
    repository.git("config", "uploadpack.allowFilter", "true")
    part = repository.clone(tmp_path / "part", "--filter=blob:none", "--no-local")
    shutil.rmtree(repository.folder / ".git")
    made = run("build", "--no-booklets", "--today", "2026-11-24", "-C", str(part.folder))
    assert made.exit_code == 0
    told = "What Git knows of the plans is left out: 3 months cannot be read. See which, and why, with: accountplan history"
    assert told in " ".join(made.output.split())
    assert "3 months" not in run("build", "--no-booklets", "--no-history", "--today", "2026-11-24", "-C", str(part.folder)).output


@pytest.mark.parametrize("error", [errno.EIO, errno.EINTR, errno.EMFILE])
def test_c17_a_system_that_does_not_tell_whether_git_is_here_is_no_system_without_it(
    repository: Repository, run: Run, monkeypatch: pytest.MonkeyPatch, error: int
) -> None:
    """The export then had no ages, and a site no history, without a word."""
    lstat = os.lstat

    def refuse(path: Any, **options: Any) -> os.stat_result:
        if str(path).endswith("/.git"):
            raise OSError(error, os.strerror(error), str(path))
        return lstat(path, **options)

    monkeypatch.setattr(os, "lstat", refuse)
    made = run("export", "--today", "2026-11-24")
    assert (made.exit_code, ".git cannot be used" in made.output) == (2, True)


def test_a_commit_of_a_day_still_to_come_is_named_without_that_day(repository: Repository, run: Run) -> None:
    """On 24 November a booklet said: changed 29 November."""
    text = (repository.folder / ACME).read_text(encoding="utf-8")
    later = repository.commit({ACME: text + "# Looked through.\n"}, "2026-11-29")
    site = build(run)
    assert f"This plan is that of commit {later[:7]}".encode() in site["accounts/acme.html"]
    assert b"last changed" in site["accounts/polder.html"]
    assert not [name for name, page in site.items() if b"29 Nov" in page]
