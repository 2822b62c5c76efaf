"""Their people and ours: who knows whom, how well, and when they last met (S22)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from accountplan.base.order import make_sort_key
from accountplan.base.telephone import find_dial
from accountplan.base.text import Day, Text, say, say_n
from accountplan.model.account import Contact, Tie
from accountplan.model.charts import TieDots
from accountplan.model.pages import Link
from accountplan.present.parts import NOTHING, Edit
from accountplan.present.vocabulary import INFLUENCE, INTEREST, RHYTHM, ROLE, SUPPORT, TIE

from .situation import word_doubt
from .subject import Empty, Subject

MOST = 8
"""How many of their people where it is narrow."""
ROLES = ("decides", "buys", "influences", "guards", "uses", None)
INFLUENCES = ("high", "medium", "low", None)
ADDRESS = re.compile(r"[^\s@<>\"'?&#%]+@[^\s@<>\"'?&#%]+")


@dataclass(frozen=True, slots=True)
class Known:
    """One of us who knows one of them: how strong the tie is, and the last contact."""

    who: Link
    dots: TieDots
    last: str


@dataclass(frozen=True, slots=True)
class ContactRow:
    """One of their people: ``known`` to whom of us, the strongest ties first; ``cells`` are the same in the order of the columns, None
    where there is no tie.

    ``alone`` says that nobody knows this person, ``gone`` when this person left, or will leave.
    """

    name: str
    function: str
    group: bool
    agreed: str
    concern: str
    interest: str
    notes: str
    reach: tuple[Link, ...]
    role: str
    influence: str
    support: str
    against: bool
    known: tuple[Known, ...]
    cells: tuple[Known | None, ...]
    alone: str
    gone: str


@dataclass(frozen=True, slots=True)
class People:
    """Their people, and in the columns ours who know them; ``more`` says how many are left out."""

    columns: tuple[Link, ...]
    rows: tuple[ContactRow, ...]
    more: str
    note: str
    empty: Empty | None
    edit: Edit | None


def show_people(subject: Subject) -> People:
    """Their people; ours with the account team first."""
    contacts, ours = list_contacts(subject), _list_our_people(subject)
    more = len(subject.account.contacts_here(subject.settings.today)[len(contacts) :]) if subject.measure.narrow else 0
    return People(
        columns=tuple(subject.marked(id, subject.settings.short(id, subject.root)) for id in ours),
        rows=tuple(show_row(subject, contact, ours) for contact in contacts),
        more=subject.say(say_n("And {n} more contact, on the site.", "And {n} more contacts, on the site.", more)) if more else "",
        note=word_doubt(subject, "situation.contacts"),
        empty=subject.missing("situation.contacts"),
        edit=subject.edit("contacts"),
    )


def list_contacts(subject: Subject) -> list[Contact]:
    """In the order of the file, those who left last; where it is narrow the few with the most influence and the largest say who are there."""
    today = subject.settings.today
    if not subject.measure.narrow:
        return sorted(subject.account.contacts, key=lambda each: not each.here(today))
    return sorted(
        subject.account.contacts_here(today),
        key=lambda each: (INFLUENCES.index(each.influence), ROLES.index(each.role), make_sort_key(each.label)),
    )[:MOST]


def _list_our_people(subject: Subject) -> tuple[str, ...]:
    tied = {id for contact in subject.account.contacts for id in contact.known_by}
    team = [id for id in subject.account.people if id in tied]
    return (*team, *sorted(tied - set(team)))


def show_row(subject: Subject, contact: Contact, ours: tuple[str, ...]) -> ContactRow:
    """One of their people as a row."""
    here = contact.here(subject.settings.today)
    known = {
        id: _show_tie(subject, id, tie) for id, tie in sorted(contact.known_by.items(), key=lambda tie: (-(tie[1].strength or 0), tie[0]))
    }
    return ContactRow(
        name=contact.label,
        function=(contact.function or "") if contact.name else "",
        group=contact.group,
        agreed=_word_agreed(subject, contact),
        concern=contact.concern or "",
        interest=subject.say(INTEREST[contact.interest]) if contact.interest else "",
        notes=contact.notes or "",
        reach=_list_contact_links(contact),
        role=subject.say(ROLE[contact.role]) if contact.role else "",
        influence=subject.say(INFLUENCE[contact.influence]) if contact.influence else "",
        support=subject.say(SUPPORT[contact.support]) if contact.support else NOTHING,
        against=contact.opposed,
        known=tuple(known.values()),
        cells=tuple(known.get(id) for id in ours),
        alone="" if known or contact.last or not here else subject.say(_word_alone(contact)),
        gone=subject.say(_word_leaving(contact.left, here=here)) if contact.left else "",
    )


def _word_alone(contact: Contact) -> Text:
    return say("None of us knows anyone in this group.") if contact.group else say("None of us knows this person.")


def _word_agreed(subject: Subject, contact: Contact) -> str:
    """How often and by which way we want contact, and when it was last; where there is no tree of who reports to whom, that too."""
    said = [subject.say(RHYTHM[contact.every])] if contact.every else []
    said += [contact.channel] if contact.channel else []
    if contact.last:
        said.append(subject.say(say("last {day}", day=subject.day(contact.last))))
    if contact.reports_to and subject.measure.narrow:
        said.append(subject.say(say("reports to {name}", name=contact.reports_to)))
    return ", ".join(said)


def _word_leaving(day: date, *, here: bool) -> Text:
    return say("leaves on {day}", day=Day(day)) if here else say("left on {day}", day=Day(day))


def _show_tie(subject: Subject, id: str, tie: Tie) -> Known:
    """How well one of us knows one of them."""
    return Known(
        subject.marked(id, subject.settings.short(id, subject.root)),
        TieDots(tie.strength, subject.say(TIE[tie.strength] if tie.strength and subject.measure.narrow else word_strength(tie))),
        subject.day(tie.last) if tie.last else "",
    )


def word_strength(tie: Tie) -> Text:
    """How well one of us knows one of them, in steps."""
    return say("tie {strength} of 3", strength=tie.strength) if tie.strength else say("tie of unknown strength")


def link_mail(address: str) -> Link:
    """An e-mail address to write to; one that is none is words."""
    return Link(address, f"mailto:{address}" if ADDRESS.fullmatch(address) else "")


def _list_contact_links(contact: Contact) -> tuple[Link, ...]:
    mail = link_mail(contact.email) if contact.email else None
    dial = find_dial(contact.phone or "")
    phone = Link(contact.phone, f"tel:{dial}" if dial else "") if contact.phone else None
    return tuple(each for each in (mail, phone) if each)
