"""Amounts over clients: which year to compare them in, and how they are spread."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from fractions import Fraction

from accountplan.model.account import Account
from accountplan.model.exact import to_whole_numbers
from accountplan.model.figures import find_figure, find_latest_figure
from accountplan.model.years import Years

NOTHING = Fraction(0)
YEARS = 3
"""How many full years are looked back to."""


def choose_common_year(accounts: Iterable[Account], name: str, years: Years) -> int | None:
    """The full year in which to compare a figure: that in which most accounts have their newest one; of equals the newest.

    One client whose figures are in first does not make all others disappear.
    """
    newest = Counter(found.year for account in accounts if (found := find_latest_figure(account, name, years.of_any_age)))
    return max(newest, key=lambda year: (newest[year], year)) if newest else None


def list_recent_years(accounts: Iterable[Account], names: Collection[str], last: int) -> tuple[int, ...]:
    """The newest full years, up to the ``last`` one, in which one of them has any of these figures."""
    years = {year for each in accounts for year, given in each.figures.items() if year <= last and any(name in given for name in names)}
    return tuple(sorted(years)[-YEARS:])


def find_known_amount(account: Account, name: str, year: int | None) -> Fraction | None:
    """A figure of one year; None when it is not known."""
    found = None if year is None else find_figure(account, name, year)
    return found.value if found else None


def find_amount(account: Account, name: str, year: int | None) -> Fraction:
    """The same to add up: what is not known adds nothing."""
    return find_known_amount(account, name, year) or NOTHING


def compute_share(part: Fraction, whole: Fraction) -> Fraction | None:
    """A part of a whole, or None when the whole is not above nothing."""
    return part / whole if whole > 0 else None


def compute_hhi(amounts: Sequence[Fraction]) -> Fraction:
    """The Herfindahl-Hirschman index of amounts above nothing: the sum of their squared shares, 0 to 10,000."""
    numbers, _ = to_whole_numbers(amounts)
    return Fraction(10_000 * sum([each * each for each in numbers]), sum(numbers) ** 2)


def compute_gini(amounts: Sequence[Fraction]) -> Fraction:
    """The Gini coefficient (population form) of amounts above nothing: 0 when all are equal, below 1."""
    numbers, _ = to_whole_numbers(amounts)
    ranked = sum([place * each for place, each in enumerate(sorted(numbers), start=1)])
    return Fraction(2 * ranked, len(numbers) * sum(numbers)) - Fraction(len(numbers) + 1, len(numbers))
