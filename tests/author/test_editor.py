"""An edit changes the span of one value, and no other byte."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from accountplan.author.editor import apply_edits
from accountplan.author.tree import CannotEditError
from accountplan.model.edits import Edit, Insert, Remove, Rename, Set

DAY = date(2026, 9, 1)


def made(text: str, *edits: Edit) -> str:
    return apply_edits(text.encode(), edits).decode()


@pytest.mark.parametrize(
    ("before", "edit", "after"),
    [
        ("a: 1   # one\nb: 2\n", Set(("a",), 12), "a: 12   # one\nb: 2\n"),
        ("a: 1\r\nb: 2\r\n", Set(("a",), 3), "a: 3\r\nb: 2\r\n"),
        ("a: 1", Set(("a",), 3), "a: 3"),
        ("\ufeffa: 1\n", Set(("a",), 3), "\ufeffa: 3\n"),
        ("a:\nb: 2\n", Set(("a",), 3), "a: 3\nb: 2\n"),
        ("a:   # later\nb: 2\n", Set(("a",), "x"), "a: x   # later\nb: 2\n"),
        ("a: 'x'\n", Set(("a",), "it's"), "a: 'it''s'\n"),
        ('a: "x"\n', Set(("a",), "a: b"), 'a: "a: b"\n'),
        ("a: x\n", Set(("a",), "a: b"), 'a: "a: b"\n'),
        ("a: x\n", Set(("a",), "no"), 'a: "no"\n'),
        ("a: x\n", Set(("a",), 'say "no"'), "a: 'say \"no\"'\n"),
        ("a: {b: 1, c}\n", Set(("a", "c"), 3), "a: {b: 1, c: 3}\n"),
        ("a: {b: 1}   # x\n", Set(("a", "c"), 3), "a: {b: 1, c: 3}   # x\n"),
        ("a: {b: 1,}\n", Set(("a", "c"), 3), "a: {b: 1, c: 3,}\n"),
        ("a: {}\n", Set(("a", "c"), 3), "a: {c: 3}\n"),
        ("a:\n  b: 1   # one\n  # end\nc: 2\n", Set(("a", "d"), 3), "a:\n  b: 1   # one\n  d: 3\n  # end\nc: 2\n"),
        ("a:\n    b: 1\nc: 2\n", Set(("a", "d"), 3), "a:\n    b: 1\n    d: 3\nc: 2\n"),
        ("c: 2\n", Set(("a", "d"), 3), "c: 2\na: {d: 3}\n"),
        ("c: 2", Set(("d",), 3), "c: 2\nd: 3"),
        ("# plans\n", Set(("d",), 3), "# plans\nd: 3\n"),
        ("l:\n- what: x\n  who: y\n", Set(("l", 0, "when"), DAY), "l:\n- what: x\n  who: y\n  when: 2026-09-01\n"),
        ("l:\n  - {what: x}\n", Insert(("l", 1), {"what": "z"}), "l:\n  - {what: x}\n  - {what: z}\n"),
        ("l:\n  - {what: x}\n", Insert(("l", 0), {"what": "z"}), "l:\n  - {what: z}\n  - {what: x}\n"),
        ("l: [a, b]\n", Insert(("l", 1), "c"), "l: [a, c, b]\n"),
        ("l: [a, b]\n", Insert(("l", 2), "c"), "l: [a, b, c]\n"),
        ("l:\n", Insert(("l", 0), "c"), "l: [c]\n"),
        ("x: 1\n", Insert(("l", 0), "c"), "x: 1\nl: [c]\n"),
        ("a: 1\n# about b\nb: 2   # two\nc: 3\n", Remove(("b",)), "a: 1\n# about b\nc: 3\n"),
        ("a: 1\nb:\n  c: 2\n", Remove(("b", "c")), "a: 1\nb: {}\n"),
        ("a: {b: 1, c: 2}\n", Remove(("a", "b")), "a: {c: 2}\n"),
        ("a: {b: 1, c: 2}\n", Remove(("a", "c")), "a: {b: 1}\n"),
        ("a: {b: 1}\n", Remove(("a", "b")), "a: {}\n"),
        ("a: 1\n", Remove(("a",)), ""),
        ("l:\n  - what: x\n    who: y\n", Remove(("l", 0, "what")), "l:\n  - who: y\n"),
        ("l:\n  - what: x\n    # who?\n    who: y\n", Remove(("l", 0, "what")), "l:\n  - \n    # who?\n    who: y\n"),
        ("l:\n  - a\n  - b\n", Remove(("l", 0)), "l:\n  - b\n"),
        ("q:\n  - Who decides?\na: 1\n", Set(("a",), 2), "q:\n  - Who decides?\na: 2\n"),
        ("q: Why ?\na: {b: 1}\n", Set(("a", "b"), 2), "q: Why ?\na: {b: 2}\n"),
        ("fugures: {2025: 1}\n", Rename(("fugures",), "figures"), "figures: {2025: 1}\n"),
        ("'a': 1\n", Rename(("a",), "b"), "'b': 1\n"),
        ("2025: {a: 1}\n", Set((2025, "a"), Decimal("7.5")), "2025: {a: 7.5}\n"),
        ("a: |\n  x\n  y\n\nb: 1\n", Set(("a",), "one\ntwo\n"), "a: |\n  one\n  two\n\nb: 1\n"),
        ("a: >\n  x\n  y\nb: 1\n", Set(("a",), "one"), "a: one\nb: 1\n"),
        ("a: x\nb: 1\n", Set(("a",), "one\n\n  two"), "a: |-\n  one\n\n    two\nb: 1\n"),
        ("a:\n  - x\n  - y\nb: 1\n", Set(("a",), "x"), "a: x\nb: 1\n"),
        ("a:   # which\n  - x\nb: 1\n", Set(("a",), "x"), "a: x   # which\nb: 1\n"),
    ],
)
def test_an_edit_leaves_all_else_as_it_is(before: str, edit: Edit, after: str) -> None:
    assert made(before, edit) == after


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        ("a: &x 1\nb: *x\n", Set(("a",), 2)),
        ("a: &x {c: 1}\nb: *x\n", Set(("b", "c"), 2)),
        ("a: &x {c: 1}\nb: *x\n", Set(("a", "c"), 2)),
        ("a: 1\na: 2\n", Set(("a",), 2)),
        ("a: 1\n--- \nb: 2\n", Set(("a",), 2)),
        ("a: [1\n", Set(("a",), 2)),
        ("a: 1\n", Set(("a", "b"), 2)),
        ("a: 1\n", Remove(("b",))),
        ("a: 1\nb: 2\n", Rename(("a",), "b")),
        ("a: 1\n", Set((), 2)),
        ("? a\n: 1\n", Set(("a",), 2)),
    ],
)
def test_what_would_change_more_than_is_meant_is_refused(text: str, edit: Edit) -> None:
    with pytest.raises(CannotEditError):
        made(text, edit)


def test_an_alias_makes_way_where_it_is_written() -> None:
    assert made("a: &x 1\nb: *x\n", Set(("b",), 2)) == "a: &x 1\nb: 2\n"
