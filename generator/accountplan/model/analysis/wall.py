"""The wall: all proposals by stage, what they are worth whole and weighted by chance, and how those of this year ended (S41)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from accountplan.model.account import Proposal
from accountplan.model.work import Factor, Stage

NOTABLE = Fraction(1, 4)
"""From this share on, one proposal in all that is weighted is news."""
STAGES: tuple[Stage, ...] = ("lead", "talk", "requested", "submitted")
"""The stages of a proposal that is open, in the order in which they come."""


@dataclass(frozen=True, slots=True)
class Card:
    """One proposal of one account, which is the ``index``-th of its plan."""

    account: str
    index: int
    proposal: Proposal


@dataclass(frozen=True, slots=True)
class Column:
    """Some proposals, those with the largest chance times value first.

    ``value`` adds up those that have one, ``weighted`` those that have a chance as well; ``unvalued`` and ``unweighted`` count the others.
    """

    cards: tuple[Card, ...]
    value: Fraction
    weighted: Fraction
    unvalued: int
    unweighted: int

    @property
    def number(self) -> int:
        """How many proposals."""
        return len(self.cards)

    @property
    def uncertain(self) -> int:
        """How many have a value and no chance."""
        return self.unweighted - self.unvalued


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was won and lost in one financial year, so far when it still runs.

    ``rate`` is the share won of all that was decided (0 to 1), ``value_rate`` the same by value; None when nothing was decided, or nothing of it has a value.
    ``won_by`` and ``lost_by`` count what decided it, the most frequent first. ``undated`` counts those of which nobody can tell the year.
    """

    year: int
    won: Column
    lost: Column
    rate: Fraction | None
    value_rate: Fraction | None
    won_by: tuple[tuple[Factor, int], ...]
    lost_by: tuple[tuple[Factor, int], ...]
    undated: int

    @property
    def decided(self) -> int:
        """How many were won or lost."""
        return self.won.number + self.lost.number


@dataclass(frozen=True, slots=True)
class Wall:
    """Every open proposal by its stage, all of them together, and the outcome of the year.

    ``reach`` is the value that the longest bar shows; ``beyond`` counts the proposals that are larger, whose bars are cut off. ``most`` is the share of the
    one with the largest weighted value in all that is weighted; None when nothing is.
    """

    columns: Mapping[Stage, Column]
    together: Column
    outcome: Outcome
    reach: Fraction
    beyond: int
    most: Fraction | None

    @property
    def leans_on_one(self) -> bool:
        """Whether a notable part of what is weighted is one proposal of several."""
        return self.together.number > 1 and self.most is not None and self.most >= NOTABLE
