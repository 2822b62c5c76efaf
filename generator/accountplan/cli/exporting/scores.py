"""What programs read: scores as plain JSON values; the whole survey is in `survey`.

Numbers are JSON numbers. Scores, marks, ranges and shares are rounded to six decimals (the tier beside them is decided before rounding, on exact
fractions); amounts and weights are whole when they are whole.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from accountplan.base.text import Exact

if TYPE_CHECKING:
    from accountplan.model.account import Account
    from accountplan.model.scores import AccountScore, MarkScore
    from accountplan.model.survey import Survey

DIGITS = 6


def round_value(value: Exact | None) -> float | None:
    """A score, a mark or a share: six decimals."""
    return None if value is None else float(round(Fraction(value), DIGITS))


def round_amount(value: Exact | None) -> int | float | None:
    """An amount or a weight: whole when it is whole, else six decimals."""
    if value is None:
        return None
    exact = round(Fraction(value), DIGITS)
    return exact.numerator if exact.denominator == 1 else float(exact)


def export_mark(mark: MarkScore) -> dict[str, Any]:
    """One mark: what it is, how heavily it counts and where it comes from; with the raters' spread when there are raters."""
    made = {"mark": round_value(mark.mark), "weight": round_amount(mark.weight), "from": mark.origin}
    return made if mark.spread is None else made | {"spread": round_value(mark.spread)}


def export_account(account: Account, score: AccountScore) -> dict[str, Any]:
    """One account with its score."""
    return {
        "id": account.id,
        "name": account.name,
        "status": account.status,
        "score": round_value(score.score),
        "low": round_value(score.low),
        "high": round_value(score.high),
        "known": round_value(score.known),
        "tier": score.tier,
        "provisional": score.provisional,
        "possible": list(score.possible),
        "overruled": score.overruled,
        "rank": score.rank,
        "marks": {criterion: export_mark(each) for criterion, each in score.marks.items()},
    }


def export_scores(survey: Survey, only: str | None = None) -> dict[str, Any]:
    """All scores in rank order, or one."""
    accounts = survey.portfolio.accounts
    return {
        "today": survey.today,
        "rank_by": survey.portfolio.criteria.rank_by,
        "accounts": [export_account(accounts[id], score) for id, score in survey.scores.accounts.items() if only in (None, id)],
    }
