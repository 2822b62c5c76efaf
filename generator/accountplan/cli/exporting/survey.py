"""What `export` gives: the whole survey as plain values, with the answers that pages and booklets are made from."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from accountplan.cli.reporters.json import export_finding

from .bridge import export_bridge
from .common import export_common
from .effect import export_effect, export_sales, export_winning
from .firmwide import export_round
from .followings import export_followings
from .ideal import export_ideal
from .promises import export_promises
from .scores import export_scores, round_amount, round_value
from .shape import OVERRULE, RATER_MARK, make_noun_record
from .written import export_noun

if TYPE_CHECKING:
    from accountplan.base.words import Words
    from accountplan.model.analysis import (
        Completeness,
        Concentration,
        CriterionWeight,
        EffortRow,
        Load,
        Standing,
        TierRow,
    )
    from accountplan.model.meetings import Meeting
    from accountplan.model.scores import Move
    from accountplan.model.survey import Survey


def export_move(found: Move, score: Fraction | None) -> dict[str, Any]:
    """The nearest other tier in one direction, and the single marks that give it, the smallest change first."""
    marks = [{"criterion": each.criterion, "from": round_value(each.now), "to": round_value(each.value)} for each in found.marks]
    way = {"tier": found.tier, "score": round_value(found.limit), "strict": found.strict, "upward": found.upward, "marks": marks}
    return way | {"distance": None if score is None else round_value(abs(found.limit - score))}


def export_completeness(complete: Completeness) -> dict[str, float | None]:
    """The shares (0 to 1) that are there of the plan and of its four parts; 1 where nothing is asked, as nothing is missing."""
    return {"plan": round_value(complete.plan)} | {
        part: round_value(Fraction(1) if share is None else share) for part, share in complete.parts.items()
    }


def export_standing(standing: Standing) -> dict[str, Any]:
    """Where an objective stands."""
    found, track = (
        {"now": round_amount(standing.now), "progress": round_value(standing.progress), "behind": standing.behind},
        standing.track,
    )
    line = track.expect(track.newest[0]) if track and track.pace else None
    return {**found, "line": round_value(line), "pace": standing.pace}


def export_plan(survey: Survey, id: str) -> dict[str, Any]:
    """What is known of one plan, and all that it says. What has the same key in both is as it counts today."""
    from accountplan.model.analysis import Completenesses, Progress

    account, day = survey.portfolio.accounts[id], survey.today
    written = export_noun(make_noun_record("account"), account, day)
    standings = survey.analysis[Progress].accounts[id]
    return {
        "completeness": export_completeness(survey.analysis[Completenesses][id]),
        "moves": [export_move(found, survey.scores[id].score) for found in survey.scores.moves[id]],
        "ratings": [
            {"criterion": criterion, **export_noun(RATER_MARK, each, day)}
            for criterion, marks in account.marks.items()
            if isinstance(marks, tuple)
            for each in marks
        ],
        "ages": [
            {"part": part, "since": age.day.isoformat(), "how": age.how} for part, age in sorted(survey.portfolio.age(id).parts.items())
        ],
        "tier_by_hand": export_noun(OVERRULE, account.tier, day),
        **written,
        "objectives": [aim | export_standing(each) for aim, each in zip(written["objectives"], standings, strict=True)],
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
        "unknown": len(figure.unknown),
        "loss": round_amount(figure.loss),
    }


def export_criterion(id: str, name: str, counted: CriterionWeight) -> dict[str, Any]:
    """How heavily one criterion counts, and how often its mark is not known."""
    return {"id": id, "name": name, "weight": round_amount(counted.weight), "share": round_value(counted.share), "unknown": counted.unknown}


def export_tier(row: TierRow, name: str | None, planned: Fraction | None) -> dict[str, Any]:
    """What the clients of one tier bring and cost, and the hours that its actions ask this year; the last row is of those without a tier."""
    return {
        "id": row.tier,
        "name": name,
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


def export_group(id: str, survey: Survey) -> dict[str, Any]:
    """One group: all that its plan says, and what its clients bring together."""
    from accountplan.model.analysis import Members, Totals

    together, written = (
        survey.analysis[Totals].groups[id],
        export_noun(make_noun_record("group"), survey.portfolio.groups[id], survey.today),
    )
    counted = {"turnover": round_amount(together.turnover), "share": round_value(together.share)}
    return {"id": id, **written, "accounts": list(survey.analysis[Members].groups[id]), **counted}


def export_person(load: Load, survey: Survey) -> dict[str, Any]:
    """One of us, and what this person has to do."""
    return {
        "id": load.person,
        **export_noun(make_noun_record("people"), survey.portfolio.people[load.person], survey.today),
        "planned": round_amount(load.planned),
        "available": round_amount(load.available),
        "open": load.open,
        "late": load.late,
        "leads": list(load.leads),
        "serves": list(load.serves),
    }


def export_meeting(meeting: Meeting, survey: Survey) -> dict[str, Any]:
    """One meeting: all that its file says, and how each of its decisions stands."""
    return {"id": meeting.id, **export_noun(make_noun_record("meeting"), meeting, survey.today)}


def export_effort(row: EffortRow) -> dict[str, Any]:
    """One client's share in all hours and in all margin."""
    return {
        "account": row.account,
        "hours_share": round_value(row.hours_share),
        "margin_share": round_value(row.margin_share),
        "short": row.short,
    }


def export_ranking(survey: Survey, words: Words) -> dict[str, Any]:
    """What the ranking rests on, and who would reach the first tier in each of the ways to rank."""
    from accountplan.model.analysis import Ways, Weights

    criteria, ways = survey.portfolio.criteria, survey.analysis[Ways].inside
    weights = survey.analysis[Weights].criteria
    return {
        "criteria": [export_criterion(id, words.say(criteria.name(id)), counted) for id, counted in weights.items()],
        "ways": {way: list(ways.get(way, ())) for way in ("rating", "all", "some")},
    }


def export_holdings(survey: Survey) -> dict[str, Any]:
    """What tiers and groups bring, what each of us has to do, and what meetings decided."""
    from accountplan.model.analysis import Capacity, Meetings, Members, Value

    capacity, names = survey.analysis[Capacity], {tier.id: tier.name for tier in survey.portfolio.tiers.tiers}
    rows = survey.analysis[Value].tiers
    return {
        "tiers": [export_tier(row, names.get(row.tier or ""), capacity.tiers.get(row.tier or "")) for row in rows],
        "groups": [export_group(id, survey) for id in survey.analysis[Members].groups],
        "people": [export_person(load, survey) for load in capacity.people.values()],
        "meetings": [export_meeting(each, survey) for each in survey.analysis[Meetings].meetings.values()],
    }


def export_portfolio(survey: Survey) -> dict[str, Any]:
    """The clients as a whole."""
    from accountplan.model.analysis import Pareto, Value, WatchList

    pareto = survey.analysis[Pareto]
    return {
        "turnover": export_concentration(pareto.turnover),
        "margin": export_concentration(pareto.margin),
        "effort": [export_effort(row) for row in survey.analysis[Value].effort],
        "at_risk": [risk.account for risk in survey.analysis[WatchList].risks],
        "not_judged": list(survey.analysis[WatchList].silent),
    }


def export_survey(survey: Survey, words: Words) -> dict[str, Any]:
    """The whole survey: the firm, every account, every finding, and the portfolio as a whole. See `portfolio` for its shape."""
    from accountplan.model.analysis import Bridge, CommonAims, Effect, Followings, Ideal, Promises, Sold, Winning, YearlyRound

    made = export_scores(survey)
    return {
        "today": made["today"],
        "firm": export_noun(make_noun_record("firm"), survey.portfolio.firm, survey.today),
        "rank_by": made["rank_by"],
        "accounts": [each | export_plan(survey, each["id"]) for each in made["accounts"]],
        "findings": [export_finding(each, words) for each in survey.findings],
        **export_ranking(survey, words),
        **export_holdings(survey),
        "bridge": export_bridge(survey.analysis[Bridge]),
        "effect": export_effect(survey.analysis[Effect]),
        "promises": export_promises(survey.analysis[Promises]),
        "programmes": export_followings(survey.analysis[Followings]),
        "sales": export_sales(survey.analysis[Sold]),
        "winning": export_winning(survey.analysis[Winning]),
        "round": export_round(survey.analysis[YearlyRound]) if survey.portfolio.goes_round else None,
        "aims": export_common(survey.analysis[CommonAims]),
        "profile": export_ideal(survey.analysis[Ideal]),
        "portfolio": export_portfolio(survey),
    }
