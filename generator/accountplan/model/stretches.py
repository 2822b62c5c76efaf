"""A long list in stretches that each fit on one page, so that no page grows with the portfolio."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

MOST = 250
"""A list with more rows than this comes in pages of this many: half a megabyte of rows as they usually are, one of rows with the longest texts."""

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Stretch:
    """The rows on one of the pages of a list, counted from one; ``before`` and ``after`` are the numbers of the pages beside it, if any."""

    number: int
    first: int
    last: int
    total: int
    before: int | None
    after: int | None

    def of(self, rows: Sequence[Item]) -> Sequence[Item]:
        """These rows out of all."""
        return rows[self.first - 1 : self.last]

    @property
    def alone(self) -> bool:
        """Whether the list fits on one page."""
        return self.before is None and self.after is None


def make_stretches(total: int, most: int = MOST) -> tuple[Stretch, ...]:
    """The pages of a list with this many rows; an empty list has one as well."""
    pages = max(1, -(-total // most))
    return tuple(
        Stretch(
            number=number,
            first=(number - 1) * most + 1,
            last=min(number * most, total),
            total=total,
            before=number - 1 if number > 1 else None,
            after=number + 1 if number < pages else None,
        )
        for number in range(1, pages + 1)
    )
