"""What changed of meetings, line by line: which are new, and what was decided, done, moved, handed on or dropped."""

from __future__ import annotations

from collections.abc import Iterator

from accountplan.base.text import Day, Listing, Wording, say
from accountplan.model.differences import MeetingChange
from accountplan.model.meetings import Meeting, Resolution
from accountplan.present.meetings.circle import word_circle
from accountplan.present.spelled import capitalise

from .context import Context

KEYS = {
    "on": say("the day"),
    "about": say("whom it is about"),
    "present": say("who is there"),
    "minutes": say("how long it takes"),
    "spearhead": say("the spearhead"),
    "questions": say("the questions"),
    "notes": say("the notes"),
}
"""The keys of a meeting within a sentence."""


def list_meetings(context: Context) -> Iterator[Wording]:
    """All of them, the newest meeting first."""
    for change in context.changes.meetings:
        meeting = change.after or change.before
        assert meeting
        name = _name(meeting, context)
        if change.before is None:
            yield say("New: {what}", what=name)
        elif change.after is None:
            yield say("Gone: {what}", what=name)
        begins = capitalise(context.words.say(name))
        yield from (say("{what}: {change}", what=begins, change=each) for each in _list_decisions(change, context))
        if change.keys:
            yield say("{what}: written differently: {keys}", what=begins, keys=Listing(tuple(KEYS[key] for key in change.keys)))


def _name(meeting: Meeting, context: Context) -> Wording:
    """A meeting by whom it is about, and its day."""
    whom = word_circle(context.words, context.after, meeting.about)
    return say("meeting about {whom}, {day}", whom=whom, day=Day(meeting.day)) if meeting.day else say("meeting about {whom}", whom=whom)


def _list_decisions(change: MeetingChange, context: Context) -> Iterator[Wording]:
    for each in change.new:
        yield say("decided “{what}” ({details})", what=each.what, details=_word_details(each, context))
    yield from (say("done “{what}”", what=each.what) for each in change.done)
    for before, after in change.moved:
        one, other = (Day(each.by) if each.by else say("no day") for each in (before, after))
        yield say("moved “{what}” from {before} to {after}", what=after.what, before=one, after=other)
    for before, after in change.handed:
        one_, other_ = (_name_hands(each, context) for each in (before, after))
        yield say("“{what}” goes from {before} to {after}", what=after.what, before=one_, after=other_)
    yield from (say("dropped “{what}”", what=each.what) for each in change.dropped)
    yield from (say("reworded at “{what}”", what=after.what) for _, after in change.changed)


def _word_details(each: Resolution, context: Context) -> Wording:
    """Who sees to it and by when."""
    return say("{who}, by {day}", who=_name_hands(each, context), day=Day(each.by)) if each.by else _name_hands(each, context)


def _name_hands(each: Resolution, context: Context) -> Wording:
    names = [context.person(id) for id in each.who] + ([each.theirs] if each.theirs else [])
    return context.words.listing(tuple(names)) if names else say("nobody")
