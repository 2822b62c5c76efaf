"""Which years count on a day: the last full year, and how far back figures still say something. One notion, for every room."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .criteria import Criteria
from .firm import Firm

DAYS = 365
"""A year, where figures are as old as a number of days."""


@dataclass(frozen=True, slots=True)
class Years:
    """The financial years from ``first`` to ``last``, which is over: their figures count. A year is called after the one in which it ends."""

    first: int
    last: int

    def runs(self, year: int) -> bool:
        """Whether a year is not over yet: its figures are shown, and compared with nothing."""
        return year > self.last

    @property
    def of_any_age(self) -> Years:
        """All years that are over, for what is said together with its year."""
        return Years(0, self.last)


EVER = Years(0, 9999)
"""All years, whether they count or not."""


def make_years(firm: Firm, criteria: Criteria, today: date) -> Years:
    """The years whose figures count as known on a day: as many whole years as `stale_after` holds, and always the last one."""
    last = firm.last_full_year(today)
    return Years(last + 1 - max(criteria.stale_after // DAYS, 1), last)
