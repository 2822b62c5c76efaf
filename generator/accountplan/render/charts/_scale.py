"""The scale of scores and marks, 1 to 10, on a stretch of pixels or points."""

from __future__ import annotations

from typing import NamedTuple

LOWEST, HIGHEST = 1.0, 10.0


class Scale(NamedTuple):
    """From ``low`` at ``left`` to ``high`` at ``right``."""

    left: float
    right: float
    low: float = LOWEST
    high: float = HIGHEST

    def __call__(self, value: float) -> float:
        """The place of a value."""
        return self.left + (value - self.low) / (self.high - self.low) * (self.right - self.left)
