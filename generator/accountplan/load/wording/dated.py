"""A day that was written otherwise than as year, month and day: how to write it, as far as it is known which is meant."""

from __future__ import annotations

import re
from datetime import date

from accountplan.base.alike import make_slug
from accountplan.base.days import FIRST_YEAR, LAST_YEAR
from accountplan.base.ids import ID
from accountplan.base.patterns import compile_lazily
from accountplan.base.text import Code, Listing, say
from accountplan.load.spot import Moment, Spot
from accountplan.model.fix import Fix, NewValue, Remedy, write_as
from accountplan.model.shapes import Record

from . import undated
from .days import LONGEST, Period, find_period, find_short_year, find_yearless
from .loose import find_loose, find_loose_yearless
from .parts import PAST, PLANNED, name_key
from .remarks import keep_remark
from .values import clean_truth

_REMARKED = compile_lazily(
    r"(?is)(.*[\w.?])\s*([(\[][^()\[\]]+[)\]]|[?!]+|(?<![^\W\d_])(?:o\.?v\.?b\.?|tbc|t\.b\.c\.|nnb|onder voorbehoud|provisional|uiterlijk|(?:at the )?latest"
    r"|op zijn laatst|(?:of|or) (?:eerder|earlier|later|sooner)|voorlopig|concept|gepland|planned|verwacht|expected|definitief|final)\.?|(?:door|by|met|with|samen|together|op\s[^\W\d]+|at\s[^\W\d]+|bij)\s.+)"
)
"""A day with what is said about it behind it."""
_SOON = compile_lazily(rf"(?i)({undated.SOON})[,;]?\s+(?:(?:maar|doch|but|en|and)\s+)?(?:(?:in ieder geval|at least)\s+)?(\S.*)")
_NAMED = compile_lazily(r"([^\d,;:]*[^\W\d_]{3}[^\d,;:]*)[,;:]\s*(\d.*)")
"""Who it was, before the day."""
_EACH_YEAR = compile_lazily(
    r"(?i)\s*(?:(?:wordt|is|renews?|renewed|verlengd?|verlenging|verlengt|stilzwijgend(?:e)?|automatisch(?:e)?|tacit(?:ly)?|automatic(?:ally)?|jaarlijks(?:e)?"
    r"|annual(?:ly)?|yearly|(?:elk|ieder|every|each|per|a)\s+(?:jaar|year))\b[\s,:]*)+(?:steeds\s+|always\s+)?(?:(?:telkens|per|op|in|on|vanaf|from|at|each|elke|every)\s+)*(.*?)\s*"
)
"""A day that comes back by itself."""
_DONE = compile_lazily(r"(?i)(?:afgerond|gedaan|gereed|klaar|voltooid|done|completed?|finished|closed|afgehandeld)\s*[:,]?\s*(?=\S)")
_YEAR = compile_lazily(r"\d{4}", re.ASCII)
MOST_NAMES = 3
"""Words in a name."""
BEGINNINGS = ("start", "since")
"""Keys of the day on which something begins: of a month that is its first day."""
HAVE_BEEN = (*PAST, "answered")
"""Keys of days on which something was done, which may be said not to have been."""
_TRUTH = {
    "x": "true",
    "✓": "true",
    "✔": "true",
    "done": "true",
    "klaar": "true",
    "gedaan": "true",
    "nog niet": "false",
    "not yet": "false",
    "nooit": "false",
    "never": "false",
}
"""Signs and words by which people say that something was, or was not."""


def word_day(spot: Spot) -> Remedy | None:
    """How to write the day that a text was meant to be; None when that cannot be made out."""
    if spot.moment.names and spot.keys == ("on",):
        return _word_named(spot.value, spot.moment.named)
    year = int(str(spot.value)) if _YEAR.fullmatch(str(spot.value)) else 0
    if FIRST_YEAR <= year <= LAST_YEAR and not (name_key(spot) in PAST and year >= spot.moment.today.year):
        return _word_day(Period(date(year, 1, 1), date(year, 12, 31)), name_key(spot), spot.moment)
    if isinstance(spot.value, int) and not isinstance(spot.value, bool):
        return undated.word_number(spot.value)
    if not isinstance(spot.value, str):
        return None
    if len(spot.value) > LONGEST:
        return None
    meant = find_period(spot.value) or find_loose(spot.value)
    if meant and spot.type == "until_type" and (code := meant.code):
        return write_as(code, safe=meant.whole)
    if meant:
        return _word_day(meant, name_key(spot), spot.moment)
    return (
        _word_each_year(spot)
        or _word_short_year(spot)
        or _word_yearless(spot)
        or _word_done(spot)
        or _word_remarked(spot)
        or undated.word_words(spot.value)
    )


def _word_each_year(spot: Spot) -> Remedy | None:
    """How to write a day that comes back each year, or on which something goes on by itself: the next one, with what was said of it."""
    found = _EACH_YEAR.fullmatch(spot.value)
    if not found or name_key(spot) in PAST:
        return None
    if not found[1]:
        return undated.word_words("jaarlijks")
    today, whole = spot.moment.today, find_period(found[1])
    if whole and whole.sure:
        return keep_remark(spot, whole.last.isoformat(), spot.value.strip())
    days = (find_yearless(found[1], year) or find_loose_yearless(found[1], year) for year in (today.year, today.year + 1))
    coming = next((day.last for day in days if day and day.last >= today), None)
    return keep_remark(spot, coming.isoformat(), spot.value.strip()) if coming else None


def _word_done(spot: Spot) -> Remedy | None:
    """What to write where a day says that something was done, in the place of the day that was planned; None when it is something else."""
    found, owner = _DONE.match(spot.value), spot.owners[-1]
    day = find_period(spot.value[found.end() :]) if found else None
    if not day or day.first < day.last or name_key(spot) in PAST or not isinstance(owner, Record) or "done" not in owner.fields:
        return None
    return Remedy(say("Write here the day that was planned, and `done: {day}` below it.", day=day.last.isoformat()))


def _word_remarked(spot: Spot) -> Remedy | None:
    """How to write a day or a period with a remark behind it; None when it is something else."""
    written, remark = _split_remark(spot.value)
    meant = find_period(written) or find_loose(written)
    if meant is None:
        return None
    code = meant.code if spot.type == "until_type" else None
    if meant.first < meant.last and not code:
        return Remedy(_word_day(meant, name_key(spot), spot.moment).help)
    return keep_remark(spot, code or meant.last.isoformat(), remark.strip("() "))


def _split_remark(text: str) -> tuple[str, str]:
    """The day in a text, and what is said before or behind it."""
    if soon := _SOON.fullmatch(text):
        return soon[2], soon[1]
    if named := _NAMED.fullmatch(text):
        return named[2], named[1]
    found = _REMARKED.fullmatch(text)
    return (found[1], found[2]) if found else ("", "")


def _word_short_year(spot: Spot) -> Remedy | None:
    """How to write a month and a number of which nobody can tell whether it is the day or the year; None when it is something else."""
    month = find_short_year(spot.value)
    days = list_yearless(spot.value, name_key(spot), spot.moment) if month else ()
    if month is None or not days:
        return None
    code = month.code if spot.type == "until_type" else None
    year = code or pick_day(month, name_key(spot), spot.moment).isoformat()
    return Remedy(
        say(
            "Write `{month}` if {number} is the year, or {words} if it is the day.",
            month=year,
            number=f"{month.last:%y}",
            words=_list_days(days),
        )
    )


def _word_named(value: object, named: date | None) -> Remedy:
    """How to write the day of a meeting, of which the name of the file says the same."""
    found = find_period(value) if isinstance(value, str) else None
    day = found.first.isoformat() if found and found.first == found.last else None
    if named is None and day:
        return Remedy(say("Write it as `{day}`, and begin the name of the file with that day.", day=day))
    if named is None:
        return Remedy(say("Write the day, such as `2026-12-15`, and begin the name of the file with it."))
    text = named.isoformat()
    if found and not found.first <= named <= found.last:
        return Remedy(
            say("Write it as `{day}` and begin the name of the file with that day; or write `{named}`, as the file is named.", day=day, named=text)
            if day else
            say("Write it as `{named}`, as the file is named; or write another day, and begin the name of the file with it.", named=text)
        )  # fmt: skip
    fix = Fix(NewValue(text), safe=bool(found and found.sure))
    return Remedy(say("Write it as `{text}`, the day with which the name of the file begins.", text=text), fix)


def _word_yearless(spot: Spot) -> Remedy | None:
    """How to write a day without its year: in the two years that it is likeliest in."""
    days = list_yearless(spot.value, name_key(spot), spot.moment) if isinstance(spot.value, str) else ()
    return word_years(days) if days else None


def list_yearless(text: str, key: str, moment: Moment) -> tuple[str, ...]:
    """A day without its year in the two years that it is likeliest in; none when a text names no such day."""
    first = moment.today.year - (key in PAST)
    days = ((each, find_yearless(text, each) or find_loose_yearless(text, each)) for each in (first, first + 1))
    return tuple(pick_day(day, key, moment).isoformat() for each, day in days if day)


def word_years(written: tuple[str, ...]) -> Remedy:
    """How to write what lacks a year, in each of the years that are likely."""
    return Remedy(say("The year is missing. Write it as {words}.", words=_list_days(written)))


def _list_days(written: tuple[str, ...]) -> Listing:
    return Listing(tuple(map(Code, written)), "or")


def word_truth(spot: Spot) -> Remedy | None:
    """What to write where somebody says that something was, or was not, and not on which day; None when that is not what was written."""
    truth, key, day = (
        clean_truth(spot.value) or _TRUTH.get(str(spot.value).strip().casefold()),
        name_key(spot),
        f"{spot.moment.today.year - 1}-12-31",
    )
    if truth is None or isinstance(spot.value, int) is not isinstance(spot.value, bool) or key not in HAVE_BEEN:
        return None
    if truth == "false":
        return Remedy(say("Leave `{key}` out until it is true.", key=key))
    owner = spot.owners[-1]
    if isinstance(owner, Record) and key == "done" and "status" in owner.fields and spot.beside.get("status") != "done":
        return Remedy(say("Write the day on which it was, such as `done: {day}`, and `status: done` beside it.", day=day))
    return Remedy(say("Write the day on which it was, such as `{key}: {day}`.", key=key, day=day))


def word_person(spot: Spot) -> Remedy | None:
    """What to write where one of us stands in the place of a day; None when there is no key for a person, or when it is something else."""
    owner = spot.owners[-1]
    fields = owner.fields if isinstance(owner, Record) else {}
    key = next((name for name in ("who", "own") if name in fields), None)
    if key is None or not isinstance(spot.value, str) or not ID.fullmatch(make_slug(spot.value)) or any(map(str.isdigit, spot.value)):
        return None
    if len(spot.value.split()) > MOST_NAMES or key in spot.beside:
        return None
    help = say("The day belongs here. Who does it belongs under `{key}`: `{line}`.", key=key, line=f"{key}: {make_slug(spot.value)}")
    return Remedy(help)


def pick_day(meant: Period, key: str, moment: Moment) -> date:
    """The day of a period that a key asks: mostly its last. What has been is not later than today, so that of a period that still runs it is the first."""
    return meant.first if is_begin(meant, key, moment) else meant.last


def is_begin(meant: Period, key: str, moment: Moment) -> bool:
    """Whether it is the first day of a period that a key asks."""
    return key in BEGINNINGS or (key in PAST and meant.first <= moment.today < meant.last and not meant.end)


def _word_day(meant: Period, key: str, moment: Moment) -> Remedy:
    """How to write a day. Which day of a period is meant, or whether the month came first, only the writer knows."""
    day = pick_day(meant, key, moment)
    text = day.isoformat()
    if (meant.middle or meant.first < meant.last) and day > moment.today and key in PAST and key not in PLANNED:
        return Remedy(say("Write the day on which it was, such as `{key}: {day}`.", key=key, day=f"{moment.today.year - 1}-12-31"))
    fix = Fix(NewValue(text), safe=meant.sure)
    if meant.day_first:
        return Remedy(say("Write it as `{text}`, if the day is before the month, or as the day that you mean.", text=text), fix)
    if meant.about:
        return Remedy(say("Write it as `{text}`, or as the day that you mean.", text=text), fix)
    if meant.first == meant.last:
        return write_as(text, safe=meant.sure)
    if is_begin(meant, key, moment):
        return Remedy(say("Write it as `{text}`, the first day of that period, or as the day that you mean.", text=text), fix)
    return Remedy(say("Write it as `{text}`, the last day of that period, or as the day that you mean.", text=text), fix)
