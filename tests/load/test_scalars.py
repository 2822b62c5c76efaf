"""The meaning of words, by the core schema of YAML 1.2."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accountplan.load.problem import Problem
from accountplan.load.recover import read_yaml
from accountplan.load.scalars import read_scalar


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("NO", "NO"), ("no", "no"), ("off", "off"), ("y", "y"), ("yes", "yes"), ("On", "On"),
        ("true", True), ("True", True), ("TRUE", True), ("false", False), ("False", False), ("FALSE", False), ("tRUE", "tRUE"),
        ("", None), ("~", None), ("null", None), ("Null", None), ("NULL", None), ("nULL", "nULL"),
        ("010", 10), ("-7", -7), ("+7", 7), ("0", 0), ("0o10", "0o10"), ("0x1F", "0x1F"), ("0b1", "0b1"), ("1_000", "1_000"), ("-0x1F", "-0x1F"),
        ("12:30", "12:30"), ("1:2:3", "1:2:3"), ("190:20:30", "190:20:30"),
        ("7.9", Decimal("7.9")), (".5", Decimal("0.5")), ("5.", Decimal(5)), ("-1.25", Decimal("-1.25")), ("1e3", Decimal(1000)),
        ("1.5E-3", Decimal("0.0015")), ("0.1", Decimal("0.1")), ("1.2.3", "1.2.3"), ("7,9", "7,9"), ("50%", "50%"), ("€ 5", "€ 5"), (".", "."), ("-", "-"), ("+", "+"), ("..", ".."),
        ("2026-03-31", date(2026, 3, 31)), ("2026-3-1", "2026-3-1"), ("2026-03-31T10:00", "2026-03-31T10:00"), ("2026-03-31 10:00:00", "2026-03-31 10:00:00"),
        ("2٠26-03-31", "2٠26-03-31"), ("20260331", 20260331), ("٣", "٣"), ("²", "²"), ("１", "１"),
    ],
)  # fmt: skip
def test_a_word_without_quotes_means_what_yaml_1_2_says(word: str, value: object) -> None:
    assert read_scalar(word) == value
    assert type(read_scalar(word)) is type(value)


@pytest.mark.parametrize("word", ["NO", "true", "null", "~", "010", "7.9", "2026-03-31", "2026-02-30", ".inf", "9" * 99])
@pytest.mark.parametrize("quote", ["'", '"'])
def test_a_word_between_quotes_is_text(word: str, quote: str) -> None:
    tree = read_yaml(f"key: {quote}{word}{quote}")
    assert tree.value == {"key": word}
    assert not tree.problems


@pytest.mark.edge("bad-date", "bad-number")
@pytest.mark.parametrize(
    ("word", "rule"),
    [
        ("2026-02-30", "bad-date"), ("2026-13-01", "bad-date"), ("0000-01-01", "bad-date"),
        (".inf", "bad-number"), ("-.INF", "bad-number"), (".nan", "bad-number"), (".NaN", "bad-number"),
        ("9" * 31, "bad-number"), ("-" + "9" * 40, "bad-number"), ("1." + "1" * 40, "bad-number"), ("1e31", "bad-number"), ("1e-31", "bad-number"),
        ("1e999999999", "bad-number"), ("1e-999999999", "bad-number"), ("0e999999999", "bad-number"),
    ],
)  # fmt: skip
def test_a_date_or_number_that_cannot_be_is_no_text_in_silence(word: str, rule: str) -> None:
    doubt = read_scalar(word)
    assert isinstance(doubt, Problem)
    assert doubt.rule == rule


@given(st.integers(-(10**28), 10**28))
def test_whole_numbers_are_exact(number: int) -> None:
    assert read_scalar(str(number)) == number


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=4))
def test_decimals_are_exact(number: Decimal) -> None:
    value = read_scalar(f"{number:f}")
    assert value == number


@given(st.dates())
def test_days_are_days(day: date) -> None:
    assert read_scalar(day.isoformat()) == day


@given(st.text(max_size=60))
def test_every_word_has_a_meaning(text: str) -> None:
    assert isinstance(read_scalar(text), (str, int, Decimal, date, Problem, type(None)))
