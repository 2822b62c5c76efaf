"""The scores of a real portfolio of 85 accounts, against figures that are computed here, apart from the product.

The oracle below reads the same files with nothing but PyYAML (all scalars as text) and computes with fractions, from the
description of the format: a scale is linear between its points and flat outside them, the newest year with the figure counts,
unknown marks are 1 and 10 for the range, above 8 is A, below 6 is C, and half of the weight must be known.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from accountplan.load import FolderSource, load
from accountplan.model.scores import Scores
from accountplan.score import score

CRM = Path(__file__).parent.parent / "portfolios" / "crm"
TODAY = date(2018, 1, 15)
Row = dict[str, Any]


def read(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def on_scale(points: dict[str, str], value: Fraction) -> Fraction:
    known = sorted((Fraction(x), Fraction(y)) for x, y in points.items())
    if value <= known[0][0]:
        return known[0][1]
    for (x0, y0), (x1, y1) in pairwise(known):
        if value <= x1:
            return y0 + (y1 - y0) * (value - x0) / (x1 - x0)
    return known[-1][1]


def mark_of(account: Row, criterion: str, scale: Row | None) -> Fraction | None:
    if criterion in account.get("marks", {}):
        return Fraction(account["marks"][criterion])
    years = [year for year, given in account.get("figures", {}).items() if scale and scale["figure"] in given]
    if scale is None or not years:
        return None
    return on_scale(scale["points"], Fraction(account["figures"][max(years)][scale["figure"]]))


def total(numbers: Iterable[Fraction]) -> Fraction:
    return sum(numbers, Fraction(0))


def tier_of(rating: Fraction) -> str:
    return "A" if rating > 8 else "C" if rating < 6 else "B"


def expected() -> dict[str, Row]:
    used = read(CRM / "plans/criteria.yaml")["criteria"]
    rows: dict[str, Row] = {}
    for path in (CRM / "plans/accounts").glob("**/*.yaml"):
        account = read(path)
        pairs = [(Fraction(each["weight"]), mark_of(account, id, each.get("scale"))) for id, each in used.items()]
        whole, known = total(weight for weight, _ in pairs), total(weight for weight, mark in pairs if mark is not None)
        points = total(weight * mark for weight, mark in pairs if mark is not None)
        rating, low, high = (points / known if known else None), (points + whole - known) / whole, (points + 10 * (whole - known)) / whole
        reach = [tier for tier in "ABC" if tier_of(high) <= tier <= tier_of(low)]
        rows[path.stem] = {
            "score": rating, "low": low, "high": high, "known": Fraction(known, whole), "possible": tuple(reach), "provisional": len(reach) > 1,
            "tier": tier_of(rating) if rating is not None and 2 * known >= whole else None,
        }  # fmt: skip
    for row in rows.values():
        better = [
            other for other in rows.values() if other["score"] is not None and row["score"] is not None and other["score"] > row["score"]
        ]
        row["rank"] = None if row["score"] is None else 1 + len(better)
    return rows


@pytest.fixture(scope="module")
def scores() -> Scores:
    return score(load(FolderSource(CRM), TODAY)[0], TODAY)


def test_every_account_scores_as_computed_apart(scores: Scores) -> None:
    rows = expected()
    assert len(rows) == 85
    assert {id: {name: getattr(each, name) for name in rows[id]} for id, each in scores.accounts.items()} == rows


def test_accounts_stand_in_order_of_rank_then_id(scores: Scores) -> None:
    rows = expected()
    assert list(scores.accounts) == sorted(rows, key=lambda id: (rows[id]["rank"] is None, rows[id]["rank"] or 0, id))


def test_an_account_worked_out_with_pencil_and_paper(scores: Scores) -> None:
    """Acme: turnover 101,744 lies 41,744/60,000 of the way from 5 to 8, and so on; cooperation (weight 1 of 9) is unknown."""
    found = scores["acme-corporation"]
    marks = {id: each.mark for id, each in found.marks.items()}
    assert marks == {
        "turnover": Fraction("7.0872"),
        "fit": Fraction("7.586"),
        "reputation": Fraction("6.20008"),
        "co_development": Fraction("6.3334"),
        "cooperation": None,
    }
    assert found.score == Fraction("6.91256")  # (3 x 7.0872 + 2 x 7.586 + 6.20008 + 2 x 6.3334) / 8 = 55.30048 / 8
    assert (found.low, found.high) == (Fraction("56.30048") / 9, Fraction("65.30048") / 9)
    assert (found.known, found.tier, found.possible, found.rank) == (Fraction(8, 9), "B", ("B",), 41)


@pytest.mark.parametrize(
    ("account", "rating", "tier", "possible", "rank"),
    [
        ("treequote", "8.675574927884615", "A", ("A", "B"), 1),
        ("kan-code", "8.673825", "A", ("A", "B"), 2),
        ("newex", "6.8290925", "B", ("B",), 43),
        ("doncon", "5.32533", "C", ("C",), 83),
        ("golddex", "4.747675510204082", "C", ("C",), 85),
    ],
)
def test_a_handful_of_accounts_to_the_last_digit(
    scores: Scores, account: str, rating: str, tier: str, possible: tuple[str, ...], rank: int
) -> None:
    found = scores[account]
    assert found.score is not None
    assert abs(found.score - Fraction(rating)) < Fraction(1, 10**14)
    assert (found.tier, found.possible, found.rank) == (tier, possible, rank)
