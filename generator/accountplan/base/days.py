"""Days as the calendar counts them. A year is a year of the calendar, whatever its number of days: one notion, for every room."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Any

from .patterns import compile_lazily

FIRST_YEAR = 1900
"""The first year that there can be; no other number has this bound."""
LAST_YEAR = 2200
"""The last year that there can be."""
QUARTER = timedelta(days=91)
"""A quarter to come: thirteen whole weeks."""
SATURDAY = 5


def subtract_years(day: date, years: int = 1) -> date:
    """The same day this many years earlier; 28 February where that year has no 29th.

    What happened on that day or later lies within those years: on 24 November 2026 the past year begins on 24 November 2025.
    """
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)


def add_days(day: date, days: int) -> date:
    """A day some days later; the last day that a calendar has when that is beyond it."""
    return day + timedelta(days=min(days, count_days(day, date.max)))


def count_days(start: date, end: date) -> int:
    """Days from one day to another; below 0 when that other comes first."""
    return (end - start).days


def count_days_late(due: date | None, day: date) -> int:
    """How many days after the day that something was ``due`` another is; 0 until then, and without such a day."""
    return max(count_days(due, day), 0) if due else 0


def count_working_days(start: date, end: date) -> int:
    """Working days after ``start`` up to and including ``end``, by weeks of five days; none when it ends before it starts."""
    weeks, rest = divmod(count_days_late(start, end), 7)
    return 5 * weeks + sum((start + timedelta(days=day)).weekday() < SATURDAY for day in range(1, rest + 1))


def find_month_before(day: date) -> date:
    """The same day a month earlier; the last day of that month where it has no such day: 28 February before 31 March."""
    end = day.replace(day=1) - timedelta(days=1)
    return end.replace(day=min(day.day, end.day))


def subtract_months(day: date, months: int) -> date:
    """The same day so many months earlier; the last day of that month where it has no such day."""
    years, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(years, month + 1, min(day.day, monthrange(years, month + 1)[1]))


def find_month_end_before(day: date) -> date:
    """The last day of the month before that of a day."""
    return day.replace(day=1) - timedelta(days=1)


_PERIOD = compile_lazily(r"(\d{4})-(?:Q([1-4])|(0[1-9]|1[0-2]))", re.ASCII)


class Period(date):
    """A month or a quarter of the calendar in the place of a day: its last day, and how it was ``written``, such as 2026-09 or 2026-Q3.

    It compares and counts as that day; what is worked out from it is a day without a period.
    """

    __slots__ = ("written",)
    written: str

    def __new__(cls, year: Any, month: Any = None, day: Any = None, written: str = "") -> Period:
        """The last day of a period, as `date` is made."""
        made = super().__new__(cls, year, month, day)
        made.written = written
        return made

    def __reduce__(self) -> tuple[Any, ...]:
        return Period, (self.year, self.month, self.day, self.written)

    def __repr__(self) -> str:
        return f"Period({self.isoformat()}, {self.written!r})"


def read_period(text: str) -> Period | None:
    """The month or quarter that a text is; None when it is neither."""
    found = _PERIOD.fullmatch(text.strip())
    if not found or not FIRST_YEAR <= int(found[1]) <= LAST_YEAR:
        return None
    year, month = int(found[1]), int(found[2]) * 3 if found[2] else int(found[3])
    return Period(year, month, monthrange(year, month)[1], text.strip())
