"""S28: three spearheads a year for clients in the first tiers: which lack them?"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from accountplan.analyse import analyse
from accountplan.model.account import Account
from accountplan.model.analysis import SpearheadYear
from accountplan.model.spearheads import Spearhead
from accountplan.score import score
from builders import TODAY, account, portfolio

from .known import build, found, read


def client(id: str, mark: int, **years: int) -> Account:
    """A client with a mark and so many spearheads a year (`y2026=3`)."""
    spearheads = {int(year[1:]): [{"what": f"{number}"} for number in range(count)] for year, count in years.items()}
    return account(id, status="client", marks={"fit": mark}, spearheads=spearheads)


def year(*accounts: Account, **given: Any) -> SpearheadYear:
    """The answer for some accounts."""
    made = portfolio(*accounts, **given)
    return analyse(made, score(made, TODAY), TODAY)[SpearheadYear]


def test_s28_clients_in_the_first_tier_with_fewer_than_three_are_short() -> None:
    """Acme has three, Bravo two of 2026 and three of last year, Cor none: they lack 1 and 3. Dee is in tier B and Eve a prospect: nobody asks them."""
    prospect = account("eve", status="prospect", marks={"fit": 9})
    told = year(client("acme", 9, y2026=3), client("bravo", 9, y2026=2, y2025=3), client("cor", 9), client("dee", 7), prospect)
    assert [(each.account, each.lacking) for each in told.clients] == [("acme", 0), ("bravo", 1), ("cor", 3)]
    assert [[each.account for each in told.short], told.whole, told.year] == [["bravo", "cor"], 1, 2026]
    assert [len(told.of_tier(tier).clients) for tier in ("A", "B")] == [3, 0]


def test_s28_more_than_three_are_not_too_few() -> None:
    assert year(client("acme", 9, y2026=4)).short == ()


def test_s28_the_year_is_the_financial_one_that_runs() -> None:
    """With a year that ends in June, 24 November 2026 is in 2027."""
    told = year(client("acme", 9, y2026=3), client("bravo", 9, y2027=3), firm={"year_ends": 6})
    assert [told.year, [each.account for each in told.short]] == [2027, ["acme"]]


def test_s28_a_firm_that_writes_none_is_asked_for_none() -> None:
    assert year(client("acme", 9), client("bravo", 9)).clients == ()


def test_s28_tiers_by_hand_before_the_first_by_score_are_asked_too() -> None:
    tiers = [{"id": "S", "by_hand": True}, {"id": "A", "above": 8}, {"id": "B"}]
    by_hand = {"is": "S", "why": "x", "by": "ann", "until": date(2027, 1, 1)}
    told = year(account("acme", status="client", marks={"fit": 5}, tier=by_hand), client("bravo", 9, y2026=3), tiers=tiers)
    assert [each.account for each in told.short] == ["acme"]


def test_s28_a_spearhead_is_reached_with_a_day_or_when_it_is_whole() -> None:
    one = Spearhead(what="x")
    assert not one.reached
    assert [each.spearheads[0].reached for each in year(account("a", status="client", marks={"fit": 9}, spearheads={2026: [{"what": "x", "progress": 1}]})).clients] == [True]  # fmt: skip
    assert Spearhead(what="x", done=date(2026, 5, 1)).reached


@pytest.mark.parametrize(("number", "said"), [(2, ["1 spearhead is missing for 2026."]), (3, [])])
def test_s28_a_client_that_lacks_some_is_a_finding(number: int, said: list[str]) -> None:
    items = ", ".join(f"{{what: Number {place}}}" for place in range(number))
    change = f"# plans/tiers.yaml\ntiers: [{{id: A, name: A, above: 5}}, {{id: B, name: B}}]\n# plans/accounts/example.yaml\nspearheads: {{2026: [{items}]}}\n"
    assert found("too-few-spearheads", change) == said


def test_s28_the_page_of_the_client_and_that_of_its_tier_show_them(tmp_path: Path) -> None:
    change = "# plans/tiers.yaml\ntiers: [{id: A, name: A, above: 5}, {id: B, name: B}]\n# plans/accounts/example.yaml\nspearheads: {2026: [{what: Answer on the same day, who: jansen, progress: 60%}]}\n"
    site = build(tmp_path, change)
    assert "Spearheads 2026" in read(site / "accounts/example.html")
    assert all(
        said in read(site / "tiers/a.html") for said in ("Answer on the same day", "2 to be chosen", "Three spearheads for 2026: 0 of 1")
    )
