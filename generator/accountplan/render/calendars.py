"""Write a calendar as RFC 5545 has it, and as Outlook, Apple's calendar and Google's read it."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

from markupsafe import Markup

from accountplan.base.guarded import release
from accountplan.model.calendars import Calendar, Event

FIRST = date(2000, 1, 1)
"""The versions of an event are counted in days since then."""
TITLE, TEXT = 250, 2_000
"""Letters of a title and of a text: calendars show less, and some refuse more."""
LINE = b"\r\n"
FOLD = 75
"""From how many bytes a line is folded (RFC 5545, 3.1)."""
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
    head, end = _split_end(made.to_ical())
    return Markup(b"".join((head, *map(_write_event, calendar.events), end)).decode())  # noqa: S704 - a calendar is no HTML


def _write_event(each: Event) -> bytes:
    """One whole day, which leaves it free: the calendar tells what is due, and not when one does it."""
    return b"".join(
        (
            b"BEGIN:VEVENT\r\n",
            _write_line("SUMMARY", clean_line(each.title)),
            _write_line("UID", each.uid),
            _write_line("DESCRIPTION", clean(each.text, TEXT)) if each.text else b"",
            _write_shared(each.day, each.changed, cancelled=each.cancelled),
            b"END:VEVENT\r\n",
        )
    )


def _write_line(name: str, text: str) -> bytes:
    """One line with a text of an event, folded when it is too long. A short one is not asked letter by letter where it would fold."""
    import icalendar

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
    made.add("sequence", (changed - FIRST).days)
    made.add("dtstart", first)
    made.add("dtend", first + timedelta(days=1))
    made.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    made.add("transp", "TRANSPARENT")
    made.add("class", "PRIVATE")
    return _split_end(made.to_ical())[0].partition(LINE)[2]


def _split_end(written: bytes) -> tuple[bytes, bytes]:
    """A component as it is written, with its last line apart."""
    head, line, end = written.removesuffix(LINE).rpartition(LINE)
    return head + line, end + LINE


def clean_line(text: str) -> str:
    """A title: on one line."""
    return clean(" ".join(text.split()), TITLE)


def clean(text: str, most: int) -> str:
    """A text without what no calendar can hold: characters that steer, other than a new line."""
    lines = release(text).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    whole = "\n".join(line if line.isprintable() else "".join(filter(str.isprintable, line)) for line in lines)
    return whole if len(whole) <= most else f"{whole[: most - 1]}…"
