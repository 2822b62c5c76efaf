"""The questions in `questions/`: each module there has a function ``answer(facts)``.

An answer is found by its type, which the function names, and is worked out when it is first asked for, as a check needs less than half of
them; one that rests on another asks for it (`Facts.ask`). A new question is one new module, and a type for what it gives.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any, Protocol, cast, get_type_hints

from accountplan.base.found import import_modules
from accountplan.base.known import UNKNOWN, Known
from accountplan.base.lazily import Lazily
from accountplan.model.analysis import Analysis
from accountplan.model.portfolio import Portfolio
from accountplan.model.scores import Scores

from . import questions
from .facts import Facts


class Question(Protocol):
    """What a module in `questions/` must hold."""

    def answer(self, facts: Facts) -> Any:
        """The answer, of a type of its own."""


def list_questions() -> tuple[Question, ...]:
    """The questions, in the order of their names."""
    return tuple(cast("Mapping[str, Question]", import_modules(questions)).values())


def analyse(portfolio: Portfolio, scores: Scores, today: date, known: Known = UNKNOWN) -> Analysis:
    """The answer to every question. ``known`` is what was answered before about single plans."""
    facts = Facts(portfolio, scores, today, known)
    return Analysis(Lazily(_map_questions(), lambda kind: facts.ask(_map_questions()[kind].answer)))


@cache
def _map_questions() -> Mapping[type, Question]:
    """Each question by the type of its answer."""
    return {get_type_hints(question.answer)["return"]: question for question in list_questions()}
