"""What is on the table of a meeting: what was promised and what came of it, what is open, what is to be decided, and who speaks (S42)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal, NamedTuple, TypeAlias

from .account import Action, Objective
from .analysis import Decided, Standing
from .analysis.meetings import count_late
from .changes import Changes
from .meetings import Circle, Meeting, Question

Outcome: TypeAlias = Literal["late", "moved", "dropped", "done", "open"]
OUTCOMES: tuple[Outcome, ...] = ("late", "moved", "dropped", "done", "open")
"""What became of a promise, in the order in which one asks about it."""
Doubt: TypeAlias = Literal["written", "danger", "late", "by-hand", "provisional"]


class Promise(NamedTuple):
    """What was promised: an action of a plan, or a decision. ``account`` is empty for a decision about no single one; ``days`` is how late it is (0 when it is
    not), ``was`` the day that it had before it was moved, ``result`` what came of it.
    """

    account: str
    what: str
    who: tuple[str, ...]
    theirs: str
    when: date | None
    outcome: Outcome
    days: int = 0
    was: date | None = None
    result: str = ""

    @property
    def order(self) -> tuple[int, int, date, str, str]:
        """Sort key: what is late the longest first, then by what became of it and by day."""
        return (OUTCOMES.index(self.outcome), -self.days, self.when or date.max, self.account, self.what)


class Asked(NamedTuple):
    """What is to be decided: a question that was recorded, or a doubt that follows from a plan. ``stake`` is the turnover that hangs on it."""

    doubt: Doubt
    account: str
    stake: Fraction
    who: tuple[str, ...]
    question: Question | None = None
    action: Action | None = None


class Speaker(NamedTuple):
    """Who tells about an account (nobody when the plan names no lead and no team), and what the table is asked."""

    account: str
    who: str | None
    question: str


class Introduction(NamedTuple):
    """What an account team tells of its spearhead account: the objectives with where they stand, the groups that it is in, the actions that are still to be
    done (the first day first), and those done with what came of them (the newest first). ``who`` is its lead, else the first of its team.
    """

    account: str
    who: str | None
    objectives: tuple[tuple[Objective, Standing], ...]
    groups: tuple[str, ...]
    intended: tuple[Action, ...]
    results: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class MeetingAgenda:
    """The agenda of the next ``meeting`` about some accounts, which need not have a day yet; ``last`` is the one before it.

    All that was promised and happened counts from ``since``; None when nobody knows since when. ``share`` is what part of the turnover the ``members`` bring, 0 to 1.
    ``changes`` are those of the whole firm since then; None when no earlier version of the plans is known. ``changed`` are the members that they are about, ``silent`` those of which
    nothing is to be said, ``unasked`` those about which the plans ask more than there is room for. ``introduction`` is that of the spearhead, None where a meeting has none.
    """

    today: date
    about: Circle
    members: tuple[str, ...]
    meeting: Meeting | None
    last: Meeting | None
    since: date | None
    share: Fraction
    promised: tuple[Promise, ...]
    still_open: tuple[Decided, ...]
    asked: tuple[Asked, ...]
    unasked: tuple[str, ...]
    speakers: tuple[Speaker, ...]
    silent: tuple[str, ...]
    changes: Changes | None
    changed: tuple[str, ...]
    introduction: Introduction | None = None

    @property
    def late(self) -> int:
        """How many promises are late, those of earlier meetings included."""
        return len([each for each in self.promised if each.outcome == "late"]) + count_late(self.still_open, self.today)

    @property
    def minutes(self) -> int:
        """The minutes that the questions ask."""
        return sum((each.question.minutes or 0) for each in self.asked if each.question)

    @property
    def rest(self) -> int:
        """The minutes that are left for all else; 0 when nobody knows how long the meeting takes."""
        return max((self.meeting.minutes or 0) - self.minutes, 0) if self.meeting else 0
