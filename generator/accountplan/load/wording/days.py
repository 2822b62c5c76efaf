"""Days as people write them, and as they were meant."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from typing import NamedTuple

from accountplan.base.days import FIRST_YEAR, count_days
from accountplan.base.patterns import compile_lazily

from .calendar_names import find_month, find_month_by_slip, list_weekdays
from .holidays import find_holiday

LONGEST_MONTH = 31
LONGEST = 60
"""Characters in a value that is guessed at."""
_TIME = compile_lazily(r"(\d{4}-\d\d?-\d\d?)[T ]\d\d?:.*")
_YEAR = compile_lazily(r"\d{4}")
_SHORT_YEAR = compile_lazily(r"['’](\d\d)\b")
_SHORT_MONTH = compile_lazily(r"([^\W\d_]{3,}\.?)[\s-]*(\d\d)")
_DASHES = compile_lazily("[\u00ad\u2010-\u2015\u2212]")
"""What word processors make of a hyphen."""
_CLOCK = compile_lazily(
    r"(?i)(?<=[\w.])[,\s]+(?:(?:om|at|um|à|@|van|from)\s+)?(?:\d{1,2}[:.]\d\d(?:\s*(?:-|tot|to)\s*\d{1,2}[:.]\d\d)?(?:\s*(?:uur|u|h|uhr|am|pm))?|\d{1,2}\s*(?:uur|u|h|uhr|am|pm))\.?$"
)
_ORDINAL = compile_lazily(r"(?<=\d)[º°]")
_NO_QUARTER = compile_lazily(r"(?i)\b(?:q|quarter|kwartaal)\s?[05-9](?!\d)|\b[05-9]e?\s?(?:q|quarter|kwartaal)\b")
_PICTURES = compile_lazily("^[\U0001f000-\U0001faff\ufe0f\\s]+|[\U0001f000-\U0001faff\ufe0f\\s]+$")
_OTHER = compile_lazily(r"[^\w\s\-/.,]")
_DOTTED = compile_lazily(r"\d+(?:[.,]\s?\d+)*")
"""Numbers with points alone are a day, and no hour: 1.1.27."""
_PARTS = compile_lazily(r"[^\W\d_]+|\d+")
_IDLE = frozenset({"e", "de", "ste", "st", "nd", "rd", "th", "of", "van", "the", "er", "het", "jaar", "year", "loop"})
_AT = compile_lazily(
    r"(?i)^(?:per|op|on|in|uiterlijk|by|t/m|tot en met|until|till|tijdens|no later than|not later than|on or before|op of voor|niet later dan|w/e|week ending|week ended|vanaf|from|as of|with effect from|during|due|ingaande|sinds|since|um|am)\s+(?=\S)"
)
"""Before the day or period that is meant."""
_NEAR = {
    **dict.fromkeys(("voor", "vóór", "vòòr", "before", "vor", "avant"), "before"),
    **dict.fromkeys(("na", "after", "nach", "après"), "after"),
    **dict.fromkeys(("rond", "rondom", "around", "about", "circa", "ca.", "ca", "omstreeks", "~", "±", "+/-"), "about"),
}
"""Before one that is not quite meant: what comes before it, or after."""
_NEAREST = compile_lazily(rf"(?i)^({'|'.join(map(re.escape, sorted(_NEAR, key=len, reverse=True)))})(?<![a-z](?=\w))\s*(?=\S)")
_NAMES = {
    **dict.fromkeys(("eind", "einde", "end", "ultimo", "ult", "late", "eoy", "jaareinde", "ende", "fin"), "end"),
    **dict.fromkeys(("begin", "start", "beginning", "early", "anfang", "début"), "begin"),
    **dict.fromkeys(("medio", "mid", "half", "halverwege", "midden", "middle", "mitte"), "middle"),
    **dict.fromkeys(("q", "k", "kw", "kwartaal", "quarter"), "q"),
    **dict.fromkeys(("h", "helft"), "h"),
    **dict.fromkeys(("w", "wk", "week", "cw"), "w"),
    **dict.fromkeys(("voorjaar", "lente", "spring"), "s3"),
    **dict.fromkeys(("zomer", "summer"), "s6"),
    **dict.fromkeys(("najaar", "herfst", "autumn", "fall"), "s9"),
    **dict.fromkeys(("laatste", "last"), "last"),
    **dict.fromkeys(("eerste", "first"), "1"),
    **dict.fromkeys(("tweede", "second"), "2"),
    **dict.fromkeys(("derde", "third"), "3"),
    **dict.fromkeys(("vierde", "fourth"), "4"),
}
"""Words for a part of a year, and for a place in one; a season begins with a month."""
QUARTERS, WEEKS_OF_MONTH = 4, 5
OLD_YEAR = 15
"""Of `26-12-01` nobody can tell whether the year is 2001 or 2026: a year of two digits before this one is doubtful beside one after it."""
_PLACES = ("begin", "middle", "end")


class Period(NamedTuple):
    """The first and the last day that a text can mean; of a day these are the same.

    Of a day in numbers the month may be first: ``day_first`` says that it was taken to be second. ``whole`` says that nothing was left out,
    such as an hour or a day of the week. ``about`` says that the day stands for more: the ``middle`` of a month, or a day that the month does not have. ``end`` says that its end is meant.
    """

    first: date
    last: date
    day_first: bool = False
    whole: bool = True
    about: bool = False
    end: bool = False
    middle: bool = False

    @property
    def sure(self) -> bool:
        """Whether it can be this one day alone."""
        return self.first == self.last and not self.day_first and self.whole and not self.about

    @property
    def code(self) -> str | None:
        """The period as the format writes a month or a quarter, 2026-09 or 2026-Q3; None when it is neither."""
        quarter, rest = divmod(self.last.month, 3)
        whole = self.first.day == 1 and self.last.day == calendar.monthrange(self.last.year, self.last.month)[1]
        match self.last.month - self.first.month:
            case 0 if whole:
                return f"{self.last:%Y-%m}"
            case 2 if whole and not rest:
                return f"{self.last:%Y}-Q{quarter}"
        return None


def find_period(text: str) -> Period | None:
    """The day, month, quarter or year that a text was meant to be; None when that cannot be made out, or only by guessing a year."""
    text = _ORDINAL.sub("", join_dashes(_PICTURES.sub("", text)))
    if len(text) > LONGEST or _NO_QUARTER.search(text):
        return None
    if near := _NEAREST.match(text):
        found = find_period(text[near.end() :])
        return _shift(found, _NEAR[near[1].casefold()]) if found else None
    if at := _AT.match(text):
        found = _find_period(text[at.end() :], whole_year=True)
        return found._replace(whole=False) if found else None
    return _find_period(text, whole_year=False)


def join_dashes(text: str) -> str:
    """The text with a hyphen for what word processors make of it."""
    return _DASHES.sub("-", text.strip())


def _shift(found: Period, where: str) -> Period:
    """What comes just before or after a period, or about then: of a day that day."""
    day = found.first - timedelta(1) if where == "before" else found.last + timedelta(1)
    if where == "about" or found.first == found.last:
        return found._replace(about=True, whole=False)
    return Period(day, day, about=True, middle=True)


def _find_period(text: str, *, whole_year: bool) -> Period | None:
    if holiday := find_holiday(text):
        return Period(*holiday, about=holiday[0] == holiday[1], whole=False)
    clock = _CLOCK.search(text)
    day = _SHORT_YEAR.sub(r" 20\1", _TIME.sub(r"\1", text[: clock.start()] if clock and not _DOTTED.fullmatch(text) else text))
    if _OTHER.search(day):
        return None
    words = [part for part in _PARTS.findall(day.casefold()) if part not in _IDLE]
    parts = [_normalise_part(word) for word in words if word not in list_weekdays()]
    try:
        found = _make_period(parts, american="/" in day, whole_year=whole_year)
    except ValueError:
        return None
    return (
        found._replace(
            whole=len(parts) == len(words)
            and not any(map(find_month_by_slip, words))
            and text[-1:] != "-"
            and not clock
            and not _TIME.fullmatch(text)
        )
        if found
        else None
    )


def find_short_year(text: str) -> Period | None:
    """The month that a text is if its number is no day but a year, as in `dec 26` or `Sept. 27`; None when it is something else."""
    found = _SHORT_MONTH.fullmatch(join_dashes(text))
    if not found or not int(found[2]) >= OLD_YEAR or not (month := find_month(found[1].rstrip("."))):
        return None
    return _make_month_span(2000 + int(found[2]), month, 1)


def find_yearless(text: str, year: int) -> Period | None:
    """The same of a text that names no year, if it were in this one."""
    return None if find_period(text) or _YEAR.search(text) else find_period(f"{_CLOCK.sub('', text.strip())} {year}")


def _normalise_part(word: str) -> str:
    """A part in one form: a number, a month as ``m3``, ``q`` for a quarter, ``end`` and so on; any other word as it is."""
    if word.isdecimal() or word in _NAMES:
        return _NAMES.get(word, word)
    month = find_month(word) or find_month_by_slip(word)
    return f"m{month}" if month else word


def _make_period(parts: list[str], *, american: bool, whole_year: bool) -> Period | None:
    """The period that some parts name, or the day of it. Raises ValueError when it is not in the calendar."""
    place = parts[0] if parts and parts[0] in _PLACES and len(parts) > 1 else ""
    parts = parts[1:] if place else parts
    kinds = "".join(_classify_part(part) for part in parts)
    numbers = [int(part.lstrip("mqshwlat") or 0) for part in parts]
    if kinds in ("nmY", "nmn", "nnY", "nnn", "mnY", "Ymn", "Ynn"):
        return None if place else _make_day(kinds, numbers, american=american)
    span = _make_span(*_lengthen_year(kinds, numbers, placed=bool(place)), whole_year=bool(place) or whole_year)
    if not span or place in ("", "end"):
        return span._replace(end=place == "end") if span else None
    day = span.first if place == "begin" else span.first + timedelta(count_days(span.first, span.last) - 1) / 2
    return Period(day, day, about=True, middle=True)


def _make_span(kinds: str, numbers: list[int], *, whole_year: bool) -> Period | None:
    """The month, quarter, half, season, week or year that some parts name."""
    year = max(numbers, default=0)
    number = sum(numbers) - year
    match kinds:
        case "mmY" | "ssY" | "qnqnY" | "qnnY":
            return _join_spans(kinds, numbers)
        case "wnmY":
            return _make_week_of_month(numbers[1], numbers[2], year) if numbers[1] <= WEEKS_OF_MONTH else _make_week(year, numbers[1])
        case "nwmY":
            return _make_week_of_month(numbers[0], numbers[2], year)
        case "lwmY":
            return _make_week_of_month(0, numbers[2], year)
        case "mY" | "Ym" | "nY" | "Yn":
            return _make_month_span(year, number, 1)
        case "sY" | "Ys":
            return _make_month_span(year, number, 3)
        case "qnY" | "nqY" | "Yqn":
            return _make_month_span(year, 3 * number - 2, 3)
        case "hnY" | "nhY" | "Yhn":
            return _make_month_span(year, 6 * number - 5, 6)
        case "wnY" | "nwY" | "Ywn":
            return _make_week(year, number)
        case "Y" if whole_year:
            return _make_month_span(year, 1, 12)
    return None


def _make_week(year: int, number: int) -> Period:
    """A week of a year by its number."""
    return Period(date.fromisocalendar(_check_year(year), number, 1), date.fromisocalendar(year, number, 7))


def _lengthen_year(kinds: str, numbers: list[int], *, placed: bool) -> tuple[str, list[int]]:
    """The same with a year of four digits for one of two, where nothing else can be a year: `Q3 27`, `3Q27`, `27Q3`, `eind dec 26`, `mid-27`.

    Of `dec 26` alone nobody can tell whether 26 is the day, and of a quarter above the fourth it is a week: German says `KW 12`.
    """
    short = [at for at, each in enumerate(numbers) if kinds[at] == "n" and each >= OLD_YEAR][-1 if kinds == "wnn" else 0 :]
    if kinds in ("qnY", "Yqn") and sum(numbers) - max(numbers) > QUARTERS:
        return kinds.replace("q", "w"), numbers
    fits = kinds in ("qnn", "nqn", "hnn", "nhn", "wnn", "sn") or (placed and kinds in ("mn", "n"))
    if not fits or len(short) != 1:
        return kinds, numbers
    at = short[0]
    return kinds[:at] + "Y" + kinds[at + 1 :], [each + 2000 * (number == at) for number, each in enumerate(numbers)]


def _join_spans(kinds: str, numbers: list[int]) -> Period | None:
    """From the beginning of one month, season or quarter to the end of another, in one year."""
    year = numbers[-1]
    ends = [each for at, each in enumerate(numbers[:-1]) if kinds[at] != "q"]
    count = 1 if kinds[0] == "m" else 3
    first, last = ((3 * each - 2 if kinds[0] == "q" else each) for each in ends)
    return Period(_make_month_span(year, first, count).first, _make_month_span(year, last, count).last) if first < last else None


def _make_week_of_month(number: int, month: int, year: int) -> Period:
    """The first seven days of a month, the seven behind these, or its last seven (0)."""
    whole = _make_month_span(year, month, 1)
    first = whole.first + timedelta(7 * (number - 1)) if number else whole.last - timedelta(6)
    if first > whole.last:
        raise ValueError(number)
    return Period(first, min(first + timedelta(6), whole.last))


def _classify_part(part: str) -> str:
    """``Y`` for a year of four digits, ``n`` for a shorter number, and the letter of a month, season, quarter, half or week; ``?`` for anything else."""
    if part.isdecimal():
        return "Y" if len(part) == 4 else "n" if len(part) < 3 else "?"
    return part[0] if part in ("q", "h", "w", "last") or part[1:].isdecimal() else "?"


def _make_day(kinds: str, numbers: list[int], *, american: bool) -> Period:
    """The day of three parts; the month is first where it is said so, or where nothing else fits. For 31 November its last day stands."""
    if kinds[0] == "Y":
        year, month, day = numbers
    elif kinds[0] == "m":
        month, day, year = numbers
    else:
        day, month, year = numbers
    if kinds == "nnn" and year < OLD_YEAR <= day:
        raise ValueError(year)
    if american and month > 12 >= day:
        day, month = month, day
    year = _check_year(year if "Y" in kinds else 2000 + year)
    beyond = 1 <= month <= 12 and calendar.monthrange(year, month)[1] < day <= LONGEST_MONTH
    found = date(year, month, calendar.monthrange(year, month)[1] if beyond else day)
    return Period(found, found, about=beyond, day_first=kinds[:2] == "nn" and day != month and max(day, month) <= 12)


def _make_month_span(year: int, month: int, count: int) -> Period:
    """Some months from the first day of one on."""
    last = month + count - 1
    return Period(date(_check_year(year), month, 1), date(year, last, calendar.monthrange(year, last)[1]))


def _check_year(year: int) -> int:
    if not FIRST_YEAR <= year <= 2200:
        raise ValueError(year)
    return year
