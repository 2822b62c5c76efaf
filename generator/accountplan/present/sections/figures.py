"""The figures of an account over the years."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from accountplan.base.text import Number, say, say_n
from accountplan.model.account import Account
from accountplan.model.charts import MiniBars
from accountplan.model.criteria import FIGURES, MONEY, SHARES
from accountplan.model.figures import figure
from accountplan.present.parts import NOTHING, Edit
from accountplan.present.spelled import spelled

from .situation import doubt
from .subject import Empty, Subject

SHOWN = 5
"""How many years fit in the table."""
GROWS = frozenset({"turnover", "margin", "hours", "client_turnover", "client_employees"})
"""Figures whose change is a share of what they were; of the others the change is a difference."""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure: its values by year, its change in the last year, and bars from zero."""

    name: str
    earlier: tuple[str, ...]
    newest: str
    change: str
    bars: MiniBars


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of the newest years."""

    heading: str
    years: tuple[str, ...]
    rows: tuple[FigureRow, ...]
    note: str
    empty: Empty | None
    edit: Edit | None


def figures(subject: Subject) -> Figures:
    """The built-in figures in their usual order, then the firm's own."""
    years = sorted(subject.account.figures)[-SHOWN:]
    rows = tuple(row(subject, key, values) for key, values in _found(subject.account, years) if any(each is not None for each in values))
    return Figures(
        heading=heading(subject, len(years)),
        years=tuple(str(year) for year in years),
        rows=rows,
        note=doubt(subject, "situation.figures"),
        empty=subject.missing("situation.figures"),
        edit=subject.edit("figures"),
    )


def heading(subject: Subject, years: int) -> str:
    """What the table holds."""
    if years == 0:
        return subject.say(say("Figures"))
    return subject.say(say_n("Figures of one year", "Figures over {number} years", years, number=spelled(years)))


Value: TypeAlias = Decimal | Fraction | None
Values: TypeAlias = list[Value]


def _found(account: Account, years: list[int]) -> Iterator[tuple[str, Values]]:
    """Each figure with its values by year: the usual ones, also those that are computed, then the firm's own."""
    written = {key for year in years for key in account.figures[year]}
    for key in (*FIGURES, *sorted(written.difference(FIGURES))):
        if key in SHARES:
            yield key, [each.value if each else None for each in (figure(account, key, year) for year in years)]
        elif key in written:
            yield key, [account.figures[year].get(key) for year in years]


def row(subject: Subject, key: str, values: Values) -> FigureRow:
    """One figure over the years."""
    decimals = 0 if key in MONEY or key in SHARES else digits(values)
    *earlier, newest = [amount(subject, key, value, decimals) for value in values]
    return FigureRow(
        name=title(subject, key),
        earlier=tuple(earlier),
        newest=newest,
        change=change(subject, key, values, decimals),
        bars=MiniBars(tuple([None if value is None else float(value) for value in values])),
    )


def title(subject: Subject, key: str) -> str:
    """The name of a figure: the firm's own, else the built-in, else the key."""
    return subject.settings.once(("figure", key), lambda: _title(subject, key))


def _title(subject: Subject, key: str) -> str:
    own = subject.settings.firm.figures.get(key)
    name = own or subject.say(FIGURES.get(key, key.replace("_", " ")))
    return name[:1].upper() + name[1:]


def digits(values: Values) -> int:
    """How many decimals these figures need together, at most two."""
    denominators = {value.as_integer_ratio()[1] for value in values if value is not None}
    if denominators <= {1}:
        return 0
    return 1 if all(10 % each == 0 for each in denominators) else 2


def amount(subject: Subject, key: str, value: Value, decimals: int | None = None) -> str:
    """A figure in its own measure; with as many decimals as it has, unless told."""
    words = subject.settings.words
    if value is None:
        return NOTHING
    if key in MONEY:
        return words.money(value)
    if key in SHARES:
        return words.share(value, 1)
    return words.plain(value) if decimals is None else words.number(value, decimals)


def change(subject: Subject, key: str, values: Values, decimals: int) -> str:
    """The change from the year before, with its sign; empty when one of the two is unknown."""
    if len(values) < 2 or values[-1] is None or values[-2] is None:
        return ""
    (now, unit), (before, other) = values[-1].as_integer_ratio(), values[-2].as_integer_ratio()
    gain = now * other - before * unit  # both over the same unit: one fraction to make instead of four
    words = subject.settings.words
    if key in GROWS:
        share = words.share(Fraction(gain, abs(before) * unit)) if before else ""
        return f"+{share}" if share and gain > 0 else share
    if key in SHARES:
        return subject.say(say("{points} points", points=Number(Fraction(gain * 100, unit * other), 1, signed=True)))
    return words.number(Fraction(gain, unit * other), decimals, signed=True)
