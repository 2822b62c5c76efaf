"""Search over accounts, people, groups and text: a plain list of everything, and an index of all text for browsers that run scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from accountplan.base.text import say
from accountplan.model.account import Account
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
    for account in context.portfolio.accounts.values():
        if text := _plain(_said(context, account)):
            yield links.account(account.id), text
    for id, group in context.portfolio.groups.items():
        programme = [line for row in group.programme.values() for some in row.values() for line in some]
        if text := _plain([group.about or "", *programme]):
            yield links.group(id), text


def _plain(parts: list[str]) -> str:
    cleaned = MARKUP.sub("", BETWEEN.join(parts)).translate(RULES)
    return " · ".join([" ".join(words) for words in map(str.split, cleaned.split(BETWEEN)) if words])


def _said(context: Context, account: Account) -> list[str]:
    """All text of a plan that a reader may look for."""
    situation, developments = account.situation, account.developments
    said = [situation.history, situation.business, situation.facts, *situation.opportunities, *situation.threats]
    said += [developments.market, developments.competition, developments.strategy]
    said += [objective.measure for objective in account.objectives]
    for action in account.actions:
        said += [action.what, action.how, action.result]
    for contact in account.contacts:
        said.append(", ".join(each for each in (contact.name, contact.function) if each))
    for assignment in account.assignments:
        said += [assignment.name, assignment.service, assignment.expectations, *assignment.dissatisfiers, *assignment.satisfiers]
    for proposal in account.proposals:
        said += [proposal.name, proposal.reason]
    said += [signal.note for signal in account.signals]
    said += [item.what for item in account.balance] + [gift.what for gift in account.gifts]
    said += [note.text for note in account.evaluation.notes]
    said += [*account.partnership.signs.values(), account.partnership.note, *account.segment.values()]
    said.append(", ".join(context.portfolio.person(id) for id in account.people))
    return [each for each in said if each]
