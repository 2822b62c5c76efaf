"""One language: says sentences from the catalogues, and numbers, money and dates by the rules of the locale (CLDR, via Babel)."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from datetime import date
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, cast

from .catalogues import read_translations
from .days import Period
from .guarded import guard
from .text import Code, Day, Exact, Listing, Money, Number, Share, Text, Value, Wording, say

if TYPE_CHECKING:
    from babel import Locale

NBSP = "\u00a0"
MINUS = "\u2212"
REMEMBERED = 8192
"""How many numbers and counted sentences are remembered: marks, weights, hours and shares come back on every page."""
MOST_DECIMALS = 3
"""A percentage is said with at most this many decimals."""


def count_share_decimals(share: Exact) -> int:
    """How many decimals a percentage needs so that only nothing reads as nothing, and only all as all."""
    part, whole = share.as_integer_ratio()
    part = abs(part)
    rest = whole - part if 0 < part < whole else whole
    for digits in range(MOST_DECIMALS):
        parts = 200 * 10**digits
        if (not part or part * parts >= whole) and rest * parts > whole:
            return digits
    return MOST_DECIMALS


def _round_quotient(numerator: int, denominator: int) -> int:
    """The nearest whole number, halves away from zero."""
    whole = (2 * abs(numerator) + denominator) // (2 * denominator)
    return -whole if numerator < 0 else whole


class Words:
    """The words of one language. ``language`` is ``nl`` or ``en``; ``currency`` an ISO 4217 code.

    ``guarded`` words are for what is printed by a template: no character that is filled in is taken for a mark of the sentence (`base.guarded`).
    """

    def __init__(self, language: str, currency: str = "EUR", *, guarded: bool = False) -> None:
        from babel import Locale

        self.language = language
        self._fill = guard if guarded else str
        self.currency = currency
        self.catalogue = read_translations(language)
        try:
            self.locale: Locale = Locale.parse(language)
            symbols = self.locale.number_symbols["latn"]
        except RuntimeError as error:  # Babel does not see its own files
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), "babel/global.dat") from error
        self._group, self._point = str(symbols["group"]), str(symbols["decimal"])
        self.symbol = str(self.locale.currency_symbols.get(currency, currency))
        self._unit = self.symbol if language == "en" and len(self.symbol) == 1 else self.symbol + NBSP
        self._full_months = dict(self.locale.months["format"]["wide"])
        self._months = {month: name.replace(".", "") for month, name in self.locale.months["format"]["abbreviated"].items()}
        self._days = {day: name.replace(".", "") for day, name in self.locale.days["format"]["abbreviated"].items()}
        self._known: dict[str, str] = {}
        self._sayers: dict[type, Callable[[Any], str]] = {
            str: guard if guarded else str,
            int: lambda number: self.number(number, 0),
            Text: self.say,
            Number: lambda number: self.number(number.value, number.digits, number.signed),
            Share: lambda share: self.share(share.value, share.digits, share.signed),
            Money: lambda money: self.money(money.amount, money.digits),
            Day: lambda day: self.day(day.value, day.style),
            Code: lambda code: f"`{self._fill(code.text)}`",
            Listing: lambda listing: self.listing(tuple(self.value(item) for item in listing.items), listing.last),
            date: self.day,
            Period: self.day,
        }
        self._number = lru_cache(REMEMBERED)(self._spelled)
        self._dated = lru_cache(REMEMBERED)(self._day)
        self._counted = lru_cache(REMEMBERED)(self.catalogue.ngettext)

    @cached_property
    def guarding(self) -> Words:
        """The same words, guarded."""
        return Words(self.language, self.currency, guarded=True)

    def say(self, wording: Wording) -> str:
        """Say a sentence; what is not a `Text` is the user's own text, and stays as it is."""
        if isinstance(wording, str):
            return wording
        if wording.plural is not None:
            message = self._counted(wording.message, wording.plural, wording.count)
        elif wording.context is not None:
            message = self.catalogue.pgettext(wording.context, wording.message)
        else:
            message = self._known.get(wording.message) or self._look_up(wording.message)
        if not wording.values:
            return message
        fill, value = self._fill, self.value
        return message.format_map({name: fill(each) if type(each) is str else value(each) for name, each in wording.values})

    def _look_up(self, message: str) -> str:
        found = self._known[message] = self.catalogue.gettext(message)
        return found

    def value(self, value: Value) -> str:
        """Say any value that a sentence can hold."""
        sayer = self._sayers.get(type(value))
        if sayer is not None:
            return sayer(value)
        return value if isinstance(value, str) else self.number(cast("Exact", value), 1)

    def number(self, value: Exact, digits: int = 1, signed: bool = False) -> str:
        """A number with ``digits`` decimals, halves away from zero, grouped, with a real minus."""
        return self._number(*value.as_integer_ratio(), digits, signed)

    def _spelled(self, numerator: int, denominator: int, digits: int, signed: bool = False) -> str:
        scaled = numerator * 10**digits if denominator == 1 else _round_quotient(numerator * 10**digits, denominator)
        whole, decimals = divmod(abs(scaled), 10**digits) if digits else (abs(scaled), 0)
        text = f"{whole:,}".replace(",", self._group) if whole > 999 else str(whole)
        if digits:
            text = f"{text}{self._point}{decimals:0{digits}}"
        if scaled < 0:
            return MINUS + text
        return "+" + text if signed and scaled > 0 else text

    def plain(self, value: Exact) -> str:
        """A number with as many decimals as it has, at most four."""
        numerator, denominator = value.as_integer_ratio()
        digits = 0 if denominator == 1 else next((n for n in range(1, 5) if 10**n % denominator == 0), 4)
        return self._number(numerator, denominator, digits)

    def share(self, value: Exact, digits: int | None = None, signed: bool = False) -> str:
        """A share (0 to 1) as a percentage; Dutch puts a space before the sign. Without ``digits`` it has as many as it takes so that only nothing
        reads as nothing, and only all as all.
        """
        numerator, denominator = value.as_integer_ratio()
        fine = count_share_decimals(value) if digits is None else digits
        text = self._number(numerator * 100, denominator, fine, signed)
        return text + ("%" if self.language == "en" else NBSP + "%")

    def money(self, amount: Exact, digits: int = 0) -> str:
        """An amount in the firm's currency, in whole units unless it is to have decimals, its sign in front."""
        text = self._spelled(*amount.as_integer_ratio(), digits)
        return f"{MINUS}{self._unit}{text[1:]}" if text[0] == MINUS else self._unit + text

    def day(self, value: date, style: str = "long") -> str:
        """A date: ``long`` (1 September 2026), ``medium`` (1 Sep 2026), ``short`` (1 Sep), ``month`` (Sep 2026) or ``weekday`` (Tue 1 Sep)."""
        if isinstance(value, Period) and value.written:
            return self._period(value, style)
        return self._dated(value, style)

    def _period(self, value: Period, style: str) -> str:
        """A month by its name (September 2026, Sep 2026), a quarter as it is written but for the order (Q3 2026)."""
        if "Q" in value.written:
            year, _, quarter = value.written.partition("-")
            return f"{quarter}{NBSP}{year}"
        month = self._full_months[value.month] if style == "long" else self._months[value.month]
        return f"{month}{NBSP}{value.year:04}"

    def month(self, number: int, *, brief: bool = False) -> str:
        """The name of a month, 12 for December; ``brief`` as it stands in a date."""
        name: str = (self._months if brief else self._full_months)[number]
        return name

    def _day(self, value: date, style: str) -> str:
        day, month, year = str(value.day), self._months[value.month], f"{value.year:04}"
        match style:
            case "long":
                return f"{day} {self._full_months[value.month]} {year}"
            case "short":
                return f"{day}{NBSP}{month}"
            case "medium":
                return f"{day}{NBSP}{month}{NBSP}{year}"
            case "month":
                return f"{month}{NBSP}{year}"
            case "weekday":
                return f"{self._days[value.weekday()]}{NBSP}{day}{NBSP}{month}"
            case _:
                raise ValueError(style)

    def listing(self, items: tuple[str, ...], last: str = "and") -> str:
        """Words in a row: "a, b and c"."""
        if len(items) < 2:
            return "".join(items)
        word = self.say(say("and") if last == "and" else say("or"))
        return f"{', '.join(items[:-1])} {word} {items[-1]}"

    def join(self, items: tuple[Wording, ...], last: str = "and") -> str:
        """Sentences in a row, said and joined."""
        return self.listing(tuple(self.say(item) for item in items), last)
