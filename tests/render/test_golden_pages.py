"""Whole pages of a small firm, byte for byte: look at the difference, then write them again with --update-golden."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from builders import account, portfolio
from present.reading import DUTCH, ENGLISH, pages

DAY = date(2026, 9, 1)
FIRM = portfolio(
    account(
        "rijn-en-lek",
        name="Waterschap Rijn en Lek",
        short="Rijn en Lek",
        lead="jansen",
        team=["jansen", "vandam"],
        level="strategic",
        unit="water",
        segment={"sector": "overheid", "size": "groot"},
        temperature="red",
        reviewed=DAY,
        figures={2024: {"turnover": 182000, "margin": 56000, "satisfaction": 7.9}, 2025: {"turnover": 204000, "margin": 66000, "satisfaction": 8.2}},
        marks={
            "turnover": 8,
            "cooperation": [
                {"by": "jansen", "mark": 9, "on": DAY, "why": "opens doors"},
                {"by": "vandam", "mark": 5, "on": DAY},
            ],
        },
        tier={"is": "S", "why": "carries the region", "by": "vandam", "until": date(2027, 1, 1)},
        situation={"history": "A client since **2009**.", "opportunities": ["Dike ring 16."], "threats": ["A new buyer."]},
        developments={"market": "The work doubles."},
        objectives=[{"id": "omzet", "kind": "turnover", "baseline": 182000, "target": 300000, "by": date(2028, 12, 31), "own": "jansen"}],
        actions=[
            {"what": "Talk with the board", "p": "partnership", "who": "vandam", "when": date(2026, 11, 13), "hours": 6, "objective": "omzet"},
            {"what": "Visit the site", "p": "project", "who": ["jansen", "vandam"], "when": date(2026, 11, 26), "how": "with them", "objective": "dienst"},
        ],
        evaluation={"every": "quarter", "next": date(2026, 12, 15), "notes": [{"on": DAY, "text": "Pleased.", "by": "jansen"}]},
        contacts=[
            {"name": "T. Verhoef", "function": "chair", "role": "decides", "support": "for", "known_by": {"vandam": {"strength": 3, "last": DAY}}},
            {"name": "P. Lacroix", "role": "buys"},
        ],
        assignments=[{"name": "Inspection", "value": 47000, "lead": "jansen", "due": DAY, "delivered": DAY, "rating": 8}],
        proposals=[{"name": "Exploration", "stage": "talk", "value": 310000, "chance": "40%"}],
        signals=[{"kind": "no_reaction", "on": DAY, "by": "jansen"}],
        balance=[{"on": DAY, "direction": "given", "what": "a day of advice", "kind": "advice"}],
        partnership={"signs": {"no_blame": "we mended it first"}},
    ),
    account("hoogveen", lead="vandam", unit="ruimte", temperature="blue", marks={"turnover": 5, "cooperation": 6}, figures={2025: {"turnover": 96000}}),
    account("delta", status="prospect", unit="water"),
    criteria={"turnover": 3, "cooperation": 2, "reference": 1},
    tiers=[{"id": "S", "name": "Strategic", "by_hand": True}, {"id": "A", "name": "Cherish", "above": 8}, {"id": "B", "name": "Keep"}, {"id": "C", "name": "Hold", "below": 6}],
    people={"jansen": {"name": "Ans Jansen", "role": "partner"}, "vandam": {"name": "R. van Dam", "hours": 300}},
    groups={"water": {"name": "Water", "about": "All that keeps feet dry.", "accounts": ["rijn-en-lek"]}},
    firm={"name": "Van Dam", "units": {"water": "Water"}, "edit_url": "https://forge.example/edit/{path}", "limits": {"largest": 0.5}},
)  # fmt: skip
MAIN = (
    "index.html",
    "accounts.html",
    "accounts/rijn-en-lek.html",
    "accounts/delta.html",
    "search.html",
    "assets/accounts-filters.css",
    "assets/search-index.js",
)


@pytest.mark.parametrize("words", [ENGLISH, DUTCH], ids=["en", "nl"])
def test_the_main_pages_are_as_they_were(words: Any, golden: Callable[[str, str], None]) -> None:
    made = pages(FIRM, words=words)
    for path in MAIN:
        golden(f"site/{words.language}/{path}", made[path])
