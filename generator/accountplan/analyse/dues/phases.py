"""A phase of an assignment to deliver."""

from __future__ import annotations

from collections.abc import Iterator

from accountplan.analyse.due import PlanDues
from accountplan.analyse.facts import Facts
from accountplan.model.account import Account
from accountplan.model.analysis import Dated, DueKind
from accountplan.model.people import list_one

KIND = DueKind("phases", 130, items="assignments", within="next_phase", former=True)


def list_dated(account: Account, _facts: Facts) -> Iterator[Dated]:
    """The next phase of each assignment, by its day."""
    for index, assignment in enumerate(account.assignments):
        if (phase := assignment.next_phase) and phase.due:
            yield Dated(index, phase.due, list_one(assignment.lead))


DUES = PlanDues(KIND, list_dated)
