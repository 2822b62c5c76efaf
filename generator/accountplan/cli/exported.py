"""What `export` writes: the whole survey as plain JSON values, with the answers that pages and booklets are made from."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from accountplan.cli.reporters.json import shape as finding

from .shapes import amount, rounded, scores

if TYPE_CHECKING:
    from accountplan.base.words import Words
    from accountplan.model.account import Objective
    from accountplan.model.analysis import Completeness, Concentration, Standing
    from accountplan.model.scores import Move
    from accountplan.model.survey import Survey


def move(found: Move) -> dict[str, Any]:
    """The nearest other tier in one direction, and the single marks that give it, the smallest change first."""
    marks = [{"criterion": each.criterion, "from": rounded(each.now), "to": rounded(each.value)} for each in found.marks]
    return {"tier": found.tier, "score": rounded(found.limit), "strict": found.strict, "upward": found.upward, "marks": marks}


def completeness(complete: Completeness) -> dict[str, float | None]:
    """The shares (0 to 1) that are there of the plan and of its four parts; 1 where nothing is asked, as nothing is missing."""
    return {"plan": rounded(complete.plan)} | {
        part: rounded(Fraction(1) if share is None else share) for part, share in complete.parts.items()
    }


def objective(found: Objective, standing: Standing) -> dict[str, Any]:
    """One objective, and where it stands."""
    return {
        "id": found.id,
        "kind": found.kind,
        "baseline": amount(found.baseline),
        "now": amount(standing.now),
        "target": amount(found.target),
        "by": found.by.isoformat() if found.by else None,
        "progress": rounded(standing.progress),
        "behind": standing.behind,
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
    from accountplan.model.analysis import Completenesses, Pareto, Progress

    firm, complete, pareto = survey.portfolio.firm, survey.analysis[Completenesses], survey.analysis[Pareto]
    progress = survey.analysis[Progress].accounts
    made = scores(survey)
    for each in made["accounts"]:
        each["moves"] = [move(found) for found in survey.scores.moves[each["id"]]]
        each["completeness"] = completeness(complete[each["id"]])
        aims = survey.portfolio.accounts[each["id"]].objectives
        each["objectives"] = [objective(*pair) for pair in zip(aims, progress[each["id"]], strict=True)]
    return {
        "today": made["today"],
        "firm": {"name": firm.name, "language": firm.language, "currency": firm.currency, "year": firm.year},
        "rank_by": made["rank_by"],
        "accounts": made["accounts"],
        "findings": [finding(each, words) for each in survey.findings],
        "portfolio": {"turnover": concentration(pareto.turnover), "margin": concentration(pareto.margin)},
    }
