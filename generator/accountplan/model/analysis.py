"""What `analyse` gives: one answer a question. Each answer is found by its type: ``analysis[Pareto]``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import accumulate
from typing import Any, Literal, TypeAlias, TypeVar

from accountplan.base.text import Wording

from .exact import whole_numbers

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Analysis:
    """All answers by their type."""

    answers: Mapping[type, Any]

    def __getitem__(self, kind: type[T]) -> T:
        answer: T = self.answers[kind]
        return answer


# ---- How complete is each plan, and what comes next? ---------------------------------------------

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


# ---- How dependent are we? -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Concentration:
    """Shares of one figure over the clients of one year, largest first.

    ``clients`` pairs ids (or a parent's id when counted together) with amounts; ``left_out`` names clients with a loss or nothing.
    HHI is on 0 to 10,000; Gini is the population form; shares are 0 to 1. All are None when there is nothing to share.
    """

    figure: str
    year: int | None
    together: bool
    total: Fraction
    clients: tuple[tuple[str, Fraction], ...]
    left_out: tuple[str, ...]
    largest: Fraction | None
    top5: Fraction | None
    top10: Fraction | None
    top20pct: Fraction | None
    hhi: Fraction | None
    gini: Fraction | None
    clients_for_80pct: int | None

    @property
    def cumulative(self) -> tuple[Fraction, ...]:
        """Running share after each client, largest first."""
        numbers, _ = whole_numbers([amount for _, amount in self.clients])
        whole = sum(numbers)
        return tuple(Fraction(running, whole) for running in accumulate(numbers))


@dataclass(frozen=True, slots=True)
class Pareto:
    """Concentration of turnover and margin: each account apart, and clients with a common parent together."""

    turnover: Concentration
    margin: Concentration
    turnover_together: Concentration
    margin_together: Concentration


# ---- Where do the clients stand, and do hours go where the value is? --------------------------------

Quadrant: TypeAlias = Literal["star", "question", "cow", "dog"]


@dataclass(frozen=True, slots=True)
class MatrixPoint:
    """One client in the portfolio matrix (S10): ``value`` (criteria 1 and 2) and ``growth`` (criterion 3), marks 1 to 10."""

    account: str
    value: Fraction
    growth: Fraction
    turnover: Fraction
    quadrant: Quadrant


@dataclass(frozen=True, slots=True)
class Matrix:
    """The portfolio matrix; ``missing`` names clients without the marks for it. The cross stands at ``middle``."""

    points: tuple[MatrixPoint, ...]
    missing: tuple[str, ...]
    middle: Fraction


@dataclass(frozen=True, slots=True)
class TierRow:
    """What one tier (or None: no tier) holds, in numbers and in shares of the whole (0 to 1, None when the whole is nothing)."""

    tier: str | None
    accounts: int
    clients: int
    turnover: Fraction
    margin: Fraction
    hours: Fraction
    turnover_share: Fraction | None
    margin_share: Fraction | None
    hours_share: Fraction | None
    margin_per_hour: Fraction | None


@dataclass(frozen=True, slots=True)
class EffortRow:
    """One client's share in all hours and in all margin; ``gap`` = margin share - hours share."""

    account: str
    hours_share: Fraction
    margin_share: Fraction
    gap: Fraction


@dataclass(frozen=True, slots=True)
class Value:
    """Value and effort in one year: per tier, and per client with the largest shortfall first."""

    year: int | None
    tiers: tuple[TierRow, ...]
    effort: tuple[EffortRow, ...]


# ---- What asks for attention? --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Sign:
    """One reason for worry: written down (``on``) or computed."""

    kind: str
    text: Wording
    on: date | None = None
    computed: bool = False


@dataclass(frozen=True, slots=True)
class Risk:
    """A client that may be lost: its signs, worst first, and the turnover at stake."""

    account: str
    signs: tuple[Sign, ...]
    turnover: Fraction


@dataclass(frozen=True, slots=True)
class WatchList:
    """Clients at risk by value: most signs first, then turnover."""

    risks: tuple[Risk, ...]


@dataclass(frozen=True, slots=True)
class Due:
    """An open action with its date; ``days`` is how many days late (negative: still to come)."""

    account: str
    index: int
    days: int
    when: date


@dataclass(frozen=True, slots=True)
class Agenda:
    """Open actions with a date: late ones (latest first), those of this week (until Sunday), and those of the coming quarter (91 days)."""

    late: tuple[Due, ...]
    week: tuple[Due, ...]
    quarter: tuple[Due, ...]
    week_starts: date
    week_ends: date


@dataclass(frozen=True, slots=True)
class Load:
    """One person: hours planned in open actions against the hours available, and the clients led and served."""

    person: str
    planned: Fraction
    available: Fraction | None
    leads: tuple[str, ...]
    serves: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Capacity:
    """The load of every person by id."""

    people: Mapping[str, Load]


@dataclass(frozen=True, slots=True)
class Members:
    """The accounts of every group by group id, in rank order."""

    groups: Mapping[str, tuple[str, ...]]
