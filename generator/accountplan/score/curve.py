"""A mark from a figure: straight lines between the points of a scale, flat outside them (S9)."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from fractions import Fraction

from accountplan.model.criteria import Scale


@dataclass(frozen=True, slots=True)
class Curve:
    """A scale made ready: its points by rising value of the figure. Marks may rise or fall."""

    figure: str
    values: tuple[Fraction, ...]
    marks: tuple[Fraction, ...]

    @classmethod
    def of(cls, scale: Scale) -> Curve:
        """Put the points of a scale in order."""
        points = sorted((Fraction(value), Fraction(mark)) for value, mark in scale.points.items())
        return cls(scale.figure, tuple(value for value, _ in points), tuple(mark for _, mark in points))

    def mark(self, value: Fraction) -> Fraction:
        """The mark for a value of the figure."""
        right = bisect_left(self.values, value)
        if right == 0:
            return self.marks[0]
        if right == len(self.values):
            return self.marks[-1]
        (low, high), (start, end) = self.values[right - 1 : right + 1], self.marks[right - 1 : right + 1]
        return start + (end - start) * (value - low) / (high - low)
