"""What meetings are about, what they decided, and what is still to be carried out (S42)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from accountplan.model.meetings import Circle, Meeting, Resolution


class Decided(NamedTuple):
    """A decision with the id and the day of the meeting that took it, whom that was about, and its place in the list there (from 0)."""

    meeting: str
    on: date | None
    about: Circle
    place: int
    what: Resolution

    @property
    def order(self) -> tuple[bool, date, str, int]:
        """Sort key: the first day first, and those without a day last."""
        return (self.what.by is None, self.what.by or date.max, self.meeting, self.place)


@dataclass(frozen=True, slots=True)
class Meetings:
    """All meetings by id, in the order of their days; one whose day nobody knows comes first.

    ``decided`` are all decisions: those to be carried out first, the earliest day first, then the others, the newest meeting first.
    """

    meetings: Mapping[str, Meeting]
    decided: tuple[Decided, ...]

    @property
    def newest(self) -> tuple[Meeting, ...]:
        """All meetings, the newest first."""
        return tuple(reversed(list(self.meetings.values())))

    @property
    def open(self) -> tuple[Decided, ...]:
        """What is still to be carried out."""
        return tuple(each for each in self.decided if each.what.open)

    def of_account(self, id: str) -> tuple[Decided, ...]:
        """What was decided about one account."""
        return tuple(each for each in self.decided if each.what.account == id)

    def of_person(self, id: str) -> tuple[Decided, ...]:
        """What one of us has still to carry out."""
        return tuple(each for each in self.open if id in each.what.who)

    def of_meeting(self, id: str) -> tuple[Decided, ...]:
        """What one meeting decided, in its own order."""
        return tuple(sorted((each for each in self.decided if each.meeting == id), key=lambda each: each.place))

    def of_circle(self, about: Circle, members: Iterable[str]) -> tuple[Decided, ...]:
        """What concerns a meeting about some accounts: what was decided of them, and what the same circle decided, also of one that has left it."""
        mine = frozenset(members)
        return tuple(each for each in self.decided if each.what.account in mine or each.about == about)

    def last(self, about: Circle, before: date) -> Meeting | None:
        """The newest meeting of a circle that was held before a day; of two on one day the one that is named last."""
        return next((each for each in self.newest if each.about == about and each.held(before)), None)

    def next(self, about: Circle, today: date) -> Meeting | None:
        """The first meeting of a circle that is still to come, on the day itself included."""
        return next((each for each in self.meetings.values() if each.about == about and each.day and not each.held(today)), None)

    def list_last(self, today: date) -> tuple[tuple[Circle, Meeting | None], ...]:
        """Every circle that has met or will meet, in the order of its first meeting, with the last one that was held."""
        circles = dict.fromkeys(each.about for each in self.meetings.values())
        return tuple((about, self.last(about, today)) for about in circles)


def count_late(found: Iterable[Decided], day: date) -> int:
    """How many of some decisions are late on a day."""
    return len([each for each in found if each.what.late(day)])
