"""Former clients of the tier, in one list: what they last brought, and who knew them."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.base.order import make_sort_key
from accountplan.base.text import say
from accountplan.model.account import Account
from accountplan.model.figures import find_latest_figure
from accountplan.model.pages import Chapter
from accountplan.present.parts import NOTHING

from .context import BookletContext
from .registry import Chapters


@dataclass(frozen=True, slots=True)
class FormerRow:
    """One of them: the turnover of the newest year that has any, whenever that was."""

    place: str
    name: str
    turnover: str
    year: str
    lead: str


@dataclass(frozen=True, slots=True)
class Former:
    """All of them, by name."""

    rows: tuple[FormerRow, ...]


def make_chapter(context: BookletContext) -> Chapter | None:
    """Who is no client any more; None when nobody is."""
    rows = tuple(_show_row(context, each) for each in sorted(context.former, key=lambda each: (make_sort_key(each.name), each.id)))
    return Chapter("former", context.say(say("Former clients")), "booklet/former.html", Former(rows)) if rows else None


CHAPTER = Chapters("end", 4, make_chapter)


def _show_row(context: BookletContext, account: Account) -> FormerRow:
    found = find_latest_figure(account, "turnover", context.site.years.of_any_age)
    return FormerRow(
        place=context.anchor(account.id),
        name=context.brief(account),
        turnover=context.words.number(found.value, 0) if found else NOTHING,
        year=str(found.year) if found else "",
        lead=context.who((account.lead,)) if account.lead else NOTHING,
    )
