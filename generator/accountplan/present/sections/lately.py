"""What comes next for a client, who last spoke with it, and what happened since we last sat together about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from accountplan.base.days import count_days
from accountplan.base.text import Text, say, say_n
from accountplan.model.account import Action
from accountplan.model.lately import Lately, Talk, find_lately, list_talks
from accountplan.model.norms import find_contact_days, is_silent_too_long
from accountplan.model.plan import find_last_day
from accountplan.present.spelled import capitalise

from .subject import Subject

TWO = 2
"""How many of the actions that come next are shown."""
TALKS = 3
"""As long as there are no more people, it is named who spoke with each."""


@dataclass(frozen=True, slots=True)
class Step:
    """An action that comes next: ``when`` it is due or how ``late`` it is, and below it who does it."""

    when: str
    late: bool
    what: str
    under: str


@dataclass(frozen=True, slots=True)
class Next:
    """The first things to do, or that there are none."""

    steps: tuple[Step, ...]
    nothing: str


@dataclass(frozen=True, slots=True)
class Contacted:
    """The last contact: its day, who spoke with whom and what that person does there; how long ago, which is ``over`` the norm or not;
    and who decides.
    """

    day: str
    who: str
    function: str
    ago: str
    over: bool
    norm: str
    deciders: str


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, and where there is room for it which."""

    what: str
    which: str


@dataclass(frozen=True, slots=True)
class Since:
    """What happened since a day: what was promised, and what else there was."""

    title: str
    promised: str
    events: tuple[Event, ...]


def show_next(subject: Subject) -> Next:
    """The open actions with the earliest days; who has none with a day comes last."""
    waiting = sorted((each for each in subject.account.actions if each.open), key=lambda each: each.when or date.max)
    shown, rest = waiting[:TWO], waiting[TWO:]
    last = find_last_day(rest)
    steps = [_show_step(subject, each) for each in shown]
    if rest:
        more = say_n("then {n} more action", "then {n} more actions", len(rest))
        until = subject.say(say("{more} until {day}", more=more, day=subject.day(last))) if last else subject.say(more)
        step = steps.pop()
        steps.append(replace(step, under="; ".join(each for each in (step.under, until) if each)))
    return Next(tuple(steps), "" if steps else subject.say(say("No action is planned.")))


def _show_step(subject: Subject, action: Action) -> Step:
    today, who = subject.settings.today, _word_doers(subject, action)
    if action.when is None:
        return Step(subject.say(say("without a date")), late=False, what=action.what, under=who)
    days = action.days_late(today)
    if action.late(today):
        promised = subject.say(say("promised for {day}", day=subject.day(action.when)))
        return Step(subject.say(say_n("{n} day late", "{n} days late", days)), late=True, what=action.what, under=_join(who, promised))
    return Step(_word_day(subject, action.when), late=False, what=action.what, under=who)


def _word_doers(subject: Subject, action: Action) -> str:
    """Which of us does it, and which of them."""
    theirs = subject.say(say("with them: {name}", name=action.theirs)) if action.theirs else ""
    return _join(_name_people(subject, action.who), theirs)


def _name_people(subject: Subject, ids: tuple[str, ...]) -> str:
    return subject.settings.words.listing(tuple(subject.settings.last_names.get(id, id) for id in ids))


def _join(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def show_contact(subject: Subject) -> Contacted:
    """The last contact of any of us with any of them, and that with whoever decides."""
    account, today = subject.account, subject.settings.today
    norm = find_contact_days(subject.settings.tiers, subject.score.tier) if account.is_client else None
    talks = list_talks(account, today)
    of_norm = subject.say(say_n("norm {n} day", "norm {n} days", norm)) if norm else ""
    deciders = _word_deciders(subject, talks)
    if not talks:
        nothing = subject.say(say("No contact is recorded."))
        return Contacted("", "", "", nothing, over=False, norm=capitalise(of_norm), deciders=deciders)
    last, ago = talks[0], count_days(talks[0].day, today)
    return Contacted(
        day=_word_day(subject, last.day),
        who=subject.say(_word_talk(subject, last)),
        function=(last.contact.function or "") if last.contact.name else "",
        ago=subject.say(say_n("{n} day ago", "{n} days ago", ago) if ago else say("today")),
        over=is_silent_too_long(last.day, today, norm),
        norm=of_norm,
        deciders=deciders,
    )


def _word_day(subject: Subject, day: date) -> str:
    """A day with its name when it is near, else with its year."""
    words, near = subject.settings.words, subject.day(day) == subject.settings.words.day(day, "short")
    return words.day(day, "weekday") if near else subject.day(day)


def _word_talk(subject: Subject, talk: Talk) -> Text:
    if not talk.person:
        return say("one of us with {contact}", contact=talk.contact.label)
    who = subject.settings.last_names.get(talk.person, talk.person)
    return say("{who} with {contact}", who=who, contact=talk.contact.label)


def _word_deciders(subject: Subject, talks: tuple[Talk, ...]) -> str:
    """The newest contact with somebody who decides, when that is not the last contact of all; that there was none when there is none."""
    today = subject.settings.today
    if not any(each.decides for each in subject.account.contacts_here(today)):
        return ""
    found = next((talk for talk in talks if talk.contact.decides and talk.contact.here(today)), None)
    if found is None:
        return subject.say(say("No contact with whoever decides is recorded."))
    if found is talks[0]:
        return ""
    return subject.say(say("With whoever decides: {day}, {talk}.", day=subject.day(found.day), talk=_word_talk(subject, found)))


def show_since(subject: Subject) -> Since | None:
    """What was promised and what happened; None for a former client."""
    if subject.account.is_former:
        return None
    lately = find_lately(subject.account, subject.settings.today)
    events = tuple(_list_events(subject, lately))
    if events:
        events = (replace(events[0], what=capitalise(events[0].what)), *events[1:])
    nothing = not lately.promised and not events
    return Since(
        title=subject.say(say("Since {day}", day=subject.day(lately.since))),
        promised=subject.say(say("Nothing is recorded.") if nothing else _word_promised(lately)),
        events=events,
    )


def _word_promised(lately: Lately) -> Text:
    if not lately.promised:
        return say("Nothing was due.")
    return say("Promised {promised}, done {done}.", promised=len(lately.promised), done=len(lately.done))


def _list_events(subject: Subject, lately: Lately) -> Iterator[Event]:
    if talks := lately.talks:
        named = (say("{day} {talk}", day=subject.day(each.day), talk=_word_talk(subject, each)) for each in talks[:TALKS])
        which = subject.settings.words.listing(tuple(subject.say(each) for each in named)) if len(talks) <= TALKS else ""
        yield Event(subject.say(say_n("contact with {n} of their people", "contact with {n} of their people", len(talks))), which)
    if lately.signals:
        yield Event(subject.say(say_n("{n} new signal", "{n} new signals", len(lately.signals))), "")
