"""What is written in a file but could not be read: a page never calls that missing."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.base.text import Text, say
from accountplan.model.finding import Keys
from accountplan.model.pages import Link
from accountplan.model.portfolio import Places

from .settings import FirmSettings


@dataclass(frozen=True, slots=True)
class Unread:
    """That part of the file of a page could not be read, and where the findings are that say why."""

    what: str
    findings: Link


def word_absent(places: Places | None, keys: Keys) -> Text:
    """That nothing is written at some keys of a file; or that something is, which could not be read."""
    if places is not None and places.lost(keys):
        return say("What is written here could not be read.")
    return say("Not recorded yet.")


def show_unread(settings: FirmSettings, places: Places | None, findings: str, keys: Keys = ()) -> Unread | None:
    """What a page says first when part of what it is made from could not be read: a file, or what stands below some keys of it."""
    if places is None or not places.lost(keys):
        return None
    what = say("Part of what is written here could not be read. What this page calls missing may be there.")
    return Unread(settings.say(what), Link(settings.say(say("What is wrong")), findings))
