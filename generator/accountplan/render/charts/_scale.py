"""The scale of scores and marks, 1 to 10, on a stretch of pixels."""

from __future__ import annotations

from typing import NamedTuple

LOWEST, HIGHEST = 1.0, 10.0
INSET = 3.0
"""How far the ends of the scale stand from the edge in the row of a table."""


class Scale(NamedTuple):
    """From ``low`` at pixel ``left`` to ``high`` at pixel ``right``."""

    left: float
    right: float
    low: float = LOWEST
    high: float = HIGHEST

    def __call__(self, value: float) -> float:
        """The pixel of a value."""
        return self.left + (value - self.low) / (self.high - self.low) * (self.right - self.left)
