"""The figures of an account over the years, with those that follow from others when a plan does not give them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from .account import Account


@dataclass(frozen=True, slots=True)
class Figure:
    """The value of a figure in one year."""

    value: Fraction
    year: int


def figure(account: Account, name: str, year: int) -> Figure | None:
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
            share = _share(given.get("margin"), given.get("turnover"))
        case "client_growth":
            share = _growth(account, year)
        case _:
            return None
    return None if share is None else Figure(share, year)


def latest(account: Account, name: str, through: int | None = None) -> Figure | None:
    """A figure of the newest year that has it, not after ``through`` when told, or None."""
    for year in sorted(account.figures, reverse=True):
        if (through is None or year <= through) and (found := figure(account, name, year)):
            return found
    return None


def _share(part: Decimal | None, whole: Decimal | None) -> Fraction | None:
    if part is None or whole is None or whole <= 0:
        return None
    (number, unit), (other, parts) = part.as_integer_ratio(), whole.as_integer_ratio()
    return Fraction(number * parts, unit * other)


def _growth(account: Account, year: int) -> Fraction | None:
    now = account.figures.get(year, {}).get("client_turnover")
    earlier = [each for each in account.figures if each < year and "client_turnover" in account.figures[each]]
    share = _share(now, account.figures[max(earlier)]["client_turnover"]) if earlier else None
    return None if share is None else share - 1
