"""Their people: who decides, how they stand towards us, and who of us knows them."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.base.text import say, say_n
from accountplan.model.account import Account, Contact, Tie
from accountplan.model.charts import TieDots
from accountplan.present.vocabulary import INFLUENCE, ROLE, SUPPORT

from .context import NOTHING, Tiered

MOST = 8
"""So many rows at most."""
ROLES = ("decides", "buys", "influences", "guards", "uses", None)
INFLUENCES = ("high", "medium", "low", None)
TIE = {1: say("has met"), 2: say("knows well"), 3: say("trusted")}


@dataclass(frozen=True, slots=True)
class Known:
    """One of us who knows one of them: name, strength of the tie, day of the last contact."""

    name: str
    dots: TieDots | None
    last: str


@dataclass(frozen=True, slots=True)
class ContactRow:
    """One of their people."""

    name: str
    function: str
    role: str
    support: str
    known: tuple[Known, ...]


@dataclass(frozen=True, slots=True)
class Contacts:
    """The rows, and a sentence about those that are left out."""

    rows: tuple[ContactRow, ...]
    more: str


def shown(context: Tiered, account: Account) -> tuple[tuple[Contact, ...], int]:
    """The people who are still there, those with the most influence and the largest say first; and how many more there are."""
    present = [each for each in account.contacts if each.here(context.today)]
    present.sort(key=lambda each: (INFLUENCES.index(each.influence), ROLES.index(each.role), each.name))
    return tuple(present[:MOST]), len(present) - MOST


def contacts(context: Tiered, account: Account) -> Contacts:
    """Their people as a table."""
    present, more = shown(context, account)
    return Contacts(
        tuple(_row(context, each) for each in present),
        context.say(say_n("And {n} more contact, on the site.", "And {n} more contacts, on the site.", more)) if more > 0 else "",
    )


def _row(context: Tiered, contact: Contact) -> ContactRow:
    role = [context.say(ROLE[contact.role])] if contact.role else []
    influence = [context.say(INFLUENCE[contact.influence])] if contact.influence else []
    ties = sorted(contact.known_by.items(), key=lambda tie: (-(tie[1].strength or 0), tie[0]))
    return ContactRow(
        name=contact.name,
        function=contact.function or "",
        role=", ".join((*role, *influence)) or NOTHING,
        support=context.say(SUPPORT[contact.support]) if contact.support else NOTHING,
        known=tuple(_known(context, person, tie) for person, tie in ties),
    )


def _known(context: Tiered, person: str, tie: Tie) -> Known:
    dots = TieDots(tie.strength, context.say(TIE[tie.strength])) if tie.strength else None
    return Known(context.site.last_names.get(person, person), dots, context.day(tie.last) if tie.last else "")
