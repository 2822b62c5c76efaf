"""How complete each plan is and what comes next, and how far its objectives are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, NamedTuple, TypeAlias

from accountplan.base.text import Wording

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


@dataclass(frozen=True, slots=True)
class Completenesses:
    """Completeness of every account by id, and the mean over clients and prospects with a tier."""

    accounts: Mapping[str, Completeness]
    mean: Fraction

    def __getitem__(self, account: str) -> Completeness:
        return self.accounts[account]


class Standing(NamedTuple):
    """Where one objective stands: its value ``now`` (written down, else from the newest figures; None when unknown), and how far that is
    from the baseline (0) to the target (1), None when nobody can tell. ``behind`` when its day has passed and it is not ``reached``.
    """

    now: Fraction | None
    progress: Fraction | None
    reached: bool
    behind: bool


@dataclass(frozen=True, slots=True)
class Progress:
    """Where all objectives stand, in the order of the files, by the id of the account, group or tier that they belong to."""

    accounts: Mapping[str, tuple[Standing, ...]]
    groups: Mapping[str, tuple[Standing, ...]]
    tiers: Mapping[str, tuple[Standing, ...]]
