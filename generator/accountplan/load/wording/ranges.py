"""Two numbers where one is asked, as `40-50` or `40 tot 50`: both ends of a target, or one number to choose."""

from __future__ import annotations

import re
from decimal import Decimal

from accountplan.base.patterns import compile_lazily
from accountplan.base.text import say
from accountplan.load.spot import Spot
from accountplan.model.criteria import MONEY
from accountplan.model.fix import Remedy, replace_letters
from accountplan.model.shapes import Record

from .parts import name_key
from .values import LONGEST, clean_number, find_ends, write_number

_BETWEEN = compile_lazily(r"(?i)(tussen(?:\sde)?\s+|between\s+)?(.+?)\s+(?:en|and|of|or)(?:\sde)?\s+(.+)")
_OF_WHOLE = compile_lazily(r"\d(?:[.,]\d+)?\s*/\s*10|\d{1,2}(?:[.,]\d+)?\s*/\s*100")
"""A mark of ten or of a hundred."""
_KEY = compile_lazily(r"(\w+)\s*:\s+$")


def word_range(spot: Spot) -> Remedy | None:
    """How to write two ends; None when a value is no range. A key that has a second one, as `target` has `target_to`, holds both."""
    text = spot.value.removesuffix("%") if isinstance(spot.value, str) and len(spot.value) <= LONGEST else ""
    if _OF_WHOLE.fullmatch(text.strip()) and spot.type != "share_type":  # 7.8/10 is no range
        return None
    ends = _find_between(text, spot) or find_ends(text)
    low, high = read_ends(*ends) if ends else (None, None)
    if (
        low is None
        or high is None
        or Decimal(low) >= Decimal(high)
        or (spot.type == "share_type" and not 0 <= Decimal(low) < Decimal(high) <= 100)
    ):
        return None
    return _word_both(spot, low, high) or _word_one(spot, low, high)


def _find_between(text: str, spot: Spot) -> tuple[str, str] | None:
    """What stands on both sides of `and` or `or`; of `45 of 50k` a share is no amount."""
    found = _BETWEEN.fullmatch(text.strip())
    return (found[2], found[3]) if found and (found[1] or name_key(spot) in MONEY) else None


def read_ends(first: str, last: str) -> tuple[str | None, str | None]:
    """Both numbers: a word that multiplies the last one does the same to a first that would be nothing beside it, as in `40-50k`."""
    low, high = clean_number(first), clean_number(last)
    if low is None or high is None or clean_number(first[-1:]) is None:
        return low, high
    whole = re.search(r"(?i)\d(\s*\(?[^\W\d].*)$", last)
    joint = clean_number(first + whole[1]) if whole else None
    return (joint, high) if joint and Decimal(joint) <= Decimal(high) else (low, high)


def _word_both(spot: Spot, low: str, high: str) -> Remedy | None:
    """Both ends, each behind a key of its own; None where there is no second key, or where it is taken."""
    key, owner, before = name_key(spot), spot.owners[-1], _KEY.search(spot.before)
    second = f"{key}_to"
    if (
        before is None
        or not spot.behind.startswith(spot.value)
        or not isinstance(owner, Record)
        or second not in owner.fields
        or second in spot.beside
    ):
        return None
    joint = ", " if "{" in spot.before else "\n" + " " * before.start()
    return replace_letters(before[0] + spot.value, f"{key}: {low}{joint}{second}: {high}")


def _word_one(spot: Spot, low: str, high: str) -> Remedy:
    """One of the ends, or the middle between them."""
    middle = write_number((Decimal(low) + Decimal(high)) / 2)
    sign = "%" if str(spot.value).endswith("%") or (spot.type == "share_type" and Decimal(high) > 1) else ""
    return Remedy(
        say(
            "Write one number: `{low}`, `{middle}`, which is halfway, or `{high}`.",
            low=f"{low}{sign}",
            middle=f"{middle}{sign}",
            high=f"{high}{sign}",
        )
    )
