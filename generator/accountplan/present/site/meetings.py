"""The meetings: what is still to be carried out, then each meeting, the newest first (S42)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from accountplan.base.text import say, say_n
from accountplan.model.analysis import count_late
from accountplan.model.meetings import Meeting
from accountplan.model.pages import Draft, Link, Page
from accountplan.model.stretches import Stretch, make_stretches
from accountplan.present import links
from accountplan.present.context import Context
from accountplan.present.frame import Frame, MenuEntry
from accountplan.present.meetings.circle import find_circle_choices, name_circle
from accountplan.present.meetings.decided import DecidedRow, show_decided
from accountplan.present.parts import NOTHING
from accountplan.present.registry import Pages, make_ready_draft
from accountplan.present.sieve import Sieve, show_sieve_of_rows
from accountplan.present.spelled import capitalise, spell_number, word_more
from accountplan.present.turns import Turns, show_turns


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """One meeting: its day, whom it is about, who was there, and how many of its decisions are still open; ``within`` are the choices of the filters."""

    day: Link
    about: str
    present: tuple[Link, ...]
    state: str
    within: str


@dataclass(frozen=True, slots=True)
class MeetingsView:
    """All that a page of the list of meetings shows; the first has the open decisions."""

    frame: Frame
    heading: str
    first: bool
    decided: tuple[DecidedRow, ...]
    more: str
    nothing: str
    rows: tuple[MeetingRow, ...]
    turns: Turns | None
    sieve: Sieve | None


MOST = 150
"""Open decisions on the page: fewer than a list that has a page to itself."""
OF_SEVERAL = say(
    "The heading is of all. A row about several clients stays while any of them is in the selection, one about the whole firm always."
)


def draft_pages(context: Context) -> Iterator[Draft]:
    """The list of meetings in as many pages as it needs."""
    newest = context.meetings.newest
    for stretch in make_stretches(len(newest)):
        yield make_ready_draft(make_page(context, newest, stretch))


PAGES = Pages(draft_pages, MenuEntry(say("Meetings"), links.MEETINGS, 2, at_foot=True), lambda portfolio: bool(portfolio.meetings))


def make_page(context: Context, newest: tuple[Meeting, ...], stretch: Stretch) -> Page:
    """Make a page of the list."""
    path, found, first = links.make_meetings_path(stretch.number), context.meetings.open, stretch.number == 1
    rest = len(found[MOST:])
    decided = show_decided(context, found[:MOST], "", cut=True) if first else ()
    rows = tuple(_show_meeting(context, each) for each in stretch.of(newest))
    view = MeetingsView(
        frame=context.frame(path, context.say(say("Meetings")), links.MEETINGS),
        heading=_word_heading(context),
        first=first,
        decided=decided,
        more=context.say(word_more(rest)),
        nothing="" if found else context.say(say("Every recorded decision has been carried out or dropped.")),
        rows=rows,
        turns=show_turns(context, stretch, links.make_meetings_path),
        sieve=show_sieve_of_rows(context, (*(each.within for each in decided), *(each.within for each in rows)), OF_SEVERAL),
    )
    return Page(path, "site/meetings.html", view)


def _word_heading(context: Context) -> str:
    """How much was decided that is not done yet, and how much of it is late."""
    found = context.meetings.open
    late, number = count_late(found, context.today), len(found)
    text = say_n("**{number} decision** is still open", "**{number} decisions** are still open", number, number=spell_number(number))
    if not number:
        return capitalise(context.say(say("no decision is open"))) + "."
    if late:
        text = say_n("{open}, **{number} late**", "{open}, **{number} late**", late, open=text, number=spell_number(late))
    return capitalise(context.say(text)) + "."


def _show_meeting(context: Context, meeting: Meeting) -> MeetingRow:
    root = links.make_root_path(links.MEETINGS)
    day = context.words.day(meeting.day) if meeting.day else meeting.id
    return MeetingRow(
        day=Link(day, root + links.make_meeting_path(meeting.id)),
        about=capitalise(name_circle(context, meeting.about)),
        present=tuple(context.short(id, root) for id in meeting.present),
        state=_word_state(context, meeting, context.today),
        within=find_circle_choices(context, meeting.about),
    )


def _word_state(context: Context, meeting: Meeting, today: date) -> str:
    """To come, or how many of its decisions are open; of a meeting of which nothing was recorded, that."""
    if meeting.day and not meeting.held(today):
        return context.say(say("to come"))
    if not meeting.decisions:
        return context.say(say("no decisions recorded")) if not meeting.notes else NOTHING
    still_open, number = meeting.still_open, len(meeting.decisions)
    return context.say(say_n("{open} of {n} decision open", "{open} of {n} decisions open", number, open=str(still_open)))
