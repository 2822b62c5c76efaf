"""Part 3: an objective is measurable when it has a measure, a baseline, a target and a date within three years (S15, S32)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial

from accountplan.base.text import Listing, Text, say
from accountplan.base.thin import placeholder
from accountplan.model.account import Objective
from accountplan.model.firm import YEARS_AHEAD
from accountplan.model.tiers import Item

from .judgement import Asked, Judgement, best, missing, partly, present

PARTS = 5
"""That it stands, its measure, its baseline, its target and its date each count for a fifth."""


def _objective(kind: str, asked: Asked) -> Judgement:
    """The best of the objectives of one kind."""
    found = (_judged(each, index, asked) for index, each in enumerate(asked.account.objectives) if each.kind == kind)
    return best(found) or missing(("objectives",), say("There is no objective of this kind."))


def _judged(objective: Objective, index: int, asked: Asked) -> Judgement:
    keys, lacking = ("objectives", index), tuple(_lacking(objective, asked))
    if not lacking:
        return present(keys)
    reason = say("Objective {id} has {what}.", id=objective.id, what=Listing(lacking))
    return partly(keys, len(lacking), PARTS, reason)


def _lacking(objective: Objective, asked: Asked) -> Iterator[Text]:
    if not objective.measure or placeholder(objective.measure):
        yield say("no measure")
    if objective.baseline is None:
        yield say("no baseline")
    if objective.target is None:
        yield say("no target")
    last = date(asked.year + YEARS_AHEAD, 12, 31)
    if objective.by is None:
        yield say("no date")
    elif objective.passed(asked.today):
        yield say("a date that has passed")
    elif objective.by > last:
        yield say("a date later than {day}", day=last)


JUDGES: Mapping[Item, Callable[[Asked], Judgement]] = {
    "objectives.turnover": partial(_objective, "turnover"),
    "objectives.margin": partial(_objective, "margin"),
    "objectives.satisfaction": partial(_objective, "satisfaction"),
    "objectives.services": partial(_objective, "services"),
}
