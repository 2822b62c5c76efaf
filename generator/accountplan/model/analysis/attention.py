"""What asks for attention: clients that we may lose, and what is due."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Literal, TypeAlias, get_args

from accountplan.base.text import Wording
from accountplan.model.account import SIGNALS_LEAVING
from accountplan.model.answered import group_by_person
from accountplan.model.exact import total


@dataclass(frozen=True, slots=True)
class Sign:
    """One reason for worry: written down, on a day and with a note, or computed. ``text`` says all of it, ``what`` only what the client does."""

    kind: str
    what: Wording
    text: Wording
    on: date | None = None
    computed: bool = False
    note: str = ""


SIGNS = 2
"""A client with this many signs asks for a decision."""


@dataclass(frozen=True, slots=True)
class Risk:
    """A client that may be lost: its signs, worst first, the turnover at stake (of the newest full ``year`` that has any), and whether the danger is
    ``serious`` by the firm's limits.
    """

    account: str
    signs: tuple[Sign, ...]
    turnover: Fraction
    serious: bool
    year: int | None = None

    @property
    def leaving(self) -> bool:
        """Whether one of its signs is a signal of leaving: then it is to be stopped, else to be prevented."""
        return any(sign.kind in SIGNALS_LEAVING for sign in self.signs)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of its signs, each once, the worst first."""
        return tuple(dict.fromkeys(sign.kind for sign in self.signs))

    @property
    def asks_decision(self) -> bool:
        """Whether a meeting should decide about it: in serious danger, or with more than one sign."""
        return self.serious or len(self.signs) >= SIGNS


@dataclass(frozen=True, slots=True)
class WatchList:
    """Clients in danger: those in serious danger first, then by turnover. ``clients`` are all that there are; ``silent`` names those without a sign
    whose plans hold nothing to judge by.
    """

    risks: tuple[Risk, ...]
    clients: int
    silent: tuple[str, ...]

    @property
    def by_value(self) -> tuple[Risk, ...]:
        """The same by what is at stake: the largest turnover first."""
        return tuple(sorted(self.risks, key=lambda risk: (-risk.turnover, risk.account)))

    @property
    def at_stake(self) -> Fraction:
        """The turnover of all of them, each of the newest full year that has any."""
        return total([risk.turnover for risk in self.risks])

    @property
    def serious(self) -> frozenset[str]:
        """The clients in serious danger, by id."""
        return frozenset(risk.account for risk in self.risks if risk.serious)


DuePart: TypeAlias = Literal[
    "actions", "assignments", "proposals", "evaluation", "objectives", "review", "tier", "waivers", "contacts",
    "departures", "arrivals", "starts", "phases", "results", "renewals", "outcomes", "decisions", "end", "resolutions",
    "group_objectives", "tier_objectives", "colleagues", "absences", "returns", "sour",
]  # fmt: skip
"""What is due: an action to do, an assignment to deliver, a proposal to send, an evaluation to hold, an objective to reach, a plan to review, a
tier by hand or a waiver that ends, one of their people to speak with, one who leaves or begins, an assignment that starts, a phase to deliver, a result of an objective to reach, an assignment to go
on with or to end, a client who decides on a proposal, what they decide, a client that ends, what a meeting decided to carry out, an objective of a group or a tier (or a
result of one) to reach, one of us who leaves, goes away for a while or is away for the last day, the choice to learn from a client that is never satisfied or to part from it.
"""
PARTS: tuple[DuePart, ...] = get_args(DuePart)
OF_COLLEAGUES: frozenset[DuePart] = frozenset(("colleagues", "absences", "returns"))
"""What is due of one of us: who leaves, goes away or comes back."""


@dataclass(frozen=True, slots=True)
class Due:
    """What is still to be done, or will happen, by a date: the place in its list of the plan (0 where there is no list), how many ``days`` late it
    is (negative: still to come), and which of us answer for it.

    What stands in no plan is said by ``what``: ``meeting`` is where it was decided, or ``owner`` the group, the tier or the colleague whose day it is.
    Then ``account`` is empty, but for a decision about one.
    """

    account: str
    part: DuePart
    index: int
    days: int
    when: date
    people: tuple[str, ...]
    what: str = ""
    meeting: str = ""
    owner: str = ""

    @property
    def late(self) -> bool:
        """Whether its day has passed."""
        return self.days > 0


@dataclass(frozen=True)
class Agenda:
    """All that has a day: what is late (longest first), what is due this week (until Sunday), and in the coming quarter (91 days).
    ``dated`` counts all of it, what is later included: without any, nobody can tell whether something is late.
    """

    late: tuple[Due, ...]
    week: tuple[Due, ...]
    quarter: tuple[Due, ...]
    week_starts: date
    week_ends: date
    dated: int

    @cached_property
    def late_by_person(self) -> Mapping[str | None, tuple[Due, ...]]:
        """What is late of each of us; all of it under None."""
        return group_by_person(self.late)

    @cached_property
    def week_by_person(self) -> Mapping[str | None, tuple[Due, ...]]:
        """What is due this week of each of us; all of it under None."""
        return group_by_person(self.week)

    @cached_property
    def quarter_by_person(self) -> Mapping[str | None, tuple[Due, ...]]:
        """What is due in the coming quarter of each of us; all of it under None."""
        return group_by_person(self.quarter)

    @property
    def late_parts(self) -> dict[DuePart, int]:
        """How many things are late in each part of a plan that has any."""
        counts = Counter(due.part for due in self.late)
        return {part: counts[part] for part in PARTS if counts[part]}

    def count_late(self, person: str) -> int:
        """How many things besides actions one of us is late with."""
        return len([due for due in self.late if person in due.people and due.part != "actions"])

    @property
    def near(self) -> tuple[Due, ...]:
        """All that is late, or due this week or in the coming quarter, the longest late first."""
        return (*self.late, *self.week, *self.quarter)
