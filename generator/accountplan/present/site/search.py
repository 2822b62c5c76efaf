"""Search over accounts, people, groups and text: a plain list of everything, in pages, and an index of all text for browsers that run scripts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from accountplan.base.order import make_sort_key
from accountplan.base.text import say
from accountplan.model.account import Account
from accountplan.model.leaves import TEXT, Wish, list_leaves
from accountplan.model.pages import Draft, Page
from accountplan.model.stretches import Stretch, make_stretches
from accountplan.model.tiers import Tier
from accountplan.present import links
from accountplan.present.context import Context
from accountplan.present.frame import Frame, MenuEntry
from accountplan.present.registry import Pages, make_ready_draft
from accountplan.present.turns import Turns, show_turns
from accountplan.present.vocabulary import STATUS

MOST = 500
"""How many entries are on a page."""

INDEX = "assets/search-index.js"
BETWEEN = "\0"
"""Stands between texts while they are cleaned all at once; no text of a plan can hold it."""
MARKUP = re.compile(r"\*|`|#|\[|\]\([^)\s\0]*\)")
"""The characters of Markdown that nobody searches for; each begins with a character of its own, so that Python can skip all else at once."""
RULES = str.maketrans("|>", "  ")
"""What draws tables and quotes."""

NAME = "name"
"""What an entry is called: it is looked for in the list, and not in the index again."""
OF_PLAN = Wish(TEXT, without=frozenset({NAME, "contacts.source"}))
"""Where data about a person come from is kept for whoever must account for it; no page shows it."""
OF_REST = Wish(TEXT, without=frozenset({NAME}))


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
class SearchView:
    """A page with the list of everything."""

    frame: Frame
    index: str
    sections: tuple[Section, ...]
    turns: Turns | None


@dataclass(frozen=True, slots=True)
class IndexView:
    """Everything, each with its page, its name, a note, and all that the page says."""

    entries: tuple[tuple[str, str, str, str], ...]


def draft_pages(context: Context) -> Iterator[Draft]:
    """The list of everything in as many pages as it needs, and its index."""
    everything = list_sections(context)
    entries = [(section.title, entry) for section in everything for entry in section.entries]
    for stretch in make_stretches(len(entries), MOST):
        yield make_ready_draft(make_page(context, stretch.of(entries), stretch))
    yield Draft(INDEX, lambda: Page(INDEX, "site/search-index.js", IndexView(tuple(list_index_entries(context, everything)))))


PAGES = Pages(draft_pages, MenuEntry(say("Search"), links.SEARCH, 5))


def make_page(context: Context, entries: Sequence[tuple[str, Entry]], stretch: Stretch) -> Page:
    """Make a page of the list of everything."""
    path = links.make_search_path(stretch.number)
    shown = tuple(Section(title, tuple(entry for _, entry in some)) for title, some in groupby(entries, key=itemgetter(0)))
    frame = context.frame(path, context.say(say("Search")), links.SEARCH)
    return Page(path, "site/search.html", SearchView(frame, INDEX, shown, show_turns(context, stretch, links.make_search_path)))


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
        Section(context.say(say("Tiers")), tuple(_show_tier(context, each) for each in portfolio.tiers.tiers)),
    )


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


def list_index_entries(context: Context, everything: Iterable[Section]) -> Iterator[tuple[str, str, str, str]]:
    """Each entry, in order, with all that its page says; empty where it says nothing."""
    said = dict(list_texts(context))
    for section in everything:
        for entry in section.entries:
            yield entry.href, entry.name, entry.note, said.get(entry.href, "")


def list_texts(context: Context) -> Iterator[tuple[str, str]]:
    """What every page says, in one line without markup; pages that say nothing are left out."""
    portfolio = context.portfolio
    for account in portfolio.accounts.values():
        people = ", ".join(portfolio.person(id) for id in account.people)
        yield from _list_page_text(links.make_account_path(account.id), [*_list_noun_texts(account, OF_PLAN), people])
    for id, group in portfolio.groups.items():
        yield from _list_page_text(links.make_group_path(id), _list_noun_texts(group, OF_REST))
    for tier in portfolio.tiers.tiers:
        yield from _list_page_text(links.make_tier_path(tier.id), _list_noun_texts(tier, OF_REST))


def _list_noun_texts(noun: object, wish: Wish) -> list[str]:
    """All text of a noun that a reader may look for."""
    return [text for _, text, _ in list_leaves(noun, wish)]


def _list_page_text(path: str, parts: list[str]) -> Iterator[tuple[str, str]]:
    if text := _strip_markup(parts):
        yield path, text


def _strip_markup(parts: list[str]) -> str:
    cleaned = MARKUP.sub("", BETWEEN.join(parts)).translate(RULES)
    return " · ".join([" ".join(words) for words in map(str.split, cleaned.split(BETWEEN)) if words])
