"""Which kinds of aim our objectives serve: business, professional or strategic (S3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from accountplan.model.criteria import KINDS, Kind

AimsOf: TypeAlias = Literal["tier", "rest", "groups"]


@dataclass(frozen=True, slots=True)
class ServedRow:
    """How many open objectives serve each kind of aim; ``unknown`` are those of which nobody can tell.

    Of a tier (``id``): its own and those of its clients and prospects; of the ``rest``: those of clients and prospects without a tier; of all groups.
    """

    of: AimsOf
    id: str
    counts: Mapping[Kind, int]
    unknown: int

    @property
    def known(self) -> int:
        """How many there are of which it is known."""
        return sum(self.counts.values())

    @property
    def total(self) -> int:
        """How many there are."""
        return self.known + self.unknown

    @property
    def lacking(self) -> tuple[Kind, ...]:
        """The kinds that none serves."""
        return tuple(kind for kind in KINDS if not self.counts[kind])

    @property
    def business_alone(self) -> bool:
        """Whether there are three or more and all are known to be about business."""
        return self.known > 2 and not self.unknown and self.counts["business"] == self.known


@dataclass(frozen=True, slots=True)
class ServedAims:
    """A row for each tier, for those without one and for the groups; only where there are open objectives."""

    rows: tuple[ServedRow, ...]

    @property
    def together(self) -> ServedRow:
        """All of them."""
        counts = {kind: sum(each.counts[kind] for each in self.rows) for kind in KINDS}
        return ServedRow("rest", "", counts, sum(each.unknown for each in self.rows))

    def of_tier(self, id: str) -> ServedRow | None:
        """The row of a tier; None without open objectives."""
        return next((each for each in self.rows if each.of == "tier" and each.id == id), None)
