"""What programs read: scores as plain JSON values; the whole survey is in `survey`.

Numbers are JSON numbers. Scores, marks, ranges and shares are rounded to six decimals (the tier beside them is decided before rounding, on exact
fractions; a score that this would put on another side of a limit has more); amounts and weights are whole when they are whole.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from accountplan.base.text import Exact
from accountplan.model.bands import make_ladder
from accountplan.model.exact import round_half_away

if TYPE_CHECKING:
    from accountplan.model.account import Account
    from accountplan.model.bands import Ladder
    from accountplan.model.scores import AccountScore, MarkScore
    from accountplan.model.survey import Survey

DIGITS = 6


def round_value(value: Exact | None, digits: int = DIGITS) -> float | None:
    """A score, a mark or a share: six decimals unless told otherwise."""
    return None if value is None else float(round_half_away(Fraction(value), digits))


def round_score(score: Fraction | None, limits: Ladder) -> float | None:
    """A score on its own side of every limit, so that the tier beside it follows from it."""
    return None if score is None else round_value(score, limits.said(score, DIGITS).digits)


def round_amount(value: Exact | None) -> int | float | None:
    """An amount or a weight: whole when it is whole, else six decimals."""
    if value is None:
        return None
    exact = round_half_away(Fraction(value), DIGITS)
    return exact.numerator if exact.denominator == 1 else float(exact)


def export_mark(mark: MarkScore) -> dict[str, Any]:
    """One mark: what it is, how heavily it counts and where it comes from; with the raters' spread when there are raters."""
    made = {"mark": round_value(mark.mark), "weight": round_amount(mark.weight), "from": mark.origin}
    return made if mark.spread is None else made | {"spread": round_value(mark.spread)}


def export_account(account: Account, score: AccountScore, limits: Ladder) -> dict[str, Any]:
    """One account with its score."""
    return {
        "id": account.id,
        "name": account.name,
        "status": account.status,
        "score": round_score(score.score, limits),
        "low": round_score(score.low, limits),
        "high": round_score(score.high, limits),
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
    accounts, limits = survey.portfolio.accounts, make_ladder(survey.portfolio.tiers)
    return {
        "today": survey.today,
        "rank_by": survey.portfolio.criteria.rank_by,
        "accounts": [export_account(accounts[id], score, limits) for id, score in survey.scores.accounts.items() if only in (None, id)],
    }
