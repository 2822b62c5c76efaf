"""Plain values as the reader makes them: which of two says something, and copies."""

from __future__ import annotations

from typing import Any

EMPTY: tuple[object, ...] = (None, "", [], {})
"""What comes after a key that says nothing."""


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
