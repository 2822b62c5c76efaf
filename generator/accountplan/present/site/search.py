"""Search over accounts, people, groups and text: a plain list of everything, in pages, and an index of all text for browsers that run scripts.

The index of a small firm is one file. That of a larger one is in parts: first what is called how, in the order of the list, and with whom
one knows there; then the texts, in files of which a changed plan changes only its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import TypeAlias

from accountplan.base.order import make_sort_key
from accountplan.base.text import say
from accountplan.model.account import Account
from accountplan.model.meetings import Meeting
from accountplan.model.pages import Draft, Page
from accountplan.model.stretches import Stretch, make_stretches
from accountplan.model.tiers import Tier
from accountplan.model.weighed import fill_files, spread
from accountplan.present import links
from accountplan.present.context import Context
from accountplan.present.frame import Frame, MenuEntry
from accountplan.present.meetings.circle import name_meeting
from accountplan.present.registry import Pages, make_ready_draft
from accountplan.present.searched import list_contacts, list_texts
from accountplan.present.turns import Turns, show_turns
from accountplan.present.vocabulary import STATUS

MOST = 500
"""How many entries are on a page."""

Named: TypeAlias = tuple[str, str, str, str]
"""Something that can be found: its page, its name, a note, and a text that leads to it."""
Text: TypeAlias = tuple[str, str]
"""A page, and all that it says."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be found."""

    name: str
    href: str
    note: str


@dataclass(frozen=True, slots=True)
class Section:
    """Everything of one kind, or a part of it, by name."""

    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """Where the script finds the index: the files of what is called how, and those of the texts, if they are not in the former."""

    names: tuple[str, ...]
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SearchView:
    """A page with the list of everything."""

    frame: Frame
    index: Index
    sections: tuple[Section, ...]
    turns: Turns | None


@dataclass(frozen=True, slots=True)
class NamesView:
    """What stands in one file of the list of everything, for the script."""

    number: int
    entries: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class TextsView:
    """What some pages say, for the script."""

    texts: tuple[Text, ...]


def draft_pages(context: Context) -> Iterator[Draft]:
    """The list of everything in as many pages as it needs, and the files of its index."""
    entries = [(section.title, entry) for section in list_sections(context) for entry in section.entries]
    names, texts = make_index(context, [entry for _, entry in entries])
    index = Index(tuple(page.path for page in names), tuple(page.path for page in texts))
    for stretch in make_stretches(len(entries), MOST):
        yield make_ready_draft(make_page(context, stretch.of(entries), stretch, index))
    yield from map(make_ready_draft, (*names, *texts))


PAGES = Pages(draft_pages, MenuEntry(say("Search"), links.SEARCH, 6))


def make_page(context: Context, entries: Sequence[tuple[str, Entry]], stretch: Stretch, index: Index) -> Page:
    """Make a page of the list of everything."""
    path = links.make_search_path(stretch.number)
    shown = tuple(Section(title, tuple(entry for _, entry in some)) for title, some in groupby(entries, key=itemgetter(0)))
    frame = context.frame(path, context.say(say("Search")), links.SEARCH)
    return Page(path, "site/search.html", SearchView(frame, index, shown, show_turns(context, stretch, links.make_search_path)))


def list_sections(context: Context) -> tuple[Section, ...]:
    """Everything that can be found, by kind."""
    portfolio = context.portfolio
    return (
        Section(context.say(say("Clients and prospects")), _sort_by_name(_show_account(context, each) for each in context.ranked)),
        Section(context.say(say("Our people")), _sort_by_name(_show_person(context, id) for id in portfolio.people)),
        Section(
            context.say(say("Groups")),
            _sort_by_name(Entry(each.name, links.make_group_path(id), "") for id, each in portfolio.groups.items()),
        ),
        *([_list_firm(context)] if context.firm.looks_at_itself else ()),
        Section(context.say(say("Tiers")), tuple(_show_tier(context, each) for each in portfolio.tiers.tiers)),
        *([_list_meetings(context)] if portfolio.meetings else ()),
    )


def _list_firm(context: Context) -> Section:
    """The page about the firm itself."""
    return Section(context.say(say("The firm")), (Entry(context.say(say("Where do we stand?")), links.FIRM, context.firm.name),))


def _sort_by_name(entries: Iterator[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda entry: (make_sort_key(entry.name), entry.href)))


def _show_account(context: Context, account: Account) -> Entry:
    tier = context.scores[account.id].tier
    unit = context.portfolio.unit(account.unit) if account.unit else ""
    said = [context.say(say("tier {tier}", tier=tier)) if tier else "", unit, context.say(STATUS[account.status])]
    return Entry(account.name, links.make_account_path(account.id), ", ".join(each for each in said if each))


def _show_person(context: Context, id: str) -> Entry:
    person = context.portfolio.people[id]
    unit = context.portfolio.unit(person.unit) if person.unit else ""
    left = context.say(say("former colleague")) if id in context.gone else ""
    return Entry(person.name, links.make_person_path(id), ", ".join(each for each in (person.role or "", unit, left) if each))


def _show_tier(context: Context, tier: Tier) -> Entry:
    return Entry(tier.name, links.make_tier_path(tier.id), context.say(say("tier {tier}", tier=tier.id)))


def _list_meetings(context: Context) -> Section:
    return Section(context.say(say("Meetings")), tuple(_show_meeting(context, each) for each in context.meetings.newest))


def _show_meeting(context: Context, meeting: Meeting) -> Entry:
    day = context.words.day(meeting.day) if meeting.day else meeting.id
    return Entry(context.say(name_meeting(context, meeting.about)), links.make_meeting_path(meeting.id), day)


def make_index(context: Context, entries: Sequence[Entry]) -> tuple[list[Page], list[Page]]:
    """The files of what is called how, and those of the texts: none when all of it fits in one file."""
    texts = dict(list_texts(context))
    names, others = fill_files(add_texts(entries, texts)), list[tuple[str, Sequence[Text]]]()
    if len(names) > 1:
        names, others = fill_files(add_texts(entries, dict(list_contacts(context)))), list(spread(list(texts.items())))
    return (
        [Page(links.make_index_path(n), "site/search-index.js", NamesView(n, tuple(some))) for n, some in enumerate(names, 1)],
        [Page(links.make_texts_path(name), "site/search-texts.js", TextsView(tuple(some))) for name, some in others],
    )


def add_texts(entries: Sequence[Entry], texts: Mapping[str, str]) -> list[Named]:
    """Each entry, in order, with the text of its page; empty where there is none."""
    return [(entry.href, entry.name, entry.note, texts.get(entry.href, "")) for entry in entries]
