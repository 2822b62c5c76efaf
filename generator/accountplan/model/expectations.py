"""What was planned for a year and what is expected of it, beside what it brought, or brought so far."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from accountplan.base.text import Exact

from .account import Account
from .criteria import FIGURES
from .figures import Series
from .firm import Firm


@dataclass(frozen=True, slots=True)
class Expectation:
    """One figure of one year as it was planned, as it is expected now, and as it is written; None where it is not.

    ``until`` is the day up to which the last is known, when that is a part of the year. ``against`` is how far the year is from its plan, as
    `Series.change` says changes: by what is written once the year is over, else by the forecast; never by a part of a year.
    """

    figure: str
    year: int
    budget: Exact | None
    forecast: Exact | None
    actual: Exact | None
    until: date | None
    against: Fraction | None


def list_expected(account: Account, firm: Firm, today: date, most: int) -> tuple[Expectation, ...]:
    """All figures with a budget, a forecast or a part of a year, in the newest years that have one, at most this many, the newest year first."""
    part = {firm.year_of(account.so_far.until)} if account.so_far else set()
    years = sorted({*account.budget, *account.forecast} | part, reverse=True)[:most]
    return tuple(_compare(account, firm, today, year, name) for year in years for name in _list_names(account, firm, year))


def _list_names(account: Account, firm: Firm, year: int) -> list[str]:
    part = account.so_far.figures if account.so_far and firm.year_of(account.so_far.until) == year else {}
    written = {*account.budget.get(year, {}), *account.forecast.get(year, {}), *part}
    return [name for name in (*FIGURES, *sorted(written.difference(FIGURES))) if name in written]


def _compare(account: Account, firm: Firm, today: date, year: int, name: str) -> Expectation:
    budget, forecast, whole = (each.get(year, {}).get(name) for each in (account.budget, account.forecast, account.figures))
    running, part = year > firm.last_full_year(today), account.so_far
    so_far = part.figures.get(name) if part and firm.year_of(part.until) == year and (running or whole is None) else None
    until = part.until if part and so_far is not None else None
    against = Series(name, (budget, forecast if running else whole)).change
    return Expectation(name, year, budget, forecast, whole if so_far is None else so_far, until, against)
