"""Where an axis is marked: round numbers, few of them."""

from __future__ import annotations

import math

NOTHING = 1e-9
"""A range this small is not a range."""


def choose_step(reach: float, most: int) -> float:
    """The smallest round step (1, 2 or 5 times a power of ten) that cuts ``reach`` in at most ``most`` parts."""
    if reach < NOTHING:
        return 1.0
    rough = reach / most
    power = 10.0 ** math.floor(math.log10(rough))
    return next((power * size for size in (1, 2, 5) if power * size >= rough * (1 - 1e-9)), power * 10)


def list_ticks(low: float, high: float, most: int) -> tuple[float, ...]:
    """Round numbers that cover low to high: the first is at or below ``low``, the last at or above ``high``."""
    size = choose_step(high - low, most)
    first, last = math.floor(low / size + 1e-9), math.ceil(high / size - 1e-9)
    return tuple(number * size for number in range(first, max(last, first + 1) + 1))


def list_counts(total: int, most: int) -> tuple[int, ...]:
    """Whole numbers from nothing to exactly ``total``; a round one that would crowd the last is left out."""
    even = next((size for size in (1, 2, 3, 5) if total % size == 0 and 1 < total // size <= most), 0)
    size = even or max(1, round(choose_step(total, most)))
    inner = [number for number in range(0, total, size) if total - number >= size * 0.7 or number == 0]
    return (*inner, total) if total else (0,)
