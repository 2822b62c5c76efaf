"""How a booklet says what something was at the last meeting: beside what changed since stands a bar, and in words what it was, or that it is new (S42)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, Generic, NamedTuple, TypeVar

from accountplan.base.text import Value, Wording, say
from accountplan.model.changes import Changes
from accountplan.model.differences import ItemsChange, KeyChange
from accountplan.present.changes.context import Context as Sides
from accountplan.present.changes.context import make_context
from accountplan.present.changes.values import name_part, word_value
from accountplan.present.context import Context as Site
from accountplan.present.sections.measure import PAPER
from accountplan.present.settings import FirmSettings

T = TypeVar("T")
NEW, REWRITTEN = say("new"), say("rewritten")
SEVERAL = frozenset(
    (
        "hours",
        "contacts",
        "contact_days",
        "quotation_days",
        "reply_days",
        "review_days",
        "survey_months",
        "wrong_reminders",
        "unannounced_invoices",
    )
)
"""Keys whose names are of more than one thing."""


class Barred(NamedTuple, Generic[T]):
    """A row, and what it was at the last meeting; that is empty when it is as it was, or when nobody knows."""

    row: T
    was: str


def find_sides(site: Site, changes: Changes | None) -> Sides | None:
    """The words for both sides of what changed, made once for all booklets; None when nobody knows what changed."""
    return site.once(("sides", id(changes)), lambda: make_context(changes, site.words)) if changes else None


class Then:
    """The words for what keys and items said; all are empty when nobody knows both ``sides``."""

    def __init__(self, settings: FirmSettings, sides: Sides | None) -> None:
        self._settings = settings
        self._sides = sides

    def say(self, wording: Wording) -> str:
        """A text in the language of the booklet."""
        return self._settings.say(wording)

    def join(self, found: Iterable[Wording]) -> str:
        """Several things that are otherwise, each once."""
        return "; ".join(dict.fromkeys(self.say(each) for each in found))

    def day(self, day: date) -> str:
        """A day as other days on this page."""
        return PAPER.day(self._settings.words, day, self._settings.today)

    def value(self, each: KeyChange) -> Value:
        """What a key said."""
        assert self._sides
        return self.day(each.before) if isinstance(each.before, date) else word_value(each, each.before, self._sides)

    def key(self, each: KeyChange) -> Wording:
        """What a key said, with its name; that it is new, or a text in other words."""
        if self._sides is None:
            return ""
        name, last = name_part(each.name, self._sides), each.name.rpartition(".")[2]
        if each.before is None:
            return say("{key} is new", key=name)
        if not each.short:
            return REWRITTEN
        if last == "by":
            return say("was due by {before}", before=self.value(each))
        if last == "last":
            return say("last contact was {before}", before=self.value(each))
        if last in SEVERAL:
            return say("{key} were {before}", key=name, before=self.value(each))
        return say("{key} was {before}", key=name, before=self.value(each))

    def item(self, lists: Iterable[ItemsChange], key: str, item: Any) -> str:
        """What an item of a list said otherwise, such as one of ``risks``."""
        some = next((each for each in lists if each.key == key), None)
        if some is None:
            return ""
        if item in some.new:
            return self.say(NEW)
        found = next((each for each in some.changed if each.after == item), None)
        return self.join(map(self.key, found.keys)) if found else ""


def flatten(text: str | None) -> str:
    """A text on one line."""
    return " ".join((text or "").split())
