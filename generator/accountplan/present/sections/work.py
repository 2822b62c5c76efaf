"""Our work for an account: what we do and did (S20), and what may come (S41)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accountplan.base.text import Day, say, say_n
from accountplan.model.account import Assignment, Phase, Proposal
from accountplan.model.pages import Link
from accountplan.present.parts import NOTHING, Edit
from accountplan.present.rounding import make_written_share
from accountplan.present.spelled import word_hours
from accountplan.present.vocabulary import FACTOR, PER, WORK

from .subject import Subject

WORK_ORDER = ("running", "on-hold", "done", "cancelled")
"""What we work on first."""
STOPPED = ("on-hold", "cancelled")
"""What has no day of delivery."""


@dataclass(frozen=True, slots=True)
class Listed:
    """Some short texts with a title."""

    title: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PhaseRow:
    """A part of an assignment, and where its delivery stands."""

    name: str
    when: str
    late: bool


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
    state: str
    hours: str
    over_hours: bool
    renews: str
    phases: tuple[PhaseRow, ...]


@dataclass(frozen=True, slots=True)
class ProposalRow:
    """Work that may come."""

    name: str
    under: tuple[str, ...]
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
    assignments = sorted(account.assignments, key=lambda each: WORK_ORDER.index(each.state))
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
        value=_word_value(subject, each),
        who=tuple(subject.settings.short(id, subject.root) for id in (each.lead, each.second) if id),
        when=when,
        late=late,
        rating=words.plain(each.rating) if each.rating is not None else NOTHING,
        evaluated=subject.say(say("evaluated on {day}", day=Day(each.evaluated, "medium"))) if each.evaluated else "",
        expectations=each.expectations or "",
        lists=tuple(Listed(subject.say(title), items) for title, items in lists if items),
        state=subject.say(WORK[each.state]) if each.state in STOPPED else "",
        hours=_word_hours(subject, each),
        over_hours=each.over_hours > 0,
        renews=subject.say(say("goes on or ends on {day}", day=Day(each.renews, "medium"))) if each.renews else "",
        phases=tuple(_show_phase(subject, each, phase) for phase in each.phases),
    )


def _word_value(subject: Subject, each: Assignment) -> str:
    """What it is worth: once, or each month, quarter or year."""
    if each.value is None:
        return NOTHING
    amount = subject.settings.words.money(each.value)
    if each.per is None or each.yearly is None:
        return amount
    said = subject.say(say("{amount} {period}", amount=amount, period=PER[each.per]))
    if each.per == "year":
        return said
    yearly = subject.say(say("{amount} {period}", amount=subject.settings.words.money(each.yearly), period=PER["year"]))
    return f"{said}, {yearly}"


def _word_hours(subject: Subject, each: Assignment) -> str:
    """The hours that it took, beside those that were planned; empty when neither is known."""
    plain = subject.settings.words.plain
    if each.hours is None:
        return "" if each.used is None else subject.say(say("{hours} used", hours=word_hours(plain(each.used))))
    if each.used is None:
        return subject.say(say("{hours} planned", hours=word_hours(plain(each.hours))))
    return subject.say(say("{used} of {hours} used", used=plain(each.used), hours=word_hours(plain(each.hours))))


def _show_phase(subject: Subject, each: Assignment, phase: Phase) -> PhaseRow:
    """One phase; it is late only while somebody works on it."""
    if phase.delivered:
        return PhaseRow(phase.name, subject.say(say("delivered on {day}", day=Day(phase.delivered, "medium"))), late=False)
    days = phase.days_late(subject.settings.today) if each.running else 0
    if days:
        return PhaseRow(phase.name, subject.say(say_n("{n} day late", "{n} days late", days)), late=True)
    return PhaseRow(phase.name, subject.say(say("to be delivered on {day}", day=Day(phase.due, "medium"))) if phase.due else "", late=False)


def _word_delivery(subject: Subject, each: Assignment) -> tuple[str, bool]:
    """Where delivery stands, and whether it is or was late."""
    late = each.days_late(subject.settings.today)
    if each.state in STOPPED:
        return "", False
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
        return subject.say(say("to be delivered on {day}", day=Day(each.due, "medium"))) if each.running else NOTHING, False
    return (subject.say(say("since {day}", day=Day(each.start, "medium"))), False) if each.start else (NOTHING, False)


def show_proposal(subject: Subject, each: Proposal) -> ProposalRow:
    """One proposal as a row."""
    words = subject.settings.words
    when, late = _word_sending(subject, each)
    return ProposalRow(
        name=each.name,
        under=tuple(_list_proposal_lines(subject, each)),
        stage=subject.say(subject.settings.stage(each.stage)),
        over=each.over,
        value=words.money(each.value) if each.value is not None else NOTHING,
        chance=words.value(make_written_share(each.chance)) if each.chance is not None else NOTHING,
        who=tuple(subject.settings.short(id, subject.root) for id in each.who),
        when=when,
        late=late,
    )


def _list_proposal_lines(subject: Subject, each: Proposal) -> Iterator[str]:
    """What else is known of it: which service it is, what we do next, when they decide, who else bids, and why it was won or lost."""
    if each.service:
        yield subject.settings.firm.service_name(each.service)
    if each.next_step and not each.over:
        yield subject.say(say("next: {step}", step=each.next_step))
    if each.awaited:
        passed, day = each.overdue(subject.settings.today), Day(each.awaited, "medium")
        yield subject.say(say("they were to decide on {day}", day=day) if passed else say("they decide on {day}", day=day))
    if each.competitor:
        yield subject.say(say("competitor: {name}", name=each.competitor))
    if each.factor:
        yield subject.say(say("decided by: {factor}", factor=FACTOR[each.factor]))
    if each.reason:
        yield each.reason


def _word_sending(subject: Subject, each: Proposal) -> tuple[str, bool]:
    """When a proposal was sent or must be in, and whether that day has passed."""
    if each.sent is not None:
        return subject.say(say("sent on {day}", day=Day(each.sent, "medium"))), False
    if each.due is not None:
        return subject.say(say("due on {day}", day=Day(each.due, "medium"))), each.late(subject.settings.today)
    return (subject.say(say("asked on {day}", day=Day(each.asked, "medium"))), False) if each.asked else (NOTHING, False)
