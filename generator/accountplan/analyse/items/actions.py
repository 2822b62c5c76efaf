"""Part 4: for each of the four Ps something to do, with who, when and how; and how we evaluate ourselves (S19, S32)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from accountplan.base.text import Listing, Text, say
from accountplan.base.thin import is_placeholder
from accountplan.model.account import Action
from accountplan.model.tiers import Item

from .judgement import NONE, OLD, Asked, Judgement, choose_best, judge_missing, judge_partial, judge_present

PARTS = 4
"""What, who, when and how each count for a quarter."""


def _judge_best_action(p: str, asked: Asked) -> Judgement:
    """The best of the actions of one P that are open, or were done within the past year."""
    found = (_judge_action(each, index) for index, each in enumerate(asked.account.actions) if each.p == p and each.counts(asked.today))
    return choose_best(found) or judge_missing(("actions",), say("There is no action of this P."))


def _judge_action(action: Action, index: int) -> Judgement:
    keys, lacking = ("actions", index), tuple(_list_lacking(action))
    if not lacking:
        return judge_present(keys)
    reason = say("The action “{what}” does not say {missing}.", what=action.what, missing=Listing(lacking))
    return judge_partial(keys, len(lacking), PARTS, reason)


def _list_lacking(action: Action) -> Iterator[Text]:
    if is_placeholder(action.what):
        yield say("what to do")
    if not action.who and not action.theirs:
        yield say("who does it")
    if action.when is None:
        yield say("by when")
    if not action.how or is_placeholder(action.how):
        yield say("in what way")


def judge_evaluation(asked: Asked) -> Judgement:
    """A rhythm, and a next day that is still to come."""
    found = asked.account.evaluation
    if found.every is None and found.next is None:
        return judge_missing(("evaluation",), say("There is no rhythm and no date for evaluating ourselves."))
    if found.next is None:
        return judge_partial(("evaluation",), 1, 2, say("There is no date for the next evaluation."))
    if found.overdue(asked.today):
        return _judge_passed(asked)
    if found.every is None:
        return judge_partial(("evaluation",), 1, 2, say("The plan does not say how often we evaluate ourselves."))
    return judge_present(("evaluation",))


def _judge_passed(asked: Asked) -> Judgement:
    found = asked.account.evaluation
    credit = NONE if found.every is None else OLD
    return Judgement("old", credit, ("evaluation", "next"), say("The next evaluation was due on {day}.", day=found.next or ""))


JUDGES: Mapping[Item, Callable[[Asked], Judgement]] = {
    "action_plan.project": partial(_judge_best_action, "project"),
    "action_plan.person": partial(_judge_best_action, "person"),
    "action_plan.process": partial(_judge_best_action, "process"),
    "action_plan.partnership": partial(_judge_best_action, "partnership"),
    "action_plan.evaluation": judge_evaluation,
}
