"""A firm with thousands of clients: what is small but there does not read as nothing, nor what is nearly whole as whole; numbers are grouped."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from accountplan.model.account import Account
from accountplan.model.portfolio import Portfolio
from builders import account, portfolio

from .reading import page, plain

CLIENTS = 2001
"""So many that the share of each is less than half a tenth of a percent."""


def client(number: int) -> Account:
    """One of many clients that bring the same; the first misses what its tier asks, and the second is in a tier of its own."""
    return account(
        f"c{number:04}",
        unit="water" if number % 2 else "roads",
        marks={"fit": 5 if number == 1 else 7},
        figures={2025: {"turnover": 1000}},
        situation={"history": "They inspect four dikes a year."} if number else {},
        signals=[{"kind": "threatens_to_leave", "on": date(2026, 11, 1)}] if number == 7 else [],
    )


@cache
def firm() -> Portfolio:
    """All of them."""
    return portfolio(
        *map(client, range(CLIENTS)),
        tiers=[{"id": "A", "above": 6, "asks": ["situation.history"]}, {"id": "B", "asks": ["situation.history"]}],
        firm={"units": {"water": "Water", "roads": "Roads"}},
    )


def test_no_share_of_the_turnover_reads_as_nothing() -> None:
    start = plain(page(firm(), "index.html"))
    assert "Serious: one client, 0.05% of the turnover. A C0007 0.05% 1 sign" in start
    assert "C0006 A 0.05% 7.0" in start
    assert "one client, C0000. 0.050%" in start
    assert "each of 2,001 clients brings 0.05%" in plain(page(firm(), "portfolio.html"))
    assert not re.search(r"(?<![\d.,])0(\.0+)?%", plain(page(firm(), "portfolio.html")))


def test_a_small_tier_brings_something_and_a_large_one_not_all() -> None:
    assert "A 2,000 99.95% B 1 0.05% All clients 2,001 €2,001,000" in plain(page(firm(), "portfolio.html"))
    assert "€1,000, 0.05% of all" in plain(page(firm(), "tiers/b.html"))


def test_plans_of_which_one_is_not_complete_are_not_all_complete() -> None:
    assert "99.95% on average" in plain(page(firm(), "index.html"))
    assert "Complete 99.95% on average" in plain(page(firm(), "tiers/a.html"))


def test_numbers_are_grouped_beside_filters_and_key_figures_too() -> None:
    assert "Roads 1,001 Water 1,000" in plain(page(firm(), "accounts.html"))
    assert "of 2,001 clients bring 80% of the turnover; 1,001 bring 50.02%. 1,601" in plain(page(firm(), "index.html"))
