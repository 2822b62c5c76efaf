"""Values and problems of one text, as long as the parser can follow it."""

from __future__ import annotations

import pytest

from accountplan.load.anchors import MAX_DEPTH, MAX_NODES
from accountplan.load.recover import read_yaml
from load.sources import load_text


def problems(text: str) -> list[tuple[str, int, int]]:
    return [(problem.rule, problem.line, problem.column) for problem in read_yaml(text).problems]


def test_a_text_becomes_plain_values() -> None:
    text = "name: City\nteam: [a, b]\nfigures:\n  2024: {turnover: 5}\nactions:\n  - what: x\n  - what: |\n      two\n      lines\n"
    assert read_yaml(text).value == {
        "name": "City",
        "team": ["a", "b"],
        "figures": {2024: {"turnover": 5}},
        "actions": [{"what": "x"}, {"what": "two\nlines\n"}],
    }
    assert not problems(text)


def test_the_first_of_two_equal_keys_counts_and_the_second_is_reported() -> None:
    tree = read_yaml("name: a\nstatus: client\nname: b\n")
    assert tree.value == {"name": "a", "status": "client"}
    (problem,) = tree.problems
    assert (problem.rule, problem.line, problem.column) == ("duplicate-key", 3, 1)
    assert dict(problem.message.values) == {"key": "name", "line": "1"}  # type: ignore[union-attr]


@pytest.mark.parametrize("empty", ["", " ''", " []", " {}", " ~"])
def test_a_second_key_counts_when_the_first_is_empty(empty: str) -> None:
    tree = read_yaml(f"team:{empty}\nname: x\nteam: [a]\n")
    assert tree.value == {"team": ["a"], "name": "x"}
    assert [(problem.rule, problem.line) for problem in tree.problems] == [("duplicate-key", 3)]
    assert tree.positions.key(("team", 0)) == (3, 8)


@pytest.mark.edge("duplicate-key")
def test_of_three_equal_keys_the_first_that_is_not_empty_counts() -> None:
    tree = read_yaml("a: []\na: {x: 1}\nb: 1\na: {y: 2}\n")
    assert tree.value == {"a": {"x": 1}, "b": 1}
    assert [dict(problem.message.values)["line"] for problem in tree.problems] == ["1", "2"]  # type: ignore[union-attr]
    assert tree.positions.torn == {tree.positions.names.index("a")}


def test_equal_keys_are_seen_however_they_are_written() -> None:
    assert problems('a: {"b": 1, b: 2}') == [("duplicate-key", 1, 13)]
    assert problems("figures: {2024: {}, +2024: {}}") == [("duplicate-key", 1, 21)]


def test_what_stands_below_a_second_key_has_no_place_of_its_own() -> None:
    tree = read_yaml("a: {x: 1}\na: {y: 2}\n")
    assert tree.positions.key(("a", "y")) == (1, 1)


@pytest.mark.parametrize(
    "text",
    ["a: !!python/object:os.system x", "a: !include x.yaml", "a: !!binary aGk=", "a: !!timestamp 2026-01-01", "a: !x [1]", "a: !x {b: 1}", "a: !!set {b, c}", "a: !!int x", "a: !!map x", "a: !", "a: ! let op", "a: ! 5"],
)  # fmt: skip
def test_tags_are_refused_with_what_they_stand_before(text: str) -> None:
    tree = read_yaml(text)
    assert problems(text) == [("forbidden-tag", 1, 4)]
    assert tree.value == {"a": None}


@pytest.mark.edge("forbidden-tag")
@pytest.mark.parametrize(
    ("text", "value"),
    [("a: !!str 5", "5"), ("a: !!int 5", 5), ("a: !!null ~", None), ("a: !!bool true", True), ("a: ! '5'", "5"), ("a: !!seq [1]", [1]), ("a: !!map {b: 1}", {"b": 1})],
)  # fmt: skip
def test_the_tags_of_the_core_say_nothing_new(text: str, value: object) -> None:
    tree = read_yaml(text)
    assert tree.value == {"a": value}
    assert not tree.problems


def test_an_alias_repeats_a_value_above_it() -> None:
    tree = read_yaml("a: &x {b: [1]}\nc: *x\n")
    assert tree.value == {"a": {"b": [1]}, "c": {"b": [1]}}
    assert not tree.problems
    assert tree.value["c"] is not tree.value["a"]


@pytest.mark.edge("unknown-alias")
def test_an_alias_of_nothing_is_reported() -> None:
    assert problems("a: *x\n") == [("unknown-alias", 1, 4)]
    assert problems("a: &x [*x]\n")[0] == ("unknown-alias", 1, 8)


@pytest.mark.edge("unused-anchor")
def test_a_name_that_nothing_refers_to_was_meant_as_text() -> None:
    tree = read_yaml("name: &samhoud advies\n")
    assert tree.value == {"name": "advies"}
    assert problems("name: &samhoud advies\n") == [("unused-anchor", 1, 7)]


@pytest.mark.edge("merge-key")
def test_merge_keys_are_refused_and_the_rest_is_kept() -> None:
    tree = read_yaml("a: &x {b: 1}\nc:\n  <<: *x\n  d: 2\n")
    assert tree.value == {"a": {"b": 1}, "c": {"d": 2}}
    assert [(problem.rule, problem.line) for problem in tree.problems] == [("merge-key", 3)]


@pytest.mark.edge("bad-key")
@pytest.mark.parametrize(
    "text",
    ["[a]: 1\nb: 2", "{a: 1}: 1\nb: 2", "? [a, {b: c}]\n: 1\nb: 2", "~: 1\nb: 2", f"{'x' * 300}: 1\nb: 2", ".inf: 1\nb: 2"],
)
def test_what_is_no_key_is_reported_and_left_out(text: str) -> None:
    tree = read_yaml(text)
    assert tree.value == {"b": 2}
    assert {problem.rule for problem in tree.problems} <= {"bad-key", "bad-number"}
    assert tree.problems[0].line == 1
    assert tree.positions.key(("b",))[1] == 1


@pytest.mark.edge("several-documents")
def test_a_second_document_is_reported_and_left_out() -> None:
    assert problems("---\na: 1\n---\nb: 2\n") == [("several-documents", 3, 1)]
    assert read_yaml("---\na: 1\n---\nb: 2\n").value == {"a": 1}
    assert problems("--- # head\na: 1\n...\n") == []


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n", "---\n...\n"])
def test_an_empty_text_holds_nothing(text: str) -> None:
    assert read_yaml(text).value is None
    assert not read_yaml(text).problems


def test_depth_is_bounded() -> None:
    assert not problems("[" * MAX_DEPTH + "]" * MAX_DEPTH)
    assert problems("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1)) == [("too-large", 1, MAX_DEPTH + 1)]
    assert len(problems("[" * 3000)) == 1, "some versions of the parser refuse this by themselves"
    assert [rule for rule, _, _ in problems("- " * 3000)] == ["too-large"]
    assert "too-large" in [rule for rule, _, _ in problems("? " * 3000)]


def test_the_number_of_values_is_bounded() -> None:
    assert not problems(f"[{'1,' * (MAX_NODES - 1)}]")
    assert [rule for rule, _, _ in problems(f"[{'1,' * (MAX_NODES + 1)}]")] == ["too-large"]


def test_an_alias_bomb_is_defused() -> None:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    for one, two in zip("abcdefgh", "bcdefghi", strict=True):
        lines.append(f"{two}: &{two} [{', '.join([f'*{one}'] * 9)}]")
    tree = read_yaml("\n".join(lines))
    assert [(problem.rule, problem.line) for problem in tree.problems] == [("too-large", 5)]
    assert tree.value == {}
    assert tree.partial


def test_what_is_missing_after_the_last_line_is_reported_at_its_end() -> None:
    (finding,) = [each for each in load_text("year: 2026\n? name", "firm").findings if each.rule == "missing-key"]
    assert (finding.line, finding.column, finding.excerpt) == (2, 7, "? name")
