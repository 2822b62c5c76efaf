"""Write a calendar as RFC 5545 has it, and as Outlook, Apple's calendar and Google's read it."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from markupsafe import Markup

from accountplan.base.guarded import release
from accountplan.model.calendars import Calendar, Event

if TYPE_CHECKING:
    import icalendar

FIRST = date(2000, 1, 1)
"""The versions of an event are counted in days since then."""
TITLE, TEXT = 250, 2_000
"""Letters of a title and of a text: calendars show less, and some refuse more."""
REFRESH = timedelta(hours=6)
"""How often a calendar program may look again."""


def to_calendar(calendar: Calendar) -> Markup:
    """A whole calendar file."""
    import icalendar  # it takes time to import, and most pages are no calendars

    made = icalendar.Calendar()
    made.add("prodid", f"-//accountplan//accountplan//{calendar.language.upper()}")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    name = icalendar.vText(clean_line(calendar.name))
    made.add("x-wr-calname", name)
    made.add("name", name)
    made.add("refresh-interval", REFRESH, parameters={"value": "DURATION"})
    made.add("x-published-ttl", "PT6H")
    for each in calendar.events:
        made.add_component(_make_event(icalendar.Event(), each))
    return Markup(made.to_ical().decode())  # noqa: S704 - a calendar is no HTML


def _make_event(made: icalendar.Event, each: Event) -> icalendar.Event:
    """One whole day, which leaves it free: the calendar tells what is due, and not when one does it."""
    changed = datetime.combine(each.changed, time(), UTC)
    day = date.fromordinal(each.day.toordinal())
    made.add("uid", each.uid)
    made.add("dtstamp", changed)
    made.add("last-modified", changed)
    made.add("sequence", (each.changed - FIRST).days)
    made.add("dtstart", day)
    made.add("dtend", day + timedelta(days=1))
    made.add("summary", clean_line(each.title))
    if each.text:
        made.add("description", clean(each.text, TEXT))
    made.add("status", "CANCELLED" if each.cancelled else "CONFIRMED")
    made.add("transp", "TRANSPARENT")
    made.add("class", "PRIVATE")
    return made


def clean_line(text: str) -> str:
    """A title: on one line."""
    return clean(" ".join(text.split()), TITLE)


def clean(text: str, most: int) -> str:
    """A text without what no calendar can hold: characters that steer, other than a new line."""
    whole = "".join(each for each in release(text).replace("\r\n", "\n").replace("\r", "\n") if each == "\n" or each.isprintable())
    return whole if len(whole) <= most else f"{whole[: most - 1]}…"
