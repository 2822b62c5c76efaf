"""Figures over the years, and those that follow from others."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from accountplan.model.figures import Figure, Series, find_figure, find_latest_figure, list_recent_values, list_series, list_series_of
from accountplan.model.years import Years
from builders import account

COUNTING = Years(2016, 2025)


def test_the_newest_year_that_has_the_figure_counts_whatever_the_order_in_the_file() -> None:
    one = account(figures={2025: {"hours": 9}, 2023: {"turnover": 3}, 2024: {"turnover": 4}})
    assert find_latest_figure(one, "turnover", COUNTING) == Figure(Fraction(4), 2024)
    assert find_latest_figure(one, "turnover", Years(2016, 2023)) == Figure(Fraction(3), 2023)
    assert find_latest_figure(one, "margin", COUNTING) is None


def test_margin_rate_is_margin_over_turnover_of_one_year() -> None:
    one = account(figures={2024: {"turnover": 200, "margin": 50}, 2025: {"turnover": 300}})
    assert find_latest_figure(one, "margin_rate", COUNTING) == Figure(Fraction(1, 4), 2024)


def test_a_margin_rate_that_is_given_is_not_computed() -> None:
    one = account(figures={2025: {"turnover": 200, "margin": 50, "margin_rate": 0.3}})
    assert find_latest_figure(one, "margin_rate", COUNTING) == Figure(Fraction(3, 10), 2025)


def test_client_growth_is_measured_from_the_last_earlier_year_that_is_given() -> None:
    one = account(
        figures={2020: {"client_turnover": 10}, 2022: {"client_turnover": 80}, 2023: {"turnover": 1}, 2025: {"client_turnover": 100}}
    )
    assert find_latest_figure(one, "client_growth", COUNTING) == Figure(Fraction(1, 4), 2025)
    assert find_figure(one, "client_growth", 2022) == Figure(Fraction(7), 2022)
    assert find_figure(one, "client_growth", 2020) is None
    assert find_figure(one, "client_growth", 2023) is None


def test_nothing_is_derived_from_a_turnover_of_nothing_or_less() -> None:
    one = account(figures={2024: {"client_turnover": 0}, 2025: {"turnover": 0, "margin": 5, "client_turnover": 100}})
    assert find_latest_figure(one, "margin_rate", COUNTING) is None
    assert find_latest_figure(one, "client_growth", COUNTING) is None


def test_figures_stay_exact_with_more_digits_than_a_decimal_keeps() -> None:
    much = Decimal("100000000000000.00000000000000000001")
    found = find_latest_figure(
        account(figures={2024: {"client_turnover": 10**14}, 2025: {"client_turnover": much}}), "client_growth", COUNTING
    )
    assert found is not None
    assert found.value == Fraction(1, 10**34)


def test_a_history_has_the_built_in_figures_first_those_that_follow_from_others_and_then_the_firms_own() -> None:
    one = account(figures={2022: {"nps": 1}, 2024: {"visits": 3, "hours": 7}, 2025: {"turnover": 200, "margin": 50}})
    assert [(each.figure, each.values) for each in list_series(one, 2, COUNTING)] == [
        ("turnover", (None, 200)),
        ("margin", (None, 50)),
        ("margin_rate", (None, Fraction(1, 4))),
        ("hours", (7, None)),
        ("visits", (3, None)),
    ]


@pytest.mark.parametrize(
    ("figure", "values", "change"),
    [
        ("turnover", (200, 150), Fraction(-1, 4)),
        ("margin", (-10, 5), Fraction(3, 2)),
        ("hours", (0, 5), None),
        ("satisfaction", (Decimal("7.5"), 8), Fraction(1, 2)),
        ("margin_rate", (Fraction(1, 4), Fraction(1, 5)), Fraction(-1, 20)),
        ("turnover", (100, None), None),
        ("turnover", (None, 100), None),
        ("turnover", (100,), None),
    ],
)
def test_a_figure_that_grows_changes_by_a_share_and_another_by_a_difference(figure: str, values: tuple[Any, ...], change: Any) -> None:
    assert Series(figure, values).change == change


def test_a_change_over_two_years_is_no_change_in_the_last_year() -> None:
    gap = account(figures={2022: {"turnover": 50}, 2023: {"turnover": 100}, 2025: {"turnover": 200}})
    (turnover,) = list_series(gap, 5, COUNTING)
    assert (turnover.values, turnover.change) == ((50, 100, 200), None)
    (turnover,) = list_series_of(gap, ("turnover",), (2022, 2023))
    assert turnover.change == 1
    (turnover,) = list_series_of(gap, ("turnover",), (2023, 2025))
    assert turnover.change is None


def test_the_recent_years_run_on_to_the_newest_that_is_known() -> None:
    one = account(figures={2019: {"turnover": 1}, 2022: {"turnover": 3}, 2024: {"turnover": 4}, 2025: {"hours": 9}})
    assert list_recent_values(one, "turnover", 4, COUNTING) == ((2021, None), (2022, Fraction(3)), (2023, None), (2024, Fraction(4)))
    assert list_recent_values(one, "turnover", 9, COUNTING)[0] == (2019, Fraction(1))
    assert list_recent_values(one, "margin", 4, COUNTING) == ()
