"""What `export` writes: the whole survey as plain JSON values, with the answers that pages and booklets are made from."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from accountplan.cli.reporters.json import export_finding

from .shapes import export_scores, round_amount, round_value

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


def export_move(found: Move) -> dict[str, Any]:
    """The nearest other tier in one direction, and the single marks that give it, the smallest change first."""
    marks = [{"criterion": each.criterion, "from": round_value(each.now), "to": round_value(each.value)} for each in found.marks]
    return {"tier": found.tier, "score": round_value(found.limit), "strict": found.strict, "upward": found.upward, "marks": marks}


def export_completeness(complete: Completeness) -> dict[str, float | None]:
    """The shares (0 to 1) that are there of the plan and of its four parts; 1 where nothing is asked, as nothing is missing."""
    return {"plan": round_value(complete.plan)} | {
        part: round_value(Fraction(1) if share is None else share) for part, share in complete.parts.items()
    }


def export_objective(found: Objective, standing: Standing) -> dict[str, Any]:
    """One objective, and where it stands."""
    return {
        "id": found.id,
        "kind": found.kind,
        "baseline": round_amount(found.baseline),
        "now": round_amount(standing.now),
        "target": round_amount(found.target),
        "by": found.by.isoformat() if found.by else None,
        "progress": round_value(standing.progress),
        "behind": standing.behind,
    }


def export_concentration(figure: Concentration) -> dict[str, Any]:
    """How one figure is spread over the clients."""
    return {
        "year": figure.year,
        "total": round_amount(figure.total),
        "hhi": round_value(figure.hhi),
        "gini": round_value(figure.gini),
        "largest": round_value(figure.largest),
        "top5": round_value(figure.top5),
        "top10": round_value(figure.top10),
        "top20pct": round_value(figure.top20pct),
        "clients_for_half": len(figure.half) or None,
        "clients_for_80pct": figure.clients_for_80pct,
        "clients": len(figure.clients),
    }


def export_criterion(id: str, counted: CriterionWeight) -> dict[str, Any]:
    """How heavily one criterion counts, and how often its mark is not known."""
    return {"id": id, "weight": round_amount(counted.weight), "share": round_value(counted.share), "unknown": counted.unknown}


def export_tier(row: TierRow, planned: Fraction | None) -> dict[str, Any]:
    """What the clients of one tier bring and cost, and the hours that its actions ask this year; the last row is of those without a tier."""
    return {
        "id": row.tier,
        "accounts": row.accounts,
        "clients": row.clients,
        "turnover": round_amount(row.turnover),
        "margin": round_amount(row.margin),
        "hours": round_amount(row.hours),
        "turnover_share": round_value(row.turnover_share),
        "margin_share": round_value(row.margin_share),
        "hours_share": round_value(row.hours_share),
        "planned_hours": round_amount(planned),
    }


def export_group(id: str, members: tuple[str, ...], together: Together) -> dict[str, Any]:
    """One group, and what its clients bring together."""
    return {"id": id, "accounts": list(members), "turnover": round_amount(together.turnover), "share": round_value(together.share)}


def export_person(load: Load, left: date | None) -> dict[str, Any]:
    """What one of us has to do, and the day on which this person left, if any."""
    return {
        "id": load.person,
        "left": left.isoformat() if left else None,
        "planned": round_amount(load.planned),
        "available": round_amount(load.available),
        "open": load.open,
        "late": load.late,
        "leads": list(load.leads),
        "serves": list(load.serves),
    }


def export_effort(row: EffortRow) -> dict[str, Any]:
    """One client's share in all hours and in all margin."""
    return {
        "account": row.account,
        "hours_share": round_value(row.hours_share),
        "margin_share": round_value(row.margin_share),
        "short": row.short,
    }


def export_ranking(analysis: Analysis) -> dict[str, Any]:
    """What the ranking rests on, and who would reach the first tier in each of the ways to rank."""
    from accountplan.model.analysis import Ways, Weights

    ways = analysis[Ways].inside
    return {
        "criteria": [export_criterion(id, counted) for id, counted in analysis[Weights].criteria.items()],
        "ways": {way: list(ways.get(way, ())) for way in ("rating", "all", "some")},
    }


def export_holdings(survey: Survey) -> dict[str, Any]:
    """What tiers and groups bring, and what each of us has to do."""
    from accountplan.model.analysis import Capacity, Members, Totals, Value

    analysis, people = survey.analysis, survey.portfolio.people
    capacity, members, totals = analysis[Capacity], analysis[Members].groups, analysis[Totals].groups
    return {
        "tiers": [export_tier(row, capacity.tiers.get(row.tier or "")) for row in analysis[Value].tiers],
        "groups": [export_group(id, accounts, totals[id]) for id, accounts in members.items()],
        "people": [export_person(load, people[id].left) for id, load in capacity.people.items()],
    }


def export_survey(survey: Survey, words: Words) -> dict[str, Any]:
    """The whole survey: the firm, every account, every finding, and the portfolio as a whole."""
    from accountplan.model.analysis import Completenesses, Pareto, Progress, Value

    firm, complete, pareto = survey.portfolio.firm, survey.analysis[Completenesses], survey.analysis[Pareto]
    progress = survey.analysis[Progress].accounts
    made = export_scores(survey)
    for each in made["accounts"]:
        each["moves"] = [export_move(found) for found in survey.scores.moves[each["id"]]]
        each["completeness"] = export_completeness(complete[each["id"]])
        aims = survey.portfolio.accounts[each["id"]].objectives
        each["objectives"] = [export_objective(*pair) for pair in zip(aims, progress[each["id"]], strict=True)]
    return {
        "today": made["today"],
        "firm": {"name": firm.name, "language": firm.language, "currency": firm.currency, "year": firm.year},
        "rank_by": made["rank_by"],
        "accounts": made["accounts"],
        "findings": [export_finding(each, words) for each in survey.findings],
        **export_ranking(survey.analysis),
        **export_holdings(survey),
        "portfolio": {
            "turnover": export_concentration(pareto.turnover),
            "margin": export_concentration(pareto.margin),
            "effort": [export_effort(row) for row in survey.analysis[Value].effort],
        },
    }
