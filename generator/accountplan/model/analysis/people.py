"""Who has how much to do, and which accounts belong together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Load:
    """One person: hours ``planned`` in open actions from the plan year on against the hours available, and the clients led and served.

    ``asked`` are the hours of all open actions, of which there are ``open`` and of which ``late`` should have been done.
    """

    person: str
    planned: Fraction
    asked: Fraction
    open: int
    late: int
    available: Fraction | None
    leads: tuple[str, ...]
    serves: tuple[str, ...]

    @property
    def over(self) -> Fraction | None:
        """The hours planned beyond those available; None when there are enough, or when nobody wrote how many there are."""
        return self.planned - self.available if self.available is not None and self.planned > self.available else None

    @property
    def room(self) -> Fraction | None:
        """The hours available for which nothing is planned; None when there are none left, or when nobody wrote how many there are."""
        return self.available - self.planned if self.available is not None and self.available > self.planned else None

    @property
    def most(self) -> Fraction:
        """The larger of what is planned and what is available."""
        return max(self.planned, self.available or self.planned)


@dataclass(frozen=True, slots=True)
class Capacity:
    """The load of every person by id, and by tier the hours of the actions of the plan year: what is done, what is open, and what has no day."""

    people: Mapping[str, Load]
    tiers: Mapping[str, Fraction]

    @property
    def most(self) -> Fraction:
        """The largest number of hours that anybody has planned or available."""
        return max((load.most for load in self.people.values()), default=Fraction(0))


@dataclass(frozen=True, slots=True)
class Members:
    """The accounts of every group by group id, in rank order."""

    groups: Mapping[str, tuple[str, ...]]
