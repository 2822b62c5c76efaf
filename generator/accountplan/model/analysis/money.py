"""How dependent we are on a few clients, and whether hours go where the value is."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate
from math import ceil

from accountplan.base.text import Text, say
from accountplan.model.criteria import FIGURES
from accountplan.model.exact import to_whole_numbers, total

HALF = Fraction(1, 2)
EVEN = Fraction(1, 10)
"""Below this Gini the spread counts as even."""
CLEARLY, PART = Fraction(2, 100), Fraction(3, 4)
"""A client costs clearly more than it brings when its share of the hours is two points above its share of the margin, and that is
less than three quarters of it."""
NOTABLE = Fraction(5, 100)
"""From this difference in shares on it is news."""


@dataclass(frozen=True, slots=True)
class Concentration:
    """Shares of one figure over the clients of one year, largest first.

    ``clients`` pairs ids (or a parent's id when counted together) with amounts; ``left_out`` names clients with a loss or nothing,
    ``unknown`` those of whom nobody wrote the figure of that year. Shares are of ``total``, in which the ``loss`` of all (nothing or less) is not taken off.
    HHI is on 0 to 10,000; Gini is the population form; shares are 0 to 1. All are None when there is nothing to share.
    """

    figure: str
    year: int | None
    together: bool
    total: Fraction
    clients: tuple[tuple[str, Fraction], ...]
    left_out: tuple[str, ...]
    unknown: tuple[str, ...]
    loss: Fraction
    largest: Fraction | None
    top5: Fraction | None
    top10: Fraction | None
    top20pct: Fraction | None
    hhi: Fraction | None
    gini: Fraction | None
    clients_for_80pct: int | None

    def name_whole(self, *, dated: bool) -> Text:
        """What those bring together who bring anything, of which the shares are shares: "known margin of 2016 before losses"."""
        found = FIGURES[self.figure]
        if dated:
            found = say("{figure} of {year}", figure=found, year=str(self.year))
        found = self.name_before_losses(found)
        return say("known {figure}", figure=found) if self.unknown else found

    def name_before_losses(self, figure: Text) -> Text:
        """The figure, of which losses are not taken off, called so when there are any."""
        if not self.loss:
            return figure
        return say("{figure} before losses", figure=figure) if self.figure == "margin" else say("{figure} before credits", figure=figure)

    @property
    def cumulative(self) -> tuple[Fraction, ...]:
        """Cumulative share after each client, largest first."""
        numbers, _ = to_whole_numbers([amount for _, amount in self.clients])
        whole = sum(numbers)
        return tuple(Fraction(running, whole) for running in accumulate(numbers))

    @property
    def half(self) -> tuple[str, ...]:
        """The fewest clients that together bring half of the whole, largest first."""
        return tuple(who for who, _ in self.clients[: self.fewest(HALF)])

    @property
    def fifth(self) -> int:
        """How many clients are the largest fifth of them, rounded up."""
        return ceil(Fraction(len(self.clients), 5))

    @property
    def even(self) -> bool:
        """Whether the clients differ little in size."""
        return self.gini is not None and self.gini < EVEN

    @property
    def needs_most(self) -> bool:
        """Whether most of the clients are needed to reach 80 % of the whole."""
        return self.clients_for_80pct is None or 2 * self.clients_for_80pct > len(self.clients)

    @property
    def level(self) -> bool:
        """Whether the clients are all of one size, so that none is the largest."""
        return len({amount for _, amount in self.clients}) < 2

    @property
    def equals(self) -> int:
        """How many clients are as large as the largest."""
        return len([amount for _, amount in self.clients if amount == self.clients[0][1]])

    @property
    def alike(self) -> Fraction | None:
        """How many clients of equal size would have the same Herfindahl index."""
        return Fraction(10_000) / self.hhi if self.hhi else None

    @property
    def largest_of_rest(self) -> Fraction | None:
        """The share of the second largest client in what is left without the largest; None when it is alone."""
        return self.clients[1][1] / self.beyond(1) if len(self.clients) > 1 else None

    def part(self, amount: Fraction) -> Fraction:
        """An amount as a share of the whole."""
        return amount / self.total

    def part_of(self, ids: Collection[str]) -> Fraction:
        """The share of these clients together."""
        return self.part(total([amount for who, amount in self.clients if who in ids]))

    def together_bring(self, number: int) -> Fraction:
        """The share of this many of the largest together."""
        return self.part(self.total - self.beyond(number))

    def fewest(self, share: Fraction) -> int:
        """How many of the largest together bring at least this share of the whole; none when there is nothing to share."""
        return next((number for number, running in enumerate(self.cumulative, start=1) if running >= share), 0)

    def beyond(self, most: int) -> Fraction:
        """What all but this many of the largest bring."""
        return total([amount for _, amount in self.clients[most:]])


@dataclass(frozen=True, slots=True)
class TierTurnovers:
    """Who brings the turnover of each tier by its id, in the year in which most of its accounts have their newest; a tier without turnover has none."""

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

    @property
    def others(self) -> int:
        """Prospects and former clients."""
        return self.accounts - self.clients


@dataclass(frozen=True, slots=True)
class EffortRow:
    """One client's hours and margin, and its share in all of them; ``gap`` = margin share - hours share."""

    account: str
    hours: Fraction
    margin: Fraction
    hours_share: Fraction
    margin_share: Fraction
    gap: Fraction

    @property
    def short(self) -> bool:
        """Whether the client costs clearly more hours than it brings margin."""
        return -self.gap >= CLEARLY and self.margin_share < PART * self.hours_share

    @property
    def notable(self) -> bool:
        """Whether that is so by enough to begin with."""
        return self.short and -self.gap >= NOTABLE

    @property
    def margin_per_hour(self) -> Fraction | None:
        """What an hour brings; None without hours."""
        return self.margin / self.hours if self.hours else None


@dataclass(frozen=True, slots=True)
class Value:
    """Value and effort in one year: per tier, of all tiers that hold a client and those of the firm together (``total``), and per client
    with the largest shortfall first; ``left_out`` counts the clients that are not among those although hours and margin are known: they have
    neither. ``known`` counts the clients of which both are known, also when they add up to a loss in which nobody has a share.

    ``unknown`` counts the clients without each of the three figures; ``net`` names the figures from which somebody's loss was taken off.
    """

    year: int | None
    clients: int
    tiers: tuple[TierRow, ...]
    total: TierRow
    effort: tuple[EffortRow, ...]
    left_out: int
    known: int
    unknown: Mapping[str, int]
    net: frozenset[str]

    def name_compared(self, figure: str) -> Text:
        """What the clients of whom hours and margin are both known cost or bring together: of these each has a share in both. It is not called
        known when more of it is known, of clients of whom the other is not.
        """
        found = FIGURES[figure]
        if figure == "margin" and self.losses:
            found = say("{figure} after losses", figure=found)
        if self.known == self.clients:
            return found
        return say("known {figure}", figure=found) if self.compares_all(figure) else say("compared {figure}", figure=found)

    def compares_all(self, figure: str) -> bool:
        """Whether nobody's hours or margin stay out of the comparison because the other is not known."""
        return self.clients - self.unknown[figure] == self.known

    def has(self, figure: str) -> bool:
        """Whether this figure is known of any client."""
        return self.unknown[figure] < self.clients

    @property
    def uncompared(self) -> int:
        """Of how many clients hours and margin are not both known."""
        return self.clients - self.known

    @property
    def short(self) -> tuple[EffortRow, ...]:
        """Clients that cost clearly more hours than they bring margin."""
        return tuple(row for row in self.effort if row.short)

    @property
    def losses(self) -> tuple[EffortRow, ...]:
        """Clients that bring a loss."""
        return tuple(row for row in self.effort if row.margin_share < 0)
