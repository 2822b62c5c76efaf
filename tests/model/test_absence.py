"""Days away, and what they take off the hours of a year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from pydantic import TypeAdapter

from accountplan.model.absence import Absence, count_days_away
from accountplan.model.firm import Firm
from accountplan.model.people import Person

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)


def person(*absences: tuple[str, str | None], hours: int = 365) -> Person:
    found = [{"from": date.fromisoformat(first), "until": date.fromisoformat(last) if last else None} for first, last in absences]
    return TypeAdapter(Person).validate_python({"name": "Bo", "hours": hours, "absent": found})


@pytest.mark.parametrize(
    ("absences", "hours"),
    [
        ([], 365),
        ([("2026-01-01", "2026-01-01")], 364),
        ([("2025-12-01", "2026-01-10")], 355),
        ([("2026-12-31", "2027-03-01")], 364),
        ([("2026-12-22", None)], 355),
        ([("2026-01-01", "2026-01-10"), ("2026-01-05", "2026-01-20")], 345),
        ([("2026-03-01", "2026-02-01")], 365),
        ([("2025-01-01", None)], 0),
        ([("2027-01-01", "2027-12-31")], 365),
    ],
    ids=["none", "a day", "from before", "into the next", "without end", "twice the same days", "backwards", "all year", "next year"],
)
def test_i4_days_away_take_hours_off_the_year(absences: list[tuple[str, str | None]], hours: int) -> None:
    assert person(*absences).hours_within(FIRST, LAST) == hours


@pytest.mark.edge
def test_half_an_hour_of_a_year_is_rounded_up_as_everywhere() -> None:
    assert person(("2026-01-01", "2026-03-14"), hours=365).hours_within(date(2026, 1, 1), date(2026, 12, 31)) == 292
    assert person(("2026-01-01", "2026-01-05"), hours=1).hours_within(date(2026, 1, 1), date(2026, 1, 10)) == 1


@pytest.mark.parametrize(
    ("left", "hours"),
    [("2027-01-01", 365), ("2026-12-31", 364), ("2026-01-02", 1), ("2026-01-01", 0), ("2025-06-30", 0)],
    ids=["after the year", "on its last day", "on its second day", "on its first day", "before it"],
)
def test_whoever_leaves_has_no_hours_from_that_day_on(left: str, hours: int) -> None:
    assert replace(person(), left=date.fromisoformat(left)).hours_within(FIRST, LAST) == hours


def test_days_away_after_leaving_are_not_taken_off_twice() -> None:
    assert replace(person(("2026-12-01", None)), left=date(2026, 12, 11)).hours_within(FIRST, LAST) == 334


def test_i4_without_hours_nobody_knows_how_many_are_left() -> None:
    assert Person(name="Bo").hours_within(FIRST, LAST) is None


@pytest.mark.parametrize(
    ("ends", "year", "days"),
    [(12, 2026, (FIRST, LAST)), (6, 2026, (date(2025, 7, 1), date(2026, 6, 30))), (2, 2025, (date(2024, 3, 1), date(2025, 2, 28)))],
)
def test_a_financial_year_has_a_first_and_a_last_day(ends: int, year: int, days: tuple[date, date]) -> None:
    assert TypeAdapter(Firm).validate_python({"name": "Van Dam", "year": year, "year_ends": ends}).days_of(year) == days


def test_an_absence_covers_both_of_its_days() -> None:
    [absence] = person(("2026-03-02", "2026-03-04")).absent
    assert [absence.covers(date(2026, 3, day)) for day in (1, 2, 4, 5)] == [False, True, True, False]
    assert count_days_away([absence], date(2026, 3, 3), date(2026, 3, 3)) == 1
    assert isinstance(absence, Absence)
