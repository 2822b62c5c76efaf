"""How finely a number is said: the one place of `present` that rounds, so that words stay true to the figure that they are about."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from math import ceil, floor

from accountplan.base.text import Exact

HALF_A_PERCENT = Fraction(1, 200)
MOST_DECIMALS = 3
"""A percentage is said with at most this many decimals."""


def count_percent_decimals(share: Exact) -> int:
    """How many decimals the percentage of a limit or a setting needs, at most one."""
    return 0 if (Fraction(share) * 100).denominator == 1 else 1


def count_shared_decimals(shares: Iterable[Fraction]) -> int:
    """How many decimals some percentages need so that only nothing reads as nothing."""
    least = min((abs(share) for share in shares if share), default=HALF_A_PERCENT)
    return next((digits for digits in range(MOST_DECIMALS) if least >= HALF_A_PERCENT / 10**digits), MOST_DECIMALS)


def count_fine_decimals(share: Exact) -> int:
    """How many decimals the percentage of the largest share needs to show two figures, so that smaller ones differ from it: at least one."""
    return max(1, count_shared_decimals([Fraction(share) / 10]))


def count_partial_decimals(share: Fraction) -> int:
    """How many decimals the percentage of a part of all needs so that only all reads as all."""
    return next((digits for digits in range(MOST_DECIMALS) if share >= 1 or 1 - share > HALF_A_PERCENT / 10**digits), MOST_DECIMALS)


def count_share_decimals(share: Fraction) -> int:
    """How many decimals a percentage needs so that only nothing reads as nothing, and only all as all."""
    return max(count_shared_decimals([share]), count_partial_decimals(share))


def to_points(share: Fraction) -> Fraction:
    """A difference of two shares in percentage points."""
    return share * 100


def round_points_up(share: Fraction) -> Fraction:
    """The same, rounded up to a tenth, so that "not more than" stays true; nothing for less than nothing."""
    return Fraction(max(ceil(share * 1000), 0), 10)


def count_mark_decimals(mark: Exact) -> int:
    """How many decimals a mark that is asked needs, at most one."""
    return 0 if Fraction(mark).denominator == 1 else 1


def round_beyond(value: Fraction, digits: int, *, upward: bool) -> Fraction:
    """A limit with this many decimals, never on its wrong side: not below it when it must be passed upward, else not above it."""
    parts = value * 10**digits
    return Fraction(ceil(parts) if upward else floor(parts), 10**digits)
