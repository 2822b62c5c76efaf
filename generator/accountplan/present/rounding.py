"""How finely a number is said: the one place of `present` that rounds, so that words stay true to the figure that they are about."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from math import ceil, floor

from accountplan.base.text import Exact, Money, Number, Share
from accountplan.base.words import MOST_DECIMALS
from accountplan.model.exact import count_digits_beside, round_half_away

HALF_A_PERCENT = Fraction(1, 200)
MARKS_OF_A_CURVE = (Fraction(1, 2), Fraction(4, 5), Fraction(1))
"""Shares of the whole that pages speak of."""


def make_written_share(share: Exact) -> Share:
    """A share that somebody wrote down, such as a limit or a chance, with all decimals of its percentage, at most four."""
    percentage = Fraction(share) * 100
    return Share(share, next((digits for digits in range(4) if (percentage * 10**digits).denominator == 1), 4))


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


def make_share(share: Fraction, *limits: Exact | None, least: int = 0) -> Share:
    """A share of nothing or more with as many decimals as it takes to stay on its own side of each limit: 20.04% is not 20%."""
    known = [100 * Fraction(each) for each in limits if each is not None]
    return Share(share, count_digits_beside(100 * share, known, least))


def make_running_share(share: Fraction, least: int = 0) -> Share:
    """What some of the largest bring together, on its own side of the half, of 80% and of all."""
    return make_share(share, *MARKS_OF_A_CURVE, least=least)


def make_change(change: Fraction, fall: Exact | None = None) -> Share:
    """A gain or a loss as a percentage of what was before, with its sign: with a decimal where it would read as nothing, and on its own side of
    the ``fall`` that is a sign of danger, if one is given.
    """
    limits = [] if fall is None else [100 * Fraction(fall)]
    least = 0 if abs(change) >= HALF_A_PERCENT or abs(change) * 10 < HALF_A_PERCENT else 1
    return Share(change, count_digits_beside(abs(100 * change), limits if change < 0 else [], least), signed=True)


def make_number(value: Fraction, *limits: Exact | None) -> Number:
    """A number of nothing or more, whole unless that would put it on another side of a limit."""
    return Number(value, count_digits_beside(value, [Fraction(each) for each in limits if each is not None], 0))


def make_amount(amount: Fraction) -> Money:
    """An amount of money in whole units; one below ten that is not whole with two decimals."""
    return Money(amount, 0 if amount >= 10 or amount.denominator == 1 else 2)


def to_points(share: Fraction) -> Fraction:
    """A difference of two shares in percentage points."""
    return share * 100


def round_up(value: Fraction) -> Fraction:
    """A number rounded up to a whole one, so that "not more than" stays true."""
    return Fraction(ceil(value))


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


def round_like(value: Fraction, others: Iterable[Fraction]) -> Fraction:
    """A value with one decimal more than the finest of some others, and at most three, so that it stays on its own side of the first in most cases.

    Beside whole numbers of a hundred or more it is whole.
    """
    known = [*others]
    finest = max(
        next((digits for digits in range(MOST_DECIMALS) if (each * 10**digits).denominator == 1), MOST_DECIMALS - 1) for each in known
    )
    whole = not finest and all(abs(each) >= 100 or not each for each in known)
    return round_half_away(value, 0 if whole else min(finest + 1, MOST_DECIMALS))
