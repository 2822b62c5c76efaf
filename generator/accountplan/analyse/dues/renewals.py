"""An assignment to go on with or to end."""

from __future__ import annotations

from collections.abc import Iterator

from accountplan.analyse.due import PlanDues
from accountplan.analyse.facts import Facts
from accountplan.model.account import Account
from accountplan.model.analysis import Dated, DueKind
from accountplan.model.people import list_one

from ._done import is_done

KIND = DueKind("renewals", 150, items="assignments", former=True, promised=True)


def list_dated(account: Account, _facts: Facts) -> Iterator[Dated]:
    """By the day on which it goes on by itself."""
    for index, assignment in enumerate(account.assignments):
        if assignment.renews and assignment.running:
            yield Dated(index, assignment.renews, list_one(assignment.lead or account.lead))


DUES = PlanDues(KIND, list_dated, settled=is_done)
