"""What programs read: scores and the whole survey as plain JSON values.

Numbers are JSON numbers. Scores, marks, ranges and shares are rounded to six decimals (the tier beside them is decided before rounding, on exact
fractions); amounts and weights are whole when they are whole.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from accountplan.base.text import Exact
from accountplan.cli.reporters.json import shape as finding

if TYPE_CHECKING:
    from accountplan.base.words import Words
    from accountplan.model.account import Account
    from accountplan.model.analysis import Completeness, Concentration
    from accountplan.model.scores import AccountScore, MarkScore
    from accountplan.model.survey import Survey

DIGITS = 6


def rounded(value: Exact | None) -> float | None:
    """A score, a mark or a share: six decimals."""
    return None if value is None else float(round(Fraction(value), DIGITS))


def amount(value: Exact | None) -> int | float | None:
    """An amount or a weight: whole when it is whole, else six decimals."""
    if value is None:
        return None
    exact = round(Fraction(value), DIGITS)
    return exact.numerator if exact.denominator == 1 else float(exact)


def mark(mark: MarkScore) -> dict[str, Any]:
    """One mark: what it is, how heavily it counts and where it comes from; with the raters' spread when there are raters."""
    made = {"mark": rounded(mark.mark), "weight": amount(mark.weight), "from": mark.origin}
    return made if mark.spread is None else made | {"spread": rounded(mark.spread)}


def account(account: Account, score: AccountScore) -> dict[str, Any]:
    """One account with its score."""
    return {
        "id": account.id,
        "name": account.name,
        "status": account.status,
        "score": rounded(score.score),
        "low": rounded(score.low),
        "high": rounded(score.high),
        "known": rounded(score.known),
        "tier": score.tier,
        "provisional": score.provisional,
        "possible": list(score.possible),
        "overruled": score.overruled,
        "rank": score.rank,
        "marks": {criterion: mark(each) for criterion, each in score.marks.items()},
    }


def scores(survey: Survey, only: str | None = None) -> dict[str, Any]:
    """All scores in rank order, or one."""
    accounts = survey.portfolio.accounts
    return {
        "today": survey.today.isoformat(),
        "rank_by": survey.portfolio.criteria.rank_by,
        "accounts": [account(accounts[id], score) for id, score in survey.scores.accounts.items() if only in (None, id)],
    }


def completeness(complete: Completeness) -> dict[str, float | None]:
    """The shares (0 to 1) that are there of the plan and of its four parts; 1 where nothing is asked, as nothing is missing."""
    return {"plan": rounded(complete.plan)} | {
        part: rounded(Fraction(1) if share is None else share) for part, share in complete.parts.items()
    }


def concentration(figure: Concentration) -> dict[str, Any]:
    """How one figure is spread over the clients."""
    return {
        "year": figure.year,
        "total": amount(figure.total),
        "hhi": rounded(figure.hhi),
        "gini": rounded(figure.gini),
        "largest": rounded(figure.largest),
        "top5": rounded(figure.top5),
        "top10": rounded(figure.top10),
        "top20pct": rounded(figure.top20pct),
        "clients_for_80pct": figure.clients_for_80pct,
        "clients": len(figure.clients),
    }


def survey(survey: Survey, words: Words) -> dict[str, Any]:
    """The whole survey: the firm, every account, every finding, and the portfolio as a whole."""
    from accountplan.model.analysis import Completenesses, Pareto

    firm, complete, pareto = survey.portfolio.firm, survey.analysis[Completenesses], survey.analysis[Pareto]
    made = scores(survey)
    for each in made["accounts"]:
        each["completeness"] = completeness(complete[each["id"]])
    return {
        "today": made["today"],
        "firm": {"name": firm.name, "language": firm.language, "currency": firm.currency, "year": firm.year},
        "rank_by": made["rank_by"],
        "accounts": made["accounts"],
        "findings": [finding(each, words) for each in survey.findings],
        "portfolio": {"turnover": concentration(pareto.turnover), "margin": concentration(pareto.margin)},
    }
