"""Days as people write them, and as they were meant."""

from __future__ import annotations

import calendar
import re
from datetime import date
from functools import cache
from typing import Literal, NamedTuple

from accountplan.base.days import FIRST_YEAR

LONGEST = 60
"""Characters in a value that is guessed at."""
LANGUAGES = ("nl", "en", "en_GB")
"""In which the names of months, quarters and days are known: a Dutch plan can say March, and an English one maart."""
WIDTHS: tuple[Literal["wide", "abbreviated"], ...] = ("wide", "abbreviated")
_TIME = re.compile(r"(\d{4}-\d\d?-\d\d?)[T ]\d\d?:.*")
_SHORT_YEAR = re.compile(r"['’](\d\d)\b")
_OTHER = re.compile(r"[^\w\s\-/.,]")
_PARTS = re.compile(r"[^\W\d_]+|\d+")
_IDLE = frozenset({"e", "de", "ste", "st", "nd", "rd", "th", "of", "van", "the"})
_END = frozenset({"eind", "einde", "end", "ultimo"})
_QUARTER = frozenset({"q", "k", "kw", "kwartaal", "quarter"})


class Period(NamedTuple):
    """The first and the last day that a text can mean; of a day these are the same.

    Of a day in numbers the month may be first: ``day_first`` says that it was taken to be second. ``whole`` says that nothing was left out,
    such as an hour or a day of the week.
    """

    first: date
    last: date
    day_first: bool = False
    whole: bool = True

    @property
    def sure(self) -> bool:
        """Whether it can be this one day alone."""
        return self.first == self.last and not self.day_first and self.whole


def find_period(text: str) -> Period | None:
    """The day, month, quarter or year that a text was meant to be; None when that cannot be made out, or only by guessing a year."""
    text = text.strip()
    if len(text) > LONGEST:
        return None
    day = _SHORT_YEAR.sub(r"20\1", _TIME.sub(r"\1", text))
    if _OTHER.search(day):
        return None
    words = [part for part in _PARTS.findall(day.casefold()) if part not in _IDLE]
    parts = [_normalise_part(word) for word in words if word not in _list_weekdays()]
    try:
        found = _make_period(parts, american="/" in day)
    except ValueError:
        return None
    return found._replace(whole=len(parts) == len(words) and not _TIME.fullmatch(text)) if found else None


def _normalise_part(word: str) -> str:
    """A part in one form: a number, a month as ``m3``, ``q`` for a quarter, ``end``; any other word as it is."""
    if word.isdecimal():
        return word
    if word in _END:
        return "end"
    if word in _QUARTER:
        return "q"
    month = _list_months().get(word) or (_find_month(word) if len(word) > 2 else None)
    return f"m{month}" if month else word


def _find_month(word: str) -> int | None:
    """The month whose name begins so, when there is one."""
    found = {month for name, month in _list_months().items() if name.startswith(word)}
    return found.pop() if len(found) == 1 else None


def _make_period(parts: list[str], *, american: bool) -> Period | None:
    """The period that some parts name. Raises ValueError when it is not in the calendar."""
    at_end = parts[:1] == ["end"]
    parts = parts[at_end:]
    kinds = "".join(_classify_part(part) for part in parts)
    numbers = [int(part.lstrip("mq") or 0) for part in parts]
    match kinds:
        case "nmY" | "nmn" | "nnY" | "nnn" | "mnY" | "Ymn" | "Ynn":
            return None if at_end else _make_day(kinds, numbers, american=american)
        case "mY" | "nY":
            return _make_month_span(numbers[1], numbers[0], 1)
        case "Ym" | "Yn":
            return _make_month_span(numbers[0], numbers[1], 1)
        case "qnY" | "nqY" | "Yqn":
            year = max(numbers)
            return _make_month_span(year, 3 * (sum(numbers) - year) - 2, 3)
        case "Y" if at_end:
            return _make_month_span(numbers[0], 1, 12)
    return None


def _classify_part(part: str) -> str:
    """``Y`` for a year of four digits, ``n`` for a shorter number, ``m`` for a month, ``q`` for a quarter, ``?`` for anything else."""
    if part.isdecimal():
        return "Y" if len(part) == 4 else "n" if len(part) < 3 else "?"
    return part[0] if part == "q" or part[1:].isdecimal() else "?"


def _make_day(kinds: str, numbers: list[int], *, american: bool) -> Period:
    """The day of three parts; the month is first where it is said so, or where nothing else fits."""
    if kinds[0] == "Y":
        year, month, day = numbers
    elif kinds[0] == "m":
        month, day, year = numbers
    else:
        day, month, year = numbers
    if american and month > 12 >= day:
        day, month = month, day
    found = date(_check_year(year if "Y" in kinds else 2000 + year), month, day)
    return Period(found, found, day_first=kinds[:2] == "nn" and day != month and max(day, month) <= 12)


def _make_month_span(year: int, month: int, count: int) -> Period:
    """Some months from the first day of one on."""
    last = month + count - 1
    return Period(date(_check_year(year), month, 1), date(year, last, calendar.monthrange(year, last)[1]))


def _check_year(year: int) -> int:
    if not FIRST_YEAR <= year <= 2200:
        raise ValueError(year)
    return year


@cache
def _list_months() -> dict[str, int]:
    """The months by every name that they have, long and short."""
    from babel.dates import get_month_names

    names = (pair for locale in LANGUAGES for width in WIDTHS for pair in get_month_names(width, locale=locale).items())
    return {name.rstrip(".").casefold(): month for month, name in names}


@cache
def _list_weekdays() -> frozenset[str]:
    """The days of the week by every name that they have: beside a date they say nothing."""
    from babel.dates import get_day_names

    names = (name for locale in LANGUAGES for width in WIDTHS for name in get_day_names(width, locale=locale).values())
    return frozenset(name.rstrip(".").casefold() for name in names)
