"""The week of one of us, or of the firm: what is late, due and coming, who waits for us, and whom we have not spoken for too long (S43)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Literal, NamedTuple, TypeAlias

from accountplan.model.answered import group_by_person

from .attention import Agenda
from .due import Due

COMING = timedelta(days=21)
"""How far the week of one of us looks ahead beyond its Sunday: three weeks."""
NEXT = timedelta(days=7)
"""How far that of the firm does: a week, as it goes round each Monday."""
Wait: TypeAlias = Literal["send", "decides", "silent"]
WAITS: tuple[Wait, ...] = ("send", "decides", "silent")


class Touch(NamedTuple):
    """One of their people to speak with: ``last`` is the newest contact of any of us, ``ago`` days ago, of which the rhythm or the norm of the tier
    allows ``norm``; ``people`` are those of us who know this person, else who leads the account.
    """

    account: str
    contact: int
    last: date
    ago: int
    norm: int
    people: tuple[str, ...]

    @property
    def over(self) -> int:
        """How many days longer ago it is than the norm allows; below 0 while it is in time."""
        return self.ago - self.norm

    @property
    def overdue(self) -> bool:
        """Whether it is longer ago than the norm allows."""
        return self.over > 0

    @property
    def left(self) -> int:
        """How many days are left; 0 on the last one, below 0 afterwards."""
        return -self.over

    @property
    def alarming(self) -> bool:
        """Whether it is twice as long ago as the norm allows, or longer."""
        return self.overdue and self.over >= self.norm


class Waiting(NamedTuple):
    """A proposal that somebody waits for: we are to ``send`` it by a day, they ``decide`` on a day, or they have been ``silent`` since it was sent."""

    account: str
    proposal: int
    kind: Wait
    when: date
    days: int
    people: tuple[str, ...]

    @property
    def order(self) -> tuple[int, date, str, int]:
        """Sort key: what we owe them first, by day; of those who are silent the longest first."""
        return (WAITS.index(self.kind), self.when, self.account, self.proposal)

    @property
    def late(self) -> bool:
        """Whether its day lies behind us: what was to be sent, and what they were to decide."""
        return self.kind != "silent" and self.days > 0


class Introduced(NamedTuple):
    """A question on the agenda of a meeting that is still to come, with the person who introduces it (None when nobody was named)."""

    meeting: str
    question: int
    when: date
    who: str | None


@dataclass(frozen=True, slots=True)
class Week:
    """The week of a ``person``, or of the firm (None): from a Monday until a Sunday.

    ``coming`` is what is due after it until ``until``: in three weeks, of the firm in one; ``further`` how much more in the quarter. ``undated`` counts open actions without a day.
    """

    person: str | None
    starts: date
    ends: date
    until: date
    late: tuple[Due, ...]
    due: tuple[Due, ...]
    coming: tuple[Due, ...]
    further: int
    waiting: tuple[Waiting, ...]
    touches: tuple[Touch, ...]
    questions: tuple[Introduced, ...]
    undated: int

    @property
    def number(self) -> int:
        """The number of the week, as ISO 8601 counts them."""
        return self.starts.isocalendar().week

    @property
    def overdue(self) -> tuple[Touch, ...]:
        """The people whom nobody has spoken for longer than the norm allows."""
        return tuple(each for each in self.touches if each.overdue)

    @property
    def accounts(self) -> frozenset[str]:
        """All accounts that it shows something of; a question stands in its meeting."""
        dues = (due.account for due in (*self.late, *self.due, *self.coming) if due.account)
        return frozenset((*dues, *(each.account for each in self.waiting), *(each.account for each in self.touches)))

    @property
    def empty(self) -> bool:
        """Whether there is nothing in it at all."""
        return not (self.late or self.due or self.coming or self.further or self.waiting or self.touches or self.questions)


@dataclass(frozen=True)
class Weeks:
    """What a week holds beside the agenda, of all of us; each in the order in which a week shows it. ``undated`` counts the open actions without a day of each person."""

    waiting: tuple[Waiting, ...]
    touches: tuple[Touch, ...]
    questions: tuple[Introduced, ...]
    undated: tuple[tuple[str, ...], ...]

    @cached_property
    def _waiting(self) -> Mapping[str | None, tuple[Waiting, ...]]:
        return group_by_person(self.waiting)

    @cached_property
    def _touches(self) -> Mapping[str | None, tuple[Touch, ...]]:
        return group_by_person(self.touches)

    @cached_property
    def _undated(self) -> Counter[str | None]:
        return Counter(person for people in self.undated for person in dict.fromkeys((None, *people)))

    def of(self, agenda: Agenda, person: str | None = None) -> Week:
        """The week of one of us; of the firm when no person is named."""
        late, due, quarter = (
            tuple(due for due in some.get(person, ()) if not due.kind.listed)
            for some in (agenda.late_by_person, agenda.week_by_person, agenda.quarter_by_person)
        )
        until = agenda.week_ends + (COMING if person else NEXT)
        coming = tuple(each for each in quarter if each.when <= until)
        return Week(
            person,
            agenda.week_starts,
            agenda.week_ends,
            until,
            late,
            due,
            coming,
            len(quarter) - len(coming),
            self._waiting.get(person, ()),
            self._touches.get(person, ()),
            tuple(each for each in self.questions if person in (None, each.who)),
            self._undated.get(person, 0),
        )
