"""A moment in the history of a workspace, and what the plans that are looked at were made from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple


class Commit(NamedTuple):
    """A commit of Git: its ``id`` (40 or 64 hexadecimal digits), and its ``day`` as the one who made it saw it."""

    id: str
    day: date

    @property
    def short(self) -> str:
        """As many digits as people use, and as Git finds it by."""
        return self.id[:7]

    def is_after(self, day: date) -> bool:
        """Whether it is younger than a day, as when one looks at the plans on an earlier one: on that day nobody knew of it."""
        return self.day > day


@dataclass(frozen=True, slots=True)
class Origin:
    """What plans were made from. ``kept`` says whether Git keeps them; None when nobody knows.

    ``commit`` is the last that changed any of them; None when they are not committed as they are. ``changes`` maps the path of a file to the last commit
    that touched it. A file that is not committed as it is stands in ``uncommitted``; one whose past a shallow clone cuts off in neither.
    ``renamed`` maps the path of a plan that had another name to the one that it has now.
    """

    kept: bool | None = None
    commit: Commit | None = None
    changes: Mapping[str, Commit] = field(default_factory=dict)
    uncommitted: frozenset[str] = frozenset()
    renamed: Mapping[str, str] = field(default_factory=dict)

    def last(self, path: str) -> Change:
        """What became of one file last."""
        return Change(path in self.uncommitted, None if path in self.uncommitted else self.changes.get(path))

    def find_since(self, path: str, others: Iterable[str], today: date) -> date:
        """Since when a file and those of these ``others`` that are there say what they say: the day of the newest commit; today where one is not committed, or nobody knows."""
        known = self.uncommitted.union(self.changes)
        last = [self.last(path), *(self.last(each) for each in others if each in known)]
        return min(max(each.commit.day if each.commit else today for each in last), today)


class Change(NamedTuple):
    """What became of a file last: whether it is not ``committed`` as it is, else the ``commit`` that touched it; None when that is not known."""

    uncommitted: bool = False
    commit: Commit | None = None


def is_plan(path: str) -> bool:
    """Whether a file below ``plans/`` is read at all: others, such as those that an editor leaves, make no difference."""
    return path.endswith((".yaml", ".yml"))


def list_plans(paths: Iterable[str]) -> frozenset[str]:
    """Those of some files that are read."""
    return frozenset(filter(is_plan, paths))
