"""Since when each part of a plan says what it says, as far as its versions in Git tell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple, TypeAlias

from accountplan.base.days import count_days

from .plan import RaterMark

REVIEWED = ("situation", "developments", "objectives")
"""What is gone through when a plan is reviewed: whoever ticks off an action or writes down a meeting has not looked at the plan as a whole."""
How: TypeAlias = Literal["changed", "added", "came", "cut"]


class Age(NamedTuple):
    """Since which ``day`` a part says what it says, and ``how`` that began: it was changed then, added to a plan that was there, it came with the first
    version of its plan, or a shallow clone is cut off there, so that it may be older.
    """

    day: date
    how: How

    @property
    def least(self) -> bool:
        """Whether it may be older than that: the history that is here does not go back far enough."""
        return self.how == "cut"

    def since(self, written: date | None) -> date | None:
        """The day on which the part was last gone through, where the plan itself names a day (``written``): the newer of the two.

        What came with the first version of a plan was written before: there the plan's own word counts. None when neither tells.
        """
        if self.how in ("changed", "added"):
            return max(self.day, written) if written else self.day
        return written or (None if self.least else self.day)

    def since_given(self, given: date) -> date:
        """The same of something that was given on a day of its own, such as a mark: only a change afterwards makes it newer."""
        return max(self.day, given) if self.how == "changed" else given


@dataclass(frozen=True, slots=True)
class Ages:
    """The age of each part of one plan, by its path of keys with points (see `accountplan.model.meaning`). ``name`` stands for all of it; empty when nothing is known."""

    name: str = ""
    parts: Mapping[str, Age] = field(default_factory=dict)

    def of(self, *keys: object) -> Age | None:
        """The age of one part, None when it is not known."""
        return self.parts.get(".".join(map(str, keys)))

    def since_marked(self, criterion: str, mark: RaterMark) -> date:
        """The day on which a rater gave a mark, or changed it afterwards."""
        age = self.of("marks", criterion, f"{mark.by} {mark.on}")
        return age.since_given(mark.on) if age else mark.on

    def newest(self, parts: Iterable[str]) -> Age | None:
        """The age of the part that changed last."""
        return max((age for part in parts if (age := self.parts.get(part))), default=None)

    def since(self, parts: Iterable[str], written: date | None) -> date | None:
        """The day on which any of some parts was last gone through, where the plan names a day itself; None when nothing tells."""
        days = (age.since(written) for part in parts if (age := self.parts.get(part)))
        return max((day for day in (written, *days) if day), default=None)

    def find_old(self, part: str, written: date | None, today: date, norm: int) -> date | None:
        """Since when nobody has changed or gone through a part that is older than ``norm`` days; None of what is newer, or of which nobody knows."""
        since = self.since([part], written) if part in self.parts else None
        return since if since and count_days(since, today) > norm else None


NO_AGES = Ages()
"""Of a plan of which Git knows nothing."""
