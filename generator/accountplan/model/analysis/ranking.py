"""What the ranking rests on: the weight of each criterion, the ways to rank beside each other, and where the scores stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from accountplan.model.criteria import Kind, RankBy
from accountplan.model.scores import Move


@dataclass(frozen=True, slots=True)
class CriterionWeight:
    """How heavily a criterion counts: its weight (nothing when it does not count), its share of all weight (0 to 1), and how many clients and
    prospects have no mark on it.
    """

    weight: Fraction
    share: Fraction
    unknown: int


@dataclass(frozen=True, slots=True)
class Weights:
    """The weight of each criterion by id, and the share of each kind (0 to 1); ``heaviest`` are the criteria that count most, when any counts."""

    criteria: Mapping[str, CriterionWeight]
    kinds: Mapping[Kind, Fraction]
    heaviest: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ways:
    """Which clients and prospects reach the first ``tier`` (None: no tier can be reached by marks) in each of the ways to rank (S11),
    in rank order.
    """

    tier: str | None
    inside: Mapping[RankBy, tuple[str, ...]]

    @property
    def ever(self) -> frozenset[str]:
        """Who reaches it in at least one of the ways."""
        return frozenset().union(*self.inside.values())

    @property
    def always(self) -> frozenset[str]:
        """Who reaches it in all of them."""
        return self.ever.intersection(*self.inside.values())

    @property
    def sometimes(self) -> frozenset[str]:
        """Who reaches it in some of them only."""
        return self.ever - self.always


@dataclass(frozen=True, slots=True)
class Near:
    """An account whose score is close to the limit of another tier: the way there, and how many points off (0 when the score is the limit itself)."""

    account: str
    move: Move
    distance: Fraction


@dataclass(frozen=True, slots=True)
class Edges:
    """Who is close to a limit, ``within`` so many points, the closest first: clients and prospects whose tier the score decides (S12)."""

    within: Fraction
    near: tuple[Near, ...]


@dataclass(frozen=True, slots=True)
class Standings:
    """The clients and prospects that have a score and enough known, in rank order; how many of their tiers are ``provisional``, and how many
    scores lie on the stretch of each tier, whatever the tier that counts.
    """

    rated: tuple[str, ...]
    provisional: int
    by_score: Mapping[str, int]
