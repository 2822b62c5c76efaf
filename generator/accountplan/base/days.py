"""Days as the calendar counts them. A year is a year of the calendar, whatever its number of days: one notion, for every room."""

from __future__ import annotations

from datetime import date, timedelta

FIRST_YEAR = 1900
"""The first year that there can be; no other number has this bound."""
LAST_YEAR = 2200
"""The last year that there can be."""
QUARTER = timedelta(days=91)
"""A quarter to come: thirteen whole weeks."""


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
    return day + timedelta(days=min(days, (date.max - day).days))


def find_month_before(day: date) -> date:
    """The same day a month earlier; the last day of that month where it has no such day: 28 February before 31 March."""
    end = day.replace(day=1) - timedelta(days=1)
    return end.replace(day=min(day.day, end.day))
