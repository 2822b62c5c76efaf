"""What changed since a month, a quarter and a year ago: a page for each, as far as the history goes back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from accountplan.base.text import Day, say, say_n
from accountplan.model.account_change import AccountChange
from accountplan.model.pages import Draft, Link, Page
from accountplan.model.windows import Window
from accountplan.present import links
from accountplan.present.changes import ChangesPage, Told
from accountplan.present.changes import make_page as make_report
from accountplan.present.changes.page import FEW
from accountplan.present.context import Context
from accountplan.present.frame import Frame
from accountplan.present.overview.changed import Since, count_promises, count_signals, list_figures, list_promises, list_signals
from accountplan.present.parts import Badge, show_badge, show_tier_badge
from accountplan.present.registry import Pages
from accountplan.present.sieve import Sieve, find_choices, show_sieve_of_rows
from accountplan.present.spelled import word_more
from accountplan.present.vocabulary import SPAN

MOST = 100
"""Accounts that are written out on one page; the others are counted."""
ROWS = 12
"""Signals, and promises, that are seen at once; the others are behind a fold, as far as the page writes accounts out."""


@dataclass(frozen=True, slots=True)
class ChangesView:
    """One page: the report, the signals that came and went, what we had promised, the firm then and now, and the ways to the other stretches of time.

    ``badges`` are for each account that moves its tier before and after. ``further`` are the signals and the promises behind a fold, ``unshown`` says how many
    those are, and ``beyond`` how many have no row at all.
    """

    frame: Frame
    report: ChangesPage
    spans: tuple[Link, ...]
    badges: Mapping[str, tuple[Badge, Badge]]
    signals: tuple[Since, ...]
    signalled: str
    promises: tuple[Since, ...]
    promised: str
    further: tuple[tuple[Since, ...], tuple[Since, ...]]
    unshown: tuple[str, str]
    beyond: tuple[str, str]
    figures: tuple[tuple[str, str, str], ...]
    then: str
    more: str
    sieve: Sieve | None


def draft_pages(context: Context) -> Iterator[Draft]:
    """A page for each stretch of time."""
    for window in context.windows:
        path = links.make_changes_path(window.span)
        yield Draft(path, partial(make_page, context, window, path))


PAGES = Pages(draft_pages)


def make_page(context: Context, window: Window, path: str) -> Page:
    """Make the page about one stretch of time."""
    day = context.words.day(window.since)
    whole = make_report(window.changes, context.say(say("Since {day}, counted today", day=Day(window.since))), context.words)
    told = tuple(_link_account(context, each) for each in whole.told[:MOST])
    folded = _choose_folded(told)
    rest = len((*whole.told[MOST:], *whole.movers[MOST:], *whole.brief[MOST:]))
    more = say_n("{n} more row is left out here. See all with: accountplan diff {day}", "{n} more rows are left out here. See all with: accountplan diff {day}", rest, day=window.since.isoformat())  # fmt: skip
    movers, brief = whole.movers[:MOST], whole.brief[:MOST]
    signals, promises = list_signals(context, window), list_promises(context, window)
    within = {id: find_choices(context, id) for id in (*(each.id for each in told), *(each.id for each in (*movers, *brief)))}
    cut = (*within.values(), *(each.within for each in (*signals[:MOST], *promises[:MOST])))
    sieve = show_sieve_of_rows(context, cut, say("All other lines are about all clients."))
    view = ChangesView(
        frame=context.frame(path, context.say(say("What changed since {day}", day=Day(window.since))), links.INDEX),
        report=replace(
            whole,
            told=tuple(each for each in told if each not in folded),
            folded=folded,
            movers=movers,
            brief=brief,
            within=within if sieve else {},
        ),
        spans=tuple(_link_span(context, each, window) for each in context.windows),
        badges={each.id: _show_badges(context, each) for each in window.changes.movers if each.climbs or not each.turn},
        signals=signals[:ROWS],
        signalled=count_signals(context, window),
        promises=promises[:ROWS],
        promised=count_promises(context, window),
        further=(signals[ROWS:MOST], promises[ROWS:MOST]),
        unshown=(_word_more(context, signals[ROWS:MOST]), _word_more(context, promises[ROWS:MOST])),
        beyond=(_word_more(context, signals[MOST:]), _word_more(context, promises[MOST:])),
        figures=list_figures(context, window),
        then=day,
        more=context.say(more) if rest else "",
        sieve=sieve,
    )
    return Page(path, "site/changes.html", view)


def _show_badges(context: Context, change: AccountChange) -> tuple[Badge, Badge]:
    before, after = (show_badge(context, side.score) if side else show_tier_badge(context, None) for side in (change.before, change.after))
    return before, after


def _word_more(context: Context, rows: Sequence[Since]) -> str:
    """How many rows follow; empty when none do."""
    return context.say(word_more(len(rows)))


def _choose_folded(told: tuple[Told, ...]) -> tuple[Told, ...]:
    """Those that stay in their tier, when they are too many to be taken in one by one."""
    stay = tuple(each for each in told if each.stays)
    return stay if stay[FEW:] else ()


def _link_account(context: Context, told: Told) -> Told:
    """The same with the way to its own page, as far as it has one."""
    return replace(told, page=context.account(told.id, "").href)


def _link_span(context: Context, window: Window, current: Window) -> Link:
    """The way to a stretch of time; none to the one that is shown."""
    text = SPAN.get(window.span) or say("{day}", day=Day(window.since))
    return Link(context.say(text), "" if window is current else links.make_changes_path(window.span))
