"""What is said of a score that moved: the sum, and a line for each cause with its share. Each sum worked out by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from accountplan.base.words import Words
from accountplan.model.portfolio import Portfolio
from accountplan.present.changes.account import AccountReport, report_account
from accountplan.present.changes.context import make_context
from builders import account, criteria, portfolio
from compare.firms import changes, rated

PEOPLE: dict[str, Any] = {"ans": {"name": "Ans Jansen", "role": "partner"}, "bo": {"name": "Bo Vos"}}
NONE = portfolio(criteria=criteria({"fit": 1}))
BOTH, RATED = {"fit": 9, "image": 6}, {"fit": rated(ans=9, bo=5)}
SAID: list[dict[str, Any]] = [*rated(ans=9), {"by": "bo", "mark": 6, "on": date(2026, 4, 1), "why": "They listen."}]


def scaled(top: int, weight: int = 1) -> dict[str, Any]:
    return {"fit": 1, "turnover": {"weight": weight, "scale": {"figure": "turnover", "points": {0: 2, 100: top}}}}


def firm(
    weights: dict[str, Any], marks: dict[str, Any], *, roles: dict[str, int] | None = None, people: Any = PEOPLE, **more: Any
) -> Portfolio:
    return portfolio(account(marks=marks, **more), criteria=criteria(weights, rater_weights=roles or {}), people=people)


def brought(turnover: int, weights: dict[str, Any]) -> Portfolio:
    return firm(weights, {"fit": 9}, figures={2025: {"turnover": turnover}})


def report(before: Portfolio, after: Portfolio) -> AccountReport:
    found = changes(before, after)
    return report_account(found.accounts[0], make_context(found, Words("en")))


@pytest.mark.parametrize(
    ("before", "after", "total", "causes"),
    [
        (
            firm({"fit": 1, "image": 1}, {"fit": 9, "image": 9}),
            firm({"fit": 1, "image": 1}, {"fit": 7, "image": 9}),
            "9.00 − 1.00 Fit = 8.00",
            ["Fit, −1.00: 9 → 7"],
        ),
        (
            firm({"fit": 1, "image": 1}, BOTH),
            firm({"fit": 1, "image": 3}, BOTH),
            "7.50 − 0.75 weight of Image = 6.75",
            ["Weight of Image, −0.75: 1 → 3"],
        ),
        (
            brought(50, scaled(6)),
            brought(50, scaled(8)),
            "6.50 + 0.50 scale of Turnover = 7.00",
            ["Mark for Turnover by another scale, +0.50: 4 → 5"],
        ),
        (brought(50, scaled(6)), brought(75, scaled(6)), "6.50 + 0.50 Turnover = 7.00", ["Turnover, +0.50: €50 → €75"]),
        (
            brought(50, scaled(6)),
            brought(50, scaled(8, weight=2)),
            "6.50 − 0.17 method of Turnover = 6.33",
            ["Weight of Turnover, −0.75: 1 → 2", "Mark for Turnover by another scale, +0.58: 4 → 5"],
        ),
        (
            firm({"fit": 1}, BOTH),
            firm({"fit": 1, "image": 1}, BOTH),
            "9.00 − 1.50 method of Image = 7.50",
            ["Weight of the criterion Image, −1.50: none → 1"],
        ),
        (
            firm({"fit": 1}, RATED),
            firm({"fit": 1}, {"fit": SAID}),
            "7.00 + 0.50 Fit = 7.50",
            ["Fit, Bo Vos, +0.50: 5 → 6: “They listen.”"],
        ),
        (
            firm({"fit": 1}, RATED, roles={"partner": 1}),
            firm({"fit": 1}, RATED, roles={"partner": 3}),
            "7.00 + 1.00 method of Fit = 8.00",
            ["Fit, weight of role partner, +1.00: 1 → 3"],
        ),
        (
            firm({"fit": 1}, RATED, roles={"partner": 3}),
            firm({"fit": 1}, RATED, roles={"partner": 3}, people={**PEOPLE, "bo": {"name": "Bo Vos", "role": "partner"}}),
            "8.00 − 1.00 Fit = 7.00",
            ["Fit, weight of Bo Vos by another role, −1.00: 1 → 3"],
        ),
    ],
)
def test_a_score_is_told_as_a_sum_and_each_cause_with_what_it_was(
    before: Portfolio, after: Portfolio, total: str, causes: list[str]
) -> None:
    found = report(before, after)
    assert found.sum.replace("\u00a0", " ") == total
    assert [line.replace("\u00a0", " ") for line in found.lines] == [f"Score {total}", *causes]


@pytest.mark.parametrize(
    ("before", "after", "title", "tiers", "total", "lines"),
    [
        (NONE, firm({"fit": 1}, {"fit": 9}), "Acme is new, in tier A", ("–", "A"), "9.00, new", ["Score 9.00, new"]),
        (NONE, firm({"fit": 1}, {}), "Acme is new, without a tier", ("–", "–"), "no score, new", ["No score"]),
        (firm({"fit": 1}, {"fit": 9}), NONE, "Acme is gone, from tier A", ("A", "–"), "9.00, gone", ["Score 9.00, gone"]),
        (firm({"fit": 1}, {}), NONE, "Acme is gone", ("–", "–"), "no score, gone", ["No score"]),
        (
            firm({"fit": 1}, {}),
            firm({"fit": 1}, {"fit": 9}),
            "Acme gets a tier: A",
            ("–", "A"),
            "no score → 9.00",
            [
                "Score: no score → 9.00",
                "Rank: none → 1",
                "The tier is no longer provisional.",
                "Range of the score: 1.00 to 10.00 → 9.00 to 9.00",
                "Known weight: 0% → 100%",
                "Written differently: Marks",
            ],
        ),
        (
            firm({"fit": 1}, {"fit": 9}),
            firm({"fit": 1}, {"fit": 9}, situation={"history": "x"}, lead="ans"),
            "Acme (A)",
            ("A", "A"),
            "9.00, unchanged",
            ["Score 9.00, unchanged", "Complete: 0% → 1%", "Lead: none → Ans Jansen", "Written differently: History"],
        ),
    ],
)
def test_who_comes_goes_is_first_rated_or_stays_is_told_line_by_line(
    before: Portfolio, after: Portfolio, title: str, tiers: tuple[str, str], total: str, lines: list[str]
) -> None:
    found = report(before, after)
    assert (found.title, found.tiers, found.sum, [*found.lines]) == (title, tiers, total, lines)


def placed(who: str | None, marks: int = 9, status: str = "client") -> Portfolio:
    hand: dict[str, Any] = {} if who is None else {"tier": {"is": "A", "why": "big", "by": who, "until": date(2027, 1, 1)}}
    return portfolio(account(marks={"fit": marks}, status=status, **hand), people=PEOPLE)


@pytest.mark.parametrize(
    ("before", "after", "total"),
    [
        (placed(None), placed("ans"), "9.00, unchanged; by hand, by Ans Jansen, until 1 January 2027"),
        (placed("bo"), placed("ans"), "9.00, unchanged; by hand, by Ans Jansen, until 1 January 2027"),
        (placed("ans"), placed(None), "9.00, unchanged"),
        (placed("ans"), placed("ans", 7), "9.00 − 2.00 Fit = 7.00"),
        (placed(None), placed(None, status="former"), "9.00, unchanged; no longer a client"),
    ],
)
def test_a_sum_says_who_decided_otherwise_and_what_an_account_is_that_was_something_else(
    before: Portfolio, after: Portfolio, total: str
) -> None:
    assert report(before, after).sum.replace("\u00a0", " ") == total


def test_a_tier_by_hand_is_told_in_its_own_line_alone() -> None:
    assert not [line for line in report(placed(None), placed("ans")).lines if line.startswith("Written differently")]
    assert [line.partition(",")[0] for line in report(placed("bo"), placed("ans")).lines][-1] == "By hand in A until 1 January 2027"


def test_what_else_changed_of_a_client_that_leaves_is_told_beside_that() -> None:
    found = report(placed(None), portfolio(account(marks={"fit": 9}, status="former", lead="ans"), people=PEOPLE))
    assert "Lead: none → Ans Jansen" in found.lines
    assert not [line for line in found.lines if line.startswith("Status")]
