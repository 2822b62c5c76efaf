"""Which clients buy which of our services (S27)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, TypeAlias

from accountplan.model.exact import total

State: TypeAlias = Literal["bought", "offered", "open", "unfit"]


@dataclass(frozen=True, slots=True)
class Sale:
    """One service at one client: its turnover of the year (None when that is not written), and the ``value`` of the open ``offers`` of it."""

    state: State
    turnover: Fraction | None
    value: Fraction = Fraction(0)
    offers: int = 0


@dataclass(frozen=True, slots=True)
class Buyer:
    """One client, with what is written of our services there."""

    account: str
    sales: Mapping[str, Sale]

    @property
    def turnover(self) -> Fraction:
        """What its services brought together."""
        return total([each.turnover for each in self.sales.values() if each.turnover is not None])

    @property
    def bought(self) -> int:
        """How many services it buys."""
        return len([each for each in self.sales.values() if each.state == "bought"])


@dataclass(frozen=True, slots=True)
class ServiceSum:
    """One service over all clients: how many buy it and for how much, how many were offered it and for how much, and at how many it is open."""

    service: str
    buyers: int
    turnover: Fraction
    offered: int
    value: Fraction
    open: int


@dataclass(frozen=True, slots=True)
class Sold:
    """The services that any client has something written of, in the firm's order; ``unsold`` are the others. ``buyers`` are the clients, the largest
    turnover first; ``unknown`` names those of which no service is written.
    """

    year: int | None
    services: tuple[str, ...]
    unsold: tuple[str, ...]
    buyers: tuple[Buyer, ...]
    unknown: tuple[str, ...]

    @property
    def sums(self) -> tuple[ServiceSum, ...]:
        """Each service over all clients."""
        return tuple(self._sum(service) for service in self.services)

    def _sum(self, service: str) -> ServiceSum:
        sales = [each.sales[service] for each in self.buyers if service in each.sales]
        return ServiceSum(
            service,
            len([each for each in sales if each.state == "bought"]),
            total([each.turnover for each in sales if each.turnover is not None]),
            len([each for each in sales if each.offers]),
            total([each.value for each in sales]),
            len([each for each in sales if each.state == "open"]),
        )

    @property
    def turnover(self) -> Fraction:
        """What all services brought together."""
        return total([each.turnover for each in self.buyers])

    @property
    def single(self) -> tuple[str, ...]:
        """The clients that buy one service only."""
        return tuple(each.account for each in self.buyers if each.bought == 1)
