"""Where the clients are in the portfolio matrix."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, TypeAlias

Quadrant: TypeAlias = Literal["star", "question", "cow", "dog"]


@dataclass(frozen=True, slots=True)
class MatrixPoint:
    """One client in the portfolio matrix (S10): ``value`` (criteria 1 and 2) and ``growth`` (criterion 3), marks 1 to 10."""

    account: str
    value: Fraction
    growth: Fraction
    turnover: Fraction
    quadrant: Quadrant

    @property
    def size(self) -> Fraction:
        """The turnover as something that can be drawn: a loss has no area."""
        return max(self.turnover, Fraction(0))


@dataclass(frozen=True, slots=True)
class Matrix:
    """The portfolio matrix; ``missing`` names clients without the marks for it. The cross is at ``middle``."""

    points: tuple[MatrixPoint, ...]
    missing: tuple[str, ...]
    middle: Fraction

    @property
    def stars(self) -> int:
        """How many clients are stars."""
        return len([point for point in self.points if point.quadrant == "star"])

    @property
    def fastest(self) -> MatrixPoint | None:
        """The client with the highest mark for growth, when there is exactly one."""
        most = max((point.growth for point in self.points), default=None)
        first = [point for point in self.points if point.growth == most]
        return first[0] if len(first) == 1 else None
