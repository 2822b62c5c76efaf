"""The folder with the site: whole or not at all, ours only, and one build at a time."""

from __future__ import annotations

import fcntl
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from accountplan.base.error import UserError
from accountplan.render import swap
from accountplan.render.output import MANIFEST, open_output
from accountplan.render.standing import write

GENERATOR = Path(__file__).parents[2] / "generator"


def build(out: Path, **files: str) -> None:
    """Write a site of these files; `__` in a name stands for a folder, `_` for a point."""
    with open_output(out) as stage:
        for name, text in files.items():
            path = stage / name.replace("__", "/").replace("_", ".")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")


def tree(folder: Path) -> dict[str, str]:
    """All files below a folder but the manifest, with what they hold."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }


def beside(out: Path, what: str) -> Path:
    """Where a build puts what it needs besides the site."""
    return swap.Swap(out).place(what)


def left_over(out: Path) -> list[str]:
    """What a build left beside its folder."""
    return [path.name for path in out.parent.iterdir() if path != out]


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "work" / "site"


def test_a_site_is_written_into_a_new_folder(out: Path) -> None:
    build(out, index_html="hello", accounts__a_html="a")
    assert tree(out) == {"index.html": "hello", "accounts/a.html": "a"}
    assert left_over(out) == []


def test_what_is_no_longer_made_is_gone_after_the_next_build(out: Path) -> None:
    build(out, index_html="1", accounts__a_html="a", accounts__b_html="b")
    build(out, index_html="2", accounts__b_html="b")
    assert tree(out) == {"index.html": "2", "accounts/b.html": "b"}


def test_a_folder_that_empties_goes_too(out: Path) -> None:
    build(out, index_html="1", groups__a_html="a")
    build(out, index_html="2")
    assert not (out / "groups").exists()


def test_the_manifest_lists_our_files_sorted_and_is_the_same_every_time(out: Path, tmp_path: Path) -> None:
    build(out, b_html="b", accounts__a_html="a")
    first = (out / MANIFEST).read_bytes()
    build(tmp_path / "elsewhere", accounts__a_html="a", b_html="b")
    assert (tmp_path / "elsewhere" / MANIFEST).read_bytes() == first
    assert json.loads(first) == {"made_by": "accountplan", "files": ["accounts/a.html", "b.html"]}


# ---- Other people's files ---------------------------------------------------------------------------


def test_foreign_files_stay_as_they_are(out: Path) -> None:
    build(out, index_html="1")
    (out / "CNAME").write_text("x.example")
    (out / "accounts").mkdir()
    (out / "accounts" / "notes.txt").write_text("mine")
    (out / ".git").mkdir()
    (out / ".git" / "HEAD").write_text("ref")
    build(out, index_html="2", accounts__a_html="a")
    assert tree(out) == {
        "index.html": "2", "accounts/a.html": "a", "CNAME": "x.example", "accounts/notes.txt": "mine", ".git/HEAD": "ref",
    }  # fmt: skip
    build(out, index_html="3")
    assert tree(out)["accounts/notes.txt"] == "mine"


@pytest.mark.parametrize("name", [".gitkeep", ".gitignore"])
def test_a_placeholder_in_an_empty_folder_survives(out: Path, name: str) -> None:
    out.mkdir(parents=True)
    (out / name).write_text("")
    build(out, index_html="1")
    assert tree(out) == {name: "", "index.html": "1"}


def test_a_folder_with_files_that_are_not_ours_is_refused(out: Path) -> None:
    out.mkdir(parents=True)
    (out / "thesis.doc").write_text("years of work")
    with pytest.raises(UserError, match="did not write") as raised:
        build(out, index_html="1")
    assert "empty or a new folder" in str(raised.value.help)
    assert tree(out) == {"thesis.doc": "years of work"}
    assert left_over(out) == []


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", "null", '{"made_by": "another", "files": []}', '{"made_by": "accountplan", "files": 3}', "{"]
)
def test_a_manifest_that_is_not_ours_is_no_mark(out: Path, text: str) -> None:
    out.mkdir(parents=True)
    (out / MANIFEST).write_text(text)
    (out / "mine.txt").write_text("mine")
    with pytest.raises(UserError):
        build(out, index_html="1")
    assert (out / "mine.txt").read_text() == "mine"


def test_a_manifest_that_lists_files_elsewhere_touches_nothing_there(out: Path, tmp_path: Path) -> None:
    victim = tmp_path / "victim.txt"
    victim.write_text("mine")
    build(out, index_html="1")
    (out / MANIFEST).write_text(json.dumps({"made_by": "accountplan", "files": ["../../victim.txt", str(victim), "index.html"]}))
    build(out, index_html="2")
    assert victim.read_text() == "mine"


def test_a_foreign_file_where_a_page_must_come_stops_the_build(out: Path) -> None:
    build(out, index_html="1")
    (out / "accounts").mkdir()
    (out / "accounts" / "a.html").write_text("mine")
    with pytest.raises(UserError, match="did not write it"):
        build(out, index_html="2", accounts__a_html="ours")
    assert tree(out) == {"index.html": "1", "accounts/a.html": "mine"}


def test_a_foreign_file_where_a_folder_must_come_stops_the_build(out: Path) -> None:
    build(out, index_html="1")
    (out / "accounts").write_text("mine")
    with pytest.raises(UserError, match="did not write it"):
        build(out, accounts__a_html="ours")
    assert tree(out) == {"index.html": "1", "accounts": "mine"}


# ---- Symbolic links ---------------------------------------------------------------------------------


def test_a_link_in_the_place_of_the_folder_is_refused(out: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    out.parent.mkdir()
    out.symlink_to(elsewhere)
    with pytest.raises(UserError, match="not a folder of its own"):
        build(out, index_html="1")
    assert list(elsewhere.iterdir()) == []


def test_nothing_is_written_through_a_link_inside_the_folder(out: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    build(out, index_html="1")
    (out / "accounts").symlink_to(elsewhere)
    with pytest.raises(UserError, match="did not write it"):
        build(out, accounts__a_html="a")
    assert list(elsewhere.iterdir()) == []


def test_a_foreign_link_stays_a_link_and_what_it_leads_to_stays_there(out: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "x.txt").write_text("mine")
    build(out, index_html="1")
    (out / "archive").symlink_to(elsewhere)
    build(out, index_html="2")
    assert (out / "archive").readlink() == elsewhere
    assert (elsewhere / "x.txt").read_text() == "mine"


def test_a_link_in_the_place_of_the_manifest_is_no_mark(out: Path, tmp_path: Path) -> None:
    fake = tmp_path / "fake.json"
    fake.write_text('{"made_by": "accountplan", "files": []}')
    out.mkdir(parents=True)
    (out / MANIFEST).symlink_to(fake)
    with pytest.raises(UserError):
        build(out, index_html="1")


# ---- What goes wrong --------------------------------------------------------------------------------


def test_when_the_build_fails_the_old_site_is_whole_and_nothing_is_left(out: Path) -> None:
    build(out, index_html="old", accounts__a_html="a")

    def half() -> None:
        with open_output(out) as stage:
            (stage / "index.html").write_text("half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        half()
    assert tree(out) == {"index.html": "old", "accounts/a.html": "a"}
    assert left_over(out) == []


def test_a_full_disk_is_said_and_the_old_site_is_whole(out: Path) -> None:
    build(out, index_html="old")
    with pytest.raises(UserError, match="the disk is full") as raised, open_output(out):
        raise OSError(28, "No space left on device")
    assert "unchanged" in str(raised.value.help)
    assert tree(out) == {"index.html": "old"}


def test_c1_the_folder_of_the_site_stays_what_it_is(out: Path) -> None:
    build(out, index_html="old")
    before = out.stat().st_ino
    build(out, index_html="new")
    assert (out.stat().st_ino, tree(out)) == (before, {"index.html": "new"})


def test_c9_group_and_permissions_of_the_folder_stay_and_reach_what_is_in_it(out: Path) -> None:
    out.mkdir(parents=True)
    other = next((group for group in os.getgroups() if group != os.getgid()), 12345 if os.geteuid() == 0 else os.getgid())
    os.chown(out, -1, other)
    out.chmod(0o2775)
    build(out, index_html="1", accounts__a_html="a")
    for path in (out, out / "accounts"):
        assert (path.stat().st_gid, oct(path.stat().st_mode & 0o2000)) == (other, oct(0o2000))
    assert {path.stat().st_gid for path in out.rglob("*") if path.name != MANIFEST} == {other}


def test_c14_a_mount_point_stays_and_what_is_in_it_is_replaced(out: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """As if mounted: nothing can be renamed across its border, and the kernel lists it."""
    out.mkdir(parents=True)
    (tmp_path / "mounts").write_text(f"36 35 98:0 / {str(out).replace(' ', chr(92) + '040')} rw - ext4 /dev/sda rw\n")
    monkeypatch.setattr(swap, "MOUNTS", tmp_path / "mounts")
    rename = Path.rename

    def within(self: Path, target: Path) -> Path:
        if self == out or self.is_relative_to(out) != target.is_relative_to(out):
            raise OSError(18, "Invalid cross-device link")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", within)
    build(out, index_html="1", accounts__a_html="a")
    (out / "CNAME").write_text("x.example")
    build(out, index_html="2", groups__b_html="b")
    assert tree(out) == {"index.html": "2", "groups/b.html": "b", "CNAME": "x.example"}
    assert left_over(out) == []
    assert not list(out.glob(".site.accountplan-*"))


def test_what_a_killed_build_left_behind_is_cleared(out: Path) -> None:
    build(out, index_html="old")
    beside(out, "new").mkdir()
    (beside(out, "new") / "half.html").write_text("half")
    beside(out, "lock").write_text("")
    build(out, index_html="new")
    assert tree(out) == {"index.html": "new"}
    assert left_over(out) == []


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_said(out: Path) -> None:
    out.parent.mkdir()
    out.parent.chmod(0o500)
    with pytest.raises(UserError, match="you may not"):
        build(out, index_html="1")


# ---- Pages that did not change ------------------------------------------------------------------------


def put_pages(out: Path, **pages: str) -> None:
    with open_output(out) as stage:
        for name, text in pages.items():
            file = name.replace("_", ".")
            write(stage / file, text.encode(), out / file)


def test_a_page_that_did_not_change_keeps_its_date_and_others_do_not(out: Path) -> None:
    put_pages(out, a_html="same", b_html="old")
    for name in ("a.html", "b.html"):
        os.utime(out / name, (1, 1))
    put_pages(out, a_html="same", b_html="new")
    assert tree(out) == {"a.html": "same", "b.html": "new"}
    assert ((out / "a.html").stat().st_mtime, (out / "a.html").stat().st_nlink) == (1, 1)
    assert (out / "b.html").stat().st_mtime > 1


def test_a_link_in_the_place_of_a_page_becomes_a_page(out: Path, tmp_path: Path) -> None:
    put_pages(out, a_html="same")
    (out / "a.html").unlink()
    (tmp_path / "elsewhere").write_text("same")
    (out / "a.html").symlink_to(tmp_path / "elsewhere")
    put_pages(out, a_html="same")
    assert not (out / "a.html").is_symlink()
    assert (tmp_path / "elsewhere").stat().st_nlink == 1


def test_where_a_file_can_have_one_name_only_it_is_written_again(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    put_pages(out, a_html="same")
    monkeypatch.setattr(os, "link", refuse)
    put_pages(out, a_html="same")
    assert tree(out) == {"a.html": "same"}


# ---- Two builds at once -----------------------------------------------------------------------------


def test_a_second_build_is_told_of_the_first(out: Path) -> None:
    with open_output(out) as stage:
        (stage / "index.html").write_text("first")
        with pytest.raises(UserError, match="Another build"):
            build(out, index_html="second")
    assert tree(out) == {"index.html": "first"}


def test_a_second_build_in_a_process_of_its_own_is_told_at_once(out: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from accountplan.render.output import open_output\nwith open_output(Path(sys.argv[1])): pass"
    )
    with open_output(out):
        second = subprocess.run(
            [sys.executable, "-c", script, str(out)],
            env={"PYTHONPATH": str(GENERATOR)},
            capture_output=True,
            text=True,
            check=False,
            timeout=30,
        )
    assert "UserError" in second.stderr
    assert "Another build is writing to" in second.stderr
    assert left_over(out) == []


def test_a_lock_whose_file_went_while_it_was_waited_for_is_no_lock(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The build before us was just done: its file is gone, so that a third build would make a new one and come in beside us."""
    out.parent.mkdir()
    take = fcntl.flock

    def late(descriptor: int, how: int) -> None:
        beside(out, "lock").unlink()
        take(descriptor, how)

    with monkeypatch.context() as patch:
        patch.setattr(fcntl, "flock", late)
        with pytest.raises(UserError, match="Another build"):
            build(out, index_html="1")
    build(out, index_html="2")
    assert left_over(out) == []


KILLED = """
import os, sys
from pathlib import Path
from accountplan.render.output import open_output
with open_output(Path(sys.argv[1])) as stage:
    (stage / "index.html").write_text("half")
    os._exit(9)
"""


def test_a_killed_build_leaves_the_old_site_whole_and_does_not_stand_in_the_way(out: Path) -> None:
    build(out, index_html="old")
    died = subprocess.run([sys.executable, "-c", KILLED, str(out)], env={"PYTHONPATH": str(GENERATOR)}, check=False)
    assert died.returncode == 9
    assert tree(out) == {"index.html": "old"}
    build(out, index_html="new")
    assert tree(out) == {"index.html": "new"}
    assert left_over(out) == []


def test_folders_beside_one_another_do_not_wait_for_each_other(out: Path) -> None:
    with open_output(out) as stage:
        (stage / "index.html").write_text("1")
        build(out.with_name("other"), index_html="2")
    assert tree(out) == {"index.html": "1"}


def test_h4_a_manifest_that_is_nested_without_end_is_no_mark(out: Path) -> None:
    out.mkdir(parents=True)
    (out / MANIFEST).write_text("[" * 200_000, encoding="utf-8")
    with pytest.raises(UserError, match="did not write"), open_output(out):
        pass


PLANTED: dict[str, Callable[[Path, Path], None]] = {
    "a pipe": lambda path, _: os.mkfifo(path),
    "a link to a folder": lambda path, elsewhere: path.symlink_to(elsewhere, target_is_directory=True),
    "a link to a file": lambda path, elsewhere: path.symlink_to(elsewhere / "theirs"),
}


@pytest.mark.parametrize("plant", PLANTED.values(), ids=PLANTED)
@pytest.mark.parametrize("what", ["lock", "new", "aside", "swap-1"])
def test_h4_what_is_planted_in_the_place_of_ours_is_refused_and_not_followed(
    out: Path, tmp_path: Path, what: str, plant: Callable[[Path, Path], None]
) -> None:
    """A pipe in the place of the stage kept a build for ever."""
    build(out, a_html="old")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "theirs").write_text("theirs")
    plant(beside(out, what), elsewhere)
    with pytest.raises(UserError, match="in the way of the site"):
        build(out, a_html="new")
    assert tree(out) == {"a.html": "old"}
    assert tree(elsewhere) == {"theirs": "theirs"}


@pytest.mark.parametrize("what", ["new", "aside"])
def test_h4_a_file_in_the_place_of_a_folder_and_a_folder_in_the_place_of_the_lock_are_refused(out: Path, what: str) -> None:
    build(out, a_html="old")
    beside(out, what).write_text("theirs")
    with pytest.raises(UserError, match="in the way of the site"):
        build(out, a_html="new")
    beside(out, what).unlink()
    beside(out, "lock").mkdir()
    with pytest.raises(UserError, match="in the way of the site"):
        build(out, a_html="new")
    assert tree(out) == {"a.html": "old"}
