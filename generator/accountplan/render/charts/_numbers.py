"""Numbers on axes, said in the reader's language without needless decimals."""

from __future__ import annotations

from fractions import Fraction

from accountplan.base.words import Words

FINEST = 10**6
"""The parts that a number on an axis may have at most."""


def word_number(value: float, words: Words) -> str:
    """A number with as many decimals as it has, at most four."""
    return words.plain(_make_exact(value))


def word_percents(values: tuple[float, ...], words: Words) -> tuple[str, ...]:
    """Shares as percentages, all with the decimals that the finest of them needs."""
    digits = next((n for n in range(3) if all(abs(value * 100 * 10**n - round(value * 100 * 10**n)) < 1e-6 for value in values)), 3)
    return tuple(words.share(_make_exact(value), digits) for value in values)


def _make_exact(value: float) -> Fraction:
    """The number that somebody wrote: a chart is given it in binary, which holds few decimals exactly."""
    return Fraction(value).limit_denominator(FINEST)
