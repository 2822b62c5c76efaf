"""Plain values as the reader makes them: which of two says something, copies, and those that have a name."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

EMPTY: tuple[object, ...] = (None, "", [], {})
"""What comes after a key that says nothing."""


@dataclass(slots=True)
class Anchors:
    """The values that have a name, with the number of values in each; where names that nobody used stand; how many values aliases added."""

    values: dict[str, tuple[object, int]] = field(default_factory=dict)
    unused: dict[str, Any] = field(default_factory=dict)
    added: int = 0


def outweighs(value: object, first: object) -> bool:
    """Whether a second value of a key holds something, and the first nothing."""
    return first in EMPTY and value not in EMPTY


def copy_value(value: Any) -> Any:
    """Plain values that can be changed without changing these."""
    if isinstance(value, dict):
        return {key: copy_value(each) for key, each in value.items()}
    if isinstance(value, list):
        return [copy_value(each) for each in value]
    return value
