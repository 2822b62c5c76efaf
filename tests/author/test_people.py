"""A colleague is added at the end of people.yaml; all that stands there stays."""

import os
import shutil
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from accountplan import author
from accountplan.author import files
from accountplan.base.disk import write_beside
from accountplan.base.error import UserError
from builders import filled_in

TODAY = date(2026, 11, 24)


@pytest.fixture
def people(tmp_path: Path) -> Path:
    (tmp_path / "plans").mkdir()
    return tmp_path / "plans" / "people.yaml"


def add(people: Path, id: str = "new", **fields: Any) -> None:
    author.add_person(people.parent.parent, id, {"name": "Nel Nieuw", **fields}, "en", TODAY)


def read(people: Path) -> Any:
    return yaml.load(people.read_bytes(), Loader=yaml.CSafeLoader)


def test_comments_order_and_spacing_stay(people: Path) -> None:
    before = b"# who we are\nb: {name: Bo}   # the boss\n\n\na:\n    name: 'An'\n# the end\n"
    people.write_bytes(before)
    add(people, role="senior", hours=120)
    assert people.read_bytes() == before + b"new:\n  name: Nel Nieuw\n  role: senior\n  hours: 120\n"


def test_windows_line_ends_stay(people: Path) -> None:
    people.write_bytes(b"a: {name: An}\r\n")
    add(people)
    assert people.read_bytes() == b"a: {name: An}\r\nnew: {name: Nel Nieuw}\r\n"


def test_a_file_without_a_final_newline_stays_without_one(people: Path) -> None:
    people.write_bytes(b"a: {name: An}")
    add(people)
    assert people.read_bytes() == b"a: {name: An}\nnew: {name: Nel Nieuw}"
    assert read(people) == {"a": {"name": "An"}, "new": {"name": "Nel Nieuw"}}


def test_a_byte_order_mark_stays(people: Path) -> None:
    people.write_bytes(b"\xef\xbb\xbfa: {name: An}\n")
    add(people)
    assert people.read_bytes() == b"\xef\xbb\xbfa: {name: An}\nnew: {name: Nel Nieuw}\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"{a: {name: An}}\n", b"{a: {name: An}, new: {name: Nel Nieuw}}\n"),
        (b"  a: {name: An}\n", b"  a: {name: An}\n  new: {name: Nel Nieuw}\n"),
        (b"a:\n    name: An\n", b"a:\n    name: An\nnew:\n  name: Nel Nieuw\n"),
    ],
    ids=["in braces", "set in", "below each other"],
)
def test_a_colleague_is_written_as_the_others_are(people: Path, before: bytes, after: bytes) -> None:
    people.write_bytes(before)
    add(people)
    assert people.read_bytes() == after


def test_permissions_stay(people: Path) -> None:
    people.write_bytes(b"a: {name: An}\n")
    people.chmod(0o640)
    add(people)
    assert people.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("before", [b"", b"# nobody yet\n"])
def test_an_empty_file_gets_its_first_person(people: Path, before: bytes) -> None:
    people.write_bytes(before)
    add(people)
    assert people.read_bytes() == before + b"new:\n  name: Nel Nieuw\n"


def test_a_missing_file_is_begun_with_its_explanation(people: Path) -> None:
    add(people, unit="advice")
    text = people.read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../schema/people.schema.json\n")
    assert read(people) == {"new": {"name": "Nel Nieuw", "unit": "advice"}}


def test_a_taken_id_is_refused(people: Path) -> None:
    people.write_bytes(b"new: {name: Old}\n")
    with pytest.raises(UserError, match="already a person"):
        add(people)
    assert people.read_bytes() == b"new: {name: Old}\n"


@pytest.mark.parametrize(
    "before",
    [
        b"a: {name: An}\n...\n",
        b"- a\n",
        b"a: [\n",
        b"a: |\n  x\n---\nb: {name: B}\n",
        b"a: {name: \xff}\n",
    ],
    ids=["ended", "a list", "broken", "two documents", "no UTF-8"],
)
def test_a_file_that_cannot_be_added_to_is_left_alone_with_the_line_to_add(people: Path, before: bytes) -> None:
    people.write_bytes(before)
    with pytest.raises(UserError) as error:
        add(people, role="a, b")
    assert ("entry", 'new: {name: Nel Nieuw, role: "a, b"}') in filled_in(error.value.help)
    assert people.read_bytes() == before


def test_no_scraps_are_left(people: Path) -> None:
    people.write_bytes(b"a: {name: An}\n")
    add(people)
    assert [path.name for path in people.parent.iterdir()] == ["people.yaml"]


ADD = """
import sys
from datetime import date
from pathlib import Path
from accountplan import author
from accountplan.author import files
from accountplan.base.disk import write_beside
sys.stdin.readline()
author.add_person(Path(sys.argv[1]), sys.argv[2], {"name": "X"}, "en", date(2026, 11, 24))
"""


@pytest.mark.parametrize("begun", [True, False])
def test_h5_eight_colleagues_added_at_once_are_all_saved(people: Path, begun: bool) -> None:
    """All begin when the last one is ready; one that reads while another writes would lose what that wrote."""
    if begun:
        people.write_bytes(b"b: {name: Bo}\n")
    ids = [f"new-{number}" for number in range(8)]
    command, generator = [sys.executable, "-c", ADD, str(people.parents[1])], {"PYTHONPATH": str(Path(author.__file__).parents[2])}
    running = [subprocess.Popen([*command, id], stdin=subprocess.PIPE, env=generator, text=True) for id in ids]
    for each in running:
        assert each.stdin
        each.stdin.write("\n")
        each.stdin.flush()
    assert [each.wait(60) for each in running] == [0] * 8
    for each in running:
        assert each.stdin
        each.stdin.close()
    assert set(ids) <= set(read(people))
    assert [path.name for path in people.parent.iterdir()] == ["people.yaml"]


def test_h5_one_that_waits_too_long_says_that_it_saved_nothing(people: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(author.files, "PATIENCE", 0.01)
    people.write_bytes(before := b"b: {name: Bo}\n")
    with author.files.lock_file(people), pytest.raises(UserError, match="Another command"):
        add(people)
    assert people.read_bytes() == before


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with a name")
def test_h4_a_pipe_in_the_place_of_the_file_is_refused_and_not_waited_for(people: Path) -> None:
    os.mkfifo(people)
    with pytest.raises(UserError, match="cannot be read"):
        add(people)


def test_h4_nothing_is_written_through_a_folder_that_is_a_link_out_of_the_workspace(
    people: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (people.parent / "accounts").symlink_to(elsewhere)
    with pytest.raises(UserError, match="out of its folder"):
        author.files.create(people.parents[1], {"plans/accounts/new.yaml": "name: x"})
    assert not list(elsewhere.iterdir())


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system kills in another way")
def test_h4_what_a_killed_command_left_neither_stands_in_the_way_nor_shows_in_git(people: Path) -> None:
    """The lock dies with its process, and what it left is cleared by the next command that changes the file."""
    author.create_workspace(people.parent.parent, "en", "Us", TODAY, {})
    if not (killed := os.fork()):
        with files.lock_file(people):
            write_beside(people, b"half")
            os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(killed, 0)
    left = [path.name for path in people.parent.iterdir() if path.name.startswith(".")]
    assert sorted(name.rpartition(".")[2] for name in left) == ["lock", "new"]
    if shutil.which("git"):
        subprocess.run(["git", "init", "-q"], cwd=people.parents[1], check=True)
        command = ["git", "check-ignore", "--no-index", *left]
        assert subprocess.run(command, cwd=people.parent, check=False, capture_output=True, text=True).stdout.split() == left
    add(people)
    assert [path.name for path in people.parent.iterdir() if path.name.startswith(".")] == []
    assert "new" in read(people)
