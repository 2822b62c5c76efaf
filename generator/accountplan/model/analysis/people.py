"""Who has how much to do, and which accounts belong together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from accountplan.model.exact import total
from accountplan.model.growth import Competence, Stage


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
    key: tuple[str, ...] = ()
    """The clients in the first tiers among those that are led."""

    @property
    def older(self) -> Fraction:
        """The hours of open actions that should have been done before the plan year."""
        return self.asked - self.planned

    @property
    def over(self) -> Fraction | None:
        """The hours planned beyond those available; None when there are enough, or when nobody wrote how many there are."""
        return self.planned - self.available if self.available is not None and self.planned > self.available else None

    def idle(self, share: Decimal | None) -> bool:
        """Whether less than a share of the hours available is planned; not when nobody asked, or nobody wrote how many there are."""
        return share is not None and self.available is not None and self.planned < self.available * Fraction(share)

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
    def planned(self) -> Fraction:
        """The hours that all of us who have any available have planned."""
        return total([load.planned for load in self.people.values() if load.available is not None])

    @property
    def available(self) -> Fraction:
        """The hours that all of us have available, as far as it is recorded."""
        return total([load.available for load in self.people.values() if load.available is not None])

    def list_idle(self, share: Decimal | None) -> tuple[Load, ...]:
        """Who has room, most of it first."""
        return tuple(sorted((load for load in self.people.values() if load.idle(share)), key=lambda load: (-(load.room or 0), load.person)))

    def list_over(self) -> tuple[Load, ...]:
        """Who has more planned than available, the most over first."""
        return tuple(sorted((load for load in self.people.values() if load.over), key=lambda load: (-(load.over or 0), load.person)))

    def list_with_key(self, most: int | None) -> tuple[Load, ...]:
        """Who leads more clients of the first tiers than that, most of them first; nobody when no number was set."""
        found = (load for load in self.people.values() if most is not None and len(load.key) > most)
        return tuple(sorted(found, key=lambda load: (-len(load.key), load.person)))

    @property
    def most(self) -> Fraction:
        """The largest number of hours that anybody has planned or available."""
        return max((load.most for load in self.people.values()), default=Fraction(0))


@dataclass(frozen=True, slots=True)
class Growth:
    """Which of us teach, do and learn each of the four competences, by id, and the ``pairs`` of a coach and who is coached."""

    competences: Mapping[Competence, Mapping[Stage, tuple[str, ...]]]
    pairs: tuple[tuple[str, str], ...]

    @property
    def told(self) -> bool:
        """Whether anything is known of any competence."""
        return any(people for stages in self.competences.values() for people in stages.values())

    def coached_by(self, coach: str) -> tuple[str, ...]:
        """Those whom one of us coaches."""
        return tuple(learner for each, learner in self.pairs if each == coach)


@dataclass(frozen=True, slots=True)
class Members:
    """The accounts of every group by group id, in rank order."""

    groups: Mapping[str, tuple[str, ...]]
