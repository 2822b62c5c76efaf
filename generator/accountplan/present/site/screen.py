"""The screen on the wall: what the start page says first, large, without anything to press."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from accountplan.base.text import say
from accountplan.model.pages import Draft, Page
from accountplan.present import links
from accountplan.present.context import Context
from accountplan.present.frame import Frame, MenuEntry
from accountplan.present.overview.attention import Rows, show_late, show_risks, show_week
from accountplan.present.overview.claim import word_heading
from accountplan.present.overview.matters import Matters, show_most_valuable
from accountplan.present.registry import Pages

CLIENTS, RISKS, FEWER_RISKS, DUES = 8, 6, 5, 3
"""How many rows of each kind can be read from four metres away; of clients in danger fewer above a line of names."""


@dataclass(frozen=True, slots=True)
class ScreenView:
    """All that the screen shows."""

    frame: Frame
    heading: str
    matters: Matters
    risk: Rows
    late: Rows
    week: Rows


def draft_pages(context: Context) -> Iterator[Draft]:
    """The one page for a screen."""
    yield Draft(links.SCREEN, partial(make_page, context))


PAGES = Pages(draft_pages, MenuEntry(say("On a wall screen"), links.SCREEN, 3, at_foot=True))


def make_page(context: Context) -> Page:
    """Make the page for a screen."""
    view = ScreenView(
        frame=context.frame(links.SCREEN, context.say(say("On a wall screen"))),
        heading=word_heading(context),
        matters=show_most_valuable(context, CLIENTS, CLIENTS),
        risk=show_risks(context, RISKS, FEWER_RISKS),
        late=show_late(context, DUES),
        week=show_week(context, DUES),
    )
    return Page(links.SCREEN, "site/screen.html", view)
