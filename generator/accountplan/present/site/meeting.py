"""The page of a meeting: what is on its agenda while it is to come, and what was decided and said once it was held (S42)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accountplan.base.text import Text, Wording, say, say_n
from accountplan.model.agenda import MeetingAgenda
from accountplan.model.meetings import Meeting
from accountplan.model.pages import Draft, Link, Page
from accountplan.present import links
from accountplan.present.context import Context
from accountplan.present.frame import Frame
from accountplan.present.meetings.agenda import Agenda, show_agenda
from accountplan.present.meetings.circle import name_meeting
from accountplan.present.meetings.decided import DecidedRow, show_decided
from accountplan.present.parts import Edit, find_file_edit
from accountplan.present.registry import Pages, make_ready_draft
from accountplan.present.sieve import Sieve, show_sieve_of_rows

OF_SEVERAL = say(
    "The heading and names in sentences are of all. A row about all clients of the meeting stays while any of them is in the selection."
)
"""What the page says of what its filters leave."""


@dataclass(frozen=True, slots=True)
class MeetingView:
    """All that the page of a meeting shows; ``unwritten`` is what to say when it was held and nobody wrote down what was decided.

    ``agenda`` is its own, or (unless ``ahead``) that of the next meeting, which has no day yet.
    """

    frame: Frame
    crumbs: tuple[Link, ...]
    heading: str
    present: tuple[Link, ...]
    minutes: str
    decided: tuple[DecidedRow, ...]
    unwritten: str
    notes: str
    agenda: Agenda | None
    ahead: bool
    edit: Edit | None
    sieve: Sieve | None


def draft_pages(context: Context) -> Iterator[Draft]:
    """A page for every meeting."""
    yield from (make_ready_draft(make_page(context, each)) for each in context.meetings.meetings.values())


PAGES = Pages(draft_pages)


def make_page(context: Context, meeting: Meeting) -> Page:
    """Make the page of a meeting."""
    path = links.make_meeting_path(meeting.id)
    root, portfolio = links.make_root_path(path), context.portfolio
    name, ahead = name_meeting(context, meeting.about), _find_agenda(context, meeting)
    decided = show_decided(context, context.meetings.of_meeting(meeting.id), root, cut=True)
    agenda = show_agenda(context, ahead, root, cut=True) if ahead else None
    view = MeetingView(
        frame=context.frame(path, context.say(name), links.MEETINGS),
        crumbs=(Link(context.say(say("Meetings")), root + links.MEETINGS),),
        heading=context.say(_word_heading(name, meeting)),
        present=tuple(context.short(id, root) for id in meeting.present),
        minutes=context.say(say_n("{n} minute", "{n} minutes", meeting.minutes)) if meeting.minutes else "",
        decided=decided,
        unwritten=context.say(_word_unwritten(meeting)) if meeting.held(context.today) and not meeting.decisions else "",
        notes=meeting.notes or "",
        agenda=agenda,
        ahead=ahead is not None and ahead.meeting is not None,
        edit=find_file_edit(context, portfolio.meeting_paths.get(meeting.id, ""), ("on",)),
        sieve=show_sieve_of_rows(context, (each.within for each in (*decided, *(agenda.all_rows if agenda else ()))), OF_SEVERAL),
    )
    return Page(path, "site/meeting.html", view)


def _find_agenda(context: Context, meeting: Meeting) -> MeetingAgenda | None:
    """The agenda that its page shows: its own while it is the next one; what has come up since, when it is the last and no other has a day."""
    agenda = context.agendas.get(meeting.about)
    return agenda if agenda and meeting == (agenda.meeting or agenda.last) else None


def _word_heading(name: Wording, meeting: Meeting) -> Text:
    if meeting.day is None:
        return say("**{meeting}**", meeting=name)
    return say("{meeting}, **{day}**", meeting=name, day=meeting.day)


def _word_unwritten(meeting: Meeting) -> Text:
    if meeting.notes:
        return say("No decisions were recorded.")
    return say("What was decided here was not recorded.")
