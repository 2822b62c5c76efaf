"""E6: a tier whose id says the name, or that has no name, is not called by both at once."""

from __future__ import annotations

import re
from typing import Any

import pytest

from accountplan.present import make_booklets
from builders import account, portfolio

from .reading import DUTCH, ENGLISH, pages, plain, survey

FIRM = {"target": {"year": 2027, "turnover": 100}, "vision": {"year": 2029}}


@pytest.mark.parametrize("ids", [("platinum", "gold"), ("A", "B")])
def test_e6_a_tier_whose_id_says_the_name_is_not_called_by_both(ids: tuple[str, str]) -> None:
    tiers: list[dict[str, Any]] = [
        {"id": ids[0], "name": ids[0].capitalize(), "above": 8, "programme": {"person": ["A card"]}},
        {"id": ids[1], "name": ids[1].capitalize()},
    ]
    found = portfolio(
        account(
            "acme",
            marks={"fit": 9},
            lead="jan",
            figures={2024: {"turnover": 4, "satisfaction": 8}, 2025: {"turnover": 5, "satisfaction": 8}},
        ),
        account("beta", marks={"fit": 7}, lead="jan", figures={2025: {"turnover": 3}}),
        tiers=tiers,
        people={"jan": {"name": "Jan"}},
        groups={"all": {"name": "All", "accounts": ("acme", "beta")}},
        firm=FIRM,
    )
    twice = re.compile(rf"\b({'|'.join(ids)}),?\s+\1\b", re.IGNORECASE)
    assert not [(path, said[0]) for path, html in pages(found).items() if path.endswith(".html") for said in twice.finditer(plain(html))]
    for words in (ENGLISH, DUTCH):
        for booklet in make_booklets(survey(found), words):
            assert not twice.search(" ".join((booklet.title, *(fact.text for each in booklet.accounts for fact in each.view.facts))))


def test_e6_a_tier_with_a_name_of_its_own_keeps_its_letter_beside_it() -> None:
    found = portfolio(
        account("acme", marks={"fit": 9}), tiers=[{"id": "A", "name": "Key accounts", "above": 8}, {"id": "B", "name": "Rest"}]
    )
    assert "A Key accounts" in plain(pages(found)["index.html"])
    assert "A, Key accounts" in plain(pages(found)["accounts/acme.html"])
