"""What asks for attention: clients that we may lose, and what is due."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property

from accountplan.base.text import Wording
from accountplan.model.account import SIGNALS_LEAVING
from accountplan.model.answered import group_by_person
from accountplan.model.exact import total

from .due import Due, DueKind


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
    whose plans hold nothing to judge by, ``lingering`` those without a sign of the past year of which an older signal is still open.
    """

    risks: tuple[Risk, ...]
    clients: int
    silent: tuple[str, ...]
    lingering: tuple[str, ...] = ()

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
    def late_kinds(self) -> dict[DueKind, int]:
        """How many things are late of each kind that has any."""
        counts = Counter(due.kind for due in self.late)
        return {kind: counts[kind] for kind in sorted(counts, key=lambda each: each.order)}

    def count_late(self, person: str) -> int:
        """How many things besides actions one of us is late with."""
        return len([due for due in self.late if person in due.people and due.part != "actions"])

    @property
    def near(self) -> tuple[Due, ...]:
        """All that is late, or due this week or in the coming quarter, the longest late first."""
        return (*self.late, *self.week, *self.quarter)
