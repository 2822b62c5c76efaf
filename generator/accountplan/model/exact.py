"""Exact arithmetic on fractions, several times faster than one by one: in whole numbers over a common denominator."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import count
from math import lcm


@lru_cache(4096)
def to_fraction(value: Decimal) -> Fraction:
    """A mark or a weight as a fraction; few of them differ, so they are remembered."""
    return Fraction(value)


def to_whole_numbers(values: Sequence[Fraction | Decimal]) -> tuple[list[int], int]:
    """The values as whole numbers of one unit, and how many units go into 1: 1/2 and 1/3 are 3 and 2 of 6."""
    ratios = [each.as_integer_ratio() for each in values]
    unit = lcm(*[denominator for _, denominator in ratios])
    return [numerator * (unit // denominator) for numerator, denominator in ratios], unit


def total(values: Sequence[Fraction | Decimal]) -> Fraction:
    """The sum; nothing of nothing."""
    numbers, unit = to_whole_numbers(values)
    return Fraction(sum(numbers), unit)


def exceeds(value: Fraction | Decimal | int | None, limit: Fraction | Decimal | int | None) -> bool:
    """Whether a value is above a limit; what is not known, or has no limit, is not."""
    return value is not None and limit is not None and value > limit


def compute_weighted_mean(weights: Sequence[Fraction], values: Sequence[Fraction]) -> Fraction | None:
    """The mean of values, each by its weight; None when nothing weighs.

    Weights 20, 15 and 22 with values 47, 59 and 21 give 2287/57, about 40.12.
    """
    heavy, _ = to_whole_numbers(weights)
    numbers, unit = to_whole_numbers(values)
    whole = sum(heavy)
    return Fraction(sum([weight * number for weight, number in zip(heavy, numbers, strict=True)]), whole * unit) if whole else None


def count_digits_beside(value: Fraction, limits: Sequence[Fraction], least: int = 1) -> int:
    """How many decimals a number of nothing or more needs, so that it is said on its own side of every limit: 7.996 is not 8.0."""
    number, unit = value.as_integer_ratio()
    sides = [(above, below, _compare_ratios(number, unit, above, below)) for above, below in (limit.as_integer_ratio() for limit in limits)]
    for digits in count(least):
        tens: int = 10**digits
        said = _round_half_up(number, unit, tens)
        if all(_compare_ratios(said, tens, above, below) == side for above, below, side in sides):
            break
    return digits


def round_half_away(value: Fraction, digits: int) -> Fraction:
    """A number with this many decimals, halves away from zero: as all words round, for what is no word."""
    tens: int = 10**digits
    return Fraction(count_units(value, tens), tens)


def count_units(value: Fraction, unit: int) -> int:
    """How many of a unit, of which ``unit`` go into 1, a number comes to, halves away from zero: 2.0005 is 2001 thousandths."""
    number, below = value.as_integer_ratio()
    return -_round_half_up(-number, below, unit) if number < 0 else _round_half_up(number, below, unit)


def _round_half_up(number: int, unit: int, tens: int) -> int:
    """How many of the last decimal that is said, of which ``tens`` go into 1, are in ``number / unit``: halves upward."""
    return (2 * number * tens + unit) // (2 * unit)


def _compare_ratios(number: int, unit: int, above: int, below: int) -> int:
    """On which side of ``above / below`` lies ``number / unit``: 1 above it, 0 on it, -1 below it."""
    gap = number * below - above * unit
    return (gap > 0) - (gap < 0)


def count_decimals(value: Decimal | Fraction | int, other: Decimal | Fraction | int) -> int:
    """How many decimals a number needs not to read as another one, at most nine; none when they are equal."""
    gap = abs(Fraction(value) - Fraction(other))
    return next((digits for digits in range(9) if gap * 10**digits >= 1), 9) if gap else 0
