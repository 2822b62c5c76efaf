"""One account at the end of each month: by the method of that day, and apart by the method of today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import floor
from typing import NamedTuple

from .causes import round_together, split_both_ways

HALF = Fraction(1, 2)


class Step(NamedTuple):
    """One account at one moment: its score by the method of that day and by that of today, and ``crossed`` that of its plan of today by the method of that
    day; ``broken`` when the method is another than before.
    """

    day: date
    score: Fraction | None
    tier: str | None
    today: Fraction | None
    crossed: Fraction | None
    broken: bool


@dataclass(frozen=True, slots=True)
class Course:
    """One account at every moment from its first score on; the first and the last have one. Where nothing is known there is no score."""

    steps: tuple[Step, ...]

    @property
    def ends(self) -> tuple[Step, Step]:
        """The first moment and the last."""
        return self.steps[0], self.steps[-1]

    @property
    def end_scores(self) -> tuple[Fraction, ...]:
        """The first score and the last, by the method of their own day."""
        return tuple(step.score for step in self.ends if step.score is not None)

    @property
    def methods_differ(self) -> bool:
        """Whether the method of today ever says something else than that of the day."""
        return any(step.score != step.today for step in self.steps)

    def split(self, digits: int) -> tuple[Fraction, Fraction] | None:
        """What the plan and what the method did to the score, in parts with this many decimals that add up as they are written: those of `diff`.

        None when either method gives the plan of the other no score.
        """
        first, last = self.ends
        if first.score is None or last.score is None or first.today is None or first.crossed is None:
            return None
        tens = 10**digits
        whole = floor(last.score * tens + HALF) - floor(first.score * tens + HALF)
        parts = split_both_ways(first.score, first.today, first.crossed, last.score)
        data, method = round_together([part * tens for part in parts], whole)
        return Fraction(data, tens), Fraction(method, tens)
