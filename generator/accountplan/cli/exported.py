"""What `export` writes: the whole survey as plain JSON values, with the answers that pages and booklets are made from."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from accountplan.cli.reporters.json import shape as finding

from .shapes import amount, rounded, scores

if TYPE_CHECKING:
    from datetime import date

    from accountplan.base.words import Words
    from accountplan.model.account import Objective
    from accountplan.model.analysis import (
        Analysis,
        Completeness,
        Concentration,
        CriterionWeight,
        EffortRow,
        Load,
        Standing,
        TierRow,
        Together,
    )
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
        "clients_for_half": len(figure.half) or None,
        "clients_for_80pct": figure.clients_for_80pct,
        "clients": len(figure.clients),
    }


def criterion(id: str, counted: CriterionWeight) -> dict[str, Any]:
    """How heavily one criterion counts, and how often its mark is not known."""
    return {"id": id, "weight": amount(counted.weight), "share": rounded(counted.share), "unknown": counted.unknown}


def tier(row: TierRow, planned: Fraction | None) -> dict[str, Any]:
    """What the clients of one tier bring and cost, and the hours that its actions ask this year; the last row is of those without a tier."""
    return {
        "id": row.tier,
        "accounts": row.accounts,
        "clients": row.clients,
        "turnover": amount(row.turnover),
        "margin": amount(row.margin),
        "hours": amount(row.hours),
        "turnover_share": rounded(row.turnover_share),
        "margin_share": rounded(row.margin_share),
        "hours_share": rounded(row.hours_share),
        "planned_hours": amount(planned),
    }


def group(id: str, members: tuple[str, ...], together: Together) -> dict[str, Any]:
    """One group, and what its clients bring together."""
    return {"id": id, "accounts": list(members), "turnover": amount(together.turnover), "share": rounded(together.share)}


def person(load: Load, left: date | None) -> dict[str, Any]:
    """What one of us has to do, and the day on which this person left, if any."""
    return {
        "id": load.person,
        "left": left.isoformat() if left else None,
        "planned": amount(load.planned),
        "available": amount(load.available),
        "open": load.open,
        "late": load.late,
        "leads": list(load.leads),
        "serves": list(load.serves),
    }


def effort(row: EffortRow) -> dict[str, Any]:
    """One client's share in all hours and in all margin."""
    return {"account": row.account, "hours_share": rounded(row.hours_share), "margin_share": rounded(row.margin_share), "short": row.short}


def ranking(analysis: Analysis) -> dict[str, Any]:
    """What the ranking rests on, and who would reach the first tier in each of the ways to rank."""
    from accountplan.model.analysis import Ways, Weights

    ways = analysis[Ways].inside
    return {
        "criteria": [criterion(id, counted) for id, counted in analysis[Weights].criteria.items()],
        "ways": {way: list(ways.get(way, ())) for way in ("rating", "all", "some")},
    }


def holdings(survey: Survey) -> dict[str, Any]:
    """What tiers and groups bring, and what each of us has to do."""
    from accountplan.model.analysis import Capacity, Members, Totals, Value

    analysis, people = survey.analysis, survey.portfolio.people
    capacity, members, totals = analysis[Capacity], analysis[Members].groups, analysis[Totals].groups
    return {
        "tiers": [tier(row, capacity.tiers.get(row.tier or "")) for row in analysis[Value].tiers],
        "groups": [group(id, accounts, totals[id]) for id, accounts in members.items()],
        "people": [person(load, people[id].left) for id, load in capacity.people.items()],
    }


def survey(survey: Survey, words: Words) -> dict[str, Any]:
    """The whole survey: the firm, every account, every finding, and the portfolio as a whole."""
    from accountplan.model.analysis import Completenesses, Pareto, Progress, Value

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
        **ranking(survey.analysis),
        **holdings(survey),
        "portfolio": {
            "turnover": concentration(pareto.turnover),
            "margin": concentration(pareto.margin),
            "effort": [effort(row) for row in survey.analysis[Value].effort],
        },
    }
