"""What every question is given."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from accountplan.base.known import UNKNOWN, Known
from accountplan.model.account import Account
from accountplan.model.people import gone
from accountplan.model.portfolio import Portfolio
from accountplan.model.scores import Scores
from accountplan.model.years import Years

Answer = TypeVar("Answer")


@dataclass(frozen=True)
class Facts:
    """All plans, their scores, and the day on which the question is asked; and what is ``known`` of single plans from before."""

    portfolio: Portfolio
    scores: Scores
    today: date
    known: Known = UNKNOWN
    _asked: dict[Callable[[Facts], Any], Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def ask(self, answer: Callable[[Facts], Answer]) -> Answer:
        """What a question answers, worked out once however many others rest on it."""
        if answer not in self._asked:
            self._asked[answer] = answer(self)
        found: Answer = self._asked[answer]
        return found

    def of_each_separate(
        self, kind: str, accounts: Iterable[Account], answer: Callable[[Account], Answer], also: str = ""
    ) -> dict[str, Answer]:
        """The same as `Known.of_each`, by id, of accounts with figures that include nobody else's: those from which others were taken off
        follow from more than their own plan, and are answered for anew.
        """
        items = {each.id: each for each in accounts}
        known = self.known.of_each(kind, {id: each for id, each in items.items() if not each.includes_children}, answer, also)
        return {id: known[id] if id in known else answer(each) for id, each in items.items()}

    @property
    def years(self) -> Years:
        """The years whose figures count."""
        return self.portfolio.years(self.today)

    @cached_property
    def gone(self) -> frozenset[str]:
        """Those of us who have left."""
        return gone(self.portfolio.people, self.today)
