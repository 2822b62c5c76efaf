"""What is said first of a change: who changes tier, and why, in one sentence each."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from accountplan.base.words import Words
from accountplan.cli import diffing
from accountplan.cli.diffing import Difference
from accountplan.cli.formats import list_lines
from accountplan.model.account import Account
from accountplan.model.portfolio import Portfolio
from accountplan.present.changes.report import make_report
from builders import TODAY, account, criteria, portfolio
from compare.firms import changes

BY_HAND: dict[str, Any] = {"tier": {"is": "A", "by": "jansen", "why": "They carry the region.", "until": date(2027, 1, 1)}}
TIERS: list[dict[str, Any]] = [{"id": "A", "above": 8}, {"id": "B", "above": 5}]


def told(before: Account, after: Account, **firm: Any) -> str:
    """What `diff` says of two versions of one plan."""
    found = changes(portfolio(before, **firm), portfolio(after, **firm))
    return "\n".join(list_lines(diffing, "text", Difference(found, "old", None, TODAY, Words("en")))).replace("\u00a0", " ")


def test_who_is_no_longer_put_in_a_tier_by_hand_goes_where_the_marks_say() -> None:
    marks: dict[str, Any] = {"marks": {"fit": 3}}
    assert "Acme is no longer in A by hand, and goes to C" in told(account(**BY_HAND, **marks), account(**marks))
    assert "Acme is no longer in A by hand, and goes to no tier" in told(account(**BY_HAND), account())
    assert "Acme is put in A by hand" in told(account(**marks), account(**BY_HAND, **marks))


@pytest.mark.parametrize(("marks", "why"), [({}, ": too little is known"), ({"fit": 5}, "")])
def test_who_loses_a_tier_is_told_with_that_tier_and_why(marks: dict[str, int], why: str) -> None:
    """Without its mark nothing is known of it; at 5 no tier claims it."""
    said = told(account(marks={"fit": 9}), account(marks=marks), tiers=TIERS)
    assert f"Acme loses its tier A{why}" in said
    assert ("too little" in said) == bool(why)


def test_a_figure_that_is_a_share_is_told_as_one_with_a_decimal_and_money_in_whole_euros() -> None:
    firm: dict[str, Any] = {"firm": {"figures": {"sick_leave": {"name": "Sick leave", "unit": "share"}}}}
    before, after = (account(marks={"fit": 9}, figures={2025: {"turnover": turnover, "sick_leave": leave}})
                     for turnover, leave in ((1200, 0.044), (1300, 0.046)))  # fmt: skip
    said = told(before, after, **firm)
    assert "4.4% → 4.6%" in said
    assert "€1,200 → €1,300" in said


def several(mark: float, weight: int = 1, **fields: Any) -> Portfolio:
    """Three clients of which fit and image are known; ``weight`` is that of image."""
    plans = (account(f"a{place}", marks={"fit": 9, "image": mark}, **fields) for place in range(3))
    return portfolio(*plans, criteria={"fit": 1, "image": weight})


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (several(9), several(9), "Nothing changes: all 3 accounts stay as they are."),
        (several(9), several(8), "No tier changes; 3 scores move."),
        (several(9), several(9, 2), "The method changes, and moves no score and no tier."),
        (several(9), several(9, lead="jansen"), "No score and no tier changes."),
    ],
)
def test_where_nobody_moves_it_is_said_what_did(before: Portfolio, after: Portfolio, said: str) -> None:
    assert make_report(changes(before, after), Words("en")).verdict == said


def test_moves_by_the_method_alone_are_told_apart() -> None:
    """Fit at 9 and image at 7.5 are 8.25, an A; with image nine times as heavy 7.65, a B, and so is a 5 for image: 7."""
    alone = make_report(changes(several(7.5), several(7.5, 9)), Words("en")).verdict
    both = make_report(changes(several(7.5), several(5)), Words("en")).verdict
    assert ("through the method alone" in alone, "through the method alone" in both) == (True, False)


@pytest.mark.parametrize(
    ("tiers", "criteria_", "said"),
    [
        (TIERS, {}, "Image weighs 2 instead of 1, which moves 3 scores."),
        (TIERS, {"known_at_least": 0.4}, "Another method moves 3 scores."),
        ([{"id": "A", "above": 7.9}, {"id": "B", "above": 5}], {}, "Another method moves 3 scores."),
    ],
)
def test_a_weight_is_named_only_where_it_is_all_that_changed_in_the_method(
    tiers: list[dict[str, Any]], criteria_: dict[str, Any], said: str
) -> None:
    before, after = several(5), several(5, 2)
    weights = criteria({"fit": 1, "image": 2}, **criteria_)
    found = changes(
        portfolio(*before.accounts.values(), criteria={"fit": 1, "image": 1}, tiers=TIERS),
        portfolio(*after.accounts.values(), criteria=weights, tiers=tiers),
    )
    assert said in make_report(found, Words("en")).verdict
