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


@dataclass(frozen=True, slots=True)
class Capacity:
    """The load of every person by id, and by tier the hours of the actions of the plan year: what is done, what is open, and what has no day."""

    people: Mapping[str, Load]
    tiers: Mapping[str, Fraction]


@dataclass(frozen=True, slots=True)
class Members:
    """The accounts of every group by group id, in rank order."""

    groups: Mapping[str, tuple[str, ...]]
