"""A fix is carried out at the place of its finding, read again, and taken back when it does not mend."""

from __future__ import annotations

import pytest

from accountplan.author import Read, mend_file
from accountplan.model.finding import Finding, Severity
from accountplan.model.fix import Change, Fix, NewKey, NewLetters, NewValue

CLEAN = Read((), torn=False)


def find(line: int, column: int, change: Change, rule: str = "wrong-type") -> Finding:
    return Finding(rule, "AP032", Severity.ERROR, "plans/x.yaml", line, column, "", "", fix=Fix(change))


def mended(text: str, *findings: Finding) -> str:
    return mend_file(text.encode(), findings, lambda _: CLEAN).content.decode()


@pytest.mark.parametrize(
    ("before", "line", "column", "change", "after"),
    [
        ("a: 1.000   # x\r\nb: 2\r\n", 1, 4, NewValue("1000"), "a: 1000   # x\r\nb: 2\r\n"),
        ("l:\n  - a\n  - b\n", 3, 5, NewValue('"b"'), 'l:\n  - a\n  - "b"\n'),
        ("l: [a, b, c]\n", 1, 8, NewValue("{what: b}"), "l: [a, {what: b}, c]\n"),
        ("lead: jansn\n", 1, 1, NewValue("jansen"), "lead: jansen\n"),
        ("l:\n  - naam: x\n", 2, 5, NewKey("name"), "l:\n  - name: x\n"),
        ("a:b\n", 1, 2, NewLetters(":", ": "), "a: b\n"),
        ("{a: 1,2 mln, b: 3}\n", 1, 5, NewLetters("1,2 mln", "1200000"), "{a: 1200000, b: 3}\n"),
        ('a: "x\\by\n  z"\nb: 1\n', 1, 4, NewLetters('"x\\by\n  z"', "'x\\by z'"), "a: 'x\\by z'\nb: 1\n"),
    ],
)
def test_a_fix_changes_what_is_at_its_place(before: str, line: int, column: int, change: Change, after: str) -> None:
    assert mended(before, find(line, column, change)) == after


@pytest.mark.parametrize(
    ("text", "line", "column", "change"),
    [
        ("a: {b: 1}\n", 1, 1, NewValue("2")),
        ("a: [1, 2]\n", 1, 1, NewValue("2")),
        ("a: 1\n", 1, 3, NewValue("2")),
        ("a: 1\n", 7, 1, NewValue("2")),
        ("a: 1\n", 1, 4, NewValue("]")),
        ("a: 1\nb: 2\n", 1, 1, NewKey("b")),
        ("a: 1\nb: 2\n", 1, 1, NewLetters("b", "c")),
        ("a: [1\n", 1, 4, NewValue("2")),
    ],
)
def test_what_would_change_more_than_is_meant_is_left_alone(text: str, line: int, column: int, change: Change) -> None:
    assert mended(text, find(line, column, change)) == text


def test_a_fix_after_which_the_finding_stays_is_taken_back() -> None:
    finding = find(1, 4, NewValue("2"))
    made = mend_file(b"a: 1\n", [finding], lambda _: Read((finding,), torn=False))
    assert (made.content, made.done) == (b"a: 1\n", ())


def test_a_fix_after_which_another_error_comes_is_taken_back() -> None:
    finding, other = find(1, 4, NewValue("2")), find(1, 1, NewKey("x"), "unknown-key")
    made = mend_file(b"a: 1\n", [finding], lambda content: Read((finding,) if content == b"a: 1\n" else (other,), torn=False))
    assert (made.content, made.done) == (b"a: 1\n", ())
    torn = mend_file(b"a: 1\n", [finding], lambda content: Read((finding,) if content == b"a: 1\n" else (), torn=content != b"a: 1\n"))
    assert torn.done == ()


def test_what_was_hidden_by_a_broken_line_may_come_to_light() -> None:
    finding, other = find(1, 2, NewLetters(":", ": ")), find(2, 1, NewKey("x"), "unknown-key")
    made = mend_file(
        b"a:1\n", [finding], lambda content: Read((finding,), torn=True) if content == b"a:1\n" else Read((other,), torn=False)
    )
    assert made.content == b"a: 1\n"
