"""Part 4 of the plan: who does what, when and how, and how we evaluate ourselves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from accountplan.base.text import Day, Listing, say, say_n
from accountplan.model.account import Action
from accountplan.model.pages import Link
from accountplan.model.plan import sum_hours
from accountplan.present.parts import NOTHING, Edit
from accountplan.present.spelled import capitalise
from accountplan.present.vocabulary import ACTION, RHYTHM, P

from .aims import name_objective
from .objectives import MissingItem, list_missing_items
from .situation import word_nothing_asked
from .subject import Subject

FAR = date.max
RECENT = timedelta(days=183)
"""Where it is narrow, what was done longer ago is history."""
STATES = ("open", "done", "dropped")


@dataclass(frozen=True, slots=True)
class State:
    """How an action stands; ``late`` when it asks for attention."""

    text: str
    late: bool


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One action; ``under`` is what is below it: the form, what it costs, what came of it, or what it is for.

    ``done`` is the day on which it was done, empty when it was not; ``unknown`` marks an objective that the plan does not have.
    """

    what: str
    under: tuple[str, ...]
    p: str
    who: tuple[Link, ...]
    theirs: str
    when: str
    done: str
    hours: str
    objective: str
    unknown: bool
    state: State


@dataclass(frozen=True, slots=True)
class Note:
    """What an evaluation said."""

    day: str
    by: Link | None
    text: str


@dataclass(frozen=True, slots=True)
class Actions:
    """Part 4."""

    heading: str
    rows: tuple[ActionRow, ...]
    total: str
    hours: str
    rhythm: str
    overdue: bool
    notes: tuple[Note, ...]
    missing: tuple[MissingItem, ...]
    nothing: str
    edit: Edit | None


def show_actions(subject: Subject) -> Actions:
    """Open actions by date, then what is done, then what was dropped."""
    rows = tuple(show_row(subject, each) for each in list_actions(subject))
    missing = list_missing_items(subject, "action_plan")
    rhythm, overdue = word_evaluation(subject)
    notes = sorted(subject.account.evaluation.notes, key=lambda note: note.on, reverse=True)
    return Actions(
        heading=subject.say(say("Action plan")),
        rows=rows,
        total=_word_total(subject),
        hours=_word_hours(subject),
        rhythm=rhythm,
        overdue=overdue,
        notes=tuple(Note(subject.settings.words.day(note.on), subject.person(note.by), note.text) for note in notes),
        missing=missing,
        nothing="" if rows or missing or notes or rhythm else word_nothing_asked(subject),
        edit=subject.edit("actions"),
    )


def list_actions(subject: Subject) -> list[Action]:
    """In order; where it is narrow without what was dropped or done long ago."""
    ordered = sorted(subject.account.actions, key=make_sort_key)
    if not subject.measure.narrow:
        return ordered
    since = subject.settings.today - RECENT
    return [each for each in ordered if each.open or each.finished_since(since)]


def make_sort_key(action: Action) -> tuple[int, int, str]:
    """Open ones first, the earliest first and those without a date last; then done, the newest first; then dropped."""
    number = (action.finished or action.when or FAR).toordinal()
    return STATES.index(action.state), number if action.open else -number, action.what


def show_row(subject: Subject, action: Action) -> ActionRow:
    """One action as a row."""
    known = {each.id: each for each in subject.account.objectives}
    objective = known.get(action.objective or "")
    return ActionRow(
        what=action.what,
        under=tuple(each for each in _list_details(subject, action) if each),
        p=subject.say(P[action.p]) if action.p else NOTHING,
        who=subject.names(action.who),
        theirs=subject.say(say("with them: {name}", name=action.theirs)) if action.theirs else "",
        when=subject.day(action.when),
        done=subject.day(action.finished) if action.finished else "",
        hours=subject.measure.hours(subject.settings.words, action.our_hours) if action.our_hours is not None else "",
        objective=name_objective(subject.settings, subject.measure, objective) if objective else action.objective or NOTHING,
        unknown=objective is None and action.objective is not None and not subject.lost("objectives"),
        state=show_state(subject, action),
    )


def _list_details(subject: Subject, action: Action) -> tuple[str, ...]:
    """All that there is to say; where it is narrow which of the four Ps it is, with what came of it, or how and what it is for."""
    how, result, waits = action.how or "", action.result or "", _word_waiting(subject, action)
    success = subject.say(say("succeeded when: {success}", success=action.success)) if action.success else ""
    if not subject.measure.narrow:
        return how, subject.settings.words.money(action.cost) if action.cost is not None else "", success, waits, result
    kind = subject.say(P[action.p]) if action.p else ""
    if not action.open:
        return kind, result or how
    aim = subject.say(say("aim: {objective}", objective=action.objective.replace("-", " "))) if action.objective else ""
    return kind, how.rstrip(";."), aim.rstrip(";."), success.rstrip(";."), waits


def _word_waiting(subject: Subject, action: Action) -> str:
    """What must be done first and is not."""
    first = subject.account.find_blockers(action) if action.open else ()
    names = Listing(tuple(each.what for each in first))
    return subject.say(say("waits for: {actions}", actions=names)) if first else ""


def show_state(subject: Subject, action: Action) -> State:
    """How an action stands today."""
    today = subject.settings.today
    if action.late(today):
        days = action.days_late(today)
        if action.theirs:
            return State(subject.say(say_n("{n} day late with them", "{n} days late with them", days)), late=True)
        return State(subject.say(say_n("{n} day late", "{n} days late", days)), late=True)
    if action.open and subject.account.find_blockers(action):
        return State(subject.say(say("waits")), late=False)
    if action.open and action.when is None:
        return State(subject.say(say("without a date")), late=False)
    if action.state == "done" and action.done is not None:
        return State(subject.say(say("done on {day}", day=subject.day(action.done))), late=False)
    return State(subject.say(ACTION[action.state]), late=False)


def word_evaluation(subject: Subject) -> tuple[str, bool]:
    """How often we evaluate ourselves and when next, and whether that day has passed."""
    return _word_briefly(subject) if subject.measure.narrow else _word_in_full(subject)


def _word_briefly(subject: Subject) -> tuple[str, bool]:
    """Behind the word "evaluation"."""
    plan, overdue, said = subject.account.evaluation, subject.account.evaluation.overdue(subject.settings.today), []
    if plan.every:
        said.append(capitalise(subject.say(RHYTHM[plan.every])) + ".")
    if plan.next:
        day = subject.day(plan.next)
        said.append(subject.say(say("It should have been on {day}.", day=day) if overdue else say("Next time on {day}.", day=day)))
    return " ".join(said), overdue


def _word_in_full(subject: Subject) -> tuple[str, bool]:
    plan = subject.account.evaluation
    overdue = plan.overdue(subject.settings.today)
    if plan.every is None and plan.next is None:
        return "", False
    if plan.next is None:
        assert plan.every is not None
        return subject.say(say("Evaluation {rhythm}; the next one has no date yet.", rhythm=RHYTHM[plan.every])), False
    if plan.every is None:
        return subject.say(say("The next evaluation is on {day}.", day=Day(plan.next))), overdue
    if overdue:
        return subject.say(say("Evaluation {rhythm}; the one of {day} is late.", rhythm=RHYTHM[plan.every], day=Day(plan.next))), True
    return subject.say(say("Evaluation {rhythm}; the next one is on {day}.", rhythm=RHYTHM[plan.every], day=Day(plan.next))), False


def _word_total(subject: Subject) -> str:
    made = subject.account.actions
    done = [each for each in made if each.state == "done"]
    count = say_n("{n} action", "{n} actions", len(made))
    return subject.say(say("{actions}, {done} done", actions=count, done=len(done))) if done else subject.say(count)


def _word_hours(subject: Subject) -> str:
    hours = sum_hours(each for each in subject.account.actions if each.state != "dropped")
    return "" if hours is None else subject.settings.words.plain(hours)
