"""The watch list: which clients we may lose by what they are worth, which step helps at each sign, and whom we want back (S30)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from accountplan.base.text import Text, say, say_n
from accountplan.model.account import Account
from accountplan.model.analysis import WatchList
from accountplan.model.pages import Draft, Link, Page
from accountplan.model.portfolio import Portfolio
from accountplan.present import links
from accountplan.present.context import Context
from accountplan.present.endangered import WatchRow, show_row, word_heading
from accountplan.present.frame import Frame, MenuEntry
from accountplan.present.parts import Badge, show_badge
from accountplan.present.registry import Pages, make_ready_draft
from accountplan.present.roster import Next, show_next_action
from accountplan.present.sections.sour import is_late, word_choice, word_signs
from accountplan.present.sieve import Sieve, find_choices, show_sieve
from accountplan.present.spelled import capitalise, word_more

MOST = 150
"""Clients in one list; of more it is said how many there are."""


@dataclass(frozen=True, slots=True)
class LostRow:
    """A former client that we want back: since when it is gone and why, as far as that is known, and what is planned first."""

    within: str
    name: Link
    left: str
    reason: str
    next: Next | None


@dataclass(frozen=True, slots=True)
class SourRow:
    """A client that is never satisfied: by what one sees it, why, and what we chose; ``late`` when that waits too long."""

    within: str
    badge: Badge
    name: Link
    what: str
    why: str
    choice: str
    late: bool


@dataclass(frozen=True, slots=True)
class WatchView:
    """All that the page shows; ``more`` says how many a list leaves out, empty when it is whole."""

    frame: Frame
    heading: str
    lede: str
    rows: tuple[WatchRow, ...]
    more: str
    sour: tuple[SourRow, ...]
    more_sour: str
    lost: tuple[LostRow, ...]
    more_lost: str
    sieve: Sieve | None


def has_watched(portfolio: Portfolio) -> bool:
    """Whether there is anybody to watch: of whom a plan tells something, or who is never satisfied."""
    return any(each.tells or each.sour for each in portfolio.clients)


def draft_pages(context: Context) -> Iterator[Draft]:
    """The one page, in a firm of which any plan tells whether a client may leave."""
    yield make_ready_draft(make_page(context))


PAGES = Pages(draft_pages, MenuEntry(say("Who may leave"), links.WATCH, 2, at_foot=True), has_watched)


def make_page(context: Context) -> Page:
    """Make the page."""
    found = context.analysis[WatchList]
    wanted = [each for each in context.ranked if each.is_former and (each.next_action or _is_wanted(context, each))]
    marked = [each for each in context.ranked if each.is_client and each.sour]
    view = WatchView(
        frame=context.frame(links.WATCH, context.say(say("Who may leave")), links.WATCH),
        heading=word_heading(context, found),
        lede=" ".join(context.say(each) for each in _list_lede(context, found)),
        rows=tuple(show_row(context, each) for each in found.by_value[:MOST]),
        more=_word_more(context, found.risks),
        sour=tuple(_list_sour(context, marked[:MOST])),
        more_sour=_word_more(context, marked),
        lost=tuple(_show_lost(context, each) for each in wanted[:MOST]),
        more_lost=_word_more(context, wanted),
        sieve=show_sieve(
            context,
            (*(each.account for each in found.by_value[:MOST]), *(each.id for each in (*marked[:MOST], *wanted[:MOST]))),
            say("The heading is of all clients."),
        ),
    )
    return Page(links.WATCH, "site/watch.html", view)


def _word_more(context: Context, whole: Sequence[object]) -> str:
    """How many a list leaves out; empty when it is whole."""
    rest = len(whole[MOST:])
    return context.say(word_more(rest))


def _is_wanted(context: Context, account: Account) -> bool:
    """Whether an objective that is still to be reached says that we want it back."""
    return any(each.by and not each.passed(context.today) for each in account.objectives)


def _list_lede(context: Context, found: WatchList) -> Iterator[Text]:
    bare = [each for each in found.risks if context.portfolio.accounts[each.account].next_action is None]
    if bare:
        yield say_n("With {n} of them nothing is planned.", "With {n} of them nothing is planned.", len(bare))
    if found.silent:
        number = len(found.silent)
        yield say_n("For {n} other client there is nothing to go on.", "For {n} other clients there is nothing to go on.", number)
    if old := len(found.lingering):
        yield say_n("Of {n} other client an older signal is still open.", "Of {n} other clients an older signal is still open.", old)


def _list_sour(context: Context, accounts: Sequence[Account]) -> Iterator[SourRow]:
    """In rank order."""
    for account, sour in ((each, each.sour) for each in accounts if each.sour):
        yield SourRow(
            within=find_choices(context, account.id),
            badge=show_badge(context, context.scores[account.id]),
            name=Link(account.name, links.make_account_path(account.id)),
            what=capitalise(context.say(word_signs(sour))),
            why=sour.why or "",
            choice=context.say(word_choice(sour, context.today, context.name(sour.who) if sour.who else "")),
            late=is_late(sour, context.today),
        )


def _show_lost(context: Context, account: Account) -> LostRow:
    return LostRow(
        within=find_choices(context, account.id),
        name=Link(account.name, links.make_account_path(account.id)),
        left=context.words.day(account.left) if account.left else "",
        reason=account.left_reason or "",
        next=show_next_action(context, account),
    )
