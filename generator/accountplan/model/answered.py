"""What some of us answer for, by person: looked through once for all of us, and not once for each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Protocol, TypeVar


class Answered(Protocol):
    """What some of us answer for."""

    @property
    def people(self) -> tuple[str, ...]:
        """Their ids."""


Item = TypeVar("Item", bound=Answered)


def group_by_person(some: Iterable[Item]) -> Mapping[str | None, tuple[Item, ...]]:
    """What each of us answers for, in the order given; all of it under None."""
    found: defaultdict[str | None, list[Item]] = defaultdict(list)
    for each in some:
        for person in dict.fromkeys((None, *each.people)):
            found[person].append(each)
    return {person: tuple(items) for person, items in found.items()}
