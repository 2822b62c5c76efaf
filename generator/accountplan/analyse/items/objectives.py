"""Part 3: an objective is measurable when it has a measure, a baseline, a target and a date within three years (S15, S32)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from accountplan.base.text import Listing, Text, say
from accountplan.base.thin import is_placeholder
from accountplan.model.account import Objective
from accountplan.model.tiers import Item

from .judgement import Asked, Judgement, choose_best, judge_missing, judge_partial, judge_present

PARTS = 5
"""That it stands, its measure, its baseline, its target and its date each count for a fifth."""


def _judge_best_objective(kind: str, asked: Asked) -> Judgement:
    """The best of the objectives of one kind."""
    found = (_judge_objective(each, index, asked) for index, each in enumerate(asked.account.objectives) if each.kind == kind)
    return choose_best(found) or judge_missing(("objectives",), say("There is no objective of this kind."))


def _judge_objective(objective: Objective, index: int, asked: Asked) -> Judgement:
    keys, lacking = ("objectives", index), tuple(_list_lacking(objective, asked))
    if not lacking:
        return judge_present(keys)
    reason = say("Objective {id} has {what}.", id=objective.id, what=Listing(lacking))
    return judge_partial(keys, len(lacking), PARTS, reason)


def _list_lacking(objective: Objective, asked: Asked) -> Iterator[Text]:
    if not objective.measure or is_placeholder(objective.measure):
        yield say("no measure")
    if objective.baseline is None and not objective.measurable:
        yield say("no baseline")
    if objective.target is None and not objective.measurable:
        yield say("no target")
    if objective.by is None:
        yield say("no date")
    elif objective.passed(asked.today):
        yield say("a date that has passed")
    elif objective.by > asked.last_day:
        yield say("a date later than {day}", day=asked.last_day)


JUDGES: Mapping[Item, Callable[[Asked], Judgement]] = {
    "objectives.turnover": partial(_judge_best_objective, "turnover"),
    "objectives.margin": partial(_judge_best_objective, "margin"),
    "objectives.satisfaction": partial(_judge_best_objective, "satisfaction"),
    "objectives.services": partial(_judge_best_objective, "services"),
}
