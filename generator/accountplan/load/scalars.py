"""What a word without quotes means, by the core schema of YAML 1.2: `NO` is text, `010` is ten, `12:30` is text, a date is a date.

But for `0x10` and `0o17`: they are text. Nobody counts so in a plan, and where a number is asked it is for the writer to say which.
"""

from __future__ import annotations

import re
import sys
from datetime import date
from decimal import Decimal
from functools import lru_cache

from accountplan.base.patterns import compile_lazily

from .problem import Problem
from .wording import notation

MAX_DIGITS = 30
"""More digits than this before or after the point are not a figure of any firm."""
MAX_KEY = 200
"""Characters in a key."""
SHORT = 32
"""Words up to this length are remembered: ids, dates and the words of the format come back in every plan, and are then one object."""

WORDS: dict[str, bool | None] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip

_STARTS = frozenset("0123456789+-.")
_DATE = compile_lazily(r"\d{4}-\d\d-\d\d", re.ASCII)
_WHOLE = compile_lazily(r"[-+]?\d+", re.ASCII)
_DECIMAL = compile_lazily(r"[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?", re.ASCII)
_NO_NUMBER = compile_lazily(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")


def read_scalar(text: str) -> object:
    """The value of a word without quotes: None, bool, int, Decimal, date or str; or a `Problem` when it looks like a date or a number and cannot be one."""
    return _short(text) if len(text) <= SHORT else _read_scalar(text)


def _read_scalar(text: str) -> object:
    if text[:1] not in _STARTS:
        return WORDS.get(text, text)
    if _DATE.fullmatch(text):
        return _read_date(text)
    if _WHOLE.fullmatch(text):
        return int(text) if len(text) <= MAX_DIGITS else _word_too_long(text)
    if _DECIMAL.fullmatch(text):
        return _read_decimal(text)
    if _NO_NUMBER.fullmatch(text):
        return notation.word_no_number(text)
    return text


_short = lru_cache(maxsize=8192)(_read_scalar)


@lru_cache(maxsize=4096)
def read_plain_key(text: str) -> str | None:
    """The text when it is a key without more ado, quoted or not; None when it needs a closer look."""
    plainly = len(text) <= MAX_KEY and text[:1] not in _STARTS and text not in WORDS and text != "<<"
    return sys.intern(text) if plainly else None


def _read_date(text: str) -> date | Problem:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return notation.word_impossible_date(text)


def _read_decimal(text: str) -> Decimal | Problem:
    if len(text) > 2 * MAX_DIGITS:
        return _word_too_long(text)
    number = Decimal(text)
    if int(number.as_tuple().exponent) < -MAX_DIGITS or number.adjusted() > MAX_DIGITS:
        return _word_too_long(text)
    return number


def _word_too_long(text: str) -> Problem:
    return notation.word_too_long(text, MAX_DIGITS)
