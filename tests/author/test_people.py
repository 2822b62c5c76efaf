"""A colleague is added at the end of people.yaml; all that stands there stays."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from accountplan import author
from accountplan.base.error import UserError
from builders import filled_in

TODAY = date(2026, 11, 24)


@pytest.fixture
def people(tmp_path: Path) -> Path:
    (tmp_path / "plans").mkdir()
    return tmp_path / "plans" / "people.yaml"


def add(people: Path, id: str = "new", **fields: Any) -> None:
    author.person(people.parent.parent, id, {"name": "Nel Nieuw", **fields}, "en", TODAY)


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
