"""S3: objectives, like criteria, are business, professional or strategic: does a firm pursue more than turnover?"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from accountplan.analyse import analyse
from accountplan.model.account import Account
from accountplan.model.analysis import ServedAims
from accountplan.model.objectives import SERVES, Objective
from accountplan.score import score
from builders import TODAY, account, portfolio

from .known import build, found, read


def aim(kind: str | None = None, **fields: Any) -> dict[str, Any]:
    """An objective."""
    return {"id": kind or "other", "kind": kind, **fields}


def served(*accounts: Account, **given: Any) -> dict[str, tuple[int, ...]]:
    """How many objectives of each row are business, professional, strategic and not known, by tier or kind of row."""
    made = portfolio(*accounts, **given)
    rows = analyse(made, score(made, TODAY), TODAY)[ServedAims].rows
    return {each.id or each.of: (*(each.counts[kind] for kind in ("business", "professional", "strategic")), each.unknown) for each in rows}


def test_s3_what_an_objective_is_about_says_what_it_serves_unless_it_says_so_itself() -> None:
    """Turnover is business, satisfaction professional, ambassadors strategic. Hours are business, but not those of new work. Of `other` nobody can tell."""
    kinds = [Objective(id="x", kind=kind).served for kind in ("turnover", "satisfaction", "ambassadors", "other", None)]
    assert kinds == ["business", "professional", "strategic", None, None]
    assert [Objective(id="x", kind="hours", serves="professional").served, Objective(id="x", serves="strategic").served] == [
        "professional",
        "strategic",
    ]
    assert len(SERVES) == 11


def test_s3_a_tier_counts_its_own_objectives_and_those_of_its_clients() -> None:
    """A has services (strategic) and two clients with turnover and satisfaction, and turnover: 2 business, 1 professional, 1 strategic. One `other` in C is not
    known. A prospect without a mark has no tier; a group has one of margin. A former client and a day that has passed are not counted.
    """
    rows = served(
        account("acme", status="client", marks={"fit": 9}, objectives=[aim("turnover"), aim("satisfaction")]),
        account("bravo", status="client", marks={"fit": 9}, objectives=[aim("turnover", by=date(2026, 11, 24)), aim("services", by=date(2026, 11, 23))]),
        account("cor", status="client", marks={"fit": 2}, objectives=[aim("other")]),
        account("dee", status="prospect", objectives=[aim("loyalty")]),
        account("eve", status="former", marks={"fit": 9}, objectives=[aim("turnover")]),
        tiers=[{"id": "A", "above": 8, "objectives": [aim("services")]}, {"id": "B"}, {"id": "C", "below": 6}],
        groups={"g": {"objectives": [aim("margin")]}},
    )  # fmt: skip
    assert rows == {"A": (2, 1, 1, 0), "C": (0, 0, 0, 1), "rest": (0, 1, 0, 0), "groups": (1, 0, 0, 0)}


@pytest.mark.parametrize(
    ("second", "count"),
    [("kind: margin", 1), ("kind: services", 0), ("kind: other", 0), ("kind: margin, serves: strategic", 0), ("kind: margin, by: 2026-11-22", 0)],
)  # fmt: skip
def test_s3_a_tier_with_several_objectives_that_are_all_about_business_is_a_finding(second: str, count: int) -> None:
    """With the objective for turnover of the client of the base there are three. One of another kind, or of which nobody can tell, is enough; one that has
    passed leaves two, which says nothing.
    """
    change = f"# plans/tiers.yaml\ntiers:\n  - {{id: A, name: A, objectives: [{{id: a, kind: turnover}}, {{id: b, {second}}}]}}\n"
    assert len(found("business-aims-alone", change)) == count


def test_s3_the_page_about_the_firm_counts_what_its_objectives_serve(tmp_path: Path) -> None:
    tier = "{id: A, name: A, objectives: [{id: a, kind: turnover}, {id: b, kind: services}, {id: c, kind: loyalty}, {id: d, kind: rates}]}"
    page = read(build(tmp_path, f"# plans/tiers.yaml\ntiers:\n  - {tier}\n") / "firm.html")
    assert "What our objectives serve: business" in page
    assert "Tier A and its clients" in page
