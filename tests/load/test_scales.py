"""Numbers on another scale than is asked: what is proposed lies in the range that is asked, or nothing is proposed."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from accountplan.base.words import Words
from accountplan.load.wording.fractions import PERCENT, find_fraction
from accountplan.model.files import KINDS, Kind
from accountplan.model.schema import make_schema
from load.sources import list_remedies
from load.test_notations import list_numbers, read

ENGLISH = Words("en")
LITERAL = re.compile(r"`(-?[\d.]+%?)`")
MARK = "Write a mark from 1 to 10, such as 8 or 7.5."
WRITTEN = (
    "82%", "140%", "5%", "0,4%", "8,2/10", "82/100", "4/5", "0/5", "6/5", "3 of 5", "3 van de 5", "8 out of 10", "14 of 3", "7½", "8 (van 10)", "4 sterren",
    "4 stars", "-3", "8-9", "7 tot 12", "12-", "10+", "40,5", "0,82", "1 op 3", "9/8",
)  # fmt: skip
"""How people write so many of so many."""


@pytest.mark.edge("wrong-type")
@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("82%", "Write it as `8.2`."),
        ("100%", "Write it as `10`."),
        ("5%", MARK),
        ("140%", MARK),
        ("8,2/10", "Write it as `8.2`."),
        ("82/100", "Write it as `8.2`."),
        ("16/20", "Write it as `8`."),
        ("3 of 5", "Write it as `6`."),
        ("3 van de 5", "Write it as `6`."),
        ("8 out of 10", "Write it as `8`."),
        ("8,2 (van 10)", "Write it as `8.2`."),
        ("4 sterren", "Write it as `8`."),
        ("0 van 5", MARK),
        ("6 van 5", MARK),
        ("4/5", "Write `8` if it is 4 of 5, or `4.5` if it lies between the two."),
        ("8/9", "Write it as `8.5`."),
        ("9/10", "Write it as `9`."),
        ("7½", "Write it as `7.5`."),
        ("8 mits", "Write it as `8 # mits`: a remark comes behind a #."),
    ],
)
def test_b_a_mark_of_another_scale_is_brought_to_ten(written: str, remedy: str) -> None:
    assert list_remedies(f"marks:\n  fit: {written}") == [remedy]
    assert list_remedies(f"figures:\n  2025:\n    satisfaction: {written}") == [remedy]


@pytest.mark.edge("out-of-range")
@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("82", "Write a mark from 1 to 10: `8.2`, if this is out of 100."),
        ("0.82", "Write a mark from 1 to 10: `8.2`, if this is a share of one."),
        ("20", "Write a mark from 1 to 10: `2`, if this is out of 100."),
        ("19", MARK),
        ("101", MARK),
        ("0.1", "Write a mark from 1 to 10: `1`, if this is a share of one."),
        ("0.09", MARK),
        ("0", MARK),
        ("-8", MARK),
    ],
)
def test_b_a_number_out_of_range_says_which_mark_it_may_be(written: str, remedy: str) -> None:
    assert list_remedies(f"marks:\n  fit: {written}") == [remedy]


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("3 of 5", "Write it as `60%`."),
        ("8,2/10", "Write it as `82%`."),
        ("1 op 4", "Write it as `25%`."),
        ("60/40", "Write it as `60%`."),
        ("20/80", "Write it as `20%`."),
        ("6 van 5", "Write a percentage such as 40%, or a share of 1 such as 0.4."),
        ("1 op 3", "Write a percentage such as 40%, or a share of 1 such as 0.4."),
    ],
)
def test_b_a_share_of_so_many_is_a_percentage(written: str, remedy: str) -> None:
    assert list_remedies(f"proposals:\n  - name: x\n    stage: lead\n    chance: {written}") == [remedy]


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("figures:\n  2025:\n    margin_rate: 1/4", "Write it as `0.25`."),
        ("figures:\n  2025:\n    margin_rate: 40,5", "Write it as `0.405`."),
        ("figures:\n  2025:\n    nps: 3 van 5", "Write `3`, or `0.6` where a share is meant."),
        ("figures:\n  2025:\n    nps: 9 van 5", "Write one number, such as `9`."),
        ("proposals: [{name: x, stage: lead, chance: 40,5}]", "Write it as `40.5%`."),
        ("proposals: [{name: x, stage: lead, chance: 8,2/10}]", "Write it as `82%`."),
        ("marks: {fit: 8,2/10, image: 8}", "Write it as `8.2`."),
        ("marks: {fit: 40,5%, image: 8}", "Write it as `4.05`."),
        ("marks: {fit: 40,5, image: 8}", "Write it without a comma."),
        ("figures: {2025: {margin_rate: 40,5, hours: 10}}", "Write it as `0.405`."),
    ],
)
def test_b_what_is_asked_decides_on_which_scale_a_number_is_proposed(text: str, remedy: str) -> None:
    assert list_remedies(text) == [remedy]


def test_b_a_count_of_so_many_is_the_first() -> None:
    assert list_remedies("criteria: {fit: {weight: 1}}\nat_least: 8 van de 15\n", "criteria") == ["Write it as `8`."]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "people"])
def test_b_no_number_that_is_proposed_leads_to_another_error_wherever_a_number_is_asked(kind: Kind, pytestconfig: pytest.Config) -> None:
    """`make test` writes a quarter of them at each place, in turn; with --long all."""
    every = 1 if pytestconfig.getoption("--long") else 4
    for turn, (name, whole, _) in enumerate(list_numbers(kind)):
        for written in WRITTEN[turn % every :: every]:
            loaded = read(kind, whole, json.dumps(written))[1]
            for literal in [found for each in loaded.findings for found in LITERAL.findall(ENGLISH.say(each.help))]:
                assert read(kind, whole, literal)[1].findings == (), f"{name}: {written} written as {literal}"


def test_b_a_share_is_known_by_its_key() -> None:
    """A list by hand, as a shape does not say which numbers are shares; the schema does."""
    assert {key for kind in KINDS for key in _list_shares(make_schema(kind))} == PERCENT


def _list_shares(schema: Any, key: str = "") -> set[str]:
    if isinstance(schema, list):
        return set().union(*(_list_shares(each, key) for each in schema))
    if not isinstance(schema, dict):
        return set()
    own = {key} if str(schema.get("pattern", "")).endswith("%$") else set()
    return own.union(*(
        _list_shares(below, name) if part == "properties" else set()
        for part, each in schema.items() if part == "properties" for name, below in each.items()
    ), *(_list_shares(each, key) for part, each in schema.items() if part not in ("properties", "definitions", "$defs")),
        *(_list_shares(each) for part in ("definitions", "$defs") for each in schema.get(part, {}).values()))  # fmt: skip


@pytest.mark.parametrize("text", ["3 van", "van 5", "3 of 0", "half of 5", "3 of 5 of 7", "%", "x" * 70, "5 of"])
def test_b_what_is_no_fraction_is_not_made_one(text: str) -> None:
    assert find_fraction(text) is None


@pytest.mark.edge("missing-key")
@pytest.mark.parametrize("empty", ["", "''", "null", "~"])
def test_a_point_without_a_mark_is_told_and_not_left_out_of_its_scale_in_silence(empty: str) -> None:
    text = f"criteria: {{turnover: {{weight: 1, scale: {{figure: turnover, points: {{20000: 2, 60000: {empty}, 120000: 8}}}}}}}}\n"
    assert list_remedies(text, "criteria") == ["Write a number after the colon, or remove “60000”."]
