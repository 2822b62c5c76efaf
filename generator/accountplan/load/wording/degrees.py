"""How likely or how bad something is, written as a percentage where the format has three words for it."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

from .values import clean_share

_SIGNS = {"++": "champion", "+": "for", "+/-": "neutral", "±": "neutral", "0": "neutral", "--": "blocker"}
"""How somebody stands towards us, as in a map of stakeholders."""
DEGREES = ("low", "medium", "high")


def find_degree(text: str, allowed: Collection[str]) -> str | None:
    """The degree whose third a share lies in, `40%` or `0.4` for one; None when it is no share, or when no degree is asked."""
    if text.strip() in _SIGNS and "champion" in allowed:
        return _SIGNS[text.strip()]
    share = clean_share(text) if set(DEGREES) == set(allowed) else None
    if share is None or text.strip().isdecimal():
        return None
    part = Decimal(share.removesuffix("%")) / (100 if share.endswith("%") else 1)
    return DEGREES[min(int(part * len(DEGREES)), len(DEGREES) - 1)]
