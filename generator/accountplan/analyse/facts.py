"""What every question is given."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from accountplan.model.portfolio import Portfolio
from accountplan.model.scores import Scores


@dataclass(frozen=True, slots=True)
class Facts:
    """All plans, their scores, and the day on which the question is asked."""

    portfolio: Portfolio
    scores: Scores
    today: date
