"""The wall: all open proposals on one board by stage, and how those of this year ended (S41)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accountplan.base.text import say
from accountplan.model.analysis import Wall
from accountplan.model.pages import Draft, Page
from accountplan.model.portfolio import Portfolio
from accountplan.present import links
from accountplan.present.board import ColumnView, OutcomeView, list_lede, list_shown, show_columns, show_outcome, word_heading
from accountplan.present.context import Context
from accountplan.present.frame import Frame, MenuEntry
from accountplan.present.registry import Pages, make_ready_draft
from accountplan.present.sieve import Sieve, show_sieve


@dataclass(frozen=True, slots=True)
class WallView:
    """All that the wall shows."""

    frame: Frame
    heading: str
    lede: str
    columns: tuple[ColumnView, ...]
    outcome: OutcomeView
    sieve: Sieve | None


def has_proposals(portfolio: Portfolio) -> bool:
    """Whether any plan has a proposal."""
    return any(each.proposals for each in portfolio.accounts.values())


def draft_pages(context: Context) -> Iterator[Draft]:
    """The one page, in a firm that has proposals."""
    yield make_ready_draft(make_page(context))


PAGES = Pages(draft_pages, MenuEntry(say("Proposals"), links.WALL, 3), has_proposals)


def make_page(context: Context) -> Page:
    """Make the wall."""
    wall = context.analysis[Wall]
    view = WallView(
        frame=context.frame(links.WALL, context.say(say("Proposals")), links.WALL),
        heading=word_heading(context, wall),
        lede=" ".join(context.say(each) for each in list_lede(wall)),
        columns=show_columns(context, wall),
        outcome=show_outcome(context, wall.outcome),
        sieve=show_sieve(context, list_shown(wall), say("The heading and the sums are of all proposals.")),
    )
    return Page(links.WALL, "site/wall.html", view)
