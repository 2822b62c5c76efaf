"""Days said loosely: two that are joined, as `14-15 december 2026`, a week by its Monday, as `w/c 14 December 2026`, and a day left open, as `2026-12-xx`."""

from __future__ import annotations

from datetime import timedelta

from accountplan.base.patterns import compile_lazily

from .days import LONGEST, Period, find_period, join_dashes

_WEEK = compile_lazily(
    r"(?i)^(?:in\s+)?(?:de\s+|the\s+)?(?:w/[cb]|w\.?[cb]\.?|week\s+(?:commencing|beginning|starting|of|van|vanaf|from))\s+(?=\S)"
)
"""Before a day of the week that is meant, mostly its Monday."""
_OPEN_DAY = compile_lazily(r"(?i)(?<=\d[-/.])(?:x{1,2}|\?{1,2})$|^(?:x{1,2}|\?{1,2})[-/.](?=\d)")
_YEAR = compile_lazily(r"\d{4}")
_FROM = compile_lazily(r"(?i)^(?:van|vanaf|from|tussen|between)\s+")
_JOINED = compile_lazily(r"(?i)\s*(?:[-/&]|\b(?:t/m|tm|tot\s+en\s+met|tot|until|till|to|through|thru|en|and|of|or|à)(?=\s))\s*")
_ONE = compile_lazily(r"(?i)(\d\d?)(?:e|de|ste|st|nd|rd|th|\.)?")


def find_loose(text: str) -> Period | None:
    """The period from the first day that a text names to the last; None when it says no two days, no week and no month."""
    text = join_dashes(text)
    if len(text) > LONGEST:
        return None
    if week := _WEEK.match(text):
        day = find_period(text[week.end() :])
        return _make_week(day) if day and day.first == day.last else None
    if left_open := _OPEN_DAY.search(text):
        month = find_period((text[: left_open.start()] + text[left_open.end() :]).strip("-/."))
        return month if month and month.first < month.last else None
    return _find_joined(_FROM.sub("", text))


def find_loose_yearless(text: str, year: int) -> Period | None:
    """The same of a text that names no year, if it were in this one."""
    return None if _YEAR.search(text) else find_loose(f"{text.strip()} {year}")


def _make_week(day: Period) -> Period:
    """The week, from Monday to Sunday, in which a day is."""
    first = day.first - timedelta(day.first.weekday())
    return Period(first, first + timedelta(6), whole=False)


def _find_joined(text: str) -> Period | None:
    """From what stands before a word or sign that joins to what stands behind it."""
    for found in _JOINED.finditer(text):
        last = find_period(text[found.end() :])
        first = _find_first(text[: found.start()], last) if last else None
        if first and last and first.first < last.last:
            return Period(first.first, last.last, whole=False)
    return None


def _find_first(text: str, last: Period) -> Period | None:
    """What stands before: of a number alone the day of the same month."""
    if not (day := _ONE.fullmatch(text.strip())):
        return find_period(text) or find_period(f"{text.strip()} {last.last.year}")
    if last.first != last.last or not 1 <= int(day[1]) < last.last.day:
        return None
    first = last.last.replace(day=int(day[1]))
    return Period(first, first)
