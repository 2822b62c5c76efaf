"""Sentences, numbers, money and dates in the two languages."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from accountplan.base.text import Day, Listing, Money, Number, Share, say, say_n
from accountplan.base.words import MINUS, NBSP, Words

NL, EN = Words("nl", "EUR"), Words("en", "USD")


def test_a_sentence_is_said_in_the_language_of_the_words() -> None:
    assert NL.say(say("Turnover")) == "Omzet"
    assert EN.say(say("Turnover")) == "Turnover"


def test_text_of_a_user_is_said_as_it_stands() -> None:
    assert NL.say("100 {procent}") == "100 {procent}"


def test_values_are_said_by_their_kind() -> None:
    sentence = say("{a} {b} {c} {d}", a=Money(12345), b=Share(Fraction(1, 3)), c=Number(Fraction(3, 2), 1, True), d=Day(date(2026, 3, 1)))
    assert NL.say(sentence) == f"€{NBSP}12.345 33{NBSP}% +1,5 1 maart 2026"
    assert EN.say(sentence) == "$12,345 33% +1.5 1 March 2026"


def test_a_value_with_braces_is_not_a_placeholder() -> None:
    assert EN.say(say("{name} is late", name="{name}")) == "{name} is late"


@pytest.mark.parametrize(("number", "english"), [(0, "0 items"), (1, "1 item"), (2, "2 items")])
def test_a_counting_sentence_takes_the_plural(number: int, english: str) -> None:
    assert EN.say(say_n("{n} item", "{n} items", number)) == english


def test_words_in_a_row_are_joined_with_a_last_and() -> None:
    assert NL.value(Listing(("a", "b", "c"))) == "a, b en c"
    assert EN.value(Listing(("A", "B"), "or")) == "A or B"
    assert EN.value(Listing(("A",))) == "A"


def test_halves_are_rounded_away_from_zero() -> None:
    assert EN.number(Fraction(5, 100), 1) == "0.1"
    assert EN.number(Fraction(-5, 100), 1) == f"{MINUS}0.1"


def test_a_number_that_rounds_to_nothing_has_no_sign() -> None:
    assert EN.number(Fraction(-1, 1000), 1) == "0.0"
    assert EN.number(Fraction(1, 1000), 1, signed=True) == "0.0"


def test_a_negative_amount_has_its_sign_in_front() -> None:
    assert NL.money(-1500) == f"{MINUS}€{NBSP}1.500"


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=2))
def test_numbers_are_said_as_babel_says_them(value: Decimal) -> None:
    for words in (NL, EN):
        expected = format_decimal(value, "#,##0.00", locale=words.language).replace("-", MINUS)
        assert words.number(value, 2) == expected.replace(f"{MINUS}0,00", "0,00").replace(f"{MINUS}0.00", "0.00")


@given(st.fractions(min_value=-1000, max_value=1000))
def test_a_plain_number_shows_the_decimals_it_has_and_at_most_four(value: Fraction) -> None:
    _, _, decimals = EN.plain(value).partition(".")
    assert len(decimals) <= 4
    assert not (decimals and (value * 10 ** (len(decimals) - 1)).denominator == 1)


@pytest.mark.parametrize(
    ("style", "dutch"),
    [("long", "24 november 2026"), ("short", f"24{NBSP}nov"), ("month", f"nov{NBSP}2026"), ("weekday", f"di{NBSP}24{NBSP}nov")],
)
def test_dates_have_four_styles(style: str, dutch: str) -> None:
    assert NL.day(date(2026, 11, 24), style) == dutch
