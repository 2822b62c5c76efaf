"""Texts that are shown otherwise than their markup asks, or are too long for paper, are found."""

from __future__ import annotations

import pytest

from accountplan.base.markup import MOST_BRACKETS, MOST_LEVELS
from accountplan.model.finding import Severity
from lint.workspace import check, example, found


@pytest.mark.edge("too-much-markup")
@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("[" * MOST_BRACKETS, 0),
        ("[" * (MOST_BRACKETS + 1), 1),
        ("> " * MOST_LEVELS + "x", 0),
        ("> " * (MOST_LEVELS + 1) + "x", 1),
        ("* " * 30, 0),
        ("", 0),
    ],
    ids=["brackets", "one more", "levels", "one deeper", "a rule across the page", "empty"],
)
def test_h3_markup_beyond_a_bound_is_found(text: str, count: int) -> None:
    assert len(found("too-much-markup", example(developments=f'{{market: "{text}"}}'))) == count


@pytest.mark.parametrize(
    ("file", "written"),
    [
        ("tiers", "tiers:\n  - {id: A, name: Cherish, above: 8, about: %s}\n  - {id: B, name: Keep}\n"),
        ("groups/region", "name: Region\nlead: jansen\naccounts: [example]\nabout: %s\n"),
    ],
)
def test_h3_too_much_markup_is_told_wherever_a_text_is(file: str, written: str) -> None:
    """Of tiers and groups such a text was shown as it is written, without a word."""
    deep = "> " * (MOST_LEVELS + 1) + "x"
    assert len(found("too-much-markup", f"# plans/{file}.yaml\n" + written % f'"{deep}"')) == 1
    assert found("too-much-markup", f"# plans/{file}.yaml\n" + written % '"> x"') == []


@pytest.mark.edge("long-line")
@pytest.mark.parametrize(("length", "count"), [(300, 0), (301, 1), (20_000, 1)])
def test_h3_a_text_that_is_long_for_paper_stops_nothing(length: int, count: int) -> None:
    change = example(gifts=f"[{{on: 2026-11-02, to: Carla, what: {'x' * length}, value: 10}}]")
    assert len(found("long-line", change)) == count
    assert not [finding for finding in check(change) if finding.severity == Severity.ERROR]
