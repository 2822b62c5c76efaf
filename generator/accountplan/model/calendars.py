"""A calendar file as `present` gives it to `render`: words and days, nothing of how such a file is written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Event:
    """A day in a calendar: ``title`` is what one reads in the month, ``text`` what one reads on opening it. ``changed`` is the day since when it is as it is."""

    uid: str
    day: date
    title: str
    text: str
    changed: date
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Calendar:
    """A calendar file: its name, its language, and its events by day."""

    name: str
    language: str
    events: tuple[Event, ...]
