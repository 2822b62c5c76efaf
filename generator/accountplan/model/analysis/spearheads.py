"""The spearheads of the clients in the first tiers, this year (S28)."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.model.spearheads import SPEARHEADS, Spearhead


@dataclass(frozen=True, slots=True)
class ClientSpearheads:
    """One client in the first tiers with its spearheads of the year."""

    account: str
    tier: str
    spearheads: tuple[Spearhead, ...]

    @property
    def lacking(self) -> int:
        """How many more there should be."""
        return max(SPEARHEADS - len(self.spearheads), 0)

    @property
    def reached(self) -> int:
        """How many are done."""
        return len([each for each in self.spearheads if each.reached])


@dataclass(frozen=True, slots=True)
class SpearheadYear:
    """The financial year that runs; its clients in rank order. Nobody when no client of the firm has ever had a spearhead: then the firm does not use them."""

    year: int
    clients: tuple[ClientSpearheads, ...]

    @property
    def short(self) -> tuple[ClientSpearheads, ...]:
        """Those that lack one or more."""
        return tuple(each for each in self.clients if each.lacking)

    @property
    def whole(self) -> int:
        """How many have all."""
        return len(self.clients) - len(self.short)

    def of_tier(self, tier: str) -> SpearheadYear:
        """The same for one tier."""
        return SpearheadYear(self.year, tuple(each for each in self.clients if each.tier == tier))
