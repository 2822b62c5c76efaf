"""What an account brings by itself, where its figures include those of the accounts below it.

Whatever is added up over accounts is added up over these, so that nothing counts twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from .account import Account

ADDED = ("turnover", "margin", "hours")
"""The figures that are added up over accounts. A mark such as satisfaction does not include another one."""


def list_children(accounts: Mapping[str, Account]) -> dict[str, tuple[Account, ...]]:
    """The accounts right below each account that has any, by id."""
    found: dict[str, list[Account]] = {}
    for each in accounts.values():
        if each.parent is not None and each.parent in accounts and each.parent != each.id:
            found.setdefault(each.parent, []).append(each)
    return {id: tuple(some) for id, some in found.items()}


def separate_figures(accounts: Mapping[str, Account]) -> Mapping[str, Account]:
    """All accounts, with figures that include nobody else's."""
    if not any(each.includes_children for each in accounts.values()):
        return accounts
    children = list_children(accounts)
    return {id: take_off(each, children.get(id, ())) if each.includes_children else each for id, each in accounts.items()}


def take_off(account: Account, children: Iterable[Account]) -> Account:
    """An account whose figures include those of its children, without them. What a child has no figure of stays with the parent."""
    below = tuple(children)
    return replace(account, figures={year: dict(_list_own(account, below, year)) for year in account.figures})


def _list_own(account: Account, children: Iterable[Account], year: int) -> Iterator[tuple[str, Decimal]]:
    for name, value in account.figures[year].items():
        theirs = sum_figure(children, name, year) if name in ADDED else None
        yield name, value if theirs is None else value - theirs


def sum_figure(accounts: Iterable[Account], name: str, year: int) -> Decimal | None:
    """What accounts have together of a figure in a year; None when none of them has it."""
    given = [each.figures[year][name] for each in accounts if name in each.figures.get(year, {})]
    return sum(given, start=Decimal(0)) if given else None
