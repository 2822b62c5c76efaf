"""What the clients of a tier or of a group bring together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Together:
    """Figures of some clients: turnover, margin and hours added up and the mean satisfaction, in each of ``years`` (None: nobody has one).

    ``changes`` are those of the last year, of the clients alone that have the figure in both years: a share of the year before, and for satisfaction a
    difference; None when there is none to tell. They are ``uneven`` when other clients have a figure in only one of the two. ``partly`` counts the clients without turnover in one of those years. ``turnover`` is that of the year in which clients are compared, and
    ``share`` its part in that of all clients (0 to 1; None when nobody has any).
    """

    years: tuple[int, ...]
    figures: Mapping[str, tuple[Fraction | None, ...]]
    changes: Mapping[str, Fraction | None]
    uneven: bool
    partly: int
    turnover: Fraction
    share: Fraction | None


@dataclass(frozen=True, slots=True)
class Totals:
    """What the clients of every tier and of every group bring together, by id; groups can overlap."""

    tiers: Mapping[str, Together]
    groups: Mapping[str, Together]
