"""What is kept comes back as it was put, or not at all."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accountplan.base.kept import Kept, make_digest
from folders import list_kept

SECRET = b"a secret of this machine"


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return Kept(tmp_path / "kept", "1.0", SECRET)


def test_what_was_put_comes_back(kept: Kept) -> None:
    kept.put("part", "a", b"one")
    kept.put("part", "b", b"")
    kept.put("page", "a", b"two")
    assert [kept.get("part", "a"), kept.get("part", "b"), kept.get("page", "a"), kept.get("page", "b")] == [b"one", b"", b"two", None]


def test_a_key_may_be_any_text(kept: Kept) -> None:
    kept.put("part", "../../etc/\0 passwd", b"one")
    assert kept.get("part", "../../etc/\0 passwd") == b"one"


def test_without_a_folder_nothing_is_kept() -> None:
    kept = Kept(None)
    kept.put("part", "a", b"one")
    kept.sweep()
    assert kept.get("part", "a") is None


def test_git_ignores_the_folder_and_nobody_else_may_look_in_it(kept: Kept) -> None:
    kept.put("part", "a", b"one")
    assert kept.folder is not None
    assert (kept.folder / ".gitignore").read_text(encoding="utf-8").endswith("\n*\n")
    assert kept.folder.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(("stamp", "secret"), [("1.1", SECRET), ("1.0", b"of another machine")])
def test_another_version_or_another_machine_finds_nothing(kept: Kept, stamp: str, secret: bytes) -> None:
    kept.put("part", "a", b"one")
    assert Kept(kept.folder, stamp, secret).get("part", "a") is None


@given(data=st.data(), content=st.binary(max_size=40))
def test_an_entry_that_was_touched_in_any_way_is_absent(
    data: st.DataObject, content: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    kept = Kept(tmp_path_factory.mktemp("kept"), "1.0", SECRET)
    kept.put("part", "a", content)
    assert kept.folder is not None
    (path,) = list_kept(kept.folder)
    whole = path.read_bytes()
    path.write_bytes(data.draw(st.binary(max_size=80) | st.integers(0, len(whole) - 1).map(lambda end: whole[:end])))
    assert kept.get("part", "a") == (content if path.read_bytes() == whole else None)


def test_an_entry_under_the_name_of_another_is_absent(kept: Kept) -> None:
    kept.put("part", "a", b"one")
    kept.put("part", "b", b"two")
    assert kept.folder is not None
    one, two = list_kept(kept.folder)
    one.write_bytes(two.read_bytes())
    assert sorted(map(bool, (kept.get("part", "a"), kept.get("part", "b")))) == [False, True]


def test_a_folder_in_which_nothing_can_be_written_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file stands in its place")
    kept = Kept(tmp_path / "kept", "1.0", SECRET)
    kept.put("part", "a", b"one")
    kept.sweep()
    assert kept.get("part", "a") is None


def test_nothing_is_written_read_or_removed_through_a_link(kept: Kept, tmp_path: Path) -> None:
    assert kept.folder is not None
    mine = tmp_path / "mine" / "ab" / ("0" * 38)
    mine.parent.mkdir(parents=True)
    mine.write_text("mine")
    kept.put("page", "a", b"one")
    (kept.folder / "part").symlink_to(tmp_path / "mine")
    kept.put("part", "a", b"one")
    kept.sweep(most=0)
    assert kept.get("part", "a") is None
    assert [path for path in (tmp_path / "mine").rglob("*") if path.is_file()] == [mine]
    kept.put("page", "a", b"one")
    (entry,) = kept.folder.glob("page/*/*")
    content = entry.read_bytes()
    entry.unlink()
    (tmp_path / "elsewhere").write_bytes(content)
    entry.symlink_to(tmp_path / "elsewhere")
    assert kept.get("page", "a") is None


def test_what_is_not_ours_is_never_removed(kept: Kept) -> None:
    assert kept.folder is not None
    kept.put("part", "a", b"one")
    (kept.folder / "part" / "notes").mkdir()
    (kept.folder / "part" / "notes" / "mine.txt").write_text("mine")
    kept.sweep(most=0)
    assert sorted(path.name for path in kept.folder.rglob("*") if path.is_file()) == [".gitignore", "mine.txt"]


def test_an_entry_that_may_be_read_and_not_touched_is_there(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    kept.put("part", "a", b"one")

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("os.utime", refuse)
    assert kept.get("part", "a") == b"one"


def test_what_was_asked_for_longest_ago_goes_first(kept: Kept) -> None:
    import os

    assert kept.folder is not None
    for name in "abc":
        kept.put("part", name, name.encode() * 100)
    for second, path in enumerate(list_kept(kept.folder)):
        os.utime(path, (second, second))
    kept.get("part", "a")
    kept.sweep(most=2 * 132)
    assert kept.get("part", "a") == b"a" * 100
    assert len(list_kept(kept.folder)) == 2
    assert not [path for path in kept.folder.rglob("*") if path.name.startswith(".") and path.name != ".gitignore"]


def test_where_one_part_ends_and_the_next_begins_counts() -> None:
    assert len({make_digest("ab", "c"), make_digest("a", "bc"), make_digest("abc"), make_digest("ab", "c", "")}) == 4
    assert make_digest("ä") == make_digest("ä".encode())
