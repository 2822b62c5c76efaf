"""Items of a list that are begun wrongly, and lines one space off: the finding is on the line that is wrong, and its remedy is followed to the letter."""

from __future__ import annotations

import pytest

from load.sources import list_remedies, load_text, rules
from load.test_quoted import mend

ITEMS = "objectives:\n  - id: omzet\n    kind: turnover\n    target: 5\n"


@pytest.mark.edge("yaml-syntax")
@pytest.mark.parametrize(
    ("text", "line", "remedy"),
    [
        (f"{ITEMS}  id: tevreden\n    target: 8", 6, "Write it as `- id: tevreden`."),
        (f"{ITEMS}  -id: tevreden\n    target: 8", 6, "Write a space between the dash and the text."),
        (f"{ITEMS}  - id: tevreden\n   kind: loyalty\n    target: 8", 7, "Write 4 spaces before it, as before “target”."),
        ("figures:\n  2025:\n    turnover: 1\n   margin: 2\n    hours: 3", 5, "Write 4 spaces before it, as before “hours”."),
        ("actions:\n  - Bellen met Jan\n    p: person\n    who: jansen", 3, "Write it as `- what: Bellen met Jan`."),
        (
            "contacts:\n  - name: An\n    influence: low\n  - Jan Smit (directeur)\n    support: for",
            5,
            "Write it as `- name: Jan Smit (directeur)`.",
        ),
        (
            "situation:\n  threats:\n    - Prijs\n    – Tijd",
            5,
            "Begin each item with a dash and a space, and put the dashes below each other.",
        ),
    ],
)
def test_b_the_line_that_is_wrong_is_told_with_what_to_write(text: str, line: int, remedy: str) -> None:
    assert [found.line for found in load_text(f"name: City\n{text}\n").findings] == [line]
    assert list_remedies(text) == [remedy]
    assert load_text(mend(text)).findings == ()


def test_b_keys_below_the_dash_of_their_item_are_each_told_where_to_begin() -> None:
    text = "actions:\n  - what: Bellen\n  p: person\n  who: jansen\n    when: 2026-12-14"
    assert list_remedies(text) == ["Write 4 spaces before it, as before “what”."] * 2
    action = load_text(mend(text)).noun.actions[0]
    assert (action.p, action.who) == ("person", ("jansen",))


@pytest.mark.edge("duplicate-key")
def test_b_a_second_item_without_its_dash_is_one_finding() -> None:
    text = f"{ITEMS}    id: tevreden\n    kind: loyalty\n    target: 8"
    assert list_remedies(text) == ["If another item begins here, write a dash before it: `- id: tevreden`; if not, keep one of the two."]
    assert [each.id for each in load_text(mend(text)).noun.objectives] == ["omzet", "tevreden"]


def test_b_a_key_that_is_twice_in_a_mapping_that_is_no_item_is_still_told() -> None:
    assert rules(load_text("name: City\nsituation:\n  history: a\n  history: b\n").findings) == [("duplicate-key", 4)]


def test_b_a_text_of_several_lines_is_told_how_it_begins() -> None:
    text = "situation:\n  business: |\n  Maakt sauzen voor winkels.\n"
    assert list_remedies(text) == ["Write 4 spaces before it, as it belongs below “business”."]


def test_b_thousands_with_a_comma_are_no_key_that_is_there_twice() -> None:
    text = "criteria: {turnover: {weight: 1, scale: {figure: turnover, points: {20,000: 2, 400,000: 10}}}}\n"
    assert [each.rule for each in load_text(text, "criteria").findings] == ["comma-in-braces"] * 2
