"""How far account plans follow the plans of tiers and groups: one row for each activity (S32, levels 1 and 2)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from accountplan.model.plan import P
from accountplan.model.programme import Activity


@dataclass(frozen=True, slots=True)
class Followed:
    """One activity of a programme, and the clients that it is for.

    ``answered`` are those whose plan names it, in an action or a contact that counts today; ``lacking`` those whose plan says what it follows, or has no
    action in this P at all, and not this. Of the ``unknown`` nobody can tell: their plan has actions in this P, and never says what they are for; or the activity has no id.
    ``planned`` are the hours of the actions that name it.
    """

    tier: str | None
    group: str | None
    subgroup: str | None
    p: P
    activity: Activity
    answered: tuple[str, ...]
    lacking: tuple[str, ...]
    unknown: tuple[str, ...]
    planned: Fraction

    @property
    def clients(self) -> int:
        """How many clients it is for."""
        return len(self.answered) + len(self.lacking) + len(self.unknown)

    @property
    def wanted(self) -> Fraction | None:
        """The hours a year that it takes for all of them; None when nobody wrote how many it takes for one."""
        return None if self.activity.hours is None else Fraction(self.activity.hours) * self.clients


@dataclass(frozen=True, slots=True)
class Followings:
    """Every activity of every tier, and of every group by tier or part, in the order of the files and of the four Ps."""

    rows: tuple[Followed, ...]

    def of_tier(self, tier: str) -> tuple[Followed, ...]:
        """The activities of a tier for all of its clients."""
        return tuple(each for each in self.rows if each.tier == tier and each.group is None)

    def of_group(self, group: str) -> tuple[Followed, ...]:
        """The activities of a group, by tier and then by part."""
        return tuple(each for each in self.rows if each.group == group)
