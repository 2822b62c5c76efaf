"""How far the plans of the most promising accounts can be relied on (S39): what each lacks, and how old its parts are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accountplan.base.text import Listing, Text, say, say_n
from accountplan.model.analysis import Reliance
from accountplan.model.analysis.reliance import Relied, SectionAge
from accountplan.model.pages import Draft, Link, Page
from accountplan.present import links, parts
from accountplan.present.context import Context
from accountplan.present.frame import Frame
from accountplan.present.parts import NOTHING, Badge
from accountplan.present.registry import Pages, make_ready_draft
from accountplan.present.sieve import Sieve, find_choices, show_sieve
from accountplan.present.vocabulary import ITEM, PART

MOST = 250
"""Accounts that are listed, in rank order; the others are counted."""
NAMED = 4
"""Lacking items that are named, the weightiest first; the others are counted."""


@dataclass(frozen=True, slots=True)
class Cell:
    """The age of a section in words; ``old`` when it is over the norm."""

    text: str
    old: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One account: what its plan lacks in one line, empty when it lacks nothing, and the ages of its sections."""

    within: str
    account: Link
    badge: Badge
    complete: str
    lacks: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class RelianceView:
    """The page; ``heads`` are the names of the sections whose age is known, none where Git knows none."""

    frame: Frame
    heading: str
    lede: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...]
    sieve: Sieve | None


def draft_pages(context: Context) -> Iterator[Draft]:
    """The one page, when there are accounts in a tier of which more than a profile is asked."""
    if context.analysis[Reliance].rows:
        yield make_ready_draft(make_page(context))


PAGES = Pages(draft_pages)


def make_page(context: Context) -> Page:
    """Make the page."""
    found = context.analysis[Reliance]
    dated, only_clients = found.dated, all(context.portfolio.accounts[row.account].is_client for row in found.rows)
    view = RelianceView(
        frame=context.frame(links.RELIANCE, context.say(say("Can we rely on the plans?")), links.PORTFOLIO),
        heading=context.say(_word_heading(found, only_clients=only_clients)),
        lede=context.say(_word_lede(found)),
        heads=tuple(context.say(name) for name in PART.values()) if dated else (),
        rows=tuple(_show_row(context, row, dated=dated) for row in found.rows[:MOST]),
        notes=tuple(context.say(note) for note in _list_notes(found)),
        sieve=show_sieve(context, (row.account for row in found.rows[:MOST]), _word_whole(only_clients=only_clients)),
    )
    return Page(links.RELIANCE, "site/reliance.html", view)


def _word_heading(found: Reliance, *, only_clients: bool) -> Text:
    """Of how many promising accounts the plan is sound; what they are called depends on whether prospects are among them."""
    total = len(found.rows)
    who = _word_promising(total, only_clients=only_clients)
    if found.sound == total:
        return say_n(
            "The plan of the {who} is complete and up to date", "The plans of all {who} are complete and up to date", total, who=who
        )
    if not found.sound:
        return say_n(
            "The plan of the {who} is not complete and up to date",
            "None of the {who} has a plan that is complete and up to date",
            total,
            who=who,
        )
    return say_n(
        "Of the {who}, {n} has a plan that is complete and up to date",
        "Of the {who}, {n} have a plan that is complete and up to date",
        found.sound,
        who=who,
    )


def _word_promising(number: int, *, only_clients: bool) -> Text:
    """The most promising accounts by their number; one that is no client is a prospect."""
    if only_clients:
        return say_n("one most promising client", "{n} most promising clients", number)
    return say_n("one most promising prospect", "{n} most promising accounts", number)


def _word_whole(*, only_clients: bool) -> Text:
    """What the heading is about, beside a list that is cut."""
    return say("The heading is of all clients.") if only_clients else say("The heading is of all accounts.")


def _word_lede(found: Reliance) -> Text:
    return say(
        "Clients and prospects in tier {tiers}. Complete: nothing that is asked is missing. Up to date: nothing is older than the norm.",
        tiers=Listing(found.tiers),
    )


def _show_row(context: Context, row: Relied, *, dated: bool) -> Row:
    named = tuple(context.say(ITEM[each.item]) for each in row.lacks[:NAMED])
    more = len(row.lacks[NAMED:])
    lacks = (*named, context.say(say_n("{n} more", "{n} more", more))) if more else named
    return Row(
        within=find_choices(context, row.account),
        account=context.account(row.account, ""),
        badge=parts.show_badge(context, context.scores[row.account]),
        complete=context.words.share(row.complete),
        lacks=", ".join(lacks),
        cells=tuple(_show_cell(context, age) for age in row.ages) if dated else (),
    )


def _show_cell(context: Context, age: SectionAge | None) -> Cell:
    if age is None:
        return Cell(NOTHING, old=False)
    day = context.words.day(age.since, "month")
    return Cell(context.say(say("{month} or before", month=day)) if age.least else day, age.old)


def _list_notes(found: Reliance) -> Iterator[Text]:
    if more := len(found.rows[MOST:]):
        yield say_n("{n} more account is not listed here.", "{n} more accounts are not listed here.", more)
    if found.cut:
        yield say(
            "This was built from a clone that holds only the newest commits: parts may be older than it says. Get the others with: git fetch --unshallow"
        )
