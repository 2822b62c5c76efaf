"""How the firm marks itself, and what it invests: what its own account of itself comes to (S4, S28)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from accountplan.model.stand import Activity, Gain, ScanItem, ScanPart


@dataclass(frozen=True, slots=True)
class ScanRow:
    """One thing that is marked: each person's mark (``marks``, by id), their mean, and the change since the year before of those who marked it in both
    years; None when nobody did.
    """

    item: ScanItem
    part: ScanPart
    marks: tuple[tuple[str, Decimal], ...]
    mean: Fraction
    change: Fraction | None

    @property
    def spread(self) -> Decimal:
        """The highest mark minus the lowest."""
        given = [mark for _, mark in self.marks]
        return max(given) - min(given)


@dataclass(frozen=True, slots=True)
class ScanYear:
    """The marks of one financial year, what was marked in the order of the method; ``before`` is the year that it is compared with."""

    year: int
    before: int | None
    people: tuple[str, ...]
    rows: tuple[ScanRow, ...]

    def mean_of(self, part: ScanPart) -> Fraction | None:
        """The mean of what was marked of a part; None when nothing was."""
        means = [row.mean for row in self.rows if row.part == part]
        return sum(means, Fraction(0)) / len(means) if means else None

    def change_of(self, part: ScanPart) -> Fraction | None:
        """The mean change of what was marked of a part in both years; None when nothing was."""
        changes = [row.change for row in self.rows if row.part == part and row.change is not None]
        return sum(changes, Fraction(0)) / len(changes) if changes else None

    @property
    def weakest(self) -> tuple[ScanRow, ...]:
        """The three with the lowest means, the lowest first."""
        return tuple(sorted(self.rows, key=lambda row: row.mean)[:3])

    def disputed(self, alert: Decimal) -> tuple[ScanRow, ...]:
        """Those on which people differ by more than this."""
        return tuple(row for row in self.rows if row.spread > alert)


@dataclass(frozen=True, slots=True)
class Scanned:
    """The scans of all years in which somebody marked something, the newest first."""

    years: tuple[ScanYear, ...]


@dataclass(frozen=True, slots=True)
class InvestedIn:
    """One activity: its hours, and their part (0 to 1) of those of all activities; None when not known."""

    activity: Activity
    hours: Fraction | None
    spend: Fraction | None
    share: Fraction | None
    serves: tuple[Gain, ...]


@dataclass(frozen=True, slots=True)
class InvestedYear:
    """One year of investment. Sums are of what is known; ``unknown`` names the activities without hours. ``available`` are the hours a year of our people, None
    when nobody's are known; ``gains`` are the hours of all that serves each objective, which may count in several.
    """

    year: int
    activities: tuple[InvestedIn, ...]
    hours: Fraction
    spend: Fraction
    unknown: tuple[Activity, ...]
    available: Fraction | None
    gains: tuple[tuple[Gain, Fraction], ...]

    @property
    def share(self) -> Fraction | None:
        """The part of our people's hours that it takes."""
        return self.hours / self.available if self.available else None

    @property
    def most(self) -> Fraction:
        """The hours of the activity that takes most."""
        return max((each.hours for each in self.activities if each.hours is not None), default=Fraction(0))

    @property
    def unserved(self) -> tuple[Gain, ...]:
        """What nothing is invested for."""
        return tuple(gain for gain, hours in self.gains if not hours)

    @property
    def aimless(self) -> tuple[Activity, ...]:
        """The activities that take hours and serve nothing."""
        return tuple(each.activity for each in self.activities if each.hours and not each.serves)


@dataclass(frozen=True, slots=True)
class Investments:
    """All years, the newest first."""

    years: tuple[InvestedYear, ...]
