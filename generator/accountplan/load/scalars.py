"""What a word without quotes means, by the core schema of YAML 1.2: `NO` is text, `010` is ten, `12:30` is text, a date is a date."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from accountplan.model.text import Text, say

MAX_DIGITS = 30
"""More digits than this before or after the point are no figure of a firm."""

WORDS: dict[str, bool | None] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip
STARTS = frozenset("0123456789+-.")
"""What a number or a date can begin with."""

_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_WHOLE = re.compile(r"[-+]?\d+", re.ASCII)
_DECIMAL = re.compile(r"[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?", re.ASCII)
_OTHER_BASE = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_NO_NUMBER = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")


@dataclass(frozen=True, slots=True)
class Wrong:
    """A word that looks like a date or a number but is none that can be used."""

    rule: str
    message: Text
    help: Text


def plain(text: str) -> object:
    """The value of a word without quotes: None, bool, int, Decimal, date, str; or `Wrong`."""
    if text[:1] not in STARTS:
        return WORDS.get(text, text)
    if _DATE.fullmatch(text):
        return _date(text)
    if _WHOLE.fullmatch(text):
        return int(text) if len(text) <= MAX_DIGITS else _too_long(text)
    if _DECIMAL.fullmatch(text):
        return _decimal(text)
    if _OTHER_BASE.fullmatch(text):
        return int(text, 0) if len(text) <= MAX_DIGITS else _too_long(text)
    if _NO_NUMBER.fullmatch(text):
        return Wrong(
            "bad-number", say("{text} is not a number that can be counted with", text=text), say("Write a number, or leave the key out.")
        )
    return text


def _date(text: str) -> date | Wrong:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return Wrong(
            "bad-date",
            say("{text} is not a day of the calendar", text=text),
            say("Write an existing day as year-month-day, such as 2026-03-31."),
        )


def _decimal(text: str) -> Decimal | Wrong:
    if len(text) > 2 * MAX_DIGITS:
        return _too_long(text)
    number = Decimal(text)
    exponent = number.as_tuple().exponent
    if not (-MAX_DIGITS <= int(exponent) and number.adjusted() <= MAX_DIGITS):
        return _too_long(text)
    return number


def _too_long(text: str) -> Wrong:
    return Wrong(
        "bad-number",
        say("The number {text} has too many digits", text=text if len(text) < 40 else text[:37] + "..."),
        say("A number can have {n} digits. If it is a code and not a number, put it between quotes.", n=MAX_DIGITS),
    )
