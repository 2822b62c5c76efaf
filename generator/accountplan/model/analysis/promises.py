"""The norms of tiers against what happened: in the last full year, and apart from it in the one that runs (S22)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Literal, TypeAlias

NormName: TypeAlias = Literal[
    "contact_days", "contacts", "quotation_days", "reply_days", "second_professional", "wrong_reminders", "unannounced_invoices", "survey"
]  # fmt: skip
NORMS: tuple[NormName, ...] = (
    "contact_days", "contacts", "quotation_days", "reply_days", "second_professional", "wrong_reminders", "unannounced_invoices", "survey"
)  # fmt: skip
"""The norms that a year can be held against, in the order in which they are shown."""
Verdict: TypeAlias = Literal["kept", "missed", "open", "unknown"]
"""``open`` when the year that runs can still decide; ``unknown`` when nothing that would tell is recorded."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One norm at one client in one period.

    ``good``, ``bad`` and ``waiting`` count quotations, questions, assignments, reminders or invoices that keep the norm, miss it, or can still do both; ``silent`` those of which
    nobody can tell. ``value`` is the longest number of working days, the days since the last contact, the number of talks, or the mark of a survey; ``day`` that of the last contact or survey.
    ``explained`` counts the invoices that missed the norm and that we explained; a survey is ``old`` when it was longer ago than the norm.
    """

    norm: NormName
    verdict: Verdict
    limit: Decimal | None
    good: int = 0
    bad: int = 0
    waiting: int = 0
    silent: int = 0
    value: Fraction | None = None
    day: date | None = None
    explained: int = 0
    old: bool = False

    @property
    def over(self) -> int:
        """How many are decided."""
        return self.good + self.bad


@dataclass(frozen=True, slots=True)
class Period:
    """A financial year from its first day on: up to its last when it is ``whole``, else up to ``today``, up to when what is not answered waits."""

    year: int
    first: date
    until: date
    whole: bool
    today: date


@dataclass(frozen=True, slots=True)
class Tally:
    """One norm over some clients: who kept it, who did not, who still can, and of whom nobody can tell. ``good`` and ``bad`` count their quotations, questions and so on."""

    norm: NormName
    kept: tuple[str, ...]
    missed: tuple[str, ...]
    open: tuple[str, ...]
    unknown: tuple[str, ...]
    good: int
    bad: int

    @property
    def decided(self) -> int:
        """At how many clients it is known whether we kept it."""
        return len(self.kept) + len(self.missed)

    @property
    def undecided(self) -> int:
        """At how many clients it is not, or not yet."""
        return len(self.open) + len(self.unknown)

    @property
    def cases(self) -> int:
        """How many quotations, questions and so on are decided."""
        return self.good + self.bad


@dataclass(frozen=True, slots=True)
class HeldNorms:
    """A period, and every norm at every client of whom the tier asks one."""

    period: Period
    clients: Mapping[str, tuple[Judged, ...]]

    def tally(self, ids: Iterable[str]) -> tuple[Tally, ...]:
        """Each norm that any of these clients has, over those that have it."""
        mine = [(id, each) for id in ids for each in self.clients.get(id, ())]
        return tuple(_count(norm, some) for norm in NORMS if (some := [(id, each) for id, each in mine if each.norm == norm]))

    def tells(self, ids: Iterable[str]) -> bool:
        """Whether of any norm at any of these clients it is known if it was kept."""
        return any(each.verdict in ("kept", "missed") for id in ids for each in self.clients.get(id, ()))


def _count(norm: NormName, judged: list[tuple[str, Judged]]) -> Tally:
    def of(verdict: Verdict) -> tuple[str, ...]:
        return tuple(id for id, each in judged if each.verdict == verdict)

    return Tally(
        norm, of("kept"), of("missed"), of("open"), of("unknown"), sum(each.good for _, each in judged), sum(each.bad for _, each in judged)
    )


@dataclass(frozen=True, slots=True)
class Promises:
    """The last full ``year`` and the one that is ``running``, each by itself."""

    year: HeldNorms
    running: HeldNorms

    def of(self, account: str) -> tuple[tuple[Period, tuple[Judged, ...]], ...]:
        """The norms of one client, in each of the two periods in which it has any."""
        return tuple((held.period, judged) for held in (self.year, self.running) if (judged := held.clients.get(account)))
