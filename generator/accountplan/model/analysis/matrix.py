"""Where the clients stand in the portfolio matrix."""

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


@dataclass(frozen=True, slots=True)
class Matrix:
    """The portfolio matrix; ``missing`` names clients without the marks for it. The cross stands at ``middle``."""

    points: tuple[MatrixPoint, ...]
    missing: tuple[str, ...]
    middle: Fraction
