"""An assignment that starts: never late, as afterwards it has happened."""

from __future__ import annotations

from collections.abc import Iterator

from accountplan.analyse.due import PlanDues
from accountplan.analyse.facts import Facts
from accountplan.model.account import Account
from accountplan.model.analysis import Dated, DueKind
from accountplan.model.people import list_one

KIND = DueKind("starts", 120, items="assignments", former=True)


def list_dated(account: Account, facts: Facts) -> Iterator[Dated]:
    """By its first day."""
    for index, assignment in enumerate(account.assignments):
        if when := assignment.starts(facts.today):
            yield Dated(index, when, list_one(assignment.lead))


DUES = PlanDues(KIND, list_dated)
