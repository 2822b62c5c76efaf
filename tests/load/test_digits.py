"""Numbers of other programs keep every letter, as addresses do: YAML would read 004512 as 4512."""

from __future__ import annotations

from datetime import date

import pytest

from accountplan.load.file import load_file
from accountplan.load.workspace import File
from accountplan.model.account import Account


def read(text: str) -> tuple[Account, list[str]]:
    loaded = load_file(File("plans/accounts/acme.yaml", "account", "acme"), text.encode(), date(2026, 11, 24))
    return loaded.noun, [each.rule for each in loaded.findings]


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("004512", "004512"),
        ("'004512'", "004512"),
        ("4512", "4512"),
        ("45.120", "45.120"),
        ("1e5", "1e5"),
        ("0x1F", "0x1F"),
        ("+31", "+31"),
        ("2026-01-02", "2026-01-02"),
        ("D-004512", "D-004512"),
        ("004512   # the debtor", "004512"),
    ],
)
def test_i1_a_number_of_the_books_keeps_its_noughts(written: str, kept: str) -> None:
    noun, found = read(f"name: Acme\nref: {written}\n")
    assert (noun.ref, found) == (kept, [])


def test_in_braces_and_in_lists_it_is_the_same() -> None:
    noun, found = read("name: Acme\ncontacts:\n  - {name: Bo, phone: 0612345678}\n  - name: Al\n    phone: 31612345678\n")
    assert ([each.phone for each in noun.contacts], found) == (["0612345678", "31612345678"], [])


def test_where_a_text_is_asked_a_number_is_still_a_slip() -> None:
    assert read("name: 2025\nref: 5\n")[1] == ["wrong-type"]


@pytest.mark.parametrize(
    ("written", "rule"), [("[1]", "wrong-type"), ("{a: 1}", "wrong-type"), ("true", "wrong-type"), ("x" * 65, "out-of-range")]
)
def test_what_is_no_number_of_a_program_is_a_finding(written: str, rule: str) -> None:
    noun, found = read(f"name: Acme\nref: {written}\n")
    assert (noun.ref, found) == (None, [rule])


def test_an_empty_one_is_left_open() -> None:
    noun, found = read('name: Acme\nref:\nvat: ""\n')
    assert (noun.ref, noun.vat, found) == (None, None, [])


def test_behind_an_alias_the_value_cannot_be_read_letter_by_letter() -> None:
    noun, found = read("name: Acme\nfigures: {2025: {hours: &n 5}}\nref: *n\n")
    assert (noun.ref, found) == (None, ["wrong-type"])
