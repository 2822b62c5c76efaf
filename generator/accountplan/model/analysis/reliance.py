"""How far the plans are a relationship database that one can rely on (S39)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from .plans import ItemState

SECTIONS = ("situation", "developments", "objectives", "actions")
"""The four parts of a plan (S32), by the keys that hold them."""


class SectionAge(NamedTuple):
    """Since when a section says what it says: ``old`` when nobody went through it within the norm, ``least`` when it may be older, as the clone is cut off there."""

    since: date
    old: bool = False
    least: bool = False


@dataclass(frozen=True, slots=True)
class Relied:
    """One promising account: the share (0 to 1) of its plan that is there, what it lacks (the weightiest first), whether any item is out of date (``aged``), and the ages of its
    sections, None where that is not known or nothing is written.
    """

    account: str
    complete: Fraction
    lacks: tuple[ItemState, ...]
    aged: bool
    ages: tuple[SectionAge | None, ...]

    @property
    def sound(self) -> bool:
        """Whether it lacks nothing, and nothing in it is old."""
        return not (self.lacks or self.aged or any(age and age.old for age in self.ages))


@dataclass(frozen=True, slots=True)
class Reliance:
    """The most promising accounts in rank order, with the ``tiers`` that make them so."""

    tiers: tuple[str, ...]
    rows: tuple[Relied, ...]

    @property
    def sound(self) -> int:
        """How many lack nothing and hold nothing old."""
        return sum(row.sound for row in self.rows)

    @property
    def dated(self) -> bool:
        """Whether the age of anything is known."""
        return any(age for row in self.rows for age in row.ages)

    @property
    def cut(self) -> int:
        """How many sections may be older than can be seen here."""
        return sum(age.least for row in self.rows for age in row.ages if age)
