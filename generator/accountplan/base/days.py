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
