"""The names of months and days of the week, in the languages in which people write them."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from typing import Literal

LANGUAGES = ("nl", "en", "en_GB")
"""In which the names of months, quarters and days are known: a Dutch plan can say March, and an English one maart."""
NEIGHBOURS = ("de", "fr")
"""In which the names of months are known too; their short days of the week look like months: `mar.` is mardi."""
WIDTHS: tuple[Literal["wide", "abbreviated"], ...] = ("wide", "abbreviated")


SHORTEST_SLIP = 5
"""Letters in the name of a month that is known with a slip in it."""


def find_month(text: str) -> int | None:
    """The number of the month that a text names; None when it names none, or several."""
    word = text.strip().casefold()
    return _list_months().get(word) or (_find_month(word) if len(word) > 2 else None)


def _find_month(word: str) -> int | None:
    """The month whose name begins so, when there is one."""
    found = {month for name, month in _list_months().items() if name.startswith(word)}
    return found.pop() if len(found) == 1 else None


def find_month_by_slip(word: str) -> int | None:
    """The month whose name a longer word misspells, as `decmber`; None for the name itself, and for anything else."""
    if len(word) < SHORTEST_SLIP or not word.isalpha() or find_month(word):
        return None
    near = get_close_matches(word.casefold(), [name for name in _list_months() if len(name) >= SHORTEST_SLIP], n=1, cutoff=0.8)
    return _list_months()[near[0]] if near else None


@cache
def _list_months() -> dict[str, int]:
    """The months by every name that they have, long and short."""
    from babel.dates import get_month_names

    names = (pair for locale in (*LANGUAGES, *NEIGHBOURS) for width in WIDTHS for pair in get_month_names(width, locale=locale).items())
    return {name.rstrip(".").casefold(): month for month, name in names}


@cache
def list_weekdays() -> frozenset[str]:
    """The days of the week by every name that they have: beside a date they say nothing."""
    from babel.dates import get_day_names

    names = (name for locale in LANGUAGES for width in WIDTHS for name in get_day_names(width, locale=locale).values())
    return frozenset(name.rstrip(".").casefold() for name in names)
