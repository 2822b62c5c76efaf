"""What the clients of the first tiers have in common, and which prospects are like them (S14)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import floor
from typing import Literal, TypeAlias

from accountplan.model.exact import round_half_away, total

FEWEST = 5
"""With fewer clients on one of the two sides nothing is said of what sets them apart."""
DOUBT = Fraction(1, 20)
"""What lots would do more often than this may be chance."""

Sure: TypeAlias = Literal["clear", "likely", "chance", "few"]
"""How sure it is that something sets the first tiers apart: even when one looks at everything at once, on its own alone, not, or too few clients to say."""
Basis: TypeAlias = Literal["firm", "clients", "ranking"]
"""Where the weights of the profile come from: the firm's own, what its best clients have in common, or those of the ranking as nothing else is known."""


@dataclass(frozen=True, slots=True)
class Against:
    """How many of the clients in the ``first`` tiers have something, and of the ``rest``.

    ``chance`` is that of lots giving the first tiers as many or more; None when there are too few to say.
    """

    hits: int
    first: int
    others: int
    rest: int
    chance: Fraction | None
    sure: Sure

    @property
    def one_in(self) -> int | None:
        """Once in how many draws lots would do as much, in whole draws; None when there are too few clients to say."""
        return floor(1 / self.chance) if self.chance else None

    @property
    def beyond_chance(self) -> bool:
        """Whether it is more than chance."""
        return self.sure in ("clear", "likely")


@dataclass(frozen=True, slots=True)
class Trait:
    """One criterion: the mean mark of the clients in the first tiers and of the rest, as far as known (None: of nobody), and how many lie above the ``middle`` of all."""

    criterion: str
    first: Fraction | None
    rest: Fraction | None
    middle: Fraction | None
    above: Against

    @property
    def lead(self) -> Fraction | None:
        """By how many points the first tiers are ahead."""
        return None if self.first is None or self.rest is None else self.first - self.rest


@dataclass(frozen=True, slots=True)
class Origin:
    """One value of a target group, or of the units (``key`` None), and how many of the clients come from it."""

    key: str | None
    value: str
    clients: Against


@dataclass(frozen=True, slots=True)
class Fit:
    """A prospect held against the profile: ``score`` (1 to 10) over the marks that are known, ``low`` and ``high`` with the unknown ones at 1 and at 10.

    ``known`` is the known share of the weight (0 to 1), ``enough`` when that is what a rating asks; ``tier`` is what such a score would give, ``below``
    when that is the last one; ``shares`` are the origins that set the first tiers
    apart and that it has; ``hours`` those that its open actions plan.
    """

    account: str
    score: Fraction | None
    low: Fraction
    high: Fraction
    known: Fraction
    enough: bool
    tier: str | None
    below: bool
    shares: tuple[Origin, ...]
    hours: Fraction


@dataclass(frozen=True)
class Ideal:
    """The profile, and the prospects on it: those of whom enough is known first, the best ahead, then the others.

    ``first`` and ``rest`` count the clients with a tier; ``first_score`` and ``rest_score`` are their mean on the profile (None: of nobody, or too few).
    ``traits`` are in the order of their lead, ``origins`` by key, those of which most of the first tiers are ahead.
    """

    tiers: tuple[str, ...]
    first: int
    rest: int
    traits: tuple[Trait, ...]
    origins: tuple[Origin, ...]
    basis: Basis
    weights: Mapping[str, Fraction]
    prospects: tuple[Fit, ...]
    first_score: Fraction | None
    rest_score: Fraction | None

    @property
    def clients(self) -> int:
        """How many clients have a tier."""
        return self.first + self.rest

    @property
    def few(self) -> bool:
        """Whether there are too few clients to say what sets the first tiers apart."""
        return min(self.first, self.rest) < FEWEST

    @property
    def distinctive(self) -> tuple[Trait, ...]:
        """The criteria on which the first tiers are ahead by more than chance."""
        return tuple(each for each in self.traits if each.above.beyond_chance and (each.lead or 0) > 0)

    @property
    def closest(self) -> Fit | None:
        """The prospect that is most like the first tiers, of those of whom enough is known; None when of none is."""
        return next((each for each in self.prospects if each.enough), None)

    def share(self, criterion: str) -> Fraction:
        """The part (0 to 1) of all weight of the profile that one criterion has."""
        return self.weights.get(criterion, Fraction(0)) / total(list(self.weights.values()))

    @property
    def marks(self) -> tuple[Fraction, ...]:
        """The means of the rest and of the first tiers, as they are said: with one decimal."""
        return tuple(round_half_away(each, 1) for each in (self.rest_score, self.first_score) if each is not None)

    @cached_property
    def places(self) -> Mapping[str, int]:
        """The place of each prospect among all, from 1."""
        return {each.account: place for place, each in enumerate(self.prospects, start=1)}

    def of(self, account: str) -> Fit | None:
        """A prospect's fit, or None."""
        place = self.places.get(account)
        return None if place is None else self.prospects[place - 1]
