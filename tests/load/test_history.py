"""Any moment is a source: what a commit holds is what its checkout holds, and nothing of a hostile repository runs."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from accountplan.base.error import UserError
from accountplan.base.folder import MAX_BYTES, Source
from accountplan.base.text import say_plainly
from accountplan.load import FolderSource, Snapshot, load
from accountplan.load import revision as revisions
from accountplan.load.history import History
from accountplan.model.moments import Commit
from load.sources import BASE
from repository import ENVIRONMENT, Repository

CITY = "plans/accounts/city.yaml"
TODAY = date(2026, 11, 24)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    made = Repository.init(tmp_path / "work")
    made.commit(BASE, "2026-01-10")
    return made


def history(repository: Repository, *below: str) -> History:
    return History(repository.folder.joinpath(*below), ENVIRONMENT)


def contents(source: Source) -> dict[str, bytes | str]:
    """What each file of a source holds, or the kind of error that it gives."""
    found: dict[str, bytes | str] = {}
    for path in source.list():
        try:
            found[path] = source.read(path)
        except OSError as error:
            found[path] = type(error).__name__
    return found


def refusal(work: object) -> str:
    assert isinstance(work, UserError)
    return f"{say_plainly(work.message)} | {say_plainly(work.help)}"


def test_a_commit_holds_what_its_checkout_holds(repository: Repository) -> None:
    """Links within the workspace and out of it, to nothing, to each other and to folders; odd names; what is executable."""
    odd = repository.folder / "plans" / "accounts"
    (repository.folder / "common").mkdir()
    (repository.folder / "common" / "sea.yaml").write_text("name: Sea\n", encoding="utf-8")
    for name, target in {
        "in.yaml": "city.yaml", "common.yaml": "../../common/sea.yaml", "out.yaml": "../../../other.yaml", "far.yaml": "/etc/passwd",
        "dead.yaml": "nothing.yaml", "round.yaml": "round.yaml", "chain.yaml": "in.yaml", "folder": "..", "below.yaml": "folder/firm.yaml",
    }.items():  # fmt: skip
        (odd / name).symlink_to(target)
    (repository.folder.parent / "other.yaml").write_text("name: Other\n", encoding="utf-8")
    (odd / "new\nline.yaml").write_text("name: New\n", encoding="utf-8")
    (odd / "-option.yaml").write_text("name: Option\n", encoding="utf-8")
    (odd / 'tab\tand "quote".yaml').write_text("name: Tab\n", encoding="utf-8")
    Path(os.fsdecode(os.fsencode(str(odd)) + b"/latin-\xe9.yaml")).write_text("name: Latin\n", encoding="utf-8")
    (odd / "run.yaml").write_text("name: Run\n", encoding="utf-8")
    (odd / "run.yaml").chmod(0o755)
    repository.commit({}, "2026-01-11")
    past = history(repository).read(history(repository).find("HEAD"))
    here = Snapshot(FolderSource(repository.folder))
    assert contents(past) == contents(here)
    assert load(past, TODAY)[1] == load(here, TODAY)[1]


def test_a_link_for_the_folder_of_plans_is_followed_as_on_disk(tmp_path: Path) -> None:
    made = Repository.init(tmp_path)
    made.write({path.replace("plans/", "real/", 1): text for path, text in BASE.items()})
    (tmp_path / "plans").symlink_to("real")
    made.commit({})
    assert contents(history(made).read(history(made).find("HEAD"))) == contents(Snapshot(FolderSource(tmp_path)))


def test_a_revision_is_a_branch_a_tag_a_commit_or_a_day(repository: Repository) -> None:
    first = repository.git("rev-parse", "HEAD")
    repository.git("tag", "v1")
    second = repository.commit({CITY: "name: Second\n"}, "2026-02-10")
    third = repository.commit({CITY: "name: Third\n"}, "2026-02-10")
    found = history(repository)
    wanted = {"v1": first, "HEAD~1": second, third[:8]: third, "main": third, "2026-02-10": third, "2026-02-09": first, "2026-01-10": first}
    assert {name: found.find(name).id for name in wanted} == wanted
    assert found.find("v1") == Commit(first, date(2026, 1, 10))


def test_a_day_is_looked_for_on_the_line_of_the_branch_itself(repository: Repository) -> None:
    """What was committed on a side branch on 1 February came in with the merge of 1 March; on 2 February it was not there."""
    first = repository.git("rev-parse", "HEAD")
    repository.git("switch", "--quiet", "--create", "side")
    repository.commit({CITY: "name: Side\n"}, "2026-02-01")
    repository.git("switch", "--quiet", "main")
    repository.git("merge", "--quiet", "--no-ff", "--message", "Merge", "side", day="2026-03-01")
    found = history(repository)
    assert found.find("2026-02-02").id == first
    assert found.find("2026-03-01").id == repository.git("rev-parse", "main")


def test_a_reverted_commit_is_still_a_moment(repository: Repository) -> None:
    wrong = repository.commit({CITY: "name: Wrong\n"}, "2026-02-01")
    repository.git("revert", "--no-edit", "HEAD", day="2026-02-03")
    found = history(repository)
    assert found.read(found.find(wrong)).read(CITY) == b"name: Wrong\n"
    assert found.read(found.find("2026-02-02")).read(CITY) == b"name: Wrong\n"
    assert found.read(found.find("2026-02-03")).read(CITY) == BASE[CITY].encode()


@pytest.mark.parametrize(
    "name",
    ["nonsense", "--all", "-h", "--output=/tmp/x", "HEAD:plans", "HEAD..main", "", " ", "a\nb", "a\0b", "^HEAD", "2026-02-30", "\udce9"],
)
def test_what_is_no_revision_is_refused_in_words_and_never_taken_for_an_option(repository: Repository, name: str) -> None:
    with pytest.raises(UserError) as caught:
        history(repository).find(name)
    assert refusal(caught.value).startswith("There is no revision")


def test_a_folder_that_git_does_not_keep_is_told_how_to_begin(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        History(tmp_path, ENVIRONMENT | {"GIT_CEILING_DIRECTORIES": str(tmp_path.parent)})
    assert refusal(caught.value).endswith("Begin with: git init")


def test_without_git_there_is_no_history(repository: Repository, tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        History(repository.folder, {"PATH": str(tmp_path)})
    assert refusal(caught.value).endswith("Install Git.")


def test_a_repository_without_commits_says_so(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        history(Repository.init(tmp_path)).find("HEAD")
    assert refusal(caught.value) == "There is no commit here yet. | Commit your plans first."


def test_a_worktree_a_bare_clone_a_subfolder_and_a_detached_head_see_the_same(repository: Repository, tmp_path: Path) -> None:
    repository.git("worktree", "add", "--quiet", "--detach", str(tmp_path / "tree"))
    bare = repository.clone(tmp_path / "bare", "--bare")
    for found in (history(Repository(tmp_path / "tree")), history(bare), history(repository, "plans", "accounts")):
        assert contents(found.read(found.find("HEAD"))) == contents(Snapshot(FolderSource(repository.folder)))


def test_a_workspace_in_a_subfolder_is_that_subfolder_also_in_a_bare_clone(tmp_path: Path) -> None:
    made = Repository.init(tmp_path / "work")
    made.commit({f"firms/van dam/{path}": text for path, text in BASE.items()})
    bare = made.clone(tmp_path / "bare", "--bare")
    for found in (history(made, "firms", "van dam"), history(made, "firms", "van dam", "plans"), history(bare)):
        assert contents(found.read(found.find("HEAD"))) == {path: text.encode() for path, text in BASE.items()}


def test_a_commit_before_the_plans_is_told_to_have_none(tmp_path: Path) -> None:
    made = Repository.init(tmp_path)
    made.commit({"README": "nothing yet"})
    made.commit(BASE)
    with pytest.raises(UserError) as caught:
        history(made).read(history(made).find("HEAD~1"))
    assert refusal(caught.value).startswith("There was no folder plans/ here at ")


def test_a_repository_with_long_hashes_is_read_alike(tmp_path: Path) -> None:
    made = Repository.init(tmp_path, "--object-format=sha256")
    assert len(made.commit(BASE)) == 64
    assert contents(history(made).read(history(made).find("main"))) == {path: text.encode() for path, text in BASE.items()}


def test_a_shallow_clone_says_what_it_cannot_see_and_what_to_do(repository: Repository, tmp_path: Path) -> None:
    first = repository.git("rev-parse", "HEAD")
    repository.commit({CITY: "name: Later\n"}, "2026-02-10")
    found = history(repository.clone(tmp_path / "shallow", "--depth=1"))
    assert found.read(found.find("2026-02-11")).read(CITY) == b"name: Later\n"
    for name in (first, "2026-02-01", "HEAD~1"):
        with pytest.raises(UserError) as caught:
            found.find(name)
        assert refusal(caught.value).endswith("git fetch --unshallow"), name


def test_work_left_the_main_branch_where_they_have_a_commit_in_common(repository: Repository, tmp_path: Path) -> None:
    base = repository.git("rev-parse", "HEAD")
    assert history(repository).find_base().id == base, "on the main branch itself it is the last commit"
    repository.git("switch", "--quiet", "--create", "side")
    repository.commit({CITY: "name: Side\n"})
    assert history(repository).find_base().id == base
    clone = repository.clone(tmp_path / "clone")
    clone.git("switch", "--quiet", "--orphan", "other")
    clone.commit(BASE)
    with pytest.raises(UserError) as caught:
        history(clone).find_base()
    assert refusal(caught.value) == "The main branch and yours have no commit in common. | Name a revision to compare with, such as HEAD~1."
    repository.git("branch", "--quiet", "--delete", "--force", "main")
    with pytest.raises(UserError) as caught:
        history(repository).find_base()
    assert refusal(caught.value).startswith("There is no main branch here")


def test_a_hostile_repository_runs_nothing(repository: Repository, tmp_path: Path) -> None:
    """Each of these settings names a command that some way of asking Git runs."""
    mark = tmp_path / "ran"
    script = tmp_path / "run.sh"
    script.write_text(f"#!/bin/sh\ntouch '{mark}'\n", encoding="utf-8")
    script.chmod(0o755)
    for key in (
        "core.fsmonitor", "core.pager", "core.editor", "core.sshCommand", "diff.external", "diff.x.textconv", "diff.x.command", "filter.x.smudge", "filter.x.clean",
        "filter.x.process", "gpg.program", "core.askPass", "pager.rev-list", "core.alternateRefsCommand", "alias.cat-file", "credential.helper",
    ):  # fmt: skip
        repository.git("config", key, str(script))
    repository.git("config", "log.showSignature", "true")
    (repository.folder / ".git" / "info").mkdir(exist_ok=True)
    (repository.folder / ".git" / "info" / "attributes").write_text("* diff=x filter=x\n", encoding="utf-8")
    hooks = repository.folder / ".git" / "hooks"
    for name in ("post-checkout", "post-index-change", "reference-transaction", "fsmonitor-watchman"):
        (hooks / name).write_text(script.read_text(encoding="utf-8"), encoding="utf-8")
        (hooks / name).chmod(0o755)
    found = history(repository)
    assert found.read(found.find("2026-01-10")).read(CITY) == BASE[CITY].encode()
    assert not mark.exists()


def test_a_clone_that_lacks_contents_fetches_nothing_by_itself(repository: Repository, tmp_path: Path) -> None:
    repository.git("config", "uploadpack.allowFilter", "true")
    repository.commit({CITY: "name: Later\n"})
    partial = repository.clone(tmp_path / "partial", "--filter=blob:none", "--no-checkout")
    mark = tmp_path / "ran"
    partial.git("config", "remote.origin.uploadpack", f"touch '{mark}'; git-upload-pack")
    with pytest.raises(UserError) as caught:
        history(partial).read(history(partial).find("HEAD~1"))
    assert "partial clone" in refusal(caught.value)
    assert not mark.exists()


def test_variables_of_git_do_not_lead_elsewhere(repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A hook of another repository sets them, and a session in it inherits them."""
    from accountplan.base.git import make_environment

    other = Repository.init(tmp_path / "other")
    other.commit({**BASE, CITY: "name: Other\n"})
    made = make_environment(
        os.environ | {"GIT_DIR": str(other.folder / ".git"), "GIT_WORK_TREE": str(other.folder), "GIT_EXTERNAL_DIFF": "false"}
    )
    found = History(repository.folder, made)
    assert found.read(found.find("HEAD")).read(CITY) == BASE[CITY].encode()


def test_no_more_is_read_of_a_content_than_may_be(repository: Repository) -> None:
    repository.commit({"plans/accounts/large.yaml": b"# " + b"x" * (3 * MAX_BYTES), "plans/accounts/sea.yaml": "name: Sea\n"})
    found = history(repository).read(history(repository).find("HEAD"))
    assert len(found.read("plans/accounts/large.yaml")) == MAX_BYTES + 1
    assert found.read("plans/accounts/sea.yaml") == b"name: Sea\n"
    assert [each.rule for each in load(found, TODAY)[1] if each.path.endswith("large.yaml")] == ["too-large"]


def test_a_tree_that_unfolds_into_millions_of_files_is_refused_soon(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten folders that are ten times the same folder, seven deep: ten million files in a few hundred bytes."""
    monkeypatch.setattr(revisions, "MOST", 2_000)
    made = Repository.init(tmp_path)
    made.commit(BASE)
    blob = made.git("rev-parse", f"HEAD:{CITY}")
    kind, id = "100644 blob", blob
    for _ in range(7):
        listing = tmp_path / "tree"
        listing.write_text("".join(f"{kind} {id}\t{number}\n" for number in range(10)), encoding="utf-8")
        id = _make_tree(made, listing)
        kind = "040000 tree"
    plans = tmp_path / "plans-tree"
    plans.write_text(f"040000 tree {id}\tplans\n", encoding="utf-8")
    commit = made.git("commit-tree", "-m", "Bomb", _make_tree(made, plans))
    with pytest.raises(UserError) as caught:
        history(made).read(history(made).find(commit))
    assert refusal(caught.value).startswith("There are more than 2000 files")


def _make_tree(repository: Repository, listing: Path) -> str:
    import subprocess

    with listing.open("rb") as lines:
        return subprocess.run(
            ["git", "mktree"], cwd=repository.folder, stdin=lines, capture_output=True, text=True, check=True
        ).stdout.strip()


def test_a_submodule_and_a_pointer_of_lfs_are_findings(repository: Repository, tmp_path: Path) -> None:
    pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n"
    other = Repository.init(tmp_path / "other")
    other.commit(BASE)
    repository.git("submodule", "--quiet", "add", other.folder.as_uri(), "plans/accounts/theirs")
    repository.commit({"plans/accounts/sea.yaml": pointer})
    _, problems = load(history(repository).read(history(repository).find("HEAD")), TODAY)
    found = {each.path: f"{each.rule}: {say_plainly(each.message)}" for each in problems if each.rule == "unreadable-file"}
    assert found == {
        "plans/accounts/sea.yaml": "unreadable-file: Git LFS keeps the content of this file elsewhere, so it cannot be read.",
        "plans/accounts/theirs/": "unreadable-file: The plans in this folder are not read: it is a link or a submodule, or may not be opened.",
    }


def test_a_damaged_repository_is_told_and_is_no_bug(repository: Repository) -> None:
    """A content that is gone is one file that cannot be read; a folder that is gone leaves nothing to list."""
    lost = repository.git("rev-parse", f"HEAD:{CITY}")
    (repository.folder / ".git" / "objects" / lost[:2] / lost[2:]).unlink()
    assert contents(history(repository).read(history(repository).find("HEAD")))[CITY] == "OSError"
    tree = repository.git("rev-parse", "HEAD:plans/accounts")
    (repository.folder / ".git" / "objects" / tree[:2] / tree[2:]).unlink()
    with pytest.raises(UserError) as caught:
        history(repository).read(history(repository).find("HEAD"))
    assert "git fsck" in refusal(caught.value)


def test_a_commit_of_a_day_beyond_the_calendar_is_no_bug(repository: Repository) -> None:
    text = repository.git("cat-file", "commit", "HEAD").replace(repository.git("log", "-1", "--format=%ct"), "253402300800000")
    (repository.folder / "commit").write_text(text + "\n", encoding="utf-8")
    id = repository.git("hash-object", "-t", "commit", "-w", "--literally", "commit")
    assert history(repository).find(id).id == id
