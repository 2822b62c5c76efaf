"""Our work for an account: what we do and did (S20), and what may come (S41)."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.base.text import Day, say, say_n
from accountplan.model.account import Assignment, Proposal
from accountplan.model.pages import Link
from accountplan.present.parts import NOTHING, Edit
from accountplan.present.rounding import count_percent_decimals
from accountplan.present.vocabulary import STAGE

from .subject import Subject


@dataclass(frozen=True, slots=True)
class Listed:
    """Some short texts with a title."""

    title: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AssignmentRow:
    """One piece of work; ``expectations`` is Markdown."""

    name: str
    service: str
    value: str
    who: tuple[Link, ...]
    when: str
    late: bool
    rating: str
    evaluated: str
    expectations: str
    lists: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class ProposalRow:
    """Work that may come."""

    name: str
    reason: str
    stage: str
    over: bool
    value: str
    chance: str
    who: tuple[Link, ...]
    when: str
    late: bool


@dataclass(frozen=True, slots=True)
class Work:
    """Assignments and proposals; None when there are neither."""

    assignments: tuple[AssignmentRow, ...]
    proposals: tuple[ProposalRow, ...]
    assignments_edit: Edit | None
    proposals_edit: Edit | None


def show_work(subject: Subject) -> Work | None:
    """Running work first; open proposals first."""
    account = subject.account
    if not account.assignments and not account.proposals:
        return None
    assignments = sorted(account.assignments, key=lambda each: not each.running)
    proposals = sorted(account.proposals, key=lambda each: each.over)
    return Work(
        assignments=tuple(show_assignment(subject, each) for each in assignments),
        proposals=tuple(show_proposal(subject, each) for each in proposals),
        assignments_edit=subject.edit("assignments"),
        proposals_edit=subject.edit("proposals"),
    )


def show_assignment(subject: Subject, each: Assignment) -> AssignmentRow:
    """One piece of work as a row."""
    words = subject.settings.words
    when, late = _word_delivery(subject, each)
    lists = ((say("Taken for granted"), each.dissatisfiers), (say("Unasked extras"), each.satisfiers))
    return AssignmentRow(
        name=each.name,
        service=each.service or "",
        value=words.money(each.value) if each.value is not None else NOTHING,
        who=tuple(subject.settings.short(id, subject.root) for id in (each.lead, each.second) if id),
        when=when,
        late=late,
        rating=words.plain(each.rating) if each.rating is not None else NOTHING,
        evaluated=subject.say(say("evaluated on {day}", day=Day(each.evaluated, "medium"))) if each.evaluated else "",
        expectations=each.expectations or "",
        lists=tuple(Listed(subject.say(title), items) for title, items in lists if items),
    )


def _word_delivery(subject: Subject, each: Assignment) -> tuple[str, bool]:
    """Where delivery stands, and whether it is or was late."""
    late = each.days_late(subject.settings.today)
    if late:
        words = (
            say_n("{n} day late", "{n} days late", late)
            if each.running
            else say_n("delivered {n} day late", "delivered {n} days late", late)
        )
        return subject.say(words), True
    if each.delivered is not None:
        return subject.say(say("delivered on {day}", day=Day(each.delivered, "medium"))), False
    if each.due is not None:
        return subject.say(say("to be delivered on {day}", day=Day(each.due, "medium"))), False
    return (subject.say(say("since {day}", day=Day(each.start, "medium"))), False) if each.start else (NOTHING, False)


def show_proposal(subject: Subject, each: Proposal) -> ProposalRow:
    """One proposal as a row."""
    words = subject.settings.words
    when, late = _word_sending(subject, each)
    return ProposalRow(
        name=each.name,
        reason=each.reason or "",
        stage=subject.say(STAGE[each.stage]),
        over=each.over,
        value=words.money(each.value) if each.value is not None else NOTHING,
        chance=words.share(each.chance, count_percent_decimals(each.chance)) if each.chance is not None else NOTHING,
        who=tuple(subject.settings.short(id, subject.root) for id in each.who),
        when=when,
        late=late,
    )


def _word_sending(subject: Subject, each: Proposal) -> tuple[str, bool]:
    """When a proposal was sent or must be in, and whether that day has passed."""
    if each.sent is not None:
        return subject.say(say("sent on {day}", day=Day(each.sent, "medium"))), False
    if each.due is not None:
        return subject.say(say("due on {day}", day=Day(each.due, "medium"))), each.late(subject.settings.today)
    return (subject.say(say("asked on {day}", day=Day(each.asked, "medium"))), False) if each.asked else (NOTHING, False)
