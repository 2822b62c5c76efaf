"""How far objectives are that are yes or no, a range, or their results; and months and quarters as days."""

from __future__ import annotations

import pickle
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from accountplan.base.days import Period, read_period
from accountplan.base.text import Day, say
from accountplan.base.words import Words
from builders import account


def aim(**fields: Any) -> Any:
    return account(objectives=[{"id": "a", **fields}]).objectives[0]


@pytest.mark.parametrize(
    ("fields", "now", "progress", "reached"),
    [
        ({"met": True}, None, 1, True),
        ({"met": False}, None, 0, False),
        ({"met": False, "baseline": 1, "target": 2}, 2, 0, False),
        ({"baseline": 0, "target": 10}, 5, Fraction(1, 2), False),
        ({"baseline": 0, "target": 8, "target_to": 10}, 4, Fraction(1, 2), False),
        ({"baseline": 0, "target": 8, "target_to": 10}, 8, 1, True),
        ({"baseline": 0, "target": 8, "target_to": 10}, 9, 1, True),
        ({"baseline": 0, "target": 10, "target_to": 8}, 4, Fraction(1, 2), False),
        ({"baseline": 0, "target": 8, "target_to": 10}, 12, Fraction(12, 10), False),
        ({"baseline": 20, "target": 8, "target_to": 10}, 15, Fraction(1, 2), False),
        ({"baseline": 9, "target": 8, "target_to": 10}, 9, 1, True),
        ({"target": 8, "target_to": 10}, 9, 1, True),
        ({"target": 8, "target_to": 10}, None, None, False),
        ({}, None, None, False),
    ],
)
def test_i_progress_of_a_yes_or_a_range(fields: dict[str, Any], now: int | None, progress: Any, reached: bool) -> None:
    made, value = aim(**fields), None if now is None else Fraction(now)
    assert (made.progress(value), made.reached(value)) == (progress, reached)


HALF, WHOLE = {"measure": "half", "baseline": 0, "now": 5, "target": 10}, {"measure": "whole", "met": True}


@pytest.mark.parametrize(
    ("results", "progress"),
    [
        ([HALF], Fraction(1, 2)),
        ([HALF, WHOLE], Fraction(3, 4)),
        ([WHOLE, WHOLE], 1),
        ([{**HALF, "now": 30}, {"measure": "none", "met": False}], Fraction(1, 2)),
        ([HALF, {"measure": "unknown"}], None),
        ([{"measure": "level", "baseline": 3, "now": 3, "target": 3}], None),
    ],
)
def test_i_an_objective_is_as_far_as_its_results_together(results: list[dict[str, Any]], progress: Any) -> None:
    assert aim(results=results).progress(None) == progress


def test_i_numbers_of_its_own_beat_its_results() -> None:
    assert aim(results=[WHOLE], baseline=0, target=10).progress(Fraction(5)) == Fraction(1, 2)


@pytest.mark.parametrize(
    ("text", "last", "english", "dutch"),
    [
        ("2026-Q1", date(2026, 3, 31), "Q1 2026", "Q1 2026"),
        ("2026-Q4", date(2026, 12, 31), "Q4 2026", "Q4 2026"),
        ("2028-02", date(2028, 2, 29), "Feb 2028", "feb 2028"),
        ("2026-09", date(2026, 9, 30), "Sep 2026", "sep 2026"),
    ],
)
def test_i_a_month_or_quarter_is_its_last_day_and_said_as_written(text: str, last: date, english: str, dutch: str) -> None:
    (by,) = {aim(by=text).by}
    assert isinstance(by, Period)
    assert by == last
    assert (by.written, by.isoformat()) == (text, last.isoformat())
    for language, said in (("en", english), ("nl", dutch)):
        assert Words(language).day(by, "medium").replace("\u00a0", " ") == said
    assert Words("en").say(say("by {day}", day=by)).replace("\u00a0", " ").endswith("2026") or text == "2028-02"
    assert Words("en").day(last, "medium") != Words("en").day(by, "medium")
    assert Words("en").say(say("by {day}", day=Day(by, "medium"))).replace("\u00a0", " ") == f"by {english}"


def test_i_what_is_worked_out_from_a_period_is_a_day() -> None:
    period = read_period("2026-Q3")
    assert period is not None
    assert pickle.loads(pickle.dumps(period)).written == "2026-Q3"
    assert Words("en").day(period + timedelta(days=1), "medium") == Words("en").day(date(2026, 10, 1), "medium")
    assert (period - timedelta(days=29)).isoformat() == "2026-09-01"


@pytest.mark.parametrize(
    "text", ["2026-Q0", "2026-Q5", "2026-00", "2026-13", "26-Q1", "0001-Q1", "9999-Q4", "2026-9", "2026", "Q3 2026", ""]
)
def test_i_what_is_no_month_or_quarter_is_none(text: str) -> None:
    assert read_period(text) is None


def test_i_a_number_stays_a_decimal() -> None:
    assert aim(target=8, target_to=10).range == (Decimal(8), Decimal(10))
