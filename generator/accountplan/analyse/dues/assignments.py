"""An assignment to deliver."""

from __future__ import annotations

from collections.abc import Iterator

from accountplan.analyse.due import PlanDues
from accountplan.analyse.facts import Facts
from accountplan.model.account import Account
from accountplan.model.analysis import Dated, DueKind
from accountplan.model.people import list_one

from ._done import is_done

KIND = DueKind("assignments", 20, items="assignments", former=True, promised=True)


def list_dated(account: Account, _facts: Facts) -> Iterator[Dated]:
    """By the day on which it is to be delivered."""
    for index, assignment in enumerate(account.assignments):
        if assignment.deadline:
            yield Dated(index, assignment.deadline, list_one(assignment.lead))


def list_dropped(account: Account) -> Iterator[Dated]:
    """What was cancelled."""
    for index, assignment in enumerate(account.assignments):
        if assignment.state == "cancelled" and assignment.due:
            yield Dated(index, assignment.due, list_one(assignment.lead))


DUES = PlanDues(KIND, list_dated, list_dropped, is_done)
