"""A number with a unit behind it, in the unit of its key: an hour is sixty minutes, and how many hours a day has is for a person to say."""

from __future__ import annotations

import re
from decimal import Decimal

from accountplan.base.patterns import compile_lazily
from accountplan.model.criteria import MONEY

from .values import clean_number, holds_currency, write_number

_SPAN = compile_lazily(
    r"(?i)\s*(.*[\d½¼¾]|[^\W\d]+(?=\s)|[^\W\d]+\s(?:een|a|an)(?=\s))\s*(minuten|minuut|minutes?|mins?|kwartier|uur|uren|hours?|hrs?|u|h)\.?\s*"
)
_CLOCK = compile_lazily(r"(?i)(\d{1,5})(?::|\s?[uh]\s?)([0-5]\d)(?:\s?m(?:in)?\.?)?")
_ONES = {
    "een": "1",
    "één": "1",
    "a": "1",
    "an": "1",
    "one": "1",
    "half": "0.5",
    "een half": "0.5",
    "half een": "0.5",
    "half an": "0.5",
    "half a": "0.5",
}
"""Words that say a number before a unit."""
_DAYS = {
    "week": 7,
    "weken": 7,
    "weeks": 7,
    "wk": 7,
    "maand": 30,
    "maanden": 30,
    "mnd": 30,
    "month": 30,
    "months": 30,
    "jaar": 365,
    "jaren": 365,
    "year": 365,
    "years": 365,
}
_LONG = compile_lazily(rf"(?i)\s*(.*\S)\s+({'|'.join(sorted(_DAYS, key=len, reverse=True))})\.?\s*")
"""Days in other units, where days are asked."""
_BETWEEN = compile_lazily(r"(?i)(\d{1,2})[:.](\d\d)\s*(?:uur|u|h)?\s*(?:-|–|tot|to|until|t/m)\s*(\d{1,2})[:.](\d\d)\s*(?:uur|u|h)?")
"""From one hour to another."""
_UNITS = {
    "time": compile_lazily(r"(?i)(?<=[\d\s½¼¾])(?:minuten|minuut|minutes?|mins?|kwartier|uur|uren|hours?|hrs?|u|h)\.?$"),
    "days": compile_lazily(r"(?i)(?<![a-z])(?:dag|dagen|dgn|days?)\.?$"),
    "other": compile_lazily(r"(?i)(?<![a-z])(?:we(?:ek|ken)|weeks?|fte|punt|punten|points?|pts?)\.?$"),
}
"""How a number with a unit ends, by what the unit measures; money is known by its currency."""
KEYS = {"minutes": 1, "hours": 60, "used": 60}
"""How many minutes one of each key is."""
LONGEST_MEETING = 5
"""Hours of a meeting, beyond which a time is an hour of the day."""
PAID = frozenset(MONEY) | {"value", "cost", "gift_limit"}
"""Keys of amounts of money."""


def read_measured(value: object, key: str, *, whole: bool = False) -> str | None:
    """The number that a text was meant to be; None when that cannot be made out, or when it is of something else than its key is.

    `1 uur` is 60 below ``minutes``, and `30 min` half an hour below ``hours``; `2 dagen` is neither. What is counted whole, such as ``contacts``, has no
    unit, but for days.
    """
    text = value.strip() if isinstance(value, str) else ""
    if key == "minutes" and (clock := _CLOCK.fullmatch(text)) and int(clock[1]) > LONGEST_MEETING:
        return None  # the hour at which it begins
    if key in KEYS and (span := _count_minutes(text)) is not None:
        number = span / KEYS[key]
        return None if whole and number != number.to_integral_value() else write_number(number)
    takes, unit = _find_unit_of_key(key, whole=whole), _find_unit(text)
    if takes == "days" and (long := _LONG.fullmatch(text)) and (count := clean_number(_ONES.get(long[1].casefold(), long[1]))):
        days = Decimal(count) * _DAYS[long[2].casefold()]
        return None if whole and days != days.to_integral_value() else write_number(days)
    if takes is not None and unit not in (None, takes):
        return None
    return clean_number(value, whole=whole)


def _find_unit_of_key(key: str, *, whole: bool) -> str | None:
    """What the number of a key measures: nothing (empty) when it counts things, None when the firm alone knows."""
    if key in KEYS:
        return "time"
    if key in PAID:
        return "money"
    if "days" in key.split("_") or key == "stale_after":
        return "days"
    return "" if whole else None


def _find_unit(text: str) -> str | None:
    """What the unit in a text measures; None when it has none."""
    return "money" if holds_currency(text) else next((unit for unit, ending in _UNITS.items() if ending.search(text)), None)


def _count_between(span: re.Match[str]) -> int:
    """The minutes from one hour to another."""
    first, last = (int(span[at]) * 60 + int(span[at + 1]) for at in (1, 3))
    return last - first


def _count_minutes(text: str) -> Decimal | None:
    """How many minutes a text says; None when it says no unit."""
    if (span := _BETWEEN.fullmatch(text)) and (minutes := _count_between(span)) > 0:
        return Decimal(minutes)
    if clock := _CLOCK.fullmatch(text):
        return Decimal(clock[1]) * 60 + Decimal(clock[2])
    span = _SPAN.fullmatch(text)
    number = _ONES.get(span[1].casefold()) or clean_number(span[1]) if span else None
    if span is None or number is None:
        return None
    unit = span[2].casefold()
    return Decimal(number) * (15 if unit == "kwartier" else 1 if unit.startswith("m") else 60)
