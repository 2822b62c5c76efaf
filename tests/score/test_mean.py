"""The weighted mean on its own, without the bounds of a mark."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from accountplan.score.mean import weighted_mean

pairs = st.lists(st.tuples(st.fractions(min_value=0, max_value=100), st.fractions(min_value=-1000, max_value=1000)), min_size=1, max_size=8)


def test_a_known_answer() -> None:
    mean = weighted_mean([Fraction(20), Fraction(15), Fraction(22)], [Fraction(47), Fraction(59), Fraction(21)])
    assert mean == Fraction(2287, 57)
    assert round(float(mean), 6) == 40.122807


def test_nothing_that_weighs_has_no_mean() -> None:
    assert weighted_mean([], []) is None
    assert weighted_mean([Fraction(0)], [Fraction(7)]) is None


@given(pairs)
def test_it_is_the_sum_of_products_over_the_sum_of_weights(given_: list[tuple[Fraction, Fraction]]) -> None:
    weights, values = [weight for weight, _ in given_], [value for _, value in given_]
    whole = sum(weights)
    expected = sum(weight * value for weight, value in given_) / whole if whole else None
    assert weighted_mean(weights, values) == expected
