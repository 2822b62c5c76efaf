"""Their people and ours: who knows whom, how well, and when they last met (S22)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from accountplan.base.text import Day, Text, say
from accountplan.model.account import Contact
from accountplan.model.charts import TieDots
from accountplan.model.pages import Link
from accountplan.present.parts import NOTHING, Edit
from accountplan.present.vocabulary import INFLUENCE, ROLE, SUPPORT

from .situation import doubt
from .subject import Empty, Subject

ADDRESS = re.compile(r"[^\s@<>\"'?&#%]+@[^\s@<>\"'?&#%]+")


@dataclass(frozen=True, slots=True)
class Cell:
    """One of us and one of them: the strength of the tie, and the last contact."""

    dots: TieDots
    last: str


@dataclass(frozen=True, slots=True)
class ContactRow:
    """One of their people; ``cells`` follow the columns, None where there is no tie; ``alone`` says that nobody knows this person.

    ``gone`` says when this person left, or will leave.
    """

    name: str
    function: str
    reach: tuple[Link, ...]
    role: str
    influence: str
    support: str
    against: bool
    cells: tuple[Cell | None, ...]
    alone: str
    gone: str


@dataclass(frozen=True, slots=True)
class People:
    """The contact matrix."""

    columns: tuple[Link, ...]
    rows: tuple[ContactRow, ...]
    note: str
    empty: Empty | None
    edit: Edit | None


def people(subject: Subject) -> People:
    """Their people in the order of the file, those who left last; ours with the account team first."""
    contacts = sorted(subject.account.contacts, key=lambda contact: not contact.here(subject.settings.today))
    ours = _ours(subject)
    return People(
        columns=tuple(subject.settings.short(id, subject.root) for id in ours),
        rows=tuple(row(subject, contact, ours) for contact in contacts),
        note=doubt(subject, "situation.contacts"),
        empty=subject.missing("situation.contacts"),
        edit=subject.edit("contacts"),
    )


def _ours(subject: Subject) -> tuple[str, ...]:
    tied = {id for contact in subject.account.contacts for id in contact.known_by}
    team = [id for id in subject.account.people if id in tied]
    return (*team, *sorted(tied - set(team)))


def row(subject: Subject, contact: Contact, ours: tuple[str, ...]) -> ContactRow:
    """One of their people as a row."""
    here = contact.here(subject.settings.today)
    return ContactRow(
        name=contact.name,
        function=contact.function or "",
        reach=_reach(contact),
        role=subject.say(ROLE[contact.role]) if contact.role else NOTHING,
        influence=subject.say(INFLUENCE[contact.influence]) if contact.influence else "",
        support=subject.say(SUPPORT[contact.support]) if contact.support else NOTHING,
        against=contact.support == "against",
        cells=tuple(cell(subject, contact, id) for id in ours),
        alone="" if contact.known_by or not here else subject.say(say("None of us knows this person.")),
        gone=subject.say(_leaving(contact.left, here=here)) if contact.left else "",
    )


def _leaving(day: date, *, here: bool) -> Text:
    return say("leaves on {day}", day=Day(day)) if here else say("left on {day}", day=Day(day))


def cell(subject: Subject, contact: Contact, id: str) -> Cell | None:
    """How well one of us knows one of them."""
    tie = contact.known_by.get(id)
    if tie is None:
        return None
    label = say("tie {strength} of 3", strength=tie.strength) if tie.strength else say("tie of unknown strength")
    return Cell(TieDots(tie.strength, subject.say(label)), subject.day(tie.last) if tie.last else "")


def _reach(contact: Contact) -> tuple[Link, ...]:
    mail = Link(contact.email, f"mailto:{contact.email}" if ADDRESS.fullmatch(contact.email) else "") if contact.email else None
    digits = re.sub(r"[^\d+]", "", contact.phone or "")
    phone = Link(contact.phone, f"tel:{digits}" if digits else "") if contact.phone else None
    return tuple(each for each in (mail, phone) if each)
