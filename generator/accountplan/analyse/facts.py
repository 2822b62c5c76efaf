"""What every question is given."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from accountplan.base.known import UNKNOWN, Known
from accountplan.model.people import gone
from accountplan.model.portfolio import Portfolio
from accountplan.model.scores import Scores
from accountplan.model.years import Years


@dataclass(frozen=True)
class Facts:
    """All plans, their scores, and the day on which the question is asked; and what is ``known`` of single plans from before."""

    portfolio: Portfolio
    scores: Scores
    today: date
    known: Known = UNKNOWN

    @property
    def years(self) -> Years:
        """The years whose figures count."""
        return self.portfolio.years(self.today)

    @cached_property
    def gone(self) -> frozenset[str]:
        """Those of us who have left."""
        return gone(self.portfolio.people, self.today)
