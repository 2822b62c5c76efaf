"""What somebody is to do by a day, whoever wrote it down: an action of a plan, and what a meeting decided."""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import date
from typing import Literal, TypeAlias

from accountplan.base.days import count_days

ActionState: TypeAlias = Literal["open", "done", "dropped"]


class Undertaking(ABC):
    """How such a thing stands, by its ``status``, the day on which it was ``done`` and what came of it."""

    __slots__ = ()
    status: ActionState
    done: date | None
    result: str | None

    @property
    @abstractmethod
    def deadline(self) -> date | None:
        """The day by which it is still to be done; None when there is none, or nothing left to do."""

    @property
    def state(self) -> ActionState:
        """How it stands: as its status says, but done as soon as a day or a result says so. Who writes these easily forgets the status, which is
        open unless told otherwise, and nobody needs to be reminded of what was done.
        """
        return "done" if self.status == "open" and (self.done or self.result) else self.status

    @property
    def open(self) -> bool:
        """Whether it is still to be done."""
        return self.state == "open"

    def late(self, day: date) -> bool:
        """Whether it is still to be done and its day lies before this one."""
        return self.days_late(day) > 0

    def days_late(self, day: date) -> int:
        """How many days late it is; below 0 when its day is still to come, 0 when there is none or nothing left to do."""
        return count_days(by, day) if (by := self.deadline) else 0
