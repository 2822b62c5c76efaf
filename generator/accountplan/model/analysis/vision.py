"""The firm's picture of a year ahead, beside what its plans come to in that year (S26)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from accountplan.model.objectives import ObjectiveKind
from accountplan.model.vision import ForWhom

from .bridge import Bridge


@dataclass(frozen=True, slots=True)
class AimBehind:
    """One aim of the firm: how many objectives of its kind lie ahead until the end of that year, in plans of clients and prospects, of tiers and of groups
    together. ``planned`` is what the plans come to, for turnover alone.
    """

    kind: ObjectiveKind
    measure: str | None
    target: Fraction
    objectives: int
    planned: Fraction | None

    @property
    def short(self) -> Fraction | None:
        """By how much the plans stay below the target; below nothing when they pass it; None when that is not known."""
        return None if self.planned is None else self.target - self.planned


@dataclass(frozen=True, slots=True)
class Circled:
    """Some clients of the picture: who they are today (ids), and of those with an objective that lies ahead until the end of that year (``aimed``).

    ``now`` is their turnover in the year that plans start from, ``then`` what their plans come to; None when no turnover is known.
    """

    whom: ForWhom
    accounts: tuple[str, ...]
    aimed: tuple[str, ...]
    now: Fraction | None
    then: Fraction | None


@dataclass(frozen=True, slots=True)
class Picture:
    """All of it; ``way`` is the bridge from the last full year to that year."""

    year: int
    over: bool
    way: Bridge
    aims: tuple[AimBehind, ...]
    clients: tuple[Circled, ...]


@dataclass(frozen=True, slots=True)
class Ahead:
    """The picture; None for a firm without one."""

    picture: Picture | None
