"""How finely a number is said: true to the figure that it is about."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from accountplan.base.text import Share, Text
from accountplan.base.words import Words, count_share_decimals
from accountplan.model.charts import Bar, make_bars
from accountplan.present.rounding import (
    count_fine_decimals,
    count_mark_decimals,
    count_partial_decimals,
    count_shared_decimals,
    make_written_share,
    round_beyond,
    round_like,
    round_points_up,
    to_points,
)
from accountplan.present.spelled import spell_number


@pytest.mark.parametrize(("number", "said"), [(-1, "-1"), (0, "no"), (1, "one"), (12, "twelve"), (13, "13")])
def test_a_number_up_to_twelve_is_a_word(number: int, said: str) -> None:
    found = spell_number(number)
    assert (found.message if isinstance(found, Text) else str(found)) == said


@pytest.mark.parametrize(("share", "digits"), [("0.25", 0), ("0.125", 1), ("1", 0), ("0.001", 1)])
def test_a_limit_in_percent_has_a_decimal_when_it_needs_one(share: str, digits: int) -> None:
    assert make_written_share(Decimal(share)).digits == digits


@pytest.mark.parametrize(("mark", "digits"), [("6", 0), ("6.0", 0), ("6.5", 1)])
def test_a_mark_that_is_asked_has_a_decimal_when_it_needs_one(mark: str, digits: int) -> None:
    assert count_mark_decimals(Decimal(mark)) == digits


def test_shares_have_as_many_decimals_as_it_takes_that_none_reads_as_nothing() -> None:
    """Half a percent reads as 1%, or as 0% where a half is rounded to even; what is below it always as 0%."""
    assert count_shared_decimals([Fraction(1, 2), Fraction(1, 200)]) == 0
    assert count_shared_decimals([Fraction(1, 2), Fraction(1, 201)]) == 1
    assert count_shared_decimals([Fraction(-1, 2000)]) == 1
    assert count_shared_decimals([Fraction(-1, 2001), Fraction(1, 2)]) == 2
    assert [count_shared_decimals([Fraction(1, each)]) for each in (20_000, 20_001, 10**9)] == [2, 3, 3]
    assert count_shared_decimals([]) == count_shared_decimals([Fraction(0), Fraction(1, 2)]) == 0


def test_a_part_of_all_does_not_read_as_all() -> None:
    assert [count_partial_decimals(1 - Fraction(1, each)) for each in (100, 199, 200, 1999, 2000, 20_000, 10**9)] == [0, 0, 1, 1, 2, 3, 3]
    assert [count_partial_decimals(Fraction(share)) for share in (0, 1, 2)] == [0, 0, 0]
    assert [count_share_decimals(Fraction(1, 300)), count_share_decimals(1 - Fraction(1, 300)), count_share_decimals(Fraction(1, 2))] == [
        1,
        1,
        0,
    ]


@pytest.mark.parametrize(
    ("share", "said"),
    [
        ("0", "0%"), ("0.0000001", "0.000%"), ("0.004", "0.4%"), ("0.005", "1%"), ("0.994", "99%"), ("0.995", "99.5%"), ("0.9996", "99.96%"),
        ("0.9999999", "100.000%"), ("1", "100%"), ("1.002", "100%"), ("-0.003", "−0.3%"),
    ],
)  # fmt: skip
def test_a12_only_nothing_reads_as_nothing_and_only_all_as_all(share: str, said: str) -> None:
    assert Words("en").share(Fraction(share)) == said
    assert Words("en").say(Text("{share}", (("share", Share(Fraction(share))),))) == said


def test_the_largest_in_a_column_of_percentages_shows_two_figures() -> None:
    assert [count_fine_decimals(Fraction(1, each)) for each in (1, 20, 200, 201, 2000, 2001)] == [1, 1, 1, 2, 2, 3]


def test_not_more_than_so_many_points_stays_true() -> None:
    assert [round_points_up(Fraction(share)) for share in ("1", "0.0121", "0.012", "0", "-0.3")] == [
        100,
        Fraction(13, 10),
        Fraction(6, 5),
        0,
        0,
    ]
    assert to_points(Fraction(-1, 8)) == Fraction(-25, 2)


@pytest.mark.parametrize(
    ("value", "upward", "said"),
    [(Fraction(26, 3), True, "8.7"), (Fraction(26, 3), False, "8.6"), (Fraction(8), True, "8"), (Fraction(8), False, "8")],
)
def test_a_limit_is_never_said_on_its_wrong_side(value: Fraction, upward: bool, said: str) -> None:
    assert round_beyond(value, 1, upward=upward) == Fraction(said)


@pytest.mark.parametrize(
    ("others", "said"),
    [
        (["100", "-250"], "201"),
        (["0", "100"], "201"),
        (["99"], "200.6"),
        (["100.5"], "200.56"),
        (["0.25"], "200.556"),
        (["0.125"], "200.556"),
    ],
)
def test_a_value_is_said_a_little_finer_than_those_beside_it_but_whole_beside_hundreds(others: list[str], said: str) -> None:
    """200.5555 beside whole hundreds has no decimals, beside less one more than the finest, and three at most."""
    assert round_like(Fraction("200.5555"), [Fraction(each) for each in others]) == Fraction(said)


def test_bars_of_one_column_have_one_scale() -> None:
    assert make_bars([Fraction(3), None, Fraction(6)]) == (Bar(3.0, 6.0), None, Bar(6.0, 6.0))
    assert make_bars([Fraction(3)], [Decimal(12)]) == (Bar(3.0, 12.0),)
    assert make_bars([]) == ()
