"""Why a score moved: causes whose shares add up exactly to its change.

The **method** is what the firm settled (criteria, weights, scales, limits, the weight of a role); the **data** are what is known of a client and of us.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor
from typing import Literal, NamedTuple, TypeAlias

from .scores import Scores

What: TypeAlias = Literal["criterion", "weight", "scale", "role", "years", "mark", "rater", "person", "figure"]
METHOD: frozenset[What] = frozenset({"criterion", "weight", "scale", "role", "years"})
"""The causes that the firm settles for all clients; the others are data of one client, or of one of us."""
Through: TypeAlias = Literal["method", "data", "both"]


class Crossed(NamedTuple):
    """The scores with the method of one side and the data of the other: the method changed first, and the data changed first."""

    method_first: Scores
    data_first: Scores


def split_both_ways(before: Fraction, method_first: Fraction, data_first: Fraction, after: Fraction) -> tuple[Fraction, Fraction]:
    """What the data and what the method did to a score, on the mean of the two ways: with the method first, and with the data first.

    The same two ways, taken criterion by criterion, are those of all causes; so the parts are the sums of their shares.
    """
    data = ((after - method_first) + (data_first - before)) / 2
    return data, after - before - data


@dataclass(frozen=True, slots=True)
class Cause:
    """One thing that moved a score by ``share`` points.

    ``what`` changed on a criterion: its place among the criteria (``before`` and ``after`` are its weight, None where it does not count), its weight,
    its scale, the weight of a role or the years that count (a mark, or the weight of the role); or a mark by hand, the mark of a rater, the
    weight of a rater whose role changed, or a figure. ``of`` is the role, the person or the figure.
    """

    what: What
    criterion: str
    of: str | None
    before: Fraction | None
    after: Fraction | None
    share: Fraction

    @property
    def method(self) -> bool:
        """Whether it is the firm's method that changed."""
        return self.what in METHOD


@dataclass(frozen=True, slots=True)
class Deciding:
    """What moved a tier, as far as that can be proved: the ``limits``, or the ``causes`` without which the client would have stayed."""

    limits: bool = False
    causes: tuple[Cause, ...] = ()


UNDECIDED = Deciding()
"""Nothing can be proved, or nothing moved."""


class Decisive(NamedTuple):
    """The one cause without which a client would have stayed in its tier, and the score that it would have had then."""

    cause: Cause
    score: Fraction


class Group(NamedTuple):
    """All that moved a score on one criterion, by the method or by the data: a term of the sum."""

    criterion: str
    method: bool
    share: Fraction


@dataclass(frozen=True, slots=True)
class Sum:
    """A change of a score as it is written: ``before`` + all ``parts`` = ``after``, each a whole number of units of the last decimal.

    A part that would be written as nothing is left out. ``causes`` are as many as there are, each with the share that is written of it: those of a
    part add up to it.
    """

    digits: int
    before: Fraction
    parts: tuple[Group, ...]
    after: Fraction
    causes: tuple[tuple[Cause, Fraction], ...]


def round_together(exact: Sequence[Fraction], whole: int) -> list[int]:
    """Whole numbers that lie near these and add up to ``whole``: all are rounded down, and those that lost most by it get what is left over.

    1.4, 1.4 and 1.2 become 2, 1 and 1 when together they are 4.
    """
    rounded = [floor(each) for each in exact]
    lost = sorted(range(len(exact)), key=lambda at: rounded[at] - exact[at])
    left = whole - sum(rounded)
    for at in (lost * 2)[:left] if left > 0 else (lost[::-1] * 2)[: max(-left, 0)]:
        rounded[at] += 1 if left > 0 else -1
    return rounded
