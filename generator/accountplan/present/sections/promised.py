"""What a client may expect of us against what happened, and what of that is recorded (S22)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from accountplan.base.text import say, say_n
from accountplan.model.analysis import Judged, Period
from accountplan.model.pages import Link
from accountplan.model.service import ClientQuestion, Reminder, Satisfaction, ServiceRecord, Surprise
from accountplan.model.tiers import Norms
from accountplan.present.parts import Edit
from accountplan.present.promised import JudgedRow, show_judged, word_period

from .subject import Subject


@dataclass(frozen=True, slots=True)
class JudgedPeriod:
    """The norms in one period; ``nothing`` says that nothing of them is known, and then there are no rows."""

    title: str
    rows: tuple[JudgedRow, ...]
    nothing: str


@dataclass(frozen=True, slots=True)
class EventRow:
    """Something that is recorded: when, what, how it went, what is noted of it, and which of us it was."""

    when: str
    what: str
    went: str
    bad: bool
    note: str
    by: Link | None


@dataclass(frozen=True, slots=True)
class PromisedView:
    """The last full year, apart from it the one that runs, and the record; ``complete`` says up to when that is whole."""

    periods: tuple[JudgedPeriod, ...]
    events: tuple[EventRow, ...]
    complete: str
    edit: Edit | None


def has_promised(subject: Subject) -> bool:
    """Whether there is a norm for this client, or anything is recorded."""
    return bool(subject.promised) or subject.account.service_record != ServiceRecord()


def show_promised(subject: Subject) -> PromisedView | None:
    """None where there is no norm and nothing is recorded."""
    if not has_promised(subject):
        return None
    tier = subject.settings.tiers.get(subject.score.tier)
    norms, until = tier.norms if tier else Norms(), subject.account.service_record.complete_until
    complete = say("Wrong reminders and invoices that surprised are all here up to {day}.", day=until) if until else None
    return PromisedView(
        periods=tuple(_show_period(subject, norms, period, judged) for period, judged in subject.promised),
        events=tuple(row for _, row in sorted(_list_events(subject), key=lambda each: each[0], reverse=True)),
        complete=subject.say(complete) if complete else "",
        edit=subject.edit("service_record"),
    )


def _show_period(subject: Subject, norms: Norms, period: Period, judged: tuple[Judged, ...]) -> JudgedPeriod:
    title = word_period(subject.settings, period)
    if all(each.verdict == "unknown" for each in judged):
        return JudgedPeriod(title, (), subject.say(say("{period}: nothing that would tell is recorded.", period=title)))
    return JudgedPeriod(title, tuple(show_judged(subject.settings, norms, each) for each in judged), "")


def _list_events(subject: Subject) -> Iterator[tuple[date, EventRow]]:
    record = subject.account.service_record
    yield from ((each.asked, _show_question(subject, each)) for each in record.questions)
    yield from ((each.on, _show_reminder(subject, each)) for each in record.reminders)
    yield from ((each.on, _show_invoice(subject, each)) for each in record.invoices)
    yield from ((each.on, _show_survey(subject, each)) for each in record.surveys)


def _show_question(subject: Subject, each: ClientQuestion) -> EventRow:
    took = each.took(subject.settings.today)
    said = (
        say_n("answered after {n} working day", "answered after {n} working days", took)
        if each.answered
        else say_n("waits for {n} working day", "waits for {n} working days", took)
    )
    return EventRow(
        _word_day(subject, each.asked),
        subject.say(say("Question")),
        subject.say(said),
        not each.answered,
        each.about or "",
        subject.person(each.by),
    )


def _show_reminder(subject: Subject, each: Reminder) -> EventRow:
    said = say("sent wrongly") if each.wrong else say("sent rightly")
    return EventRow(_word_day(subject, each.on), subject.say(say("Reminder")), subject.say(said), each.wrong, each.note or "", None)


def _show_invoice(subject: Subject, each: Surprise) -> EventRow:
    said = say("announced") if each.announced else say("not announced")
    if each.explained:
        said = say("{said}; explained on {day}", said=said, day=each.explained)
    elif not each.announced:
        said = say("{said}; not explained", said=said)
    value = subject.settings.words.money(each.value) if each.value else ""
    what = say("Invoice that surprised, {value}", value=value) if value else say("Invoice that surprised")
    bad = not each.announced and not each.explained
    return EventRow(_word_day(subject, each.on), subject.say(what), subject.say(said), bad, each.note or "", None)


def _show_survey(subject: Subject, each: Satisfaction) -> EventRow:
    said = say("a mark of {mark}", mark=subject.settings.words.plain(each.mark)) if each.mark else say("no mark")
    what = subject.say(say("Satisfaction survey"))
    return EventRow(_word_day(subject, each.on), what, subject.say(said), bad=False, note=each.note or "", by=subject.person(each.by))


def _word_day(subject: Subject, day: date) -> str:
    return subject.settings.words.day(day, "medium")
