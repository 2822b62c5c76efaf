"""The contact matrix over the firm: where a decider is known by nobody, and where one of us holds every thread (S22)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Gap:
    """What is thin in our contacts with one client: who decides and is ``unknown`` to all of us, and who is the ``only`` one of us who knows anybody.

    ``known`` is how many of their people any of us knows; ``turnover`` is that of the newest year that has one, nothing when none has.
    """

    account: str
    unknown: tuple[str, ...]
    only: str | None
    known: int
    turnover: Fraction


@dataclass(frozen=True, slots=True)
class Holder:
    """One of us who holds every thread with these clients, which bring this ``turnover`` together."""

    person: str
    accounts: tuple[str, ...]
    turnover: Fraction


@dataclass(frozen=True, slots=True)
class Threads:
    """Clients with a gap, those with the largest turnover first; ``clients`` counts those whose people are recorded, ``unwritten`` are all others."""

    gaps: tuple[Gap, ...]
    holders: tuple[Holder, ...]
    clients: int
    unwritten: tuple[str, ...]

    @property
    def undecided(self) -> int:
        """At how many clients nobody knows somebody who decides."""
        return len([each for each in self.gaps if each.unknown])

    @property
    def single(self) -> int:
        """With how many clients one of us holds every thread."""
        return len([each for each in self.gaps if each.only])
