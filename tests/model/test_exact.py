"""Exact sums and means, without the bounds of a mark."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from accountplan.model.exact import compute_weighted_mean, to_whole_numbers, total

pairs = st.lists(st.tuples(st.fractions(min_value=0, max_value=100), st.fractions(min_value=-1000, max_value=1000)), min_size=1, max_size=8)


def test_a_weighted_mean_with_a_known_answer() -> None:
    mean = compute_weighted_mean([Fraction(20), Fraction(15), Fraction(22)], [Fraction(47), Fraction(59), Fraction(21)])
    assert mean == Fraction(2287, 57)
    assert round(float(mean), 6) == 40.122807


def test_nothing_that_weighs_has_no_mean() -> None:
    assert compute_weighted_mean([], []) is None
    assert compute_weighted_mean([Fraction(0)], [Fraction(7)]) is None


@given(pairs)
def test_a_weighted_mean_is_the_sum_of_products_over_the_sum_of_weights(given_: list[tuple[Fraction, Fraction]]) -> None:
    weights, values = [weight for weight, _ in given_], [value for _, value in given_]
    whole = sum(weights)
    expected = sum(weight * value for weight, value in given_) / whole if whole else None
    assert compute_weighted_mean(weights, values) == expected


def test_fractions_become_whole_numbers_of_one_unit() -> None:
    assert to_whole_numbers([Fraction(1, 2), Fraction(1, 3), Fraction(2)]) == ([3, 2, 12], 6)
    assert to_whole_numbers([]) == ([], 1)


@given(st.lists(st.fractions(), max_size=8))
def test_a_total_is_the_sum(values: list[Fraction]) -> None:
    assert total(values) == sum(values)
