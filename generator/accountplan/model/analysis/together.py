"""What the clients of a tier or of a group bring together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Together:
    """Figures of some clients: turnover, margin and hours added up and the mean satisfaction, in each of ``years`` (None: nobody has one).

    ``partly`` counts the clients without turnover in one of those years. ``turnover`` is that of the year in which clients are compared, and
    ``share`` its part in that of all clients (0 to 1; None when nobody has any).
    """

    years: tuple[int, ...]
    figures: Mapping[str, tuple[Fraction | None, ...]]
    partly: int
    turnover: Fraction
    share: Fraction | None

    def change(self, figure: str) -> Fraction | None:
        """The change in the last year: a share of the year before, and for satisfaction a difference; None when there is none to tell.

        Where a year lies between the two, nobody can tell what changed in the last one.
        """
        before, now = [*self.figures[figure][-2:], None][:2]
        if now is None or before is None or self.years[-1] - self.years[-2] > 1:
            return None
        if figure == "satisfaction":
            return now - before
        return (now - before) / before if before > 0 else None


@dataclass(frozen=True, slots=True)
class Totals:
    """What the clients of every tier and of every group bring together, by id; groups can overlap."""

    tiers: Mapping[str, Together]
    groups: Mapping[str, Together]
