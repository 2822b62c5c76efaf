"""Circles: what leads back to itself when one follows where each thing leads."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from typing import TypeVar

Thing = TypeVar("Thing", bound=Hashable)


def list_circles(above: Mapping[Thing, Thing | None]) -> Iterator[tuple[Thing, ...]]:
    """Every circle once, from the one of its things that comes first in the mapping; ``above`` says where each leads; outside it nothing does."""
    order = {each: number for number, each in enumerate(above)}
    seen: set[Thing] = set()
    for start in above:
        path: list[Thing] = []
        here: Thing | None = start
        while here is not None and here not in seen:
            seen.add(here)
            path.append(here)
            here = above.get(here)
        if here in path:
            circle = path[path.index(here) :]
            first = circle.index(min(circle, key=order.__getitem__))
            yield tuple(circle[first:] + circle[:first])
