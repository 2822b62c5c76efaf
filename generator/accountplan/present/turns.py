"""The way through a list that comes in pages: which rows these are, and the pages before and after."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from accountplan.base.text import say
from accountplan.model.pages import Link
from accountplan.model.stretches import Stretch

from .context import Context


@dataclass(frozen=True, slots=True)
class Turns:
    """Where in the list a page is, and links to its neighbours."""

    here: str
    before: Link | None
    after: Link | None


def show_turns(context: Context, stretch: Stretch, way: Callable[[int], str]) -> Turns | None:
    """The way on from this page, where ``way`` leads to the page with a number; None when the list fits on one page."""
    if stretch.alone:
        return None
    first, last, total = (context.words.number(each, 0) for each in (stretch.first, stretch.last, stretch.total))
    return Turns(
        here=context.say(say("{first}–{last} of {total}", first=first, last=last, total=total)),
        before=Link(context.say(say("Previous page")), way(stretch.before)) if stretch.before else None,
        after=Link(context.say(say("Next page")), way(stretch.after)) if stretch.after else None,
    )
