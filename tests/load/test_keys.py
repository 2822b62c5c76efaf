"""What is wrong in a file keeps the keys that lead to it, so that it is the same finding when lines are added above."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accountplan.load.recover import read_yaml
from accountplan.model.files import KINDS, Kind
from load.sources import load_text
from load.test_properties import spoilt


@pytest.mark.parametrize(
    ("text", "rule", "keys"),
    [
        # known by its value
        ("name: City\nstatus: klant\n", "unknown-word", ("status",)),
        ("name: City\nwie: jansen\n", "unknown-key", ("wie",)),
        ("name: City\nfigures: {2025: {turnover: much}}\n", "wrong-type", ("figures", 2025, "turnover")),
        ("name: City\nactions:\n  - {what: x}\n  - {hours: 5}\n", "missing-key", ("actions", 1, "what")),
        ("name: City\ntier: {is: A}\n", "missing-key", ("tier",)),
        ("name: City\nid: x\n", "unknown-key", ("id",)),
        ("name: City\nmarks: {7.9: 8}\n", "wrong-type", ("marks", "7.9")),
        # known by its place
        ("name: City\nactions:\n  - what: x\n    who: 'jansen\n", "yaml-syntax", ("actions", 0, "who")),
        ("name: City\nactions:\n  - what: x\n    hours: 204.000\n", "thousands-separator", ("actions", 0, "hours")),
        ("name: City\nsituation:\n  history: a\u2028b\n", "unprintable-character", ("situation", "history")),
        ("name: City\nlead: &jansen a\n", "unused-anchor", ("lead",)),
        ("name: City\nteam: [a]\nteam: [b]\n", "duplicate-key", ()),
        ("foo bar\n", "wrong-type", ()),
        ("", "empty-file", ()),
    ],
)
def test_a_finding_has_the_keys_that_lead_to_it(text: str, rule: str, keys: tuple[Any, ...]) -> None:
    assert [finding.keys for finding in load_text(text).findings if finding.rule == rule] == [keys]


@pytest.mark.parametrize(
    ("line", "column", "keys"),
    [(1, 1, ("a",)), (1, 4, ("a",)), (3, 3, ("b", "c")), (4, 6, ("b", "c", 0)), (4, 9, ("b", "c", 1)), (2, 9, ("b",)), (9, 1, ())],
)
def test_a_place_is_known_by_the_keys_around_it(line: int, column: int, keys: tuple[Any, ...]) -> None:
    assert read_yaml("a: 1\nb:\n  c:\n    [x, y]\n\n# the end\n").positions.path(line, column) == keys


@given(spoilt(), st.sampled_from(["account"] * 4 + [*KINDS]))
def test_a_line_above_changes_what_no_finding_says(source: bytes, kind: Kind) -> None:
    if source.startswith((b"\xef\xbb\xbf", b"\xff")):
        return
    before, after = load_text(source, kind), load_text(b"# a remark\n" + source, kind)
    assert Counter(finding.identity for finding in before.findings) == Counter(finding.identity for finding in after.findings)


@pytest.mark.parametrize(
    ("kind", "written", "rules"),
    [
        ("account", "marks: {Payment: acht}", ["wrong-form", "wrong-type"]),
        ("account", "marks: {Pay Ment: 7,5}", ["wrong-form", "comma-in-braces"]),
        ("account", "figures: {'2025 x': {turnover: 4k}}", ["wrong-type", "wrong-type"]),
        ("account", "figures: {2025: {Turn over: 4k}}", ["wrong-form", "wrong-type"]),
        ("account", "budget: {26: {turnover: 4k}}", ["out-of-range", "wrong-type"]),
        ("account", "services: {Advies X: {turnover: {2025: 4k}}}", ["wrong-form", "wrong-type"]),
        ("group", "programme: {A: {projekt: x}}", ["unknown-word", "wrong-type"]),
        ("people", "Jan Sen: {name: J, hours: 100 uur}", ["wrong-form", "wrong-type"]),
    ],
)
def test_b_what_is_wrong_behind_a_wrong_key_is_told_with_it_and_not_after_it(kind: Kind, written: str, rules: list[str]) -> None:
    """Who mended the key was told of its value next."""
    text = written if kind == "people" else f"name: City\n{written}\n"
    assert sorted(finding.rule for finding in load_text(text, kind).findings) == sorted(rules)


def test_b_nothing_is_told_behind_a_wrong_key_that_holds_nothing() -> None:
    assert [finding.rule for finding in load_text("name: City\nmarks: {Payment: }\n").findings] == ["wrong-form"]
