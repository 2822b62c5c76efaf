"""The agenda of the next meeting about a tier: with it the booklet of that tier opens. What changed stands here in words, with the page of the client (S42)."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.base.text import say
from accountplan.model.pages import Chapter
from accountplan.present.meetings.agenda import Agenda, ChangedRow, show_agenda

from .context import BookletContext
from .registry import Chapters


@dataclass(frozen=True, slots=True)
class Moved:
    """What changed at one account of the booklet, and where its pages begin."""

    row: ChangedRow
    anchor: str


@dataclass(frozen=True, slots=True)
class AgendaPages:
    """The whole agenda, and what changed with the places."""

    agenda: Agenda
    changed: tuple[Moved, ...]


def make_chapter(context: BookletContext) -> Chapter | None:
    """The agenda; None for accounts that never met and have no meeting to come."""
    found = context.agenda
    if found is None:
        return None
    agenda = show_agenda(context.site, found, "")
    here = {account.id for account in context.accounts}
    changed = tuple(Moved(row, context.anchor(row.id)) for row in agenda.changed if row.id in here)
    title = say("Agenda of {day}", day=found.meeting.day) if found.meeting and found.meeting.day else say("Agenda of the next meeting")
    return Chapter("agenda", context.say(title), "booklet/agenda.html", AgendaPages(agenda, changed), names_pages=bool(changed))


CHAPTER = Chapters("front", 2, make_chapter)
