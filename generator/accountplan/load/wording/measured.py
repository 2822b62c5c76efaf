"""A number with a unit behind it, in the unit of its key: an hour is sixty minutes, and how many hours a day has is for a person to say."""

from __future__ import annotations

import re
from decimal import Decimal

from accountplan.model.criteria import MONEY

from .values import clean_number, holds_currency, write_number

_SPAN = re.compile(r"(?i)\s*(.*[\d½¼¾])\s*(minuten|minuut|minutes?|mins?|kwartier|uur|uren|hours?|hrs?|u|h)\.?\s*")
_CLOCK = re.compile(r"(\d{1,2}):([0-5]\d)")
_UNITS = {
    "time": re.compile(r"(?i)(?<=[\d\s½¼¾])(?:minuten|minuut|minutes?|mins?|kwartier|uur|uren|hours?|hrs?|u|h)\.?$"),
    "days": re.compile(r"(?i)(?<![a-z])(?:dag|dagen|dgn|days?)\.?$"),
    "other": re.compile(r"(?i)(?<![a-z])(?:we(?:ek|ken)|weeks?|fte|punt|punten|points?|pts?)\.?$"),
}
"""How a number with a unit ends, by what the unit measures; money is known by its currency."""
KEYS = {"minutes": 1, "hours": 60, "used": 60}
"""How many minutes one of each key is."""
PAID = frozenset(MONEY) | {"value", "cost", "gift_limit"}
"""Keys of amounts of money."""


def read_measured(value: object, key: str, *, whole: bool = False) -> str | None:
    """The number that a text was meant to be; None when that cannot be made out, or when it is of something else than its key is.

    `1 uur` is 60 below ``minutes``, and `30 min` half an hour below ``hours``; `2 dagen` is neither. What is counted whole, such as ``contacts``, has no
    unit, but for days.
    """
    text = value.strip() if isinstance(value, str) else ""
    if key in KEYS and (span := _count_minutes(text)) is not None:
        number = span / KEYS[key]
        return None if whole and number != number.to_integral_value() else write_number(number)
    takes, unit = _find_unit_of_key(key, whole=whole), _find_unit(text)
    if takes is not None and unit not in (None, takes):
        return None
    return clean_number(value, whole=whole)


def _find_unit_of_key(key: str, *, whole: bool) -> str | None:
    """What the number of a key measures: nothing (empty) when it counts things, None when the firm alone knows."""
    if key in KEYS:
        return "time"
    if key in PAID:
        return "money"
    if "days" in key.split("_"):
        return "days"
    return "" if whole else None


def _find_unit(text: str) -> str | None:
    """What the unit in a text measures; None when it has none."""
    return "money" if holds_currency(text) else next((unit for unit, ending in _UNITS.items() if ending.search(text)), None)


def _count_minutes(text: str) -> Decimal | None:
    """How many minutes a text says; None when it says no unit."""
    if clock := _CLOCK.fullmatch(text):
        return Decimal(clock[1]) * 60 + Decimal(clock[2])
    span = _SPAN.fullmatch(text)
    number = clean_number(span[1]) if span else None
    if span is None or number is None:
        return None
    unit = span[2].casefold()
    return Decimal(number) * (15 if unit == "kwartier" else 1 if unit.startswith("m") else 60)
