"""Who hears how far long work is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

Tell: TypeAlias = Callable[[str, int, int], None]
"""Called with the name of a stage, how much is done, and how much there is."""


def tell_nobody(_stage: str, _done: int, _total: int) -> None:
    """Nobody hears it."""
