"""How complete each plan is and what comes next, and how far its objectives are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, NamedTuple, TypeAlias

from accountplan.base.text import Wording
from accountplan.model.exact import total
from accountplan.model.tiers import ITEMS
from accountplan.model.track import Pace, Track

THIN = Fraction(1, 2)
"""A plan of which less is there is thin."""
State: TypeAlias = Literal["present", "missing", "thin", "old", "waived"]


@dataclass(frozen=True, slots=True)
class ItemState:
    """One asked item of a plan: ``credit`` is 1 when present or waived, else what it still counts for (0 to 1)."""

    item: str
    part: str
    state: State
    credit: Fraction
    weight: Fraction
    keys: tuple[str | int, ...]
    reason: Wording = ""

    @property
    def held(self) -> bool:
        """Whether nothing is to be done about it."""
        return self.state in ("present", "waived")


class Held(NamedTuple):
    """Of how many plans an item is asked, and how many of these hold it."""

    held: int
    asked: int

    @property
    def lacking(self) -> bool:
        """Whether some plans do not hold it."""
        return self.held < self.asked


@dataclass(frozen=True, slots=True)
class Completeness:
    """One plan: ``parts`` holds the share (0 to 1) of each of the four parts (None where nothing is asked), ``plan`` their whole.

    ``todo`` lists the items that earn most first.
    """

    account: str
    plan: Fraction
    parts: Mapping[str, Fraction | None]
    items: tuple[ItemState, ...]
    todo: tuple[ItemState, ...]

    @property
    def thin(self) -> bool:
        """Whether not even half of it is there."""
        return self.plan < THIN

    @property
    def asks_everything(self) -> bool:
        """Whether every item that a plan can hold is asked of this one."""
        return len(self.items) == len(ITEMS)


@dataclass(frozen=True, slots=True)
class Completenesses:
    """Completeness of every account by id, and the mean over clients and prospects with a tier."""

    accounts: Mapping[str, Completeness]
    mean: Fraction

    def __getitem__(self, account: str) -> Completeness:
        return self.accounts[account]

    def mean_of(self, ids: Iterable[str]) -> Fraction | None:
        """The mean of some plans; None of none."""
        shares = [self.accounts[id].plan for id in ids]
        return total(shares) / len(shares) if shares else None

    def held(self, ids: Iterable[str]) -> dict[str, Held]:
        """How many of some plans hold each item that is asked of them."""
        found: dict[str, list[bool]] = {}
        for item in (item for id in ids for item in self.accounts[id].items):
            found.setdefault(item.item, []).append(item.held)
        return {item: Held(sum(plans), len(plans)) for item, plans in found.items()}


class Standing(NamedTuple):
    """Where one objective stands: its value ``now`` (written down, else from the newest figures; None when unknown), and how far that is
    from the baseline (0) to the target (1), None when nobody can tell. ``behind`` when its day has passed and it is not ``reached``. ``track`` is the straight
    line with what was measured; None when nobody knows when it began, or when it has no numbers.
    """

    now: Fraction | None
    progress: Fraction | None
    reached: bool
    behind: bool
    track: Track | None = None

    @property
    def pace(self) -> Pace | None:
        """Whether it is at the line or behind it; None when nobody can tell."""
        if self.reached or self.behind:
            return "on" if self.reached else "behind"
        return self.track.pace if self.track else None

    @property
    def covered(self) -> Fraction | None:
        """The progress as a part of the way: who went back has covered nothing."""
        return None if self.progress is None else max(self.progress, Fraction(0))


@dataclass(frozen=True, slots=True)
class Progress:
    """Where all objectives stand, in the order of the files, by the id of the account, group or tier that they belong to."""

    accounts: Mapping[str, tuple[Standing, ...]]
    groups: Mapping[str, tuple[Standing, ...]]
    tiers: Mapping[str, tuple[Standing, ...]]
