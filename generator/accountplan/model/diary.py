"""What of the plans belongs in a calendar, each with a name that stays the same (S43)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any, NamedTuple
from uuid import NAMESPACE_URL, uuid5

from accountplan.base.days import count_days

from .account import Account
from .analysis.due import Due, DueKind
from .answered import group_by_person
from .meetings import Meeting

BACK, AHEAD = timedelta(days=91), timedelta(days=366)
"""A calendar goes back a quarter, and ahead a year."""
MOST = 1_000
"""Days in one calendar: those nearest to today."""
SPACE = uuid5(NAMESPACE_URL, "accountplan")
NAMES = ("id", "what", "name", "label", "measure", "rule", "item")
"""The keys that name an item, the surest first."""


class Entry(NamedTuple):
    """Something with a day: its ``uid`` stays the same when its day, its people or all else but its name changes; ``cancelled`` when it will not happen."""

    uid: str
    due: Due
    cancelled: bool = False

    @property
    def people(self) -> tuple[str, ...]:
        """Which of us answer for it."""
        return self.due.people


@dataclass(frozen=True)
class Diary:
    """All that has a day, by day, and what was dropped; the ``meetings`` by day."""

    entries: tuple[Entry, ...]
    meetings: tuple[tuple[str, Meeting], ...]

    @property
    def empty(self) -> bool:
        """Whether nothing has a day at all."""
        return not self.entries and not self.meetings

    @cached_property
    def _by_person(self) -> Mapping[str | None, tuple[Entry, ...]]:
        return group_by_person(self.entries)

    def of(self, person: str | None, today: date) -> tuple[Entry, ...]:
        """What one of us answers for, of the firm (None) all of it: as much as a calendar holds, nearest to today first."""
        mine = self._by_person.get(person, ())
        return tuple(sorted(mine, key=lambda each: (abs(count_days(today, each.due.when)), each.uid))[:MOST])

    def meetings_of(self, person: str | None) -> tuple[tuple[str, Meeting], ...]:
        """The meetings at which one of us is present; all when no person is named."""
        return tuple(each for each in self.meetings if person is None or person in each[1].present)


@dataclass(frozen=True, slots=True)
class Settled:
    """The names of what we promised and have done, or what needs no doing any more."""

    names: frozenset[str]


def within(day: date, today: date) -> bool:
    """Whether a calendar of today reaches a day."""
    return today - BACK <= day <= today + AHEAD


def make_uid(*parts: str) -> str:
    """A name that is unique wherever it goes: the same for the same parts."""
    return str(uuid5(SPACE, "\n".join(parts)))


def name_due(account: Account, kind: DueKind, index: int) -> str:
    """The name of something that is due of an account: by what its item is called, and by its turn among those that are called the same."""
    if not kind.items:
        return make_uid(account.id, kind.part)
    items = getattr(account, kind.items)
    called = [_call(each) for each in items[: index + 1]]
    within = getattr(items[index], kind.within) if kind.within else None
    return make_uid(account.id, kind.part, called[-1], str(called.count(called[-1])), _call(within) if within else "")


def name_owned(due: Due) -> str:
    """The name of what is due of a group, a tier or a colleague."""
    return make_uid(due.part, due.owner, " ".join(due.what.casefold().split()), str(due.index))


def _call(item: Any) -> str:
    """What an item is called; capitals and spaces make no difference."""
    found = next((str(name) for key in NAMES if (name := getattr(item, key, None))), "")
    return " ".join(found.casefold().split())


def name_resolutions(meeting: Meeting) -> tuple[str, ...]:
    """The names of what a meeting decided, in its order."""
    return tuple(make_uid("meeting", meeting.id, called, str(turn)) for called, turn in _number(_call(each) for each in meeting.decisions))


def _number(called: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Each with its turn among those that are called the same, from 1."""
    seen = Counter[str]()
    for each in called:
        seen[each] += 1
        yield each, seen[each]


def name_meeting(id: str) -> str:
    """The name of a meeting."""
    return make_uid("meeting", id)


def find_gone(before: Diary, now: Diary, settled: Settled) -> tuple[Entry, ...]:
    """What we had promised by a day and no longer do: it went out of its plan, or lost its day. What is ``settled`` is not gone."""
    here = settled.names.union(each.uid for each in now.entries)
    promised = (each for each in before.entries if each.due.kind.promised and not each.cancelled)
    return tuple(each._replace(cancelled=True) for each in promised if each.uid not in here)


def list_settled_resolutions(meeting: Meeting) -> Iterator[str]:
    """The names of what a meeting decided and was carried out."""
    named = zip(meeting.decisions, name_resolutions(meeting), strict=True)
    yield from (name for each, name in named if each.state == "done")
