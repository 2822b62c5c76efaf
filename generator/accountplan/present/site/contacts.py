"""Our contacts over the whole firm: where nobody knows who decides, where one of us holds every thread, and how far we keep our norms (S22)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accountplan.base.text import Text, say, say_n
from accountplan.model.analysis import Gap, Holder, Threads
from accountplan.model.pages import Draft, Link, Page
from accountplan.model.portfolio import Portfolio
from accountplan.present import links
from accountplan.present.context import Context
from accountplan.present.frame import Frame, MenuEntry
from accountplan.present.kept import Kept, list_kept
from accountplan.present.parts import NOTHING, Badge, show_badge
from accountplan.present.registry import Pages, make_ready_draft
from accountplan.present.sieve import Sieve, find_choices, show_sieve
from accountplan.present.spelled import capitalise, spell_number, word_more

MOST = 250
"""Clients and colleagues in one list."""


@dataclass(frozen=True, slots=True)
class GapRow:
    """A client with its tier: who decides and is unknown to us, which of us holds every thread, and the turnover."""

    within: str
    badge: Badge
    name: Link
    unknown: str
    only: Link | None
    threads: str
    turnover: str


@dataclass(frozen=True, slots=True)
class Held:
    """A client, and the choices of the filters that it falls under."""

    name: Link
    within: str


@dataclass(frozen=True, slots=True)
class HolderRow:
    """One of us with the clients of which this person holds every thread, each with the choices of the filters, and what these bring."""

    name: Link
    accounts: tuple[Held, ...]
    turnover: str


@dataclass(frozen=True, slots=True)
class ContactsView:
    """All that the page shows: which of the two gaps there are; ``unwritten`` says at how many clients nobody knows, as no contact is recorded."""

    frame: Frame
    heading: str
    gaps: tuple[GapRow, ...]
    undecided: bool
    single: bool
    more: str
    holders: tuple[HolderRow, ...]
    unwritten: str
    kept: tuple[Kept, ...]
    sieve: Sieve | None


def has_contacts(portfolio: Portfolio) -> bool:
    """Whether any plan of a client has contacts."""
    return any(each.contacts for each in portfolio.clients)


def draft_pages(context: Context) -> Iterator[Draft]:
    """The one page, in a firm that has contacts."""
    yield make_ready_draft(make_page(context))


PAGES = Pages(draft_pages, MenuEntry(say("Contacts"), links.CONTACTS, 2, at_foot=True), has_contacts)


def make_page(context: Context) -> Page:
    """Make the page."""
    found = context.analysis[Threads]
    rest = len(found.gaps[MOST:])
    view = ContactsView(
        frame=context.frame(links.CONTACTS, context.say(say("Contacts")), links.CONTACTS),
        heading=capitalise(context.say(_word_heading(found))),
        gaps=tuple(_show_gap(context, each) for each in found.gaps[:MOST]),
        undecided=bool(found.undecided),
        single=bool(found.single),
        more=context.say(word_more(rest)),
        holders=tuple(_show_holder(context, each) for each in found.holders[:MOST]),
        unwritten=context.say(_word_unwritten(found)) if found.unwritten else "",
        kept=list_kept(context, (each.id for each in context.portfolio.clients), ""),
        sieve=show_sieve(
            context,
            (each.account for each in found.gaps[:MOST]),
            say("The heading, the norms and the turnover of one of us are of all clients."),
        ),
    )
    return Page(links.CONTACTS, "site/contacts.html", view)


def _word_heading(found: Threads) -> Text:
    undecided = say_n(
        "at **{number} client** nobody knows somebody who decides",
        "at **{number} clients** nobody knows somebody who decides",
        found.undecided, number=spell_number(found.undecided),
    )  # fmt: skip
    single = say_n(
        "at **{number} client** one of us is the sole contact",
        "at **{number} clients** one of us is the sole contact",
        found.single, number=spell_number(found.single),
    )  # fmt: skip
    if found.undecided and found.single:
        return say("{undecided}; {single}", undecided=undecided, single=single)
    if found.undecided:
        return undecided
    if found.single:
        return single
    return say_n(
        "of the **{n} client** whose people are recorded, two of us or more know somebody, and who decides is known",
        "of the **{n} clients** whose people are recorded, two of us or more know somebody, and who decides is known",
        found.clients,
    )


def _word_unwritten(found: Threads) -> Text:
    number = len(found.unwritten)
    return say_n(
        "For {n} client it is not recorded who their people are, so nobody can say who knows them.",
        "For {n} clients it is not recorded who their people are, so nobody can say who knows them.",
        number,
    )


def _show_gap(context: Context, gap: Gap) -> GapRow:
    account = context.portfolio.accounts[gap.account]
    return GapRow(
        within=find_choices(context, gap.account),
        badge=show_badge(context, context.scores[gap.account]),
        name=Link(account.name, links.make_account_path(gap.account) + "#people"),
        unknown=context.words.join(gap.unknown) if gap.unknown else NOTHING,
        only=context.person(gap.only, "") if gap.only else None,
        threads=context.say(say_n("{n} of their people", "{n} of their people", gap.known)) if gap.only else "",
        turnover=context.words.money(gap.turnover) if gap.turnover else NOTHING,
    )


def _show_holder(context: Context, holder: Holder) -> HolderRow:
    named = (context.portfolio.accounts[id] for id in holder.accounts[:MOST])
    return HolderRow(
        name=context.person(holder.person, ""),
        accounts=tuple(Held(Link(each.label, links.make_account_path(each.id)), find_choices(context, each.id)) for each in named),
        turnover=context.words.money(holder.turnover) if holder.turnover else NOTHING,
    )
