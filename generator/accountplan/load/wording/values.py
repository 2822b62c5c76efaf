"""Values as they are written, and as they were meant."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from accountplan.base.text import Text, say
from accountplan.load.scalars import plain

LONGEST = 60
"""Characters in a value that is guessed at."""
_WRITTEN = re.compile(r"\"[^\"]*\"|'[^']*'|[^,\]}#]*")
_THOUSANDS = re.compile(r"[-+]?\d{1,3}(?:[.,' _\u00a0\u202f]\d{3})+(?:,-)?")
_THOUSANDS_COMMA = re.compile(r"[-+]?\d{1,3}(?:\.\d{3})+,\d+")
_COMMA = re.compile(r"[-+]?\d+,\d+")
_SIGNS = re.compile(r"(?i)^(?:€|\$|£|eur\b|usd\b|gbp\b)\s*|\s*(?:€|\$|£|eur|usd|gbp|euro|dollar|uur|hours?|,-)$")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?")
_TRUTH = {
    "yes": "true",
    "ja": "true",
    "on": "true",
    "waar": "true",
    "1": "true",
    "no": "false",
    "nee": "false",
    "off": "false",
    "onwaar": "false",
    "0": "false",
}


def kind_of(value: object) -> Text:
    """What sort of value it is, with its article."""
    match value:
        case None:
            return say("nothing")
        case bool():
            return say("true or false")
        case int() | Decimal():
            return say("a number")
        case date():
            return say("a date")
        case list():
            return say("a list")
        case dict():
            return say("a set of keys")
    return say("text")


def written(lines: list[str], line: int, column: int) -> str:
    """A value as it stands in the text, up to its end on the same line; at most 60 characters."""
    rest = lines[line - 1][column - 1 : column + 200] if 0 < line <= len(lines) else ""
    match = _WRITTEN.match(rest)
    value = match[0].rstrip() if match else ""
    return value if len(value) <= 60 else value[:57] + "..."


def clean_number(value: object, *, whole: bool = False) -> str | None:
    """The number that a text was meant to be, well written; None when that cannot be made out."""
    if not isinstance(value, str) or len(value) > LONGEST:
        return None
    text = _SIGNS.sub("", value.strip())
    if _THOUSANDS.fullmatch(text):
        text = re.sub(r"[^\d+-]", "", text.removesuffix(",-"))
    elif _COMMA.fullmatch(text) or _THOUSANDS_COMMA.fullmatch(text):
        text = text.replace(".", "").replace(",", ".")
    number = plain(text)
    fits = isinstance(number, int if whole else (int, Decimal)) and not isinstance(number, bool)
    return text if fits else None


def clean_share(value: object) -> str | None:
    """The share that a text was meant to be, well written: `0,4` is 0.4, and more than 1 is a percentage; None when it cannot be made out."""
    text = value.strip().removesuffix("%").rstrip() if isinstance(value, str) else ""
    number = clean_number(text)
    return f"{number}%" if number and (text != str(value).strip() or Decimal(number) > 1) else number


def clean_date(value: object) -> str | None:
    """The day that a text was meant to be, well written; None when that cannot be made out."""
    if not isinstance(value, str) or len(value) > LONGEST:
        return None
    if match := _YEAR_FIRST.fullmatch(value):
        year, month, day = match.groups()
    elif match := _DAY_FIRST.fullmatch(value):
        day, month, year = match.groups()
    else:
        return None
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def clean_truth(value: object) -> str | None:
    """The word true or false when a word was meant so, else None."""
    text = str(value).casefold()
    return _TRUTH.get(text, text if text in ("true", "false") else None)
