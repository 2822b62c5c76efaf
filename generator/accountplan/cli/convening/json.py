"""An agenda for programs: ids and days, no sentences but those of the plans."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from accountplan.cli.convening import Convened
from accountplan.cli.exporting.scores import round_value
from accountplan.cli.formats import format_json

if TYPE_CHECKING:
    from accountplan.model.agenda import Asked, Introduction, MeetingAgenda
    from accountplan.model.analysis import Decided
    from accountplan.model.meetings import Circle


def report(convened: Convened) -> Iterator[str]:
    """One object."""
    yield format_json(export_agenda(convened.agenda))


def export_agenda(agenda: MeetingAgenda) -> dict[str, Any]:
    """All of an agenda. ``changed`` is null when no version of the plans of ``since`` is known."""
    meeting = agenda.meeting
    return {
        "about": export_circle(agenda.about),
        "accounts": list(agenda.members),
        "share": round_value(agenda.share),
        "meeting": meeting.id if meeting else None,
        "on": meeting.day if meeting else None,
        "present": list(meeting.present) if meeting else [],
        "minutes": meeting.minutes if meeting else None,
        "introduction": export_introduction(agenda.introduction),
        "last": agenda.last.id if agenda.last else None,
        "since": agenda.since,
        "promised": [
            {
                "account": each.account or None,
                "what": each.what,
                "who": list(each.who),
                "theirs": each.theirs or None,
                "by": each.when,
                "state": each.outcome,
                "days_late": each.days,
                "was": each.was,
                "result": each.result or None,
            }
            for each in agenda.promised
        ],
        "open": [export_decided(each) for each in agenda.still_open],
        "to_decide": [export_asked(each) for each in agenda.asked],
        "not_asked": list(agenda.unasked),
        "changed": None if agenda.changes is None else list(agenda.changed),
        "speakers": [{"account": each.account, "who": each.who, "question": each.question or None} for each in agenda.speakers],
        "nothing_to_discuss": list(agenda.silent),
    }


def export_introduction(found: Introduction | None) -> dict[str, Any] | None:
    """What the account team tells of its spearhead account."""
    if found is None:
        return None
    return {
        "account": found.account,
        "who": found.who,
        "objectives": [
            {"id": each.id, "now": round_value(standing.now), "target": round_value(each.target), "by": each.by}
            for each, standing in found.objectives
        ],
        "groups": list(found.groups),
        "intended": [{"what": each.what, "who": list(each.who), "theirs": each.theirs, "when": each.when} for each in found.intended],
        "results": [{"what": each.what, "done": each.finished, "result": each.result} for each in found.results],
    }


def export_circle(about: Circle) -> dict[str, Any]:
    """Whom it is about, as a plan says it; empty for the whole firm."""
    return about.named | ({"accounts": list(about.accounts)} if about.accounts else {})


def export_decided(each: Decided) -> dict[str, Any]:
    """One decision that is still open."""
    what = each.what
    return {
        "meeting": each.meeting,
        "on": each.on,
        "account": what.account,
        "what": what.what,
        "who": list(what.who),
        "theirs": what.theirs,
        "by": what.by,
    }


def export_asked(each: Asked) -> dict[str, Any]:
    """One thing to decide; ``why`` it is asked is `written`, `danger`, `late`, `by-hand` or `provisional`."""
    question = each.question
    return {
        "account": each.account or None,
        "why": each.doubt,
        "stake": round_value(each.stake),
        "who": list(each.who),
        "what": question.what if question else None,
        "action": each.action.what if each.action else None,
        "minutes": question.minutes if question else None,
        "answers": list(question.answers) if question else [],
    }
