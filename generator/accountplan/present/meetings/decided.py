"""What was decided, row by row: what, in which meeting, who sees to it, by when, and how it stands. Theirs as well as ours."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from accountplan.base.text import Text, say, say_n
from accountplan.model.analysis import Decided
from accountplan.model.meetings import Resolution
from accountplan.model.pages import Link
from accountplan.present import links
from accountplan.present.context import Context
from accountplan.present.parts import NOTHING
from accountplan.present.sections.measure import SCREEN
from accountplan.present.settings import FirmSettings

from .circle import find_about_choices, name_circle

NOWHERE = Link("", "")


@dataclass(frozen=True, slots=True)
class DecidedRow:
    """One decision; ``about`` is the account or whom else it concerns, ``theirs`` who of them sees to it, ``note`` what came of it; ``within`` are the
    choices of the filters that it falls under, empty on a page without filters.
    """

    what: str
    note: str
    meeting: Link
    about: Link
    who: tuple[Link, ...]
    theirs: str
    by: str
    state: str
    late: bool
    open: bool
    within: str = ""


def show_decided(context: Context, found: Iterable[Decided], root: str, *, cut: bool = False) -> tuple[DecidedRow, ...]:
    """Decisions as rows, each with whom it is about; ``cut`` where the page has filters, of which the numbers depend on all plans."""
    rows = ((each, show_row(context, each, root, link_about(context, each, root))) for each in found)
    return tuple(replace(row, within=find_about_choices(context, each.about, each.what.account)) if cut else row for each, row in rows)


def link_about(context: Context, each: Decided, root: str) -> Link:
    """Whom a decision is about: its account, else that of its meeting."""
    if each.what.account:
        return context.account(each.what.account, root)
    return Link(name_circle(context, each.about), "")


def show_row(settings: FirmSettings, each: Decided, root: str, about: Link = NOWHERE) -> DecidedRow:
    """One decision; ``root`` leads to the root of the site."""
    what = each.what
    met = SCREEN.day(settings.words, each.on, settings.today) if each.on else each.meeting
    return DecidedRow(
        what=what.what,
        note=what.result or "",
        meeting=Link(met, root + links.make_meeting_path(each.meeting)),
        about=about,
        who=tuple(settings.short(id, root) for id in what.who),
        theirs=what.theirs or "",
        by=SCREEN.day(settings.words, what.by, settings.today) if what.by else NOTHING,
        state=settings.say(word_state(settings, what)),
        late=what.late(settings.today),
        open=what.open,
    )


def word_state(settings: FirmSettings, what: Resolution) -> Text:
    """How a decision stands today."""
    if not what.open:
        return say("done") if what.state == "done" else say("dropped")
    days = what.days_late(settings.today)
    if what.by is None:
        return say("no day agreed")
    if days > 0:
        return say_n("{n} day late", "{n} days late", days)
    return say_n("in {n} day", "in {n} days", -days) if days else say("today")
