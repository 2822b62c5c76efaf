"""A further page with the accounts of a tier or a group that has many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from accountplan.model.pages import Link, Page

from . import links
from .context import Context
from .frame import Frame
from .parts import Badge
from .roster import Roster, show_roster
from .sieve import REST_OF_ALL, Sieve, show_sieve
from .turns import Turns


@dataclass(frozen=True, slots=True)
class Whole:
    """What has the accounts: its name, its badge if it has one, the crumbs that lead to it, and the title of its list."""

    name: str
    badge: Badge | None
    crumbs: tuple[Link, ...]
    title: str


@dataclass(frozen=True, slots=True)
class FurtherView:
    """All that a further page shows."""

    frame: Frame
    whole: Whole
    roster: Roster
    turns: Turns | None
    sieve: Sieve | None


def make_further_page(context: Context, path: str, whole: Whole, members: Sequence[str], way: Turns | None) -> Page:
    """Make a further page."""
    frame = context.frame(path, whole.name, links.PORTFOLIO)
    roster = show_roster(context, members, links.make_root_path(path))
    return Page(path, "site/further.html", FurtherView(frame, whole, roster, way, show_sieve(context, members, REST_OF_ALL)))
