"""Numbers as a sentence needs them."""

from __future__ import annotations

from fractions import Fraction

from accountplan.base.text import Exact, Number, Share
from accountplan.model.exact import count_decimals

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
