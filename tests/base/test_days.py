"""How many days lie between two."""

from __future__ import annotations

from datetime import date

import pytest

from accountplan.base.days import add_days, count_days, count_days_late, count_working_days

FRIDAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("day", "days", "late"), [(FRIDAY, 0, 0), (date(2026, 11, 26), -1, 0), (date(2026, 11, 28), 1, 1), (date(2027, 11, 27), 365, 365)]
)
def test_days_are_counted_from_one_to_another_and_late_only_afterwards(day: date, days: int, late: int) -> None:
    assert count_days(FRIDAY, day) == days
    assert count_days_late(FRIDAY, day) == late


def test_nothing_is_late_without_a_day() -> None:
    assert count_days_late(None, FRIDAY) == 0


@pytest.mark.parametrize(
    ("end", "days"), [(date(2026, 11, 29), 0), (date(2026, 11, 30), 1), (date(2026, 12, 4), 5), (date(2026, 11, 1), 0)]
)
def test_no_work_is_done_in_a_weekend_nor_before_the_start(end: date, days: int) -> None:
    assert count_working_days(FRIDAY, end) == days


def test_the_calendar_ends() -> None:
    assert add_days(FRIDAY, 10**9) == date.max
