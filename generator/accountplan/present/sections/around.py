"""What is around a plan: facts in one line, what to do next, waivers, and the source."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.base.text import Code, Day, Listing, Text, Wording, say
from accountplan.model.account import Waiver
from accountplan.model.analysis import ItemState
from accountplan.model.pages import Link
from accountplan.present import links, parts
from accountplan.present.parts import Temperature
from accountplan.present.vocabulary import ITEM, LEVEL, QUESTION, STATE, STATUS, name_segment

from .subject import Subject

NEXT = 5
"""How many of the things to do next are shown."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A label with a text, links or a temperature."""

    label: str
    text: str
    links: tuple[Link, ...] = ()
    temperature: Temperature | None = None


@dataclass(frozen=True, slots=True)
class WhoLine:
    """The line under the name: who leads, who else works for this client, how warm the relationship is, and its target groups."""

    lead: Link
    team: tuple[Link, ...]
    temperature: Temperature | None
    segment: str


@dataclass(frozen=True, slots=True)
class Todo:
    """One thing that would make the plan more complete: what, how it stands, why or the question to answer, and where to write it."""

    what: str
    state: str
    why: str
    fill: Link
    line: str


@dataclass(frozen=True, slots=True)
class Source:
    """The file behind the page."""

    path: str
    edit: str


def show_who(subject: Subject) -> WhoLine:
    """Who works for this client, and what kind of client it is."""
    account = subject.account
    return WhoLine(
        lead=_link_lead(subject) or Link(subject.say(say("nobody yet")), ""),
        team=_link_team(subject),
        temperature=parts.show_temperature(subject.settings, account.temperature),
        segment=", ".join(account.segment.values()),
    )


def _link_lead(subject: Subject) -> Link | None:
    lead = subject.account.lead
    return subject.marked(lead, subject.settings.person(lead, subject.root)) if lead else None


def _link_team(subject: Subject) -> tuple[Link, ...]:
    """Those of us who work for this client beside the one who leads."""
    account = subject.account
    return tuple(subject.marked(id, subject.settings.short(id, subject.root)) for id in account.people if id != account.lead)


def list_facts(subject: Subject) -> tuple[Fact, ...]:
    """The line of facts under the name."""
    account, settings = subject.account, subject.settings
    found = [Fact(subject.say(say("Tier")), subject.say(word_tier(subject)))]
    if not account.is_client:
        found.append(Fact(subject.say(say("Status")), subject.say(STATUS[account.status])))
    lead = _link_lead(subject)
    found.append(Fact(subject.say(say("Lead")), "", (lead,)) if lead else Fact(subject.say(say("Lead")), subject.say(say("nobody yet"))))
    if team := _link_team(subject):
        found.append(Fact(subject.say(say("Team")), "", team))
    if account.level:
        found.append(Fact(subject.say(say("Level")), subject.say(LEVEL[account.level])))
    if account.unit:
        found.append(Fact(subject.say(say("Unit")), settings.firm.unit(account.unit)))
    found += [Fact(subject.say(name_segment(key)), value) for key, value in account.segment.items()]
    if account.temperature:
        found.append(Fact(subject.say(say("Relationship")), "", (), parts.show_temperature(settings, account.temperature)))
    if account.value:
        worth = settings.firm.values.get(account.value)
        name = settings.firm.value_name(account.value)
        about = subject.say(say("{name}: {about}", name=name, about=worth.about)) if worth and worth.about else name
        found.append(Fact(subject.say(say("Kind of value")), about))
    reviewed = settings.words.day(account.reviewed) if account.reviewed else subject.say(say("never"))
    return (*found, Fact(subject.say(say("Reviewed")), reviewed))


def word_tier(subject: Subject) -> Wording:
    """The tier in words, with its doubt."""
    score, by_hand = subject.score, subject.account.tier
    if score.overruled and by_hand is not None:
        reach = Listing(score.possible, "or")
        if score.unrated:
            return say("{tier} by hand until {day}; not rated on marks", tier=by_hand.is_, day=Day(by_hand.until))
        return say("{tier} by hand until {day}; on marks {reach}", tier=by_hand.is_, day=Day(by_hand.until), reach=reach)
    if score.tier is None:
        return say("none yet")
    found = subject.settings.tiers.get(score.tier)
    name = found.name if found else score.tier
    if name.casefold() != score.tier.casefold():
        name = f"{score.tier}, {name}"
    return say("{tier}, provisional: {reach}", tier=name, reach=Listing(score.possible, "or")) if score.provisional else name


def list_todos(subject: Subject) -> tuple[Todo, ...]:
    """What to do next, most valuable first."""
    return tuple(_show_todo(subject, each) for each in subject.completeness.todo[:NEXT])


def _show_todo(subject: Subject, each: ItemState) -> Todo:
    line, href = subject.place(each.keys)
    key = ".".join(key for key in each.keys if isinstance(key, str))
    why = subject.say(QUESTION[each.item] if each.state == "missing" else each.reason)
    return Todo(subject.say(ITEM[each.item]), subject.say(STATE[each.state]), why, Link(f"`{key}`", href), line)


def list_waivers(subject: Subject) -> tuple[str, ...]:
    """What this plan may leave out today, why, and until when."""
    return tuple(subject.say(_word_waiver(subject, each)) for each in subject.account.waive if each.holds(subject.settings.today))


def _word_waiver(subject: Subject, each: Waiver) -> Text:
    known = subject.settings.rule_titles.get(each.rule or "") or ITEM.get(each.item or "")
    what = known or Code(each.rule or each.item or "")
    if each.by:
        by = subject.settings.name(each.by)
        return say("{what}: {reason} (until {day}, {by})", what=what, reason=each.reason, day=Day(each.until), by=by)
    return say("{what}: {reason} (until {day})", what=what, reason=each.reason, day=Day(each.until))


def show_source(subject: Subject) -> Source:
    """The file behind the page."""
    path = subject.path
    return Source(path, links.make_edit_address(subject.settings.firm, path) if path else "")
