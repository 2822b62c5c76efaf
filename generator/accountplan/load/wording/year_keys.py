"""Keys that must be years, and are something else: a part of a year, two years, a year with a word, or what belongs below a year."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Any

from accountplan.base.alike import make_slug
from accountplan.base.days import FIRST_YEAR, LAST_YEAR
from accountplan.base.patterns import compile_lazily
from accountplan.base.synonyms import find_known_word
from accountplan.base.text import Text, say
from accountplan.base.yaml_word import format_word
from accountplan.load.spot import Spot
from accountplan.model.criteria import FIGURES
from accountplan.model.fix import UNKNOWN, Fix, NewKey, Remedy, write_as
from accountplan.model.keys import WELL_FORMED
from accountplan.model.shapes import Table

from .days import find_period, find_yearless
from .keyed import format_mapping
from .parts import name_key, word_twin

YEAR = say("Write a year of four digits, such as 2025.")
_YEARS = compile_lazily(r"(?<!\d)(?:19|20|21)\d\d(?!\d)")
_SPLIT = compile_lazily(r"((?:19|20|21)?\d\d)\s*[-/–]\s*(\d{4}|\d\d)")
"""A financial year that begins in one year and ends in the next."""
_SO_FAR = compile_lazily(r"(?i)\b(?:ytd|year[ -]to[ -]date|so far|to date|t/m|tot en met|tot nu(?: toe)?|tussenstand)\b")
"""Words for what came in up to a day: to take it for a whole year would be a wrong figure."""
_SHORT = compile_lazily(r"['’]?(\d\d)")
_CALLED = compile_lazily(
    r"(?i)^(?:fye?|cy|ay|(?:het\s)?(?:boek|verslag|kalender)?jaar|(?:financial|fiscal|calendar)?\s?year)(?=\W|\d)(?:\s?(?:ending|ended|eindigend))?[\s:.]*(?=['’]?\d)"
)
"""Words before a year that say what sort of year it is."""
_MARKED = compile_lazily(r"(?:19|20)\d\d\s?([EFBP])")
"""A year as in the tables of analysts: estimated, forecast, budgeted, planned; `2025A` is what it was."""
_MARKS = {"E": "forecast", "F": "forecast", "B": "budget", "P": "budget"}
HALF_OF_CENTURY = 50
"""From here on a year of two digits is one of the century before."""
_AHEAD = {
    "forecast": compile_lazily(r"(?i)\b(?:raming|geraamd|prognose|forecast|verwacht(?:ing)?|expected|expectation|estimated?|est)\b"),
    "budget": compile_lazily(r"(?i)\b(?:begroot|begroting|budget(?:ed)?|gepland|planned|plan|target|doel)\b"),
}
"""Words for what a year did not bring yet, by the key that it belongs under."""


def word_year_key(spot: Spot) -> Remedy:
    """How to write the key that was meant by another in the place of a year."""
    key, year = spot.keys[-1], spot.moment.today.year
    if isinstance(key, str) and WELL_FORMED.fullmatch(key) and not isinstance(spot.value, dict) and isinstance(spot.wanted, Table):
        figure = find_known_word(make_slug(key), FIGURES) or key
        if above := _find_empty_year(spot):
            return Remedy(say("It belongs below `{place}`: write two more spaces before it.", place=str(above)))
        number = spot.value if isinstance(spot.value, (int, Decimal)) and not isinstance(spot.value, bool) else 5
        return Remedy(say("Write it below its year, such as `{text}`.", text=f"{year - 1}: {{{figure}: {number}}}"))
    if inside := _word_turned(spot):
        return Remedy(inside)
    meant = _read_year(key)
    if meant and _SO_FAR.search(str(key)):
        return _word_part(meant, spot)
    if meant and (ahead := _find_ahead(spot)):
        return Remedy(
            say("Figures are what a year brought. This belongs beside `figures`, as `{text}`.", text=f"{ahead}: {{{meant}: ...}}")
        )
    if meant and isinstance(spot.wanted, Table) and isinstance(spot.value, (int, Decimal)) and not isinstance(spot.value, bool):
        word = make_slug(re.sub(r"\d+", "", str(key)), "_")
        named = word if word in FIGURES else find_known_word(make_slug(word), FIGURES) or "turnover"
        return Remedy(say("Write it below its year, such as `{text}`.", text=f"{meant}: {{{named}: {spot.value}}}"))
    if meant:
        return _word_year(meant, spot)
    if isinstance(spot.wanted, Table) and not isinstance(spot.value, dict):
        return Remedy(say("Write it below its year, such as `{text}`.", text=f"{year - 1}: {{turnover: 5}}"))
    period = find_period(str(key)) or find_yearless(str(key), year)
    return _word_part(period.last.year, spot) if period and not isinstance(key, int) else Remedy(YEAR)


def _find_empty_year(spot: Spot) -> int | None:
    """The year with nothing below it that stands before a figure: the figure is not set in far enough."""
    before = []
    for key, value in spot.beside.items():
        if key == spot.keys[-1]:
            break
        before.append((key, value))
    year = next(((key, value) for key, value in reversed(before) if isinstance(key, int) and not isinstance(key, bool)), None)
    return year[0] if year and year[1] in (None, {}, "") else None


def _find_ahead(spot: Spot) -> str | None:
    """The key under which belongs what was planned for a year, or is expected of it, where it stands among what years brought."""
    above = str(spot.keys[-2]) if len(spot.keys) > 1 else ""
    if above == "figures" and (marked := _MARKED.fullmatch(str(spot.keys[-1]).strip())):
        return _MARKS[marked[1]]
    return next((name for name, word in _AHEAD.items() if above == "figures" and word.search(str(spot.keys[-1]))), None)


def read_short_year(value: object) -> int | None:
    """The year that two digits are, perhaps with an apostrophe or a word before them; None when they are something else."""
    found = _SHORT.fullmatch(_CALLED.sub("", str(value).strip())) if isinstance(value, (str, int)) and not isinstance(value, bool) else None
    return int(found[1]) + (2000 if int(found[1]) < HALF_OF_CENTURY else 1900) if found else None


def word_years_of_two(value: object) -> Remedy | None:
    """How to write one year, where two are, or one of two digits; None when it is something else."""
    if year := read_short_year(value):
        return write_as(str(year), safe=False)
    split = _SPLIT.fullmatch(_CALLED.sub("", value.strip())) if isinstance(value, str) else None
    first = int(split[1]) + (2000 if len(split[1]) == 2 else 0) if split else 0
    if not split or (first + 1) % 10 ** len(split[2]) != int(split[2]):
        return None
    return Remedy(say("Only one year can be here: write `{first}` or `{last}`.", first=str(first), last=str(first + 1)))


def word_short_year(spot: Spot) -> Remedy | None:
    """How to write a year of two digits; None when it is none."""
    key = spot.keys[-1]
    return _word_year(2000 + key, spot) if isinstance(key, int) and 0 <= key < 100 else None


def _word_year(year: int, spot: Spot) -> Remedy:
    """One year. Where it is among the keys already, the two belong together."""
    if year in spot.beside:
        return Remedy(word_twin(str(year)))
    return Remedy(write_as(str(year)).help, Fix(NewKey(str(year)), safe=False))


def _word_part(year: int, spot: Spot) -> Remedy:
    """A month, quarter or day, where nothing but a year can stand."""
    above = str(spot.keys[-2]) if len(spot.keys) > 1 else ""
    if above == "figures" and "so_far" in getattr(spot.owners[0], "fields", {}):
        text = f"so_far: {{until: {year}-06-30, figures: {{turnover: 5}}}}"
        return Remedy(
            say("Figures are those of a whole year: write `{year}`, or what came in so far as `{text}`.", year=str(year), text=text)
        )
    return Remedy(say("Only a whole year can be here: write `{year}`.", year=str(year)))


def _word_turned(spot: Spot) -> Text | None:
    """A figure with years below it, where it is the other way round."""
    value = spot.value
    if not isinstance(value, dict) or not value or not all(_read_year(each) == each for each in value):
        return None
    if len(value) + len(spot.beside) > 2 and (whole := _turn_all(spot)):  # one figure of one year is shown alone
        return say("Write the years first, and the figures below them: `{text}`.", text=whole)
    year, number = next(iter(value.items()))
    if not isinstance(number, (int, Decimal)) or isinstance(number, bool):
        return None
    figure = _name_figure(spot.keys[-1])
    return say("Write the year first, and this below it: `{text}`.", text=f"{year}: {{{figure}: {number}}}")


def _turn_all(spot: Spot) -> str | None:
    """All figures that stand beside each other with years below them, the other way round; None when they are too many, or there is more."""
    turned: dict[Any, Any] = {}
    for figure, years in spot.beside.items():
        if not isinstance(years, dict) or not all(_read_year(each) == each for each in years):
            return None
        for year, number in years.items():
            turned.setdefault(year, {})[_name_figure(figure)] = number
    text = format_mapping(turned)
    return f"{spot.keys[-2]}: {text}" if len(spot.keys) > 1 and UNKNOWN not in text else None


def _name_figure(key: object) -> str:
    return find_known_word(make_slug(str(key)), FIGURES) or format_word(str(key))


def _read_year(key: object) -> int | None:
    """The one year that a key names: of two that follow on each other the one in which it ends."""
    if isinstance(key, (date, bool)):
        return None
    text = _CALLED.sub("", str(key).strip())
    if (split := _SPLIT.fullmatch(text)) and (last := int(split[1]) + (2001 if len(split[1]) == 2 else 1)) % 10 ** len(split[2]) == int(
        split[2]
    ):
        return last
    if short := _SHORT.fullmatch(text):
        return 2000 + int(short[1])
    years = _YEARS.findall(text)
    if len(years) != 1 or find_period(text):
        return None
    return int(years[0]) if FIRST_YEAR <= int(years[0]) <= LAST_YEAR and not re.search(r"\d", text.replace(years[0], "", 1)) else None


def name_table(spot: Spot) -> str:
    """A line with the year before what stands in a list, where a list below a year is asked."""
    first = spot.value[0] if isinstance(spot.value, list) and spot.value else None
    if isinstance(first, dict) and first:
        return f"{name_key(spot)}: {{{spot.moment.today.year}: [{format_mapping(first)}]}}"
    return f"{name_key(spot)}: {{{spot.moment.today.year}: [...]}}"
