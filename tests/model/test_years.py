"""Which years count on a day (A13): one notion of the last full year for scores, risk, charts, rules and texts."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from accountplan.model.years import Years
from accountplan.score import score
from builders import account, portfolio

TIERS = ({"id": "A", "above": 8}, {"id": "B"}, {"id": "C", "below": 6})
TURNOVER = {"turnover": {"weight": 1, "scale": {"figure": "turnover", "points": {25000: 2, 180000: 9}}}}


def scored(figures: Any, today: date = date(2026, 1, 20), **firm: Any) -> Any:
    plans = portfolio(account(figures=figures), account("other", marks={}), criteria=TURNOVER, tiers=TIERS, firm=firm)
    return score(plans, today)["acme"]


@pytest.mark.parametrize(
    ("month", "today", "last"),
    [
        (12, date(2026, 1, 1), 2025),
        (12, date(2026, 12, 31), 2025),
        (6, date(2026, 6, 30), 2025),
        (6, date(2026, 7, 1), 2026),
        (1, date(2026, 1, 31), 2025),
        (1, date(2026, 2, 1), 2026),
        (11, date(2026, 11, 30), 2025),
        (11, date(2026, 12, 1), 2026),
    ],
)
def test_a13_the_last_full_year_ends_with_the_last_day_of_its_last_month(month: int, today: date, last: int) -> None:
    assert portfolio(firm={"year_ends": month}).years(today).last == last


@pytest.mark.parametrize(("days", "first"), [(0, 2025), (364, 2025), (365, 2025), (729, 2025), (730, 2024), (1095, 2023)])
def test_a13_figures_count_for_as_many_full_years_as_the_firm_says(days: int, first: int) -> None:
    plans = portfolio(firm={}, criteria={"fit": 1})
    aged = portfolio(criteria=type(plans.criteria)(criteria=plans.criteria.criteria, stale_after=days))
    assert aged.years(date(2026, 11, 24)) == Years(first, 2025)


def test_a13_a_figure_of_ten_years_ago_is_not_known() -> None:
    found = scored({2016: {"turnover": 190000}}, date(2026, 11, 24))
    assert (found.rank, found.score, found.known, found.tier) == (None, None, 0, None)
    assert (found.marks["turnover"].origin, found.marks["turnover"].year) == ("unknown", 2016)


@pytest.mark.parametrize(("year", "known"), [(2023, 0), (2024, 1), (2025, 1)])
def test_a13_the_two_last_full_years_count(year: int, known: int) -> None:
    assert scored({year: {"turnover": 190000}}, date(2026, 11, 24)).known == known


def test_a13_a_year_that_has_just_begun_does_not_drop_a_client() -> None:
    found = scored({2025: {"turnover": 180000}, 2026: {"turnover": 15000}})
    assert (found.tier, found.marks["turnover"].year) == ("A", 2025)


def test_a13_a_year_that_runs_is_never_ranked() -> None:
    found = scored({2026: {"turnover": 900000}})
    assert (found.known, found.rank, found.marks["turnover"].year) == (0, None, 2026)


def test_a13_a_financial_year_that_is_over_counts_although_the_calendar_year_runs() -> None:
    figures = {2025: {"turnover": 180000}, 2026: {"turnover": 25000}}
    assert scored(figures, date(2026, 7, 1), year_ends=6).tier == "C"
    assert scored(figures, date(2026, 6, 30), year_ends=6).tier == "A"


@pytest.mark.parametrize(
    ("ends", "day", "year"),
    [
        (12, date(2026, 12, 31), 2026),
        (12, date(2027, 1, 1), 2027),
        (6, date(2026, 6, 30), 2026),
        (6, date(2026, 7, 1), 2027),
        (1, date(2026, 1, 31), 2026),
        (1, date(2026, 2, 1), 2027),
    ],
)
def test_a13_a_day_lies_in_the_financial_year_that_ends_next(ends: int, day: date, year: int) -> None:
    assert portfolio(firm={"year_ends": ends}).firm.year_of(day) == year


@pytest.mark.parametrize(("ends", "last"), [(12, date(2029, 12, 31)), (6, date(2029, 6, 30)), (2, date(2029, 2, 28))])
def test_a13_plans_look_ahead_to_the_end_of_a_financial_year(ends: int, last: date) -> None:
    assert portfolio(firm={"year": 2026, "year_ends": ends}).firm.last_day == last
