"""What stands in the place of a day and is none: a number of a spreadsheet, a day that counts from today, or words such as `z.s.m.`."""

from __future__ import annotations

from datetime import date, timedelta

from accountplan.base.days import FIRST_YEAR
from accountplan.base.patterns import compile_lazily
from accountplan.base.text import say
from accountplan.model.fix import Fix, NewValue, Remedy, write_as

from .holidays import NO_FIXED_DAY
from .rates import find_rate

_OFTEN = compile_lazily(
    r"(?i)\s*(?:\d+|een|twee|drie|vier|one|two|three|four)\s?(?:x|keer|maal|times)\b|\s*(?:twice|once|thrice|tweemaal|driemaal)\b"
)
_COMPACT = compile_lazily(r"((?:19|20|21)\d\d)(\d\d)(\d\d)")
_SERIAL = range(40_000, 60_000)
"""Days since the end of 1899, as spreadsheets count them, from 2009 to 2064."""
_ZERO = date(1899, 12, 30)
_NOW = compile_lazily(
    r"(?i)\b(?:vandaag|morgen|overmorgen|gisteren|today|tomorrow|yesterday|(?:volgende?|komende?|aankomende?|vorige?|deze|dit|next|coming|last|previous|this)\s+"
    r"(?:jaar|year|maand|month|kwartaal|quarter|week|halfjaar|zomer|summer|maandag|dinsdag|woensdag|donderdag|vrijdag|monday|tuesday|wednesday|thursday|friday)"
    r"|(?:over|binnen|in|within)\s+\w+\s+(?:dagen|days?|weken|weeks?|maanden|months?|jaar|years?)|\w+\s+(?:dagen|weken|maanden|days|weeks|months)\s+(?:geleden|ago))\b"
    r"|\b(?:eod|eow|eom|eoq|cob|end\s+of\s+(?:the\s+)?(?:day|week|month|quarter)|eind(?:e)?\s+(?:van\s+)?(?:de\s+|het\s+)?(?:dag|week|maand|kwartaal))\b"
    r"|^\s*\+?\s*\d+\s*(?:d|w|wk|dagen|days?|weken|weeks?|maanden|months?)\s*$"
    r"|^\s*(?:op\s+|on\s+)?(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\s*$"
)
SOON = r"z\.?s\.?m\.?|zo (?:snel|spoedig) mogelijk|asap|a\.s\.a\.p\.|as soon as possible"
"""Words that say how soon, and on no day."""
_NO_DAY = compile_lazily(
    rf"(?i)\s*(?:{SOON}|direct|immediately|doorlopend|continu|lopend|ongoing|continuous(?:ly)?"
    r"|permanent|rolling|spoed|urgent|later|ooit|someday|jaarlijks|maandelijks|wekelijks|per kwartaal|halfjaarlijks|fortnight(?:ly)?|annually|yearly|quarterly|monthly|weekly|(?:elke?|iedere?|every|each)\s+[^\W\d]+"
    r"|(?:\d+\s+\w+\s+)?(?:na|after|zodra|once|when|als)\s+[^\W\d]+)\b[^\d]*"
)


ENDLESS = compile_lazily(
    r"(?i)\s*(?:voor\s+)?(?:onbepaald(?:e\s+tijd)?|tot\s+(?:weder)?opzegging|tot\s+nader\s+order|indefinite(?:ly)?|open[- ]ended|until\s+further\s+notice|no\s+end)\s*"
)
"""How people say that something has no end."""
_FINANCIAL = compile_lazily(
    r"(?i).*\b(?:fy|boekjaar|financial\s+year|fiscal\s+year)\s?\W?\d{2,4}\b.*|\s*(?:19|20)\d\d\s*[/–-]\s*(?:20)?\d\d\s*"
)


def word_number(number: int) -> Remedy | None:
    """How to write a number that is a day to a program."""
    compact = _COMPACT.fullmatch(str(number))
    if compact and (day := _make_day(*map(int, compact.groups()))):
        return write_as(day.isoformat(), safe=False)
    if number not in _SERIAL:
        return None
    text = (_ZERO + timedelta(number)).isoformat()
    return Remedy(say("Write it as `{text}`, if it is the number of a day in a spreadsheet.", text=text), Fix(NewValue(text), safe=False))


def word_words(text: str) -> Remedy | None:
    """Why words say no day, and what to write."""
    if _NOW.search(text):
        return Remedy(say("Nobody can tell later from which day this counts: write the day itself as year-month-day, such as 2026-03-31."))
    if NO_FIXED_DAY.search(text):
        return Remedy(say("That is on other days in each region or year: write the day itself as year-month-day, such as 2026-03-31."))
    if ENDLESS.fullmatch(text):
        return Remedy(say("Leave it out: what has no end has no such day."))
    if _FINANCIAL.fullmatch(text):
        return Remedy(say("Write the last day of that financial year, as year-month-day, such as 2026-03-31."))
    if _NO_DAY.fullmatch(text) or find_rate(text) is not None or _OFTEN.match(text):
        return Remedy(say("This says no day: write the last one on which it may be, as year-month-day, such as 2026-03-31."))
    return None


def _make_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year >= FIRST_YEAR else None
    except ValueError:
        return None
