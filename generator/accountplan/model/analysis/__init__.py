"""What `analyse` gives: one answer a question. Each answer is found by its type: ``analysis[Pareto]``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from .acquisition import Acquired
from .attention import Agenda, Risk, Sign, WatchList
from .bridge import Bridge, Span
from .common import CommonAim, CommonAims
from .due import Dated, Due, DueKind
from .effect import Effect, Lost, Rolled, TierEffect, Yearly
from .followings import Followed, Followings
from .ideal import Fit, Ideal, Origin, Trait
from .leaving import Leaving, Leavings, Spread, Stake
from .matrix import Matrix, MatrixPoint, Quadrant
from .meetings import Decided, Meetings, count_late
from .money import Concentration, EffortRow, Pareto, TierRow, TierTurnovers, Value
from .people import Capacity, Growth, Load, Members
from .plans import Completeness, Completenesses, Held, ItemState, Progress, Standing, State
from .promises import HeldNorms, Judged, Period, Promises, Tally
from .ranking import CriterionWeight, Edges, Near, Standings, Ways, Weights
from .reliance import Reliance
from .results import ClientResult, Quarter, Result, Results
from .round import YearlyRound
from .served import ServedAims
from .sold import Buyer, Sale, ServiceSum, Sold
from .spearheads import SpearheadYear
from .threads import Gap, Holder, Threads
from .together import Together, Totals
from .vision import Ahead
from .wall import STAGES, Card, Column, Outcome, Wall
from .week import Introduced, Touch, Waiting, Week, Weeks
from .winning import Winning, WonYear

__all__ = [
    "STAGES",
    "Acquired",
    "Agenda",
    "Ahead",
    "Analysis",
    "Bridge",
    "Buyer",
    "Capacity",
    "Card",
    "ClientResult",
    "Column",
    "CommonAim",
    "CommonAims",
    "Completeness",
    "Completenesses",
    "Concentration",
    "CriterionWeight",
    "Dated",
    "Decided",
    "Due",
    "DueKind",
    "Edges",
    "Effect",
    "EffortRow",
    "Fit",
    "Followed",
    "Followings",
    "Gap",
    "Growth",
    "Held",
    "HeldNorms",
    "Holder",
    "Ideal",
    "Introduced",
    "ItemState",
    "Judged",
    "Leaving",
    "Leavings",
    "Load",
    "Lost",
    "Matrix",
    "MatrixPoint",
    "Meetings",
    "Members",
    "Near",
    "Origin",
    "Outcome",
    "Pareto",
    "Period",
    "Progress",
    "Promises",
    "Quadrant",
    "Quarter",
    "Reliance",
    "Result",
    "Results",
    "Risk",
    "Rolled",
    "Sale",
    "ServedAims",
    "ServiceSum",
    "Sign",
    "Sold",
    "Span",
    "SpearheadYear",
    "Spread",
    "Stake",
    "Standing",
    "Standings",
    "State",
    "Tally",
    "Threads",
    "TierEffect",
    "TierRow",
    "TierTurnovers",
    "Together",
    "Totals",
    "Touch",
    "Trait",
    "Value",
    "Waiting",
    "Wall",
    "WatchList",
    "Ways",
    "Week",
    "Weeks",
    "Weights",
    "Winning",
    "WonYear",
    "Yearly",
    "YearlyRound",
    "count_late",
]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Analysis:
    """All answers by their type."""

    answers: Mapping[type, Any]

    def __getitem__(self, kind: type[T]) -> T:
        answer: T = self.answers[kind]
        return answer
