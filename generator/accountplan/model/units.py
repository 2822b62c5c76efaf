"""Figures that were written in another unit, brought back to their own."""

from __future__ import annotations

from decimal import Decimal

CENT = Decimal("0.01")


def compute_share_amount(share: Decimal, turnover: Decimal) -> Decimal:
    """The amount that a share of turnover is, to the cent."""
    return (share * turnover).quantize(CENT)


def word_number(number: Decimal) -> str:
    """A number as it can be written in a plan: without an exponent, and without noughts at the end of its decimals."""
    return f"{number:f}" if number == number.to_integral_value() and "." not in f"{number:f}" else f"{number:f}".rstrip("0").rstrip(".")
