"""What each of us does in a year, and what comes of it: hours by quarter, contacts, forecasts, results (S40)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from accountplan.base.text import Exact
from accountplan.model.exact import exceeds, total


class Quarter(NamedTuple):
    """Three months of the plan year: hours of what was ``done`` and is still ``open``, and those ``available`` (None when nobody wrote them down)."""

    starts: date
    ends: date
    done: Fraction
    open: Fraction
    available: Fraction | None

    @property
    def room(self) -> Fraction | None:
        """Hours that are left; below nothing when there are too few."""
        return None if self.available is None else self.available - self.done - self.open

    @property
    def over(self) -> bool:
        """Whether more is done and to be done than there are hours."""
        return exceeds(self.done + self.open, self.available)

    def running(self, day: date) -> bool:
        """Whether something can still be done about it on this day."""
        return self.ends >= day


class ClientResult(NamedTuple):
    """What comes of one client whom somebody leads, in the newest full year against the one before it.

    ``talks`` are the days of contact in the past year that are recorded, of which the tier asks ``norm``. ``forecast`` is the turnover of the year to agree on, ``agreed`` the day of that.
    ``gains`` are services with turnover that had none in the year before; None when no service has a turnover in both years.
    """

    account: str
    talks: int
    norm: int | None
    last: date | None
    turnover: Fraction | None
    before: Fraction | None
    forecast: Exact | None
    agreed: date | None
    satisfaction: Fraction | None
    gains: int | None

    @property
    def change(self) -> Fraction | None:
        """The change of turnover as a share; None when one of the two years is not known, or there was nothing to grow from."""
        return (self.turnover - self.before) / self.before if self.turnover is not None and self.before else None

    @property
    def short(self) -> int:
        """How many contacts a year are missing; 0 when there are enough, or when no number is asked."""
        return max((self.norm or 0) - self.talks, 0)


@dataclass(frozen=True, slots=True)
class Result:
    """What one of us does, and what comes of it. ``lost`` are the clients that left in the past year and whom this person led."""

    person: str
    quarters: tuple[Quarter, ...]
    undated: Fraction
    clients: tuple[ClientResult, ...]
    lost: tuple[str, ...]

    @property
    def turnover(self) -> Fraction | None:
        """The turnover of all together; None when of none it is known."""
        known = [each.turnover for each in self.clients if each.turnover is not None]
        return total(known) if known else None

    @property
    def change(self) -> Fraction | None:
        """The change of turnover of those clients of which both years are known."""
        both = [each for each in self.clients if each.turnover is not None and each.before is not None]
        before = total([each.before for each in both if each.before is not None])
        return (total([each.turnover for each in both if each.turnover is not None]) - before) / before if before else None

    @property
    def satisfaction(self) -> Fraction | None:
        """The mean mark of those clients that gave one; None when none did."""
        marks = [each.satisfaction for each in self.clients if each.satisfaction is not None]
        return total(marks) / len(marks) if marks else None

    @property
    def kept(self) -> tuple[int, int]:
        """How many clients stayed, of how many there were a year ago or are now."""
        return len(self.clients), len(self.clients) + len(self.lost)

    @property
    def gains(self) -> int | None:
        """How many services more clients buy than in the year before; None when of none it is known."""
        known = [each.gains for each in self.clients if each.gains is not None]
        return sum(known) if known else None

    @property
    def timed(self) -> bool:
        """Whether any hours were done or are planned in the year."""
        return any(each.done or each.open for each in self.quarters)

    @property
    def told(self) -> bool:
        """Whether of any client more is known than that there is one."""
        return any(
            each.talks or each.norm or each.forecast is not None or each.turnover is not None or each.satisfaction is not None
            for each in self.clients
        )


@dataclass(frozen=True, slots=True)
class Results:
    """The results of each of us who works here, by id. ``year`` is the newest full year, ``ahead`` the one whose forecast is to be agreed."""

    people: Mapping[str, Result]
    year: int
    ahead: int
