"""Search over accounts, people, groups and text: a plain list of everything, and an index of all text for browsers that run scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from accountplan.base.text import say
from accountplan.model.account import Account
from accountplan.model.leaves import TEXT, Wish, leaves
from accountplan.model.pages import Draft, Page
from accountplan.present import links
from accountplan.present.context import Context
from accountplan.present.frame import Frame, MenuEntry
from accountplan.present.registry import Pages, ready
from accountplan.present.vocabulary import STATUS

INDEX = "assets/search-index.js"
BETWEEN = "\0"
"""Stands between texts while they are cleaned all at once; no text of a plan can hold it."""
MARKUP = re.compile(r"\*|`|#|\[|\]\([^)\s\0]*\)")
"""The signs of Markdown that nobody searches for; that each begins with a sign of its own lets Python skip all else at once."""
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
    """Everything of one kind, by name."""

    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class SearchView:
    """The page with the list of everything."""

    frame: Frame
    index: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class IndexView:
    """All text: pairs of a page and what it says."""

    entries: tuple[tuple[str, str], ...]


def search(context: Context) -> Iterator[Draft]:
    """The page, and its index."""
    yield ready(page(context))
    yield Draft(INDEX, lambda: Page(INDEX, "site/search-index.js", IndexView(tuple(texts(context)))))


PAGES = Pages(search, MenuEntry(say("Search"), links.SEARCH, 5))


def page(context: Context) -> Page:
    """Make the page."""
    sections = (
        Section(context.say(say("Clients and prospects")), _by_name(_account(context, each) for each in context.ranked)),
        Section(context.say(say("Our people")), _by_name(_person(context, id) for id in context.portfolio.people)),
        Section(
            context.say(say("Groups")), _by_name(Entry(each.name, links.group(id), "") for id, each in context.portfolio.groups.items())
        ),
        Section(
            context.say(say("Tiers")),
            tuple(
                Entry(each.name, links.tier(each.id), context.say(say("tier {tier}", tier=each.id)))
                for each in context.portfolio.tiers.tiers
            ),
        ),
    )
    frame = context.frame(links.SEARCH, context.say(say("Search")))
    return Page(links.SEARCH, "site/search.html", SearchView(frame, INDEX, tuple(each for each in sections if each.entries)))


def _by_name(entries: Iterator[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda entry: (entry.name.casefold(), entry.href)))


def _account(context: Context, account: Account) -> Entry:
    tier = context.scores[account.id].tier
    unit = context.portfolio.unit(account.unit) if account.unit else ""
    said = [context.say(say("tier {tier}", tier=tier)) if tier else "", unit, context.say(STATUS[account.status])]
    return Entry(account.name, links.account(account.id), ", ".join(each for each in said if each))


def _person(context: Context, id: str) -> Entry:
    person = context.portfolio.people[id]
    unit = context.portfolio.unit(person.unit) if person.unit else ""
    return Entry(person.name, links.person(id), ", ".join(each for each in (person.role or "", unit) if each))


def texts(context: Context) -> Iterator[tuple[str, str]]:
    """What every page says, in one line without markup; pages that say nothing are left out."""
    portfolio = context.portfolio
    for account in portfolio.accounts.values():
        people = ", ".join(portfolio.person(id) for id in account.people)
        yield from _page(links.account(account.id), [*_said(account, OF_PLAN), people])
    for id, group in portfolio.groups.items():
        yield from _page(links.group(id), _said(group, OF_REST))
    for tier in portfolio.tiers.tiers:
        yield from _page(links.tier(tier.id), _said(tier, OF_REST))


def _said(noun: object, wish: Wish) -> list[str]:
    """All text of a noun that a reader may look for."""
    return [text for _, text, _ in leaves(noun, wish)]


def _page(path: str, parts: list[str]) -> Iterator[tuple[str, str]]:
    if text := _plain(parts):
        yield path, text


def _plain(parts: list[str]) -> str:
    cleaned = MARKUP.sub("", BETWEEN.join(parts)).translate(RULES)
    return " · ".join([" ".join(words) for words in map(str.split, cleaned.split(BETWEEN)) if words])
