"""However small a file, what it stands for has bounds: each is a finding that names the file, the line and a remedy."""

from __future__ import annotations

import pytest

from accountplan.load.anchors import MAX_ADDED, MAX_DEPTH
from accountplan.model.files import Kind
from load.sources import load_text


def found(text: str) -> list[tuple[str, int]]:
    """Rule and line of what is too large."""
    loaded = load_text(text)
    assert all(each.help for each in loaded.findings)
    return [(each.rule, each.line) for each in loaded.findings if each.rule == "too-large"]


def test_h3_a_long_text_that_is_named_often_is_too_much() -> None:
    head = f"name: X\nsituation:\n  history: &t {'x' * (MAX_ADDED // 20)}\n  opportunities:\n"
    assert found(head + "    - *t\n" * 20) == []
    assert found(head + "    - *t\n" * 21) == [("too-large", 25)]
    assert found(head + "    - *t\n" * 8000) == [("too-large", 25)]


def test_h3_lists_that_are_named_in_lists_are_as_deep_as_when_they_are_written_out() -> None:
    half = MAX_DEPTH // 2
    within = f"name: X\na: &a {'[' * half}x{']' * half}\nb: "
    assert found(f"{within}{'[' * (half - 1)}*a{']' * (half - 1)}\n") == []
    assert found(f"{within}{'[' * half}*a{']' * half}\n") == [("too-large", 3)]


@pytest.mark.parametrize("often", [2, 60, 1000])
def test_h3_a_chain_of_names_for_deep_lists_is_no_way_down(often: int) -> None:
    chain = "".join(f"a{number}: &a{number} {'[' * 20}*a{number - 1}{']' * 20}\n" for number in range(1, often))
    assert found(f"name: X\na0: &a0 {'[' * 20}x{']' * 20}\n{chain}") == [("too-large", 3)]


def test_h3_names_within_names_count_each_time() -> None:
    rows = "".join(f"a{number}: &a{number} [{', '.join([f'*a{number - 1}'] * 10)}]\n" for number in range(1, 6))
    assert found(f"name: X\na0: &a0 [{'x' * 10}]\n{rows}") == [("too-large", 7)]


def test_h3_a_text_may_be_long_but_a_name_that_stands_on_many_pages_may_not() -> None:
    most, head = 300, "name: X\nactions:\n  - what: "
    assert load_text(f"{head}{'x' * 20_000}\n").findings == ()
    assert [each.line for each in load_text(f"{head}{'x' * 20_001}\n").findings] == [3]
    assert load_text(f"name: {'x' * most}\n").findings == ()
    (finding,) = load_text(f"name: {'x' * (most + 1)}\n").findings
    assert (finding.rule, finding.line) == ("out-of-range", 1)
    assert finding.help


@pytest.mark.parametrize(
    ("kind", "head", "row", "most"),
    [
        ("account", "name: X\nsegment:\n", "  k{}: v\n", 100),
        ("group", "name: X\nsegment:\n", "  k{}: v\n", 100),
        ("criteria", "criteria:\n", "  k{}: {{weight: 1}}\n", 200),
        ("tiers", "tiers:\n", "  - {{id: t{0}, name: T{0}}}\n", 50),
    ],
)
def test_h3_what_each_page_repeats_is_bounded_by_its_number(kind: Kind, head: str, row: str, most: int) -> None:
    def find(number: int) -> list[tuple[str, int]]:
        loaded = load_text(head + "".join(row.format(each) for each in range(number)), kind)
        assert loaded.noun is not None
        return [(each.rule, each.line) for each in loaded.findings if each.help]

    assert find(most) == []
    line = head.count("\n") + 1
    assert find(most + 1) == find(10_000) == [("too-large", line)]
