"""A limit of a tier with more than its number, as `>8`, `8-10` or `vanaf 8`: a tier begins above its limit, or ends below it."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from accountplan.base.patterns import compile_lazily
from accountplan.base.text import say
from accountplan.load.spot import Spot
from accountplan.model.fix import Fix, NewKey, Remedy, write_as
from accountplan.model.shapes import Record

from .parts import name_key, word_twin
from .values import LONGEST, clean_number, find_ends

KEYS = ("above", "below")
_ABOVE = compile_lazily(
    r"(?i)^(?:>=?|≥|boven(?:\sde)?|vanaf|meer\sdan|hoger\sdan|above|over|from|more\sthan|higher\sthan)\s*|\s*(?:en|of|and|or)\s(?:hoger|meer|higher|more|up)$|\s*\+$"
)
_BELOW = compile_lazily(r"(?i)^(?:<=?|≤|onder(?:\sde)?|tot|minder\sdan|lager\sdan|below|under|up\sto|less\sthan|lower\sthan)\s*|\s*(?:en|of|and|or)\s(?:lager|minder|lower|less)$")  # fmt: skip
TOP, BOTTOM = 10, 1
"""Marks run between these: of `8-10` the tier begins above 8, and of `0-6` it ends below 6."""


def word_limit(spot: Spot) -> Remedy | None:
    """How to write the limit of a tier; None when it is none, or cannot be made out."""
    owner, key = spot.owners[-1], name_key(spot)
    if not isinstance(spot.value, str) or len(spot.value) > LONGEST or key not in KEYS or not isinstance(owner, Record):
        return None
    if owner.noun != "Tier":
        return None
    found = _read_limit(spot.value.strip())
    if not found:
        return None
    meant, number = found
    if not BOTTOM <= Decimal(number) <= TOP:
        return None
    if meant in (key, ""):
        return write_as(number, safe=False)
    return Remedy(say("Write `{text}` in its place.", text=f"{meant}: {number}"))


def word_point(number: str, beside: Mapping[Any, Any]) -> Remedy:
    """How to write the figure of a point of a scale. Where another point has the same figure, the two belong together."""
    if Decimal(number) in (each for each in beside if isinstance(each, (int, Decimal))):
        return Remedy(word_twin(number))
    return Remedy(write_as(number).help, Fix(NewKey(number), safe=False))


def word_limit_key(key: str, beside: Mapping[Any, Any]) -> Remedy | None:
    """How to write a point of a scale that is a bound or a range, such as `>20000` or `20000 - 60000`; None when it is none."""
    bare = _ABOVE.sub("", _BELOW.sub("", key.strip()))
    number = clean_number(bare) if bare != key.strip() else None
    if number:
        return word_point(number, beside)
    low, high = (clean_number(each) for each in find_ends(key) or ("", ""))
    if not low or not high:
        return None
    return Remedy(say("Write one figure: `{low}` or `{high}`. The marks between two figures follow by themselves.", low=low, high=high))


def _read_limit(text: str) -> tuple[str, str] | None:
    """The key that a text says by its words or its ends, empty when it says none; and the number."""
    for meant, form in zip(KEYS, (_ABOVE, _BELOW), strict=True):
        bare = form.sub("", text)
        if bare != text and (number := clean_number(bare)):
            return meant, number
    low, high = (clean_number(each) for each in find_ends(text) or ("", ""))
    if not low or not high or Decimal(low) >= Decimal(high):
        return None
    if Decimal(high) >= TOP:
        return "above", low
    return ("below", high) if Decimal(low) <= BOTTOM else None
