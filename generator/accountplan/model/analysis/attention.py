"""What asks for attention: clients that we may lose, and what is due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from accountplan.base.text import Wording


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
    """Clients at risk by value: most signs first, then turnover. ``clients`` are all that there are; ``silent`` counts those without a sign
    whose plans hold nothing to judge by.
    """

    risks: tuple[Risk, ...]
    clients: int
    silent: int


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
