"""The six kinds of objective that are common for a tier, and how many of its clients' objectives keep to their line (S15)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from accountplan.model.objectives import COMMON, Objective

from .plans import Standing


@dataclass(frozen=True, slots=True)
class Summed:
    """Objectives of several clients on one measure, added up: ``now`` is None as long as it is not known of one of them."""

    measure: str
    money: bool
    objectives: int
    baseline: Fraction
    now: Fraction | None
    target: Fraction


@dataclass(frozen=True, slots=True)
class CommonAim:
    """One kind in one tier: the tier's ``own`` objectives, and how many of its clients' are at their line, behind it, or nobody can tell."""

    kind: str
    own: tuple[tuple[Objective, Standing], ...]
    on: int
    behind: int
    unknown: int
    sums: tuple[Summed, ...]

    @property
    def objectives(self) -> int:
        """How many objectives clients have of this kind."""
        return self.on + self.behind + self.unknown


@dataclass(frozen=True, slots=True)
class CommonAims:
    """By tier, the kinds of which the tier or one of its clients has an objective, in the order of the method."""

    tiers: Mapping[str, tuple[CommonAim, ...]]

    def missing(self, tier: str) -> tuple[str, ...]:
        """The kinds of which neither the tier nor any of its clients has an objective."""
        found = {each.kind for each in self.tiers[tier]}
        return tuple(kind for kind in COMMON if kind not in found)

    def count(self, tier: str) -> tuple[int, int, int]:
        """How many objectives of clients are at their line, behind it, and of how many nobody can tell."""
        every = self.tiers[tier]
        return sum(each.on for each in every), sum(each.behind for each in every), sum(each.unknown for each in every)
