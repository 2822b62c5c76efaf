"""A mark from a figure: straight lines between the points of a scale, flat outside them (S9)."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from math import lcm

from .criteria import Scale

Point = tuple[Fraction, Fraction]
"""A value of the figure, and the mark for it."""


@dataclass(frozen=True, slots=True)
class Line:
    """mark = (start + rise x value) / unit, in whole numbers (several times faster than with fractions, and as exact)."""

    start: int
    rise: int
    unit: int

    @classmethod
    def through(cls, one: Point, other: Point) -> Line:
        """The line through two points."""
        rise = (other[1] - one[1]) / (other[0] - one[0])
        start = one[1] - rise * one[0]
        unit = lcm(rise.denominator, start.denominator)
        return cls(int(start * unit), int(rise * unit), unit)

    def mark(self, value: Fraction) -> Fraction:
        """The mark for a value of the figure."""
        parts = value.denominator
        return Fraction(self.start * parts + self.rise * value.numerator, self.unit * parts)


@dataclass(frozen=True, slots=True)
class Curve:
    """A scale made ready: its points by rising value of the figure, and the lines between them. Marks may rise or fall."""

    figure: str
    points: tuple[Point, ...]
    lines: tuple[Line, ...]

    @classmethod
    def of(cls, scale: Scale) -> Curve:
        """Put the points of a scale in order."""
        points = tuple(sorted((Fraction(value), Fraction(mark)) for value, mark in scale.points.items()))
        return cls(scale.figure, points, tuple(Line.through(one, other) for one, other in pairwise(points)))

    def mark(self, value: Fraction) -> Fraction:
        """The mark for a value of the figure."""
        right = bisect_left(self.points, value, key=_pick_value)
        if right == 0:
            return self.points[0][1]
        if right == len(self.points):
            return self.points[-1][1]
        return self.lines[right - 1].mark(value)


def _pick_value(point: Point) -> Fraction:
    return point[0]
