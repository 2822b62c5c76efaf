"""What would be left without a client."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

NOTABLE = Fraction(1, 20)
"""From this share of the turnover on, the leaving of one client is felt by the firm."""


@dataclass(frozen=True, slots=True)
class Stake:
    """A figure of one client, and of all of whom it is known, the client included; ``after`` is what is left."""

    amount: Fraction
    whole: Fraction

    @property
    def share(self) -> Fraction | None:
        """The part that goes; None when there is no whole to take it from."""
        return self.amount / self.whole if self.whole > 0 else None

    @property
    def after(self) -> Fraction:
        """What is left."""
        return self.whole - self.amount


@dataclass(frozen=True, slots=True)
class Spread:
    """How the turnover is spread: over how many clients, the share of the largest, how many bring 80 % (the largest first), and the HHI (0 to 10,000)."""

    clients: int
    largest: Fraction
    for_80pct: int
    hhi: Fraction


@dataclass(frozen=True, slots=True)
class Leaving:
    """What goes when a client leaves, in the ``year`` in which turnover is compared: its turnover, and margin and hours when they are known.

    ``people`` pairs those of us who work for it with how many other clients they have, the fewest first. ``after`` is None when nobody is left.
    """

    year: int
    stakes: Mapping[str, Stake]
    people: tuple[tuple[str, int], ...]
    before: Spread
    after: Spread | None

    @property
    def alone(self) -> tuple[str, ...]:
        """Those of us who would have no client left."""
        return tuple(person for person, others in self.people if not others)

    @property
    def matters(self) -> bool:
        """Whether the firm would feel it: by the turnover, or because somebody has no other client."""
        return (self.stakes["turnover"].share or 0) >= NOTABLE or bool(self.alone)


@dataclass(frozen=True, slots=True)
class Leavings:
    """The same for each client that brings turnover, by id."""

    clients: Mapping[str, Leaving]
