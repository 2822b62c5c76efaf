"""How dependent we are on a few clients, and whether hours go where the value is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate

from accountplan.model.exact import total, whole_numbers


@dataclass(frozen=True, slots=True)
class Concentration:
    """Shares of one figure over the clients of one year, largest first.

    ``clients`` pairs ids (or a parent's id when counted together) with amounts; ``left_out`` names clients with a loss or nothing.
    HHI is on 0 to 10,000; Gini is the population form; shares are 0 to 1. All are None when there is nothing to share.
    """

    figure: str
    year: int | None
    together: bool
    total: Fraction
    clients: tuple[tuple[str, Fraction], ...]
    left_out: tuple[str, ...]
    largest: Fraction | None
    top5: Fraction | None
    top10: Fraction | None
    top20pct: Fraction | None
    hhi: Fraction | None
    gini: Fraction | None
    clients_for_80pct: int | None

    @property
    def cumulative(self) -> tuple[Fraction, ...]:
        """Running share after each client, largest first."""
        numbers, _ = whole_numbers([amount for _, amount in self.clients])
        whole = sum(numbers)
        return tuple(Fraction(running, whole) for running in accumulate(numbers))

    def fewest(self, share: Fraction) -> int:
        """How many of the largest together bring at least this share of the whole; none when there is nothing to share."""
        return next((number for number, running in enumerate(self.cumulative, start=1) if running >= share), 0)

    def beyond(self, most: int) -> Fraction:
        """What all but so many of the largest bring."""
        return total([amount for _, amount in self.clients[most:]])


@dataclass(frozen=True, slots=True)
class TierTurnovers:
    """Who brings the turnover of each tier by its id, in the newest year that any of its accounts has; a tier without turnover has none."""

    tiers: Mapping[str, Concentration]


@dataclass(frozen=True, slots=True)
class Pareto:
    """Concentration of turnover and margin: each account apart, and clients with a common parent together."""

    turnover: Concentration
    margin: Concentration
    turnover_together: Concentration
    margin_together: Concentration


@dataclass(frozen=True, slots=True)
class TierRow:
    """What one tier (or None: no tier) holds, in numbers and in shares of the whole (0 to 1, None when the whole is nothing)."""

    tier: str | None
    accounts: int
    clients: int
    turnover: Fraction
    margin: Fraction
    hours: Fraction
    turnover_share: Fraction | None
    margin_share: Fraction | None
    hours_share: Fraction | None
    margin_per_hour: Fraction | None


@dataclass(frozen=True, slots=True)
class EffortRow:
    """One client's share in all hours and in all margin; ``gap`` = margin share - hours share."""

    account: str
    hours_share: Fraction
    margin_share: Fraction
    gap: Fraction


@dataclass(frozen=True, slots=True)
class Value:
    """Value and effort in one year: per tier, and per client with the largest shortfall first."""

    year: int | None
    tiers: tuple[TierRow, ...]
    effort: tuple[EffortRow, ...]
