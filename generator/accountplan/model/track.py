"""An objective against time: the straight line from where it began to its target, and the values that were measured on the way (S15)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal, TypeAlias

from accountplan.base.days import count_days

Pace: TypeAlias = Literal["on", "behind"]
"""At the line or ahead of it, which it also is once the target is reached; or not as far as the line."""


@dataclass(frozen=True, slots=True)
class Track:
    """The line from ``baseline`` on the day ``start`` to ``target`` on the day ``end``, and the ``points``: what was measured on which day,
    the oldest first, the baseline on the first of them.

    ``start`` lies before ``end``, and ``baseline`` differs from ``target``.
    """

    start: date
    baseline: Fraction
    end: date
    target: Fraction
    points: tuple[tuple[date, Fraction], ...]

    def expect(self, day: date) -> Fraction:
        """Where the line is on a day; before its start and after its end where it is on those."""
        return self.baseline + (self.target - self.baseline) * min(max(self.place(day), Fraction(0)), Fraction(1))

    def place(self, day: date) -> Fraction:
        """How far a day lies between start (0) and end (1)."""
        return Fraction(count_days(self.start, day), count_days(self.start, self.end))

    def height(self, value: Fraction) -> Fraction:
        """How far a value lies between baseline (0) and target (1)."""
        return (value - self.baseline) / (self.target - self.baseline)

    @property
    def pace(self) -> Pace | None:
        """Whether the newest value is as far as the line was on its day; None before anything is measured after the start."""
        if len(self.points) < 2:
            return None
        day, value = self.newest
        return "on" if self.height(value) >= self.height(self.expect(day)) else "behind"

    @property
    def newest(self) -> tuple[date, Fraction]:
        """The newest value with its day."""
        return self.points[-1]

    @property
    def drawn(self) -> tuple[tuple[Fraction, Fraction], ...]:
        """Each of the points as a place between both days and one between both values."""
        return tuple((self.place(day), self.height(value)) for day, value in self.points)
