"""Write a calendar as RFC 5545 has it, and as Outlook, Apple's calendar and Google's read it."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

from markupsafe import Markup

from accountplan.base.days import count_days
from accountplan.base.guarded import release
from accountplan.model.calendars import Calendar, Event

FIRST = date(2000, 1, 1)
"""The versions of an event are counted in days since then."""
TITLE, TEXT = 250, 2_000
"""Letters of a title and of a text: calendars show less, and some refuse more."""
LINE = b"\r\n"
BEGIN, END = b"BEGIN:VEVENT\r\n", b"END:VEVENT\r\n"
"""The first and the last line of an event."""
FOLD = 75
"""From how many bytes a line is folded (RFC 5545, 3.1)."""
REFRESH = "PT6H"
"""How often a calendar program may look again."""


def to_calendar(calendar: Calendar) -> Markup:
    """A whole calendar file. Its lines stand in this order, whichever the library that writes them would take."""
    name = clean_line(calendar.name)
    head = (
        _write_line("VERSION", "2.0"),
        _write_line("PRODID", f"-//accountplan//accountplan//{calendar.language.upper()}"),
        _write_line("CALSCALE", "GREGORIAN"),
        _write_line("METHOD", "PUBLISH"),
        _write_line("NAME", name),
        _write_line("X-WR-CALNAME", name),
        _write_line("REFRESH-INTERVAL;VALUE=DURATION", REFRESH),
        _write_line("X-PUBLISHED-TTL", REFRESH),
    )
    lines = (b"BEGIN:VCALENDAR\r\n", *head, *map(_write_event, calendar.events), b"END:VCALENDAR\r\n")
    return Markup(b"".join(lines).decode())  # noqa: S704 - a calendar is no HTML


def _write_event(each: Event) -> bytes:
    """One whole day, which leaves it free: the calendar tells what is due, and not when one does it."""
    return b"".join(
        (
            BEGIN,
            _write_line("SUMMARY", clean_line(each.title)),
            _write_line("UID", each.uid),
            _write_line("DESCRIPTION", clean(each.text, TEXT)) if each.text else b"",
            _write_shared(each.day, each.changed, cancelled=each.cancelled),
            END,
        )
    )


def _write_line(name: str, text: str) -> bytes:
    """One line with a text, folded when it is too long. A short one is not asked letter by letter where it would fold."""
    import icalendar  # it takes time to import, and most pages are no calendars

    line = icalendar.parser.Contentline.from_parts(name, icalendar.Parameters(), icalendar.vText(text))
    plain: bytes = line.encode()
    folded: bytes = plain if len(plain) < FOLD else line.to_ical()
    return folded + LINE


@lru_cache(4096)
def _write_shared(day: date, changed: date, *, cancelled: bool) -> bytes:
    """The lines of an event that it has in common with others of its day: most of its lines, and nearly all of the work."""
    import icalendar

    made, since = icalendar.Event(), datetime.combine(changed, time(), UTC)
    first = date.fromordinal(day.toordinal())
    made.add("dtstamp", since)
    made.add("last-modified", since)
    made.add("sequence", count_days(FIRST, changed))
    made.add("dtstart", first)
    made.add("dtend", first + timedelta(days=1))
    made.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    made.add("transp", "TRANSPARENT")
    made.add("class", "PRIVATE")
    written: bytes = made.to_ical()
    return written.removeprefix(BEGIN).removesuffix(END)


def clean_line(text: str) -> str:
    """A title: on one line."""
    return clean(" ".join(text.split()), TITLE)


def clean(text: str, most: int) -> str:
    """A text without what no calendar can hold: characters that steer, other than a new line."""
    lines = release(text).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    whole = "\n".join(line if line.isprintable() else "".join(filter(str.isprintable, line)) for line in lines)
    return whole if len(whole) <= most else f"{whole[: most - 1]}…"
