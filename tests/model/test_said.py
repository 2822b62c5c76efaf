"""A shown figure never lies on another side of a limit than the exact one (A12)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accountplan.base.words import Words
from accountplan.model.bands import make_ladder
from accountplan.model.exact import count_digits_beside
from accountplan.model.tiers import DEFAULT_TIERS
from accountplan.present import spelled
from builders import criteria

ENGLISH = Words("en")
SCORES = st.fractions(min_value=1, max_value=10, max_denominator=10**7)
LIMITS = st.lists(st.decimals(min_value=1, max_value=10, places=2).map(Fraction), max_size=4)


@pytest.mark.parametrize(
    ("score", "said"),
    [
        ("7.996", "7.996"),
        ("8", "8.0"),
        ("8.019", "8.02"),
        ("8.04", "8.04"),
        ("8.05", "8.1"),
        ("5.98", "5.98"),
        ("5.9999996", "5.9999996"),
        ("7.4", "7.4"),
    ],
)
def test_a12_a_score_is_said_on_its_own_side_of_every_limit(score: str, said: str) -> None:
    assert ENGLISH.value(make_ladder(DEFAULT_TIERS).said(Fraction(score))) == said


@given(value=SCORES, limits=LIMITS, least=st.integers(0, 4))
def test_a12_no_rounding_crosses_or_reaches_a_limit(value: Fraction, limits: list[Fraction], least: int) -> None:
    shown = Fraction(ENGLISH.number(value, count_digits_beside(value, limits, least)))
    for limit in limits:
        assert (shown > limit, shown < limit) == (value > limit, value < limit)


@given(value=SCORES, limits=LIMITS)
def test_a12_no_more_decimals_are_said_than_it_takes(value: Fraction, limits: list[Fraction]) -> None:
    digits = count_digits_beside(value, limits)
    if digits > 1:
        shown = Fraction(ENGLISH.number(value, digits - 1))
        assert any((shown > limit, shown < limit) != (value > limit, value < limit) for limit in limits)


@pytest.mark.parametrize(
    ("share", "said"), [("1", "100%"), ("0.999", "99.9%"), ("0.5", "50%"), ("0.496", "49.6%"), ("0", "0%"), ("0.001", "0.1%")]
)
def test_a12_what_is_known_is_said_on_its_own_side_of_what_a_tier_asks(share: str, said: str) -> None:
    assert ENGLISH.value(criteria({"fit": 1}).said_known(Fraction(share))) == said


@pytest.mark.parametrize(("rank_by", "said"), [("rating", "6.0"), ("all", "5.98"), ("some", "5.98")])
def test_a12_a_mark_is_said_on_its_own_side_of_the_minimum_where_there_is_one(rank_by: str, said: str) -> None:
    assert ENGLISH.value(criteria({"fit": 1}, rank_by=rank_by, minimum=Decimal(6)).said_mark(Fraction("5.98"))) == said


@pytest.mark.parametrize(
    ("hours", "said"), [("1", "1 hour"), ("0", "0 hours"), ("2", "2 hours"), ("1.5", "1.5 hours"), ("2,264", "2,264 hours")]
)
def test_a18_one_hour_is_not_1_hours(hours: str, said: str) -> None:
    assert ENGLISH.say(spelled.word_hours(hours)) == said
