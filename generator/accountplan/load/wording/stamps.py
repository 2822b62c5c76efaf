"""A day in the place of an item of a list, or at the beginning or end of its text: below the key for it, whatever way it is written."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal, NamedTuple, TypeAlias

from accountplan.base.days import FIRST_YEAR, LAST_YEAR
from accountplan.base.patterns import compile_lazily
from accountplan.base.text import say
from accountplan.base.yaml_word import format_word
from accountplan.load.spot import Moment, Spot
from accountplan.model.fix import UNKNOWN, Fix, NewValue, Remedy, write_as, write_partly
from accountplan.model.shapes import Record, Single

from .dated import list_yearless, pick_day
from .days import Period, find_period, find_yearless
from .parts import name_key

Doubt: TypeAlias = Literal["", "month", "day"]
"""What is not sure of a day: whether the month came first, or which day of a period is meant."""
LONGEST = 200
"""Characters of a text that is written out in a remedy."""
_MOST_WORDS = 4
"""Words in a day: vr 4 december 2026."""
_BETWEEN = compile_lazily(r"\s+(?:-|–|—|t/m|tot en met|tot|to|until|till|through|and|en)\s+", re.IGNORECASE)
_APART = compile_lazily(r"\s*[,;\n]\s*|\s+(?:en|and)\s+", re.IGNORECASE)
_LOOSE = " \t:,;–—-()[]"
"""What may stand between a day and its text."""


class Stamp(NamedTuple):
    """The keys of the days that a text names, with each as it can be written; the ``rest`` of the text, and what is not sure.

    It is ``plain`` when nothing was read but one day, as the format writes it.
    """

    given: dict[str, str]
    rest: str = ""
    doubt: Doubt = ""
    plain: bool = False


def find_day_key(record: Record) -> str | None:
    """The key for a day: the first of those that must be there, when there are any."""
    found = [name for name, field in record.fields.items() if field.shape == Single("date")]
    return next((name for name in found if record.fields[name].required), next(iter(found), None))


def read_stamp(value: object, record: Record, moment: Moment) -> Stamp | None:
    """The days that a value is, or that its text begins or ends with; None when it names none, or when there is no key for one.

    A text that ends with its day keeps it, as nobody knows where the words before it end.
    """
    whole, key = read_whole(value, record, moment), find_day_key(record)
    return whole or (_read_beside(value, key, record) if key and isinstance(value, str) and len(value) <= LONGEST else None)


def read_whole(value: object, record: Record, moment: Moment) -> Stamp | None:
    """The days that a value is, and nothing else: one, a period, or two with a word between them."""
    key = find_day_key(record)
    if key is None or isinstance(value, bool):
        return None
    match value:
        case date():
            return Stamp({key: value.isoformat()}, plain=True)
        case int() if FIRST_YEAR <= value <= LAST_YEAR and "until" in record.fields:
            return _stamp_period(Period(date(value, 1, 1), date(value, 12, 31)), key, record, moment)
        case str() if len(value) <= LONGEST:
            text = value.strip(_LOOSE)
            whole = find_period(text)
            return _read_span(text, key, record) or (_stamp_period(whole, key, record, moment) if whole else None)
    return None


def stamp_yearless(text: str, record: Record, moment: Moment) -> tuple[dict[str, str], ...]:
    """The keys of a day without its year, in the years that are likely, where such a day must be there; none when a text is something else."""
    key = find_day_key(record)
    if key is None or not record.fields[key].required:
        return ()
    return tuple({key: day} for day in list_yearless(text.strip(_LOOSE), key, moment))


def word_days(spot: Spot) -> Remedy | None:
    """How to write one day or several in a text where a list of days is asked; None when any part of it is no day."""
    if isinstance(spot.value, date):
        return write_as(f"[{spot.value.isoformat()}]")
    parts = _APART.split(spot.value.strip()) if isinstance(spot.value, str) and len(spot.value) <= LONGEST else []
    found = [find_period(part) for part in parts]
    days = [each for each in found if each]
    if not days or len(days) < len(found):
        return None
    doubts: list[Doubt] = [_find_doubt(each) if each.first == each.last else "day" for each in days]
    doubt = next((each for each in doubts if each), None)
    written = f"[{', '.join(pick_day(each, name_key(spot), spot.moment).isoformat() for each in days)}]"
    return word_stamped(written, doubt) if doubt else write_as(written, safe=all(each.sure for each in days))


def word_stamped(written: str, doubt: Doubt) -> Remedy:
    """How to write an item whose day may be another than the one that was taken."""
    fix = Fix(NewValue(written), safe=False)
    if UNKNOWN in written:
        if not doubt:
            return write_partly(written)
        help = say("Write it as `{text}`, or with the day that you mean, and with what belongs in the place of the dots.", text=written)
        return Remedy(help)
    match doubt:
        case "month":
            return Remedy(say("Write it as `{text}`, if the day is before the month, or with the day that you mean.", text=written), fix)
        case "day":
            return Remedy(say("Write it as `{text}`, or with the day that you mean.", text=written), fix)
    return write_as(written)


def _stamp_period(found: Period, key: str, record: Record, moment: Moment) -> Stamp:
    """A day; of a period the one that its key asks, or both of its ends where there is a key for each."""
    if found.first == found.last:
        return Stamp({key: found.last.isoformat()}, doubt=_find_doubt(found), plain=found.sure)
    if key == "from" and "until" in record.fields:
        return Stamp({"from": found.first.isoformat(), "until": found.last.isoformat()})
    return Stamp({key: pick_day(found, key, moment).isoformat()}, doubt="day")


def _find_doubt(found: Period) -> Doubt:
    return "month" if found.day_first else "day" if found.about else ""


def _read_span(text: str, key: str, record: Record) -> Stamp | None:
    """Two days with a word or dash between them, where there is a key for each; the first may lack the year of the second."""
    ends = _BETWEEN.split(text)
    last = find_period(ends[1]) if len(ends) == 2 and key == "from" and "until" in record.fields else None
    first = (find_period(ends[0]) or find_yearless(ends[0], last.last.year)) if last else None
    if first is None or last is None or first.first > last.last:
        return None
    return Stamp({"from": first.first.isoformat(), "until": last.last.isoformat()}, doubt=_find_doubt(first) or _find_doubt(last))


def _read_beside(text: str, key: str, record: Record) -> Stamp | None:
    """A day before a text, or behind one where a day must be there."""
    words = [] if key == "from" and _BETWEEN.search(text) else text.split()
    for count in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        head, tail = " ".join(words[:count]).strip(_LOOSE), " ".join(words[-count:]).strip(_LOOSE + ".")
        if (found := _find_day(head)) and (rest := " ".join(words[count:]).lstrip(_LOOSE)):
            return Stamp({key: found.last.isoformat()}, format_word(rest), _find_doubt(found))
        if record.fields[key].required and (found := _find_day(tail)):
            return Stamp({key: found.last.isoformat()}, format_word(text), _find_doubt(found) or "day")
    return None


def _find_day(text: str) -> Period | None:
    """The one day that a text names, with its year."""
    found = find_period(text) if text[:1].isalnum() else None
    return found if found and found.first == found.last and not found.about else None
