"""What is said of one of us beside clients and hours: who leads this person, whether hired, and when away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accountplan.base.text import Day, Text, Wording, say
from accountplan.model.absence import Absence
from accountplan.model.growth import COMPETENCES
from accountplan.model.pages import Link
from accountplan.model.people import Person

from .context import Context
from .sections.people import link_mail
from .vocabulary import COACHING, COMPETENCE, LEARNING, PART_PLAYED, PERSON_TYPE


@dataclass(frozen=True, slots=True)
class Fact:
    """A name and what it is, perhaps with a link."""

    label: str
    value: Link


def list_facts(context: Context, person: Person, root: str) -> Iterator[Fact]:
    """Who this is, for the head of a page: a fact for each thing that is written."""
    if person.role:
        yield Fact(context.say(say("Role")), Link(person.role, ""))
    if person.unit:
        yield Fact(context.say(say("Unit")), Link(context.portfolio.unit(person.unit), ""))
    if person.type:
        yield Fact(context.say(say("Type")), Link(context.say(PERSON_TYPE[person.type]), ""))
    if person.left:
        label = say("Leaves") if person.here(context.today) else say("Left")
        yield Fact(context.say(label), Link(context.words.day(person.left), ""))
    yield from (Fact(context.say(label), link) for label, link in _list_more_facts(context, person, root))
    if person.email:
        yield Fact(context.say(say("E-mail")), link_mail(person.email))


def _list_more_facts(context: Context, person: Person, root: str) -> Iterator[tuple[Wording, Link]]:
    """A label with what stands behind it, for each of these that is written."""
    if person.manager:
        yield say("Manager"), context.person(person.manager, root)
    yield from _list_growth(context, person, root)
    if person.external:
        yield say("External"), Link(context.say(say("hired")), "")
    for each in person.absent:
        if not each.over(context.today):
            yield say("Away"), Link(context.say(word_absence(each)), "")


def _list_growth(context: Context, person: Person, root: str) -> Iterator[tuple[Wording, Link]]:
    """How this person grows: roles with clients, competences, coach and next step."""
    found = person.development
    if found.roles:
        yield say("With clients"), Link(context.words.join(tuple(PART_PLAYED[each] for each in found.roles)), "")
    for competence in (each for each in COMPETENCES if each in found.competences):
        yield COMPETENCE[competence], Link(context.say(LEARNING[found.competences[competence]]), "")
    if found.coach:
        yield say("Coach"), context.person(found.coach, root)
    if found.form:
        yield say("Coaching"), Link(context.say(COACHING[found.form]), "")
    if found.next:
        step = say("{step} (by {day})", step=found.next, day=Day(found.by, "medium")) if found.by else found.next
        yield say("Next step"), Link(context.say(step), "")


def word_absence(each: Absence) -> Text:
    """From when until when, and why."""
    if each.until is None:
        return say("from {first}, {why}", first=Day(each.from_), why=each.why) if each.why else say("from {first}", first=Day(each.from_))
    if each.why:
        return say("from {first} to {last}, {why}", first=Day(each.from_), last=Day(each.until), why=each.why)
    return say("from {first} to {last}", first=Day(each.from_), last=Day(each.until))


def word_state(context: Context, person: Person) -> str:
    """What a list says behind the role: hired, or away today; empty when there is nothing to say."""
    away = person.away(context.today)
    found = [say("external")] if person.external else []
    if away:
        found.append(say("away until {day}", day=Day(away.until)) if away.until else say("away"))
    return ", ".join(context.say(each) for each in found)
