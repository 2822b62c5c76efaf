"""Who has how much to do, and which accounts belong together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Load:
    """One person: hours planned in open actions against the hours available, and the clients led and served."""

    person: str
    planned: Fraction
    available: Fraction | None
    leads: tuple[str, ...]
    serves: tuple[str, ...]

    @property
    def over(self) -> Fraction | None:
        """The hours planned beyond those available; None when there are enough, or when nobody wrote how many there are."""
        return self.planned - self.available if self.available is not None and self.planned > self.available else None


@dataclass(frozen=True, slots=True)
class Capacity:
    """The load of every person by id."""

    people: Mapping[str, Load]


@dataclass(frozen=True, slots=True)
class Members:
    """The accounts of every group by group id, in rank order."""

    groups: Mapping[str, tuple[str, ...]]
