"""How likely or how bad something is, written as a percentage where the format has three words for it."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

from accountplan.base.patterns import compile_lazily

from .values import clean_share

_SIGNS = {"++": "champion", "+": "for", "+/-": "neutral", "±": "neutral", "0": "neutral", "--": "blocker"}
"""How somebody stands towards us, as in a map of stakeholders."""
_PART = compile_lazily(r"(\d)\s?(?:/|van|of|out of|uit)\s?([35])")
"""A degree of three or five."""
DEGREES = ("low", "medium", "high")


def find_degree(text: str, allowed: Collection[str]) -> str | None:
    """The degree whose third a share lies in, `40%` or `0.4` for one; None when it is no share, or when no degree is asked."""
    if text.strip() in _SIGNS and "champion" in allowed:
        return _SIGNS[text.strip()]
    if set(DEGREES) == set(allowed) and (steps := _PART.fullmatch(text.strip())):
        return (
            DEGREES[min(int(Decimal(steps[1]) * len(DEGREES) / (Decimal(steps[2]) + 1)), len(DEGREES) - 1)]
            if int(steps[1]) <= int(steps[2])
            else None
        )
    share = clean_share(text) if set(DEGREES) == set(allowed) else None
    if share is None or text.strip().isdecimal():
        return None
    part = Decimal(share.removesuffix("%")) / (100 if share.endswith("%") else 1)
    return DEGREES[min(int(part * len(DEGREES)), len(DEGREES) - 1)]
