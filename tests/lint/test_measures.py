"""Working days, and numbers as a sentence needs them."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as some

from accountplan.base.days import count_working_days
from accountplan.base.words import Words
from accountplan.lint.measures import to_exact_number

DAYS = some.dates(date(2020, 1, 1), date(2035, 1, 1))


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        (date(2026, 11, 2), date(2026, 11, 2), 0),  # the same Monday
        (date(2026, 11, 2), date(2026, 11, 3), 1),
        (date(2026, 11, 2), date(2026, 11, 9), 5),  # a week later
        (date(2026, 11, 6), date(2026, 11, 9), 1),  # Friday to Monday
        (date(2026, 11, 6), date(2026, 11, 8), 0),  # Friday to Sunday
        (date(2026, 11, 7), date(2026, 11, 9), 1),  # asked on Saturday
        (date(2026, 11, 9), date(2026, 11, 2), 0),  # backwards
    ],
)
def test_working_days_leave_out_the_weekend(start: date, end: date, days: int) -> None:
    assert count_working_days(start, end) == days


@given(DAYS, some.integers(0, 400))
def test_working_days_are_those_that_are_counted_one_by_one(start: date, length: int) -> None:
    end = start + timedelta(days=length)
    assert count_working_days(start, end) == sum((start + timedelta(days=n)).weekday() < 5 for n in range(1, length + 1))


@given(DAYS, DAYS, DAYS)
def test_working_days_add_up(one: date, two: date, three: date) -> None:
    first, middle, last = sorted((one, two, three))
    assert count_working_days(first, middle) + count_working_days(middle, last) == count_working_days(first, last)


@pytest.mark.parametrize(
    ("value", "said"),
    [(8, "8"), (Decimal("8.50"), "8.5"), (Fraction(1, 3), "0.3333"), (Decimal("-2.25"), "−2.25"), (Decimal("0.125"), "0.125")],
)
def test_a_number_is_said_with_as_many_decimals_as_it_has(value: Decimal, said: str) -> None:
    assert Words("en").value(to_exact_number(value)) == said
