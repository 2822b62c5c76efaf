"""The index of a booklet: our people and theirs, and the clients, each with the places where they are found."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class IndexLine:
    """One name, and the places where it is found; ``heads`` when a column begins with it."""

    name: str
    anchors: tuple[str, ...]
    heads: bool = False


@dataclass(frozen=True, slots=True)
class Index:
    """Both lists, by the alphabet, or what stands of them on one page: then each line knows whether a column begins with it (``settled``)."""

    people: tuple[IndexLine, ...]
    accounts: tuple[IndexLine, ...]
    people_begin: bool = True
    accounts_begin: bool = True
    settled: bool = False

    def stretch(self, start: int, stop: int, heads: Collection[int]) -> Index:
        """The lines from number ``start`` up to ``stop``, counted from 0 through both lists; those whose number is among ``heads`` begin a column."""
        lines = [replace(line, heads=number in heads) for number, line in enumerate((*self.people, *self.accounts))]
        first = len(self.people)
        people, accounts = lines[start : min(stop, first)], lines[max(start, first) : stop]
        return Index(tuple(people), tuple(accounts), people_begin=start == 0, accounts_begin=start <= first, settled=True)
