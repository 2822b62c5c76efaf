"""Ask every question in `questions/`: each module there has a function ``answer(facts)``.

An answer is found by its type, and no answer needs another one. A new question is one new module, and a type for what it gives.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Protocol, cast

from accountplan.base.found import modules_in
from accountplan.crew import share
from accountplan.model.analysis import Analysis
from accountplan.model.portfolio import Portfolio
from accountplan.model.scores import Scores

from . import questions
from .facts import Facts

ENOUGH = 400
"""Plans from which on a second process gains more than it costs."""


class Question(Protocol):
    """What a module in `questions/` must hold."""

    def answer(self, facts: Facts) -> Any:
        """The answer, of a type of its own."""


def all_questions() -> tuple[Question, ...]:
    """The questions, in the order of their names."""
    return tuple(cast("Mapping[str, Question]", modules_in(questions)).values())


def analyse(portfolio: Portfolio, scores: Scores, today: date, workers: int = 1, meanwhile: Callable[[], None] = lambda: None) -> Analysis:
    """Answer all questions, each in one of ``workers`` processes; the answers hold ids and figures, no plans, and so travel quickly.

    This process does what there is to do ``meanwhile`` before it helps the others.
    """
    facts = Facts(portfolio, scores, today)
    together = workers if len(portfolio.accounts) >= ENOUGH else 1
    answers = share(lambda question, _travels: question.answer(facts), all_questions(), together, meanwhile=meanwhile)
    return Analysis({type(answer): answer for answer in answers})
