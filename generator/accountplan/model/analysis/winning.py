"""What it costs to win a client, beside what it costs to keep one (S29)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Cost:
    """What was put into some clients in a year, in money; None when it is not known. ``hours_too`` when it holds the cost of hours besides other costs."""

    amount: Fraction | None
    clients: int
    hours_too: bool

    @property
    def each(self) -> Fraction | None:
        """What one of them cost; None when it is not known, and without any client."""
        return self.amount / self.clients if self.amount is not None and self.clients else None


@dataclass(frozen=True, slots=True)
class WonYear:
    """One full financial year. ``new`` are the valuable clients that came in it, ``left_out`` those that came for one assignment or that we would rather
    see leave, ``unsure`` clients whose figures begin in it and of whom nobody wrote since when they are a client.
    """

    year: int
    winning: Cost
    keeping: Cost
    new: tuple[str, ...]
    left_out: tuple[str, ...]
    unsure: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Winning:
    """The full years of which the firm wrote what it put into winning clients, the newest first."""

    years: tuple[WonYear, ...]
