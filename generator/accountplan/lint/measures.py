"""Numbers as a sentence needs them, and days as a working week counts them."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from accountplan.base.text import Exact, Number, Share
from accountplan.model.exact import count_decimals

SATURDAY = 5
MOST = 4
"""Decimals of a number that has more of them."""


def to_exact_number(value: Exact) -> Number:
    """A number with as many decimals as it has, up to a limit."""
    whole = Fraction(value)
    return Number(value, next((digits for digits in range(MOST) if (whole * 10**digits).denominator == 1), MOST))


def to_percentage(share: Exact) -> Share:
    """A share with as many decimals as its percentage has, up to a limit."""
    return Share(share, to_exact_number(Fraction(share) * 100).digits)


def to_distinct_share(share: Exact, other: Exact) -> Share:
    """A share with as few decimals as it needs not to read as the other: not 100% when it is 99.6%."""
    return Share(share, count_decimals(Fraction(share) * 100, Fraction(other) * 100))


def count_working_days(start: date, end: date) -> int:
    """Working days after ``start`` up to and including ``end``, by weeks of five days; none when it ends before it starts."""
    weeks, rest = divmod(max((end - start).days, 0), 7)
    return 5 * weeks + sum((start + timedelta(days=day)).weekday() < SATURDAY for day in range(1, rest + 1))
