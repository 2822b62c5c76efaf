"""When one of us is away for longer: leave, illness, a year abroad."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from pydantic import Field
from pydantic.dataclasses import dataclass

from .keys import CONFIG, About, Date, Name


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Absence:
    """From one day to another, both included; without the second nobody knows until when."""

    from_: Annotated[Date, Field(alias="from"), About("The first day away.", "Eerste dag afwezig.")]
    until: Annotated[Date | None, About("The last day away.", "Laatste dag afwezig.")] = None
    why: Annotated[
        Name | None, About("A word for it, such as leave; nothing private.", "Een woord ervoor, zoals verlof; niets privés.")
    ] = None

    def over(self, day: date) -> bool:
        """Whether it ended before a day."""
        return self.until is not None and self.until < day

    def covers(self, day: date) -> bool:
        """Whether a day lies within it."""
        return self.from_ <= day and (self.until is None or day <= self.until)


def count_days_away(absences: Iterable[Absence], first: date, last: date, left: date | None = None) -> int:
    """How many days of a stretch lie within any of these, or are the day on which one left, or after it."""
    away = set(range(max(left, first).toordinal(), last.toordinal() + 1)) if left else set[int]()
    for each in absences:
        end = min(each.until or last, last)
        away.update(range(max(each.from_, first).toordinal(), end.toordinal() + 1))
    return len(away)
