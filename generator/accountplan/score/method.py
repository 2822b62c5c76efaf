"""The firm's way to rank, made ready once for all accounts: the criteria that count, and which tier a rating gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property

from accountplan.model.bands import HIGHEST, LOWEST, Ladder, make_ladder
from accountplan.model.criteria import Criteria
from accountplan.model.curve import Curve
from accountplan.model.exact import total
from accountplan.model.portfolio import Portfolio
from accountplan.model.tiers import Tiers
from accountplan.model.years import Years


@dataclass(frozen=True, slots=True)
class Used:
    """A criterion that counts: its weight is above zero."""

    id: str
    weight: Fraction
    curve: Curve | None


@dataclass(frozen=True)
class Method:
    """Criteria, limits and the way to rank (S11), as one answer to "which tier does this give?".

    ``raters`` holds the weight of every person's marks, by the person's role; ``years`` are those whose figures count.
    """

    criteria: Criteria
    tiers: Tiers
    raters: Mapping[str, Fraction]
    years: Years

    @cached_property
    def used(self) -> tuple[Used, ...]:
        """The criteria that count, in the order of the file; those without a positive weight are left to `lint`."""
        return tuple(
            Used(id, Fraction(each.weight), Curve.of(each.scale) if each.scale else None)
            for id, each in self.criteria.criteria.items()
            if each.weight > 0
        )

    @cached_property
    def total(self) -> Fraction:
        """All weight."""
        return total([each.weight for each in self.used])

    @cached_property
    def ladder(self) -> Ladder:
        """The limits of the tiers along the scores."""
        return make_ladder(self.tiers)

    @cached_property
    def fallen(self) -> tuple[str | None, ...]:
        """The tier on each piece of the ladder, of clients that do not qualify for the first one."""
        return tuple(self._fall(claim[0]) if claim else None for claim in self.ladder.claims)

    @cached_property
    def order(self) -> dict[str, int]:
        """The place of each tier, 0 for the most valuable."""
        return {tier.id: place for place, tier in enumerate(self.tiers.tiers)}

    @cached_property
    def minimum(self) -> Fraction:
        """The mark to reach under `all` and `some`."""
        return Fraction(self.criteria.minimum)

    @cached_property
    def enough(self) -> Fraction:
        """The share of the weight that must be known."""
        return Fraction(self.criteria.known_at_least)

    @cached_property
    def enough_weight(self) -> Fraction:
        """The weight that must be known."""
        return self.enough * self.total

    @cached_property
    def some(self) -> int:
        """On how many criteria the minimum must be reached under `some`; all of them when the firm does not say."""
        return len(self.used) if self.criteria.at_least is None else self.criteria.at_least

    @cached_property
    def needed(self) -> int | None:
        """On how many criteria the minimum must be reached to qualify for the first tier; None when the rating decides alone."""
        return {"rating": None, "all": len(self.used), "some": self.some}[self.criteria.rank_by]

    @cached_property
    def scored(self) -> tuple[str, ...]:
        """The tiers that are not by hand. Under `all` and `some` the first is for the clients that qualify, and for no others."""
        return tuple(tier.id for tier in self.tiers.tiers if not tier.by_hand)

    @cached_property
    def first(self) -> str | None:
        """The tier of the clients that qualify."""
        return self.scored[0] if self.scored else None

    def tier(self, rating: Fraction | None, known: Fraction, meets: int) -> str | None:
        """The tier that marks give: from their rating, the known share of the weight, and on how many the minimum is reached."""
        if rating is None or known < self.enough:
            return None
        if self.needed is not None and meets >= self.needed:
            return self.first
        return self._fall(self.ladder.tier(rating))

    def _fall(self, tier: str | None) -> str | None:
        """The tier by rating of a client that does not qualify: under `all` and `some` the second instead of the first."""
        if self.needed is None or tier is None or tier != self.scored[0]:
            return tier
        return self.scored[1] if len(self.scored) > 1 else None

    def possible(self, low: Fraction, high: Fraction, meets: int, unknown: list[Fraction]) -> set[str]:
        """The tiers in reach when each unknown mark (their weights are given) can still become anything from 1 to 10."""
        if self.needed is None:
            return self.ladder.between(low, high)
        if meets >= self.needed:
            return set(self.scored[:1])
        failing = meets + len(unknown) - self.needed + 1
        if failing <= 0:
            return self._fallen(low, high)
        if self.minimum == LOWEST:
            return set(self.scored[:1])
        return self._fallen(low, high - self._loss(sorted(unknown)[:failing]), open_high=True) | set(self.scored[:1])

    def _loss(self, weights: list[Fraction]) -> Fraction:
        """What the rating loses when marks of these weights stay below the minimum: this much is never enough, any more is."""
        return total(weights) * (HIGHEST - self.minimum) / self.total

    def _fallen(self, low: Fraction, high: Fraction, *, open_high: bool = False) -> set[str]:
        fallen = (self._fall(tier) for tier in self.ladder.between(low, high, open_high=open_high))
        return {tier for tier in fallen if tier is not None}


def make_method(portfolio: Portfolio, today: date) -> Method:
    """The firm's way to rank on a day."""
    weights = {role.casefold(): Fraction(weight) for role, weight in portfolio.criteria.rater_weights.items()}
    raters = {id: weights.get((person.role or "").casefold(), Fraction(1)) for id, person in portfolio.people.items()}
    return Method(portfolio.criteria, portfolio.tiers, raters, portfolio.years(today))
