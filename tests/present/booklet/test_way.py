"""The way to the target in the booklet of a tier: one sentence that adds up, what stands behind it, and whom it leaves out."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from accountplan.model.account import Account
from builders import account
from present.booklet.test_booklets import chapter, made

FIRM = {"target": {"year": 2027, "turnover": 9000, "loss": 0.25}}
LEAVING = [{"kind": "threatens_to_leave", "on": date(2026, 11, 1)}]


def client(id: str, turnover: int | None, target: int | None = None, **fields: Any) -> Account:
    """An account of tier A, with what it brought in 2025 and wants to bring in 2027."""
    aim = {"id": "more", "kind": "turnover", "target": target, "by": date(2027, 12, 31)}
    figures = {} if turnover is None else {2025: {"turnover": turnover}}
    return account(id, marks={"fit": 9}, figures=figures, objectives=[] if target is None else [aim], **fields)


def proposal(value: int, chance: float = 0.5) -> dict[str, Any]:
    return {"name": "Quay", "stage": "talk", "value": value, "chance": chance}


def way(*accounts: Account, **firm: Any) -> str:
    booklet = next(each for each in made(*accounts, firm=FIRM | firm) if each.tier == "A")
    said: str = chapter(booklet, "tier").view.way
    return said


def test_the_way_of_a_tier_adds_up() -> None:
    """north 300 to 360, half of it by a proposal; south 200 to 150, and as it threatens to leave a quarter of that, 37.5, is reckoned lost: 38.
    500 less 50 and 38, and 60 more, is 472.
    """
    assert way(client("north", 300, 360, proposals=[proposal(60)]), client("south", 200, 150, signals=LEAVING)) == (
        "€500 in 2025, less €88 that plans give up or that we expect to lose, and €60 that comes in by the plans: €472 in 2027. "
        "Open proposals stand behind €30 of what comes in."
    )


@pytest.mark.parametrize(
    ("accounts", "said"),
    [
        (
            [client("a", 300, 360)],
            "€300 in 2025, and €60 that comes in by the plans: €360 in 2027. No open proposal stands behind what comes in.",
        ),
        (
            [client("a", 300, proposals=[proposal(80)])],
            "€300 in 2025, and €40 that comes in by the plans: €340 in 2027. Open proposals stand behind all of what comes in.",
        ),
        ([client("a", 300, 250)], "€300 in 2025, less €50 that plans give up or that we expect to lose: €250 in 2027."),
        ([client("a", 300, left=date(2027, 3, 1))], "€300 in 2025, less €300 that plans give up or that we expect to lose: €0 in 2027."),
        ([client("a", 300)], ""),
        ([client("a", None, 250)], ""),
    ],
)
def test_the_way_of_a_tier_says_what_changes_and_no_more(accounts: list[Account], said: str) -> None:
    assert way(*accounts) == said


def test_what_is_in_danger_without_a_reckoning_of_the_firm_is_not_taken_off() -> None:
    assert (
        way(client("a", 300, signals=LEAVING), target={"year": 2027, "turnover": 9000}) == "€300 in 2025, and by the plans as much in 2027."
    )


def test_who_has_left_is_not_in_the_way_of_a_tier() -> None:
    """It is in the tier by its marks: what it brought, and that all of it is lost, was counted before. Its plan to come back counts nowhere here."""
    assert way(client("north", 300, 360), client("gone", 500, 700, status="former")) == way(client("north", 300, 360))


def test_of_whom_turnover_is_not_known_the_way_of_a_tier_says_that_it_is_not_counted() -> None:
    """Their plans name a target of 900 each, and it did not say that they are left out. Prospects and new clients come from nothing, which is known."""
    unknown = [client("dim", None, 900), client("dark", None)]
    new = [client("hope", None, 50, status="prospect"), client("young", None, 10, since=2026)]
    assert way(client("north", 300, 360), *unknown, *new) == (
        "€300 in 2025, and €120 that comes in by the plans: €420 in 2027. No open proposal stands behind what comes in. "
        "Not counted: 2 clients of which the turnover of 2025 is not known."
    )
    assert way(client("north", 300, 360), unknown[0]).endswith("Not counted: 1 client of which the turnover of 2025 is not known.")
