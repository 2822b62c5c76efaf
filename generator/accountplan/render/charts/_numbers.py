"""Numbers on axes, said in the reader's language without needless decimals."""

from __future__ import annotations

from fractions import Fraction

from accountplan.base.words import Words


def word_number(value: float, words: Words) -> str:
    """A number with as many decimals as it has, at most two."""
    return words.plain(Fraction(round(value * 100), 100))


def word_percents(values: tuple[float, ...], words: Words) -> tuple[str, ...]:
    """Shares as percentages, all with the decimals that the finest of them needs."""
    digits = next((n for n in range(3) if all(abs(value * 100 * 10**n - round(value * 100 * 10**n)) < 1e-6 for value in values)), 3)
    return tuple(words.share(Fraction(round(value * 10**6), 10**6), digits) for value in values)
