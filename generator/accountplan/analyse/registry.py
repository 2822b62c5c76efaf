"""Ask every question in `questions/`: each module there has a function ``answer(facts)``.

An answer is found by its type, and no answer needs another one. A new question is one new module, and a type for what it gives.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any, Protocol, TypeVar, cast, get_type_hints

from accountplan.base.found import import_modules
from accountplan.base.known import UNKNOWN, Known
from accountplan.model.analysis import Analysis
from accountplan.model.portfolio import Portfolio
from accountplan.model.scores import Scores

from . import questions
from .facts import Facts

Answer = TypeVar("Answer")


class Question(Protocol):
    """What a module in `questions/` must hold."""

    def answer(self, facts: Facts) -> Any:
        """The answer, of a type of its own."""


def list_questions() -> tuple[Question, ...]:
    """The questions, in the order of their names."""
    return tuple(cast("Mapping[str, Question]", import_modules(questions)).values())


def analyse(portfolio: Portfolio, scores: Scores, today: date, known: Known = UNKNOWN) -> Analysis:
    """Answer all questions. ``known`` is what was answered before about single plans."""
    facts = Facts(portfolio, scores, today, known)
    answers = [question.answer(facts) for question in list_questions()]
    return Analysis({type(answer): answer for answer in answers})


def ask(kind: type[Answer], portfolio: Portfolio, scores: Scores, today: date) -> Answer:
    """The answer of one kind alone, for who needs no other."""
    answer: Answer = _map_questions()[kind].answer(Facts(portfolio, scores, today))
    return answer


@cache
def _map_questions() -> Mapping[type, Question]:
    """Each question by the type of its answer."""
    return {get_type_hints(question.answer)["return"]: question for question in list_questions()}
