"""The figures of an account over its last years, a row each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from accountplan.base.text import Text, Wording, say
from accountplan.base.words import Words
from accountplan.model.account import Account
from accountplan.model.figures import figure

from .context import NOTHING, Tiered

MILLION = 1_000_000
COARSE = 10_000
"""A larger figure has no decimals."""
LARGE = {"turnover": 100 * MILLION, "margin": 100 * MILLION, "client_turnover": MILLION}
"""From which amount on a row is in millions: their turnover at once, all else when no column would hold it."""
COUNTS = {"hours": say("Hours"), "days_to_pay": say("Days to pay"), "client_employees": say("Their employees")}
ORDER = ("turnover", "margin", "margin_rate", "hours", "satisfaction", "days_to_pay", "client_turnover", "client_employees")
LEFT_OUT = {"client_growth"}
"""It can be seen from the row of the client's turnover."""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure over the years."""

    name: str
    values: tuple[str, ...]


def figures(context: Tiered, account: Account, years: tuple[int, ...]) -> Iterator[FigureRow]:
    """A row for each figure that any of the years has: the built-in ones first, then the firm's own by name."""
    own = sorted({name for year in years for name in account.figures[year]} - {*ORDER} - LEFT_OUT)
    for name in (*ORDER, *own):
        values = [found.value if (found := figure(account, name, year)) else None for year in years]
        known = [abs(value) for value in values if value is not None]
        if known:
            label, write = _style(context, name, max(known) >= LARGE.get(name, 100 * MILLION))
            yield FigureRow(context.say(label), tuple(NOTHING if value is None else write(value) for value in values))


def _style(context: Tiered, name: str, large: bool) -> tuple[Wording, Callable[[Fraction], str]]:
    """What a figure is called, and how it is written."""
    words = context.words
    if name in LARGE:
        return _money(name, large, context.symbol), lambda value: words.number(value / MILLION, 1) if large else words.number(value, 0)
    if name in COUNTS:
        return COUNTS[name], lambda value: words.number(value, 0)
    if name == "margin_rate":
        return say("Margin as a share"), words.share
    if name == "satisfaction":
        return say("Satisfaction"), lambda value: words.number(value, 1)
    return _own(context.firm.figures.get(name) or name.replace("_", " ").capitalize(), large), lambda value: _plain(words, value, large)


def _own(name: Wording, large: bool) -> Wording:
    return say("{name}, million", name=name) if large else name


def _plain(words: Words, value: Fraction, large: bool) -> str:
    """A figure of the firm's own, with its decimals as long as they matter."""
    if large:
        return words.number(value / MILLION, 1)
    return words.number(value, 0) if abs(value) >= COARSE else words.plain(value)


def _money(name: str, large: bool, currency: str) -> Text:
    match name, large:
        case "turnover", False:
            return say("Turnover, {currency}", currency=currency)
        case "turnover", True:
            return say("Turnover, {currency} million", currency=currency)
        case "margin", False:
            return say("Margin, {currency}", currency=currency)
        case "margin", True:
            return say("Margin, {currency} million", currency=currency)
        case _, False:
            return say("Their turnover, {currency}", currency=currency)
        case _:
            return say("Their turnover, {currency} million", currency=currency)
