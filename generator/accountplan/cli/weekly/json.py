"""A week for programs: ids and days, no sentences but those of the plans."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from accountplan.cli.formats import format_json
from accountplan.cli.weekly import Told

if TYPE_CHECKING:
    from accountplan.model.analysis import Due, Introduced, Touch, Waiting
    from accountplan.model.portfolio import Portfolio


def report(told: Told) -> Iterator[str]:
    """One object."""
    yield format_json(export_week(told))


def export_week(told: Told) -> dict[str, Any]:
    """All of a week; ``person`` is null for that of the firm."""
    week, portfolio = told.week, told.portfolio
    return {
        "person": week.person,
        "week": week.number,
        "starts": week.starts,
        "ends": week.ends,
        "late": [export_due(portfolio, each) for each in week.late],
        "this_week": [export_due(portfolio, each) for each in week.due],
        "later": [export_due(portfolio, each) for each in week.coming],
        "later_this_quarter": week.further,
        "waiting": [export_waiting(portfolio, each) for each in week.waiting],
        "contacts": [export_touch(portfolio, each) for each in week.touches],
        "decisions": [export_question(portfolio, each) for each in week.questions],
        "without_a_day": week.undated,
    }


def export_due(portfolio: Portfolio, due: Due) -> dict[str, Any]:
    """One thing that has a day. ``what`` is null where the plan has no words for it: a review, an evaluation."""
    actions = portfolio.accounts[due.account].actions if due.part == "actions" else ()
    return {
        "account": due.account or None,
        "part": due.part,
        "place": due.index,
        "what": actions[due.index].what if actions else due.what or None,
        "when": due.when,
        "days_late": due.days,
        "who": list(due.people),
        "meeting": due.meeting or None,
        "of": due.owner or None,
    }


def export_waiting(portfolio: Portfolio, each: Waiting) -> dict[str, Any]:
    """One proposal; ``waits_for`` is `send` (we send it), `decides` (they decide by a day) or `silent` (sent, and no day agreed)."""
    return {
        "account": each.account,
        "proposal": portfolio.accounts[each.account].proposals[each.proposal].name,
        "waits_for": each.kind,
        "when": each.when,
        "days": each.days,
        "who": list(each.people),
    }


def export_touch(portfolio: Portfolio, each: Touch) -> dict[str, Any]:
    """One of their people; ``days_over`` is below nothing while there is time."""
    return {
        "account": each.account,
        "contact": portfolio.accounts[each.account].contacts[each.contact].label,
        "last": each.last,
        "days_ago": each.ago,
        "norm": each.norm,
        "days_over": each.over,
        "alarm": each.alarming,
        "who": list(each.people),
    }


def export_question(portfolio: Portfolio, each: Introduced) -> dict[str, Any]:
    """One question of a meeting that is still to come."""
    question = portfolio.meetings[each.meeting].questions[each.question]
    return {"meeting": each.meeting, "on": each.when, "account": question.account, "what": question.what, "who": each.who}
