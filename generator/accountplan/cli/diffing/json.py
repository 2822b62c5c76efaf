"""What changed, for programs. Every number as in `score --format json`; shares keep their digits, as they add up to the change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from accountplan.cli.diffing import Difference
from accountplan.cli.exporting.scores import round_amount, round_value
from accountplan.cli.formats import format_json
from accountplan.cli.reporters.json import export_finding
from accountplan.model.differences import judge_again
from accountplan.model.identity import name_item

if TYPE_CHECKING:
    from accountplan.base.words import Words
    from accountplan.model.account import Action, Overrule
    from accountplan.model.account_change import AccountChange, State
    from accountplan.model.analysis import Load
    from accountplan.model.causes import Cause, Decisive
    from accountplan.model.differences import ActionsChange, FindingsChange, ItemsChange, KeyChange, MeetingChange, NounChange
    from accountplan.model.meetings import Resolution
    from accountplan.model.survey import Survey


JUDGED = {1: "stricter", 0: "alike", -1: "milder"}


def report(difference: Difference) -> Iterator[str]:
    """One object."""
    yield format_json(export_changes(difference))


def export_changes(difference: Difference) -> dict[str, Any]:
    """All that changed."""
    from accountplan import pipeline

    changes, words, today = difference.changes, difference.words, difference.today
    return {
        "base": {"revision": difference.base, "today": today},
        "head": {"revision": difference.head, "today": today},
        "verdict": pipeline.report_changes(changes, words).verdict,
        "accounts": [export_account(each, words) for each in changes.accounts],
        "firm": {
            "criteria": [export_noun(each) for each in changes.criteria],
            "tiers": [export_noun(each) for each in changes.tiers],
            "settings": [export_key(each) for each in changes.settings],
            "portfolio": {"before": export_portfolio(changes.before), "after": export_portfolio(changes.after)},
            "hours": [
                {"person": each.person, "before": export_load(each.before), "after": export_load(each.after)} for each in changes.hours
            ],
            "findings": export_findings(changes.findings, words),
            "people": [export_noun(each) for each in changes.people],
            "groups": [export_noun(each) for each in changes.groups],
            "firm": [export_key(each) for each in changes.firm],
            "meetings": [export_meeting(each) for each in changes.meetings],
        },
        "renamed": [{"from": before, "to": after} for before, after in changes.renamed.items()],
    }


def export_account(change: AccountChange, words: Words) -> dict[str, Any]:
    """One account; `before` or `after` is null where it is not there."""
    return {
        "id": change.id,
        "name": change.name,
        "before": export_state(change.before),
        "after": export_state(change.after),
        "why": [export_cause(each) for each in change.causes],
        "method": float(change.method),
        "data": float(change.data),
        "through": change.through,
        "deciding": {"limits": change.deciding.limits, "causes": [export_cause(each) for each in change.deciding.causes]},
        "decisive": export_decisive(change.decisive),
        "overrule": {"before": export_overrule(change.overrule[0]), "after": export_overrule(change.overrule[1])},
        "findings": export_findings(change.findings, words),
        "actions": export_actions(change.actions),
        "items": [export_items(each) for each in change.lists],
        "keys": list(change.keys),
        "values": [export_key(each) for each in change.values],
        "norms": [export_key(each) for each in change.norms],
    }


def export_state(state: State | None) -> dict[str, Any] | None:
    """One side of an account."""
    if state is None:
        return None
    score = state.score
    return {
        "score": round_value(score.score),
        "low": round_value(score.low),
        "high": round_value(score.high),
        "known": round_value(score.known),
        "rank": score.rank,
        "tier": score.tier,
        "provisional": score.provisional,
        "possible": list(score.possible),
        "overruled": score.overruled,
        "completeness": round_value(state.completeness),
    }


def export_decisive(decisive: Decisive | None) -> dict[str, Any] | None:
    """The one cause without which the tier would have stayed, and the score then."""
    return {"cause": export_cause(decisive.cause), "score": round_value(decisive.score)} if decisive else None


def export_cause(cause: Cause) -> dict[str, Any]:
    """One cause with its share; `of` is the role, the person or the figure."""
    return {
        "what": cause.what,
        "criterion": cause.criterion,
        "of": cause.of,
        "before": round_amount(cause.before),
        "after": round_amount(cause.after),
        "share": float(cause.share),
        "method": cause.method,
    }


def export_overrule(overrule: Overrule | None) -> dict[str, Any] | None:
    """A tier by hand, as it is written."""
    return {"is": overrule.is_, "why": overrule.why, "by": overrule.by, "until": overrule.until} if overrule else None


def export_findings(findings: FindingsChange, words: Words) -> dict[str, Any]:
    """Findings that are new, gone, and the same with other numbers, as `check` gives them."""
    return {
        "new": [export_finding(each, words) for each in findings.new],
        "gone": [export_finding(each, words) for each in findings.gone],
        "changed": [
            export_finding(after, words) | {"was": words.say(before.message), "judged": JUDGED[judge_again(before, after)]}
            for before, after in findings.changed
        ],
    }


def export_actions(actions: ActionsChange) -> dict[str, Any]:
    """What became of the actions; of those that moved with the day that they had."""
    return {
        "new": _list_actions(actions.new),
        "done": _list_actions(actions.done),
        "moved": [export_action(after) | {"was": before.when} for before, after, _ in actions.moved],
        "dropped": _list_actions(actions.given_up),
        "changed": _list_actions(each.after for each in actions.changed),
    }


def _list_actions(actions: Iterable[Action]) -> list[dict[str, Any]]:
    return [export_action(action) for action in actions]


def export_action(action: Action) -> dict[str, Any]:
    """What it is, by when, who does it, the hours and how it stands."""
    return {"what": action.what, "when": action.when, "who": list(action.who), "hours": round_amount(action.hours), "status": action.state}


def export_items(some: ItemsChange) -> dict[str, Any]:
    """What changed in one list of the plan, by what its items are called."""
    changed = [{"name": name_item(each.after), "keys": [export_key(key) for key in each.keys]} for each in some.changed]
    return {
        "key": some.key,
        "new": [name_item(each) for each in some.new],
        "gone": [name_item(each) for each in some.gone],
        "changed": changed,
    }


def export_noun(change: NounChange) -> dict[str, Any]:
    """A criterion or a tier."""
    state = "new" if change.before is None else "gone" if change.after is None else "changed"
    items = [export_items(each) for each in change.lists]
    return {"id": change.id, "change": state, "keys": [export_key(each) for each in change.keys], "items": items}


def export_meeting(change: MeetingChange) -> dict[str, Any]:
    """A meeting, and what became of its decisions: of those that moved or were handed on with the day or the people that they had."""
    state = "new" if change.before is None else "gone" if change.after is None else "changed"
    decisions = {
        "new": [export_decision(each) for each in change.new],
        "done": [export_decision(each) for each in change.done],
        "moved": [export_decision(after) | {"was": before.by} for before, after in change.moved],
        "handed": [export_decision(after) | {"was": {"who": list(before.who), "theirs": before.theirs}} for before, after in change.handed],
        "dropped": [export_decision(each) for each in change.dropped],
        "changed": [export_decision(after) for _, after in change.changed],
    }
    return {"id": change.id, "change": state, "decisions": decisions, "keys": list(change.keys)}


def export_decision(each: Resolution) -> dict[str, Any]:
    """What was decided, about whom, who sees to it by when, and how it stands."""
    return {
        "what": each.what,
        "account": each.account,
        "who": list(each.who),
        "theirs": each.theirs,
        "by": each.by,
        "status": each.state,
        "done": each.done,
        "result": each.result,
    }


def export_key(change: KeyChange) -> dict[str, Any]:
    """A key, and what it said before and says after."""
    return {"key": change.name, "before": _get_plain(change.before), "after": _get_plain(change.after)}


def _get_plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_get_plain(each) for each in value]
    return round_amount(value) if isinstance(value, Decimal | Fraction) else value


def export_load(load: Load | None) -> dict[str, Any] | None:
    """The hours of one of us."""
    return {"planned": round_amount(load.planned), "available": round_amount(load.available)} if load else None


def export_portfolio(survey: Survey) -> dict[str, Any]:
    """The portfolio on one side: what `export` says of it, in short."""
    from accountplan.cli.exporting.survey import export_concentration
    from accountplan.model.analysis import Completenesses, Pareto

    pareto = survey.analysis[Pareto]
    return {
        "accounts": len(survey.portfolio.accounts),
        "clients": len(survey.portfolio.clients),
        "tiers": {tier.id: len(survey.scores.in_tier(tier.id)) for tier in survey.portfolio.tiers.tiers},
        "turnover": export_concentration(pareto.turnover),
        "margin": export_concentration(pareto.margin),
        "completeness": round_value(survey.analysis[Completenesses].mean),
    }
