"""How work was won, and through which layers of trust: what acquisition cost and brought (S2, S25)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Literal, TypeAlias

from accountplan.model.acquisition import AngleName, LayerName

Weighed: TypeAlias = Literal["money", "hours"]
HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Effort:
    """What was put in and what came of it; None where it was not recorded, or is not known of each part of a sum.

    ``cost`` is hours and other costs together in money, when it is known what an hour costs.
    """

    hours: Fraction | None
    spend: Fraction | None
    cost: Fraction | None
    assignments: int | None
    turnover: Fraction | None

    @property
    def per_hour(self) -> Fraction | None:
        """Turnover won for each hour."""
        return _divide(self.turnover, self.hours)

    @property
    def per_euro(self) -> Fraction | None:
        """Turnover won for each unit of money that it cost: hours included when it is known what they cost, else the other costs alone."""
        return _divide(self.turnover, self.spend if self.cost is None else self.cost)

    @property
    def loss(self) -> bool:
        """Whether it cost more money than the turnover that it won; what nobody can tell did not."""
        return self.cost is not None and self.turnover is not None and self.cost > self.turnover


@dataclass(frozen=True, slots=True)
class AngleResult:
    """One angle in one period: its own ``effort``, and its parts (0 to 1) of the effort and of the result of all four; None when not known.

    ``related`` is the turnover that came through somebody who knew us; ``success`` is the firm's own mark.
    """

    angle: AngleName
    effort: Effort
    related: Fraction | None
    success: Decimal | None
    effort_share: Fraction | None
    result_share: Fraction | None

    @property
    def gap(self) -> Fraction | None:
        """By how much its part of the result is larger than its part of the effort."""
        return None if self.effort_share is None or self.result_share is None else self.result_share - self.effort_share

    @property
    def costs_more(self) -> bool:
        """Whether it takes a larger part of the effort than it brings of the result; what nobody can tell does not."""
        return self.gap is not None and self.gap < 0

    @property
    def related_share(self) -> Fraction | None:
        """The part of what it won that came through somebody who knew us."""
        return _divide(self.related, self.effort.turnover)

    @property
    def from_strangers(self) -> bool:
        """Whether less than half of what it won came through somebody who knew us."""
        return _is_minor(self.related_share)


@dataclass(frozen=True, slots=True)
class LayerEffort:
    """One layer of the trust pyramid: what went into it, and its part (0 to 1) of all hours and of all money; None when not known."""

    layer: LayerName
    hours: Fraction | None
    spend: Fraction | None
    hours_share: Fraction | None
    spend_share: Fraction | None

    @property
    def shares(self) -> tuple[Fraction, ...]:
        """Those of the two that are known."""
        return tuple(share for share in (self.hours_share, self.spend_share) if share is not None)


@dataclass(frozen=True, slots=True)
class LookBack:
    """One period: ``place`` is where it stands in the file, ``year`` is there when it is just one financial year.

    ``weighed`` says in what the effort is compared: in money when it is known what an hour costs, else in hours; None when neither is known of
    all. ``related`` is the turnover that is known to have come through somebody who knew us; ``unknown`` names the angles of which nobody wrote that.
    """

    place: int
    first: date
    last: date
    year: int | None
    angles: tuple[AngleResult, ...]
    layers: tuple[LayerEffort, ...]
    weighed: Weighed | None
    together: Effort
    related: Fraction
    unknown: tuple[AngleName, ...]

    @property
    def related_share(self) -> Fraction | None:
        """The part of what was won that is known to have come through somebody who knew us."""
        return _divide(self.related, self.together.turnover)

    @property
    def won(self) -> tuple[Fraction | None, ...]:
        """The parts of the result of existing clients, of new clients and of new services; None when not known."""
        shares = [each.result_share for each in self.angles]
        if not shares or None in shares:
            return None, None, None
        running, relationships, clients, services = (share or Fraction(0) for share in shares)
        return running + relationships, clients, services

    @property
    def from_strangers(self) -> bool:
        """Whether less than half of what was won is known to have come through somebody who knew us."""
        return _is_minor(self.related_share)

    @property
    def dear(self) -> tuple[AngleResult, ...]:
        """The angles that cost more than they bring, the largest difference first."""
        return tuple(sorted((each for each in self.angles if each.costs_more), key=lambda each: each.gap or 0))

    @property
    def losing(self) -> tuple[AngleResult, ...]:
        """The angles that cost more money than the turnover that they won."""
        return tuple(each for each in self.angles if each.effort.loss)

    @property
    def money_bottom_heavy(self) -> bool:
        """Whether more money goes to the two lowest layers of trust than to the two highest; what nobody can tell does not."""
        return _is_bottom_heavy([each.spend_share for each in self.layers])

    @property
    def hours_bottom_heavy(self) -> bool:
        """Whether more hours go to the two lowest layers of trust than to the two highest; what nobody can tell do not."""
        return _is_bottom_heavy([each.hours_share for each in self.layers])

    @property
    def bottom_heavy(self) -> bool:
        """Whether money, hours or both go to what is trusted least."""
        return self.money_bottom_heavy or self.hours_bottom_heavy

    @property
    def room(self) -> LayerEffort | None:
        """The most trusted of the layers that get less than an equal part of the hours, or of the money; None when no layer is known to."""
        equal = Fraction(1, len(self.layers) or 1)
        return next((each for each in self.layers if min(each.shares, default=equal) < equal), None)


@dataclass(frozen=True, slots=True)
class Acquired:
    """All periods, the newest first."""

    periods: tuple[LookBack, ...]

    @property
    def newest(self) -> LookBack | None:
        """The newest period that says something by angle."""
        return next((each for each in self.periods if each.angles), None)

    @property
    def pyramid(self) -> LookBack | None:
        """The newest period that says something by layer."""
        return next((each for each in self.periods if each.layers), None)

    def before(self, period: LookBack) -> LookBack | None:
        """The financial year before a period that is one: a part of a year is compared with nothing."""
        return next((each for each in self.periods if each.angles and period.year is not None and each.year == period.year - 1), None)


def _divide(amount: Fraction | None, by: Fraction | None) -> Fraction | None:
    return amount / by if amount is not None and by else None


def _is_minor(share: Fraction | None) -> bool:
    """Whether a share is less than half of the whole; what nobody can tell is not."""
    return share is not None and share < HALF


def _is_bottom_heavy(shares: Sequence[Fraction | None]) -> bool:
    """Whether the last two of some shares are more together than the first two; what nobody can tell is not."""
    known = [share for share in shares if share is not None]
    return bool(known) and len(known) == len(shares) and sum(known[-2:]) > sum(known[:2])
