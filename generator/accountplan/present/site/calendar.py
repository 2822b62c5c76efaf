"""The calendars to subscribe to: one of the firm, and one of each of us (S43)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from accountplan.base.kept import make_digest
from accountplan.base.text import say
from accountplan.model.calendars import Calendar, Event
from accountplan.model.diary import Diary, Entry, Settled, find_gone
from accountplan.model.meetings import Meeting
from accountplan.model.pages import Draft, Page
from accountplan.present import links
from accountplan.present.context import Context
from accountplan.present.due import describe_due
from accountplan.present.extract import digest_extract, extract
from accountplan.present.meetings.circle import name_meeting
from accountplan.present.overview.changed import find_month
from accountplan.present.registry import Pages


def draft_pages(context: Context) -> Iterator[Draft]:
    """A calendar of the firm and of each of us who works here, in firms where anything has a day: who subscribed to one goes on finding it when it is empty."""
    if context.with_calendar:
        gone = _list_gone(context)
        yield _draft(context, None, gone)
        yield from (_draft(context, id, gone) for id in context.with_calendar)


PAGES = Pages(draft_pages)


def _draft(context: Context, person: str | None, gone: tuple[tuple[Entry, Event], ...]) -> Draft:
    """One calendar, as a draft: what it is made from are its entries, their plans, and since when these are as they are."""
    path = links.make_calendar_path(person) if person else links.CALENDAR
    diary = context.diary
    entries = diary.of(person, context.today)
    accounts = frozenset(each.due.account for each in entries if each.due.account)
    ready = (
        *(_make_meeting(context, name, each) for name, each in diary.meetings_of(person)),
        *(event for each, event in gone if person is None or person in each.due.people),
    )
    days = {each.due.account or each.due.meeting: _find_change(context, each.due.account, each.due.meeting) for each in entries}
    made_from = make_digest(digest_extract(context, accounts), path, repr((entries, ready, sorted(days.items()))))
    return Draft(path, partial(_make_from_extract, context, path, person, entries, ready), made_from)


def _make_from_extract(context: Context, path: str, person: str | None, entries: tuple[Entry, ...], ready: tuple[Event, ...]) -> Page:
    accounts = frozenset(each.due.account for each in entries if each.due.account)
    return make_page(extract(context, accounts), path, person, entries, ready)


def make_page(context: Context, path: str, person: str | None, entries: tuple[Entry, ...], ready: tuple[Event, ...]) -> Page:
    """Make a calendar; ``ready`` are the events that need more than the plans of its entries."""
    events = [*(_make_event(context, each, _find_change(context, each.due.account, each.due.meeting)) for each in entries), *ready]
    events.sort(key=lambda each: (each.day, each.uid))
    name = say("{firm}: {name}", firm=context.firm.name, name=context.name(person)) if person else context.firm.name
    return Page(path, "site/calendar.ics", Calendar(context.say(name), context.words.language, tuple(events)))


def _make_event(context: Context, each: Entry, changed: date) -> Event:
    """What has a day as an event: its client behind it, and on opening it who does it, how, and in how many hours."""
    due = each.due
    account = context.portfolio.accounts.get(due.account)
    deed = describe_due(context, account, due)
    lines = (account.name if account else "", context.who(due.people), deed.how, deed.hours)
    title = f"{deed.what} ({account.label})" if account else deed.what
    return Event(each.uid, due.when, title, "\n".join(line for line in lines if line), changed, each.cancelled)


def _make_meeting(context: Context, name: str, meeting: Meeting) -> Event:
    day = meeting.day or context.today
    title = context.say(name_meeting(context, meeting.about))
    return Event(name, day, title, context.who(meeting.present), _find_change(context, "", meeting.id))


def _find_change(context: Context, account: str, meeting: str) -> date:
    """Since when a plan or a meeting, with what the firm settled, says what it says."""
    portfolio = context.portfolio
    own = portfolio.meeting_paths.get(meeting) if meeting else portfolio.account_paths.get(account)
    return context.origin.find_since(own or "", (portfolio.tiers_path, portfolio.people_path, portfolio.firm_path), context.today)


def _list_gone(context: Context) -> tuple[tuple[Entry, Event], ...]:
    """What we had promised a month ago and have taken back since, as far as Git knows the plans of then: cancelled, as of today."""
    month = find_month(context)
    if month is None:
        return ()
    before = month.changes.before
    then = Context(before, context.words)
    return tuple(
        (each, _make_event(then, each, context.today))
        for each in find_gone(before.analysis[Diary], context.diary, context.analysis[Settled])
    )
