"""A day that was written otherwise than as year, month and day: how to write it, as far as it is known which is meant."""

from __future__ import annotations

import re
from datetime import date

from accountplan.base.days import FIRST_YEAR, LAST_YEAR
from accountplan.base.text import Code, Listing, say
from accountplan.load.spot import Spot
from accountplan.model.fix import Fix, NewValue, Remedy, write_as
from accountplan.model.shapes import Record

from .days import Period, find_period, find_yearless
from .parts import name_key
from .values import clean_truth

_YEAR = re.compile(r"\d{4}", re.ASCII)
BEGINNINGS = ("start", "since")
"""Keys of the day on which something begins: of a month that is its first day."""
_TRUTH = {"x": "true", "✓": "true", "✔": "true", "done": "true", "klaar": "true", "gedaan": "true", "nog niet": "false", "not yet": "false"}
"""Signs and words by which people say that something was, or was not."""
PAST = ("since", "last", "on", "done", "asked", "sent", "delivered", "evaluated", "resolved", "left", "reviewed", "checked")
"""Keys of days that have been."""


def word_day(spot: Spot) -> Remedy | None:
    """How to write the day that a text was meant to be; None when that cannot be made out."""
    year = int(str(spot.value)) if _YEAR.fullmatch(str(spot.value)) else 0
    if FIRST_YEAR <= year <= LAST_YEAR and not (name_key(spot) in PAST and year >= spot.year):
        return _word_day(Period(date(year, 1, 1), date(year, 12, 31)), name_key(spot))
    if not isinstance(spot.value, str):
        return None
    meant = find_period(spot.value)
    if meant and spot.type == "until_type" and (code := meant.code):
        return write_as(code, safe=meant.whole)
    return _word_day(meant, name_key(spot)) if meant else _word_yearless(spot)


def _word_yearless(spot: Spot) -> Remedy | None:
    """How to write a day without its year: in the two years that it is likeliest in."""
    first = spot.year - (name_key(spot) in PAST)
    days = [find_yearless(spot.value, year) if isinstance(spot.value, str) else None for year in (first, first + 1)]
    written = tuple(Code(_pick_day(day, name_key(spot)).isoformat()) for day in days if day)
    return Remedy(say("The year is missing. Write it as {words}.", words=Listing(written, "or"))) if written else None


def word_truth(spot: Spot) -> Remedy | None:
    """What to write where somebody says that something was, or was not, and not on which day; None when that is not what was written."""
    truth, key, day = clean_truth(spot.value) or _TRUTH.get(str(spot.value).strip().casefold()), name_key(spot), f"{spot.year - 1}-12-31"
    if truth is None or isinstance(spot.value, int) is not isinstance(spot.value, bool) or key not in PAST:
        return None
    if truth == "false":
        return Remedy(say("Leave `{key}` out as long as it is not so.", key=key))
    owner = spot.owners[-1]
    if isinstance(owner, Record) and key == "done" and "status" in owner.fields and spot.beside.get("status") != "done":
        return Remedy(say("Write the day on which it was, such as `done: {day}`, and `status: done` beside it.", day=day))
    return Remedy(say("Write the day on which it was, such as `{key}: {day}`.", key=key, day=day))


def _pick_day(meant: Period, key: str) -> date:
    return meant.first if key in BEGINNINGS else meant.last


def _word_day(meant: Period, key: str) -> Remedy:
    """How to write a day. Which day of a period is meant, or whether the month came first, only the writer knows."""
    text = _pick_day(meant, key).isoformat()
    fix = Fix(NewValue(text), safe=meant.sure)
    if meant.day_first:
        return Remedy(say("Write it as `{text}`, if the day is before the month, or as the day that you mean.", text=text), fix)
    if meant.about:
        return Remedy(say("Write it as `{text}`, or as the day that you mean.", text=text), fix)
    if meant.first == meant.last:
        return write_as(text, safe=meant.sure)
    if key in BEGINNINGS:
        return Remedy(say("Write it as `{text}`, the first day of that period, or as the day that you mean.", text=text), fix)
    return Remedy(say("Write it as `{text}`, the last day of that period, or as the day that you mean.", text=text), fix)
