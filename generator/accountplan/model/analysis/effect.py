"""What our effort brought: per tier and year, against what we wanted (S27)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal, TypeAlias, get_args

from accountplan.model.exact import total
from accountplan.model.objectives import Objective

from .plans import Standing

Measured: TypeAlias = Literal["satisfaction", "turnover", "hours", "services", "churn"]
"""Mean satisfaction; turnover and hours together; services that a client buys on average; the share of the clients that left."""
MEASURES: tuple[Measured, ...] = get_args(Measured)


@dataclass(frozen=True, slots=True)
class Yearly:
    """A measure in one full year, of the ``known`` of ``clients``; None when it is not known of any."""

    value: Fraction | None
    known: int
    clients: int

    @property
    def partly(self) -> bool:
        """Whether it is known of some and not of all."""
        return 0 < self.known < self.clients


@dataclass(frozen=True, slots=True)
class Lost:
    """A client that left in a year, and its turnover of the year before; None when that is not known."""

    account: str
    turnover: Fraction | None


@dataclass(frozen=True, slots=True)
class Rolled:
    """The objectives of clients, of one kind, together: how many, how many are reached, and how far they are on average (None when nobody can tell)."""

    objectives: int
    reached: int
    covered: Fraction | None


@dataclass(frozen=True, slots=True)
class TierEffect:
    """One tier, or all clients (``tier`` None and ``whole``): each measure in each of the years; who left in each of them; what is wanted.

    ``own`` are the tier's own objectives by measure with where they stand, ``rolled`` those of its clients, ``wanted`` the turnover that their plans say for
    the year of the firm's target, ``limit`` the share that may leave in a year.
    """

    tier: str | None
    whole: bool
    clients: int
    measures: Mapping[Measured, tuple[Yearly, ...]]
    lost: tuple[tuple[Lost, ...], ...]
    own: Mapping[Measured, tuple[tuple[Objective, Standing], ...]]
    rolled: Mapping[Measured, Rolled]
    wanted: Fraction | None
    limit: Decimal | None

    def tells(self, measure: Measured) -> bool:
        """Whether there is something to say of a measure: a value, or clients of whom it is not known."""
        return bool(self.clients) or any(each.value is not None for each in self.measures[measure])

    def over(self, place: int) -> bool:
        """Whether in one of the years more clients left than may."""
        value = self.measures["churn"][place].value
        return value is not None and self.limit is not None and value > Fraction(self.limit)


@dataclass(frozen=True, slots=True)
class Effect:
    """All tiers that hold or held a client, most valuable first, and all clients together. ``years`` are full years, the newest last.

    Clients stand in the tier of today in all years; those who left in that of when they left. ``undated`` names former clients of whom nobody wrote when
    they left.
    """

    years: tuple[int, ...]
    tiers: tuple[TierEffect, ...]
    whole: TierEffect
    undated: tuple[str, ...]
    wanted_year: int | None

    def has(self, measure: Measured) -> bool:
        """Whether a measure is known in any year."""
        return any(each.value is not None for each in self.whole.measures[measure])

    @property
    def lost_turnover(self) -> Fraction | None:
        """What those who left in the last year had brought the year before; None when that is not known of one of them."""
        known = [each.turnover for each in self.whole.lost[-1] if each.turnover is not None]
        return total(known) if known and len(known) == len(self.whole.lost[-1]) else None

    @property
    def shown(self) -> bool:
        """Whether there is anything to show."""
        return any(self.has(measure) for measure in MEASURES)
