"""Figures of several clients together, over the years."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from accountplan.base.text import say, say_n
from accountplan.model.account import Account
from accountplan.model.charts import MiniBars
from accountplan.model.criteria import FIGURES
from accountplan.model.exact import total

from .context import Context
from .parts import NOTHING
from .spelled import capital

SUMMED = ("turnover", "margin", "hours")
YEARS = 3


@dataclass(frozen=True, slots=True)
class SumRow:
    """One figure: its amount in each year, the change in the last year, and bars."""

    name: str
    cells: tuple[str, ...]
    change: str
    bars: MiniBars


@dataclass(frozen=True, slots=True)
class Sums:
    """Figures over the years; ``note`` says when not every client has them each year."""

    years: tuple[str, ...]
    rows: tuple[SumRow, ...]
    note: str


def sums(context: Context, accounts: Iterable[Account]) -> Sums | None:
    """Turnover, margin and hours added up, and the mean satisfaction, of at most three years; None without any figure."""
    clients = [account for account in accounts if account.status == "client"]
    years = sorted({year for account in clients for year, given in account.figures.items() if any(name in given for name in SUMMED)})[
        -YEARS:
    ]
    if not years:
        return None
    rows = [_row(context, clients, name, years) for name in SUMMED if _any(clients, name, years)]
    if _any(clients, "satisfaction", years):
        rows.append(_row(context, clients, "satisfaction", years))
    return Sums(tuple(str(year) for year in years), tuple(rows), _note(context, clients, years))


def _any(clients: list[Account], name: str, years: list[int]) -> bool:
    return any(name in client.figures.get(year, {}) for client in clients for year in years)


def _row(context: Context, clients: list[Account], name: str, years: list[int]) -> SumRow:
    amounts = [_amount(clients, name, year) for year in years]
    return SumRow(
        name=capital(context.say(FIGURES[name])) if name != "satisfaction" else context.say(say("Mean satisfaction")),
        cells=tuple(_said(context, name, amount) for amount in amounts),
        change=_change(context, name, amounts),
        bars=MiniBars(tuple(None if amount is None else float(amount) for amount in amounts)),
    )


def _amount(clients: list[Account], name: str, year: int) -> Fraction | None:
    given = [client.figures[year][name] for client in clients if name in client.figures.get(year, {})]
    if not given:
        return None
    return total(given) / (len(given) if name == "satisfaction" else 1)


def _said(context: Context, name: str, amount: Fraction | None) -> str:
    if amount is None:
        return NOTHING
    if name == "satisfaction":
        return context.words.number(amount, 1)
    return context.words.number(amount, 0) if name == "hours" else context.words.money(amount)


def _change(context: Context, name: str, amounts: list[Fraction | None]) -> str:
    if len(amounts) < 2 or amounts[-1] is None or amounts[-2] is None:
        return NOTHING
    now, before = amounts[-1], amounts[-2]
    if name == "satisfaction":
        return context.words.number(now - before, 1, signed=True)
    if before <= 0:
        return NOTHING
    share = (now - before) / before
    return ("+" if share > 0 and context.words.share(share) != context.words.share(0) else "") + context.words.share(share)


def _note(context: Context, clients: list[Account], years: list[int]) -> str:
    partly = sum(any("turnover" not in client.figures.get(year, {}) for year in years) for client in clients)
    if not partly or len(years) < 2:
        return ""
    text = say_n("{n} client has no turnover in each of these years.", "{n} clients have no turnover in each of these years.", partly)
    return context.say(text)
