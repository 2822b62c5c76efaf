"""The figures of an account over the years, with those that follow from others when a plan does not give them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from accountplan.base.text import Exact

from .account import Account
from .criteria import FIGURES, SHARES
from .years import Years

GROWS = frozenset({"turnover", "margin", "hours", "client_turnover", "client_employees"})
"""Figures whose change is a share of what they were; of the others the change is a difference."""


@dataclass(frozen=True, slots=True)
class Figure:
    """The value of a figure in one year."""

    value: Fraction
    year: int


@dataclass(frozen=True, slots=True)
class Series:
    """One figure over some years, the newest last; None in a year of which it is not known. The last ``running`` years are not over yet.

    ``years`` are those years; without them each follows the one before.
    """

    figure: str
    values: tuple[Exact | None, ...]
    running: int = 0
    years: tuple[int, ...] = ()

    @property
    def full(self) -> tuple[Exact | None, ...]:
        """The values of the years that are over."""
        return self.values[: len(self.values) - self.running]

    @property
    def change(self) -> Fraction | None:
        """The change in the last full year: a share of what it was when the figure grows, else a difference.

        None when one of the two is unknown, when a year lies between them, or when there was nothing to grow from.
        """
        earlier, newest = (None, None, *self.full)[-2:]
        if newest is None or earlier is None or self._skips:
            return None
        (now, unit), (before, other) = newest.as_integer_ratio(), earlier.as_integer_ratio()
        gain = now * other - before * unit  # both over the same unit: one fraction to make instead of four
        if self.figure in GROWS:
            return Fraction(gain, abs(before) * unit) if before else None
        return Fraction(gain, unit * other)

    @property
    def _skips(self) -> bool:
        """Whether the last two full years do not follow each other."""
        compared = self.years[: len(self.full)][-2:]
        return len(compared) == 2 and compared[1] - compared[0] > 1


def list_series(account: Account, most: int, counting: Years) -> tuple[Series, ...]:
    """Every figure that any of the newest years has, at most this many: the built-in ones first, also those that follow from others.

    Of the years after those that are ``counting`` the values are there, and compared with nothing.
    """
    years = sorted(account.figures)[-most:]
    written = {key for year in years for key in account.figures[year]}
    running, found = sum(counting.runs(year) for year in years), []
    for key in (*FIGURES, *sorted(written.difference(FIGURES))):
        values: tuple[Exact | None, ...] = ()
        if key in SHARES:
            values = tuple([each.value if each else None for each in (find_figure(account, key, year) for year in years)])
        elif key in written:
            values = tuple([account.figures[year].get(key) for year in years])
        if any(each is not None for each in values):
            found.append(Series(key, values, running, tuple(years)))
    return tuple(found)


def list_series_of(account: Account, names: Iterable[str], years: Sequence[int]) -> tuple[Series, ...]:
    """Those of these figures that any of these years has; also those that follow from others."""
    found = (
        Series(name, tuple(each.value if (each := find_figure(account, name, year)) else None for year in years), years=tuple(years))
        for name in names
    )
    return tuple(series for series in found if any(value is not None for value in series.values))


def list_recent_values(account: Account, name: str, most: int, years: Years) -> tuple[tuple[int, Fraction | None], ...]:
    """A figure in each year up to the newest full one that has it, at most this many; nothing when no year has it."""
    known = [year for year in sorted(account.figures) if not years.runs(year) and find_figure(account, name, year)]
    if not known:
        return ()
    found = ((year, find_figure(account, name, year)) for year in range(max(known[0], known[-1] - most + 1), known[-1] + 1))
    return tuple((year, each.value if each else None) for year, each in found)


def find_figure(account: Account, name: str, year: int) -> Figure | None:
    """A figure of one year, or None.

    ``margin_rate`` (a share) is margin over turnover of that year. ``client_growth`` (a share) is the growth of
    ``client_turnover`` since the last earlier year that has it. Both only when the plan does not give them, and only over a
    turnover above nothing.
    """
    given = account.figures.get(year, {})
    if name in given:
        return Figure(Fraction(*given[name].as_integer_ratio()), year)
    match name:
        case "margin_rate":
            share = _compute_share(given.get("margin"), given.get("turnover"))
        case "client_growth":
            share = _compute_growth(account, year)
        case _:
            return None
    return None if share is None else Figure(share, year)


def find_latest_figure(account: Account, name: str, years: Years) -> Figure | None:
    """A figure of the newest of these years that has it, or None."""
    for year in sorted(account.figures, reverse=True):
        if years.first <= year <= years.last and (found := find_figure(account, name, year)):
            return found
    return None


def _compute_share(part: Decimal | None, whole: Decimal | None) -> Fraction | None:
    if part is None or whole is None or whole <= 0:
        return None
    (number, unit), (other, parts) = part.as_integer_ratio(), whole.as_integer_ratio()
    return Fraction(number * parts, unit * other)


def _compute_growth(account: Account, year: int) -> Fraction | None:
    now = account.figures.get(year, {}).get("client_turnover")
    earlier = [each for each in account.figures if each < year and "client_turnover" in account.figures[each]]
    share = _compute_share(now, account.figures[max(earlier)]["client_turnover"]) if earlier else None
    return None if share is None else share - 1
