"""A result to reach on the way to an objective."""

from __future__ import annotations

from collections.abc import Iterator

from accountplan.analyse.due import PlanDues
from accountplan.analyse.facts import Facts
from accountplan.model.account import Account
from accountplan.model.analysis import Dated, DueKind
from accountplan.model.people import list_one

KIND = DueKind("results", 140, items="objectives", within="next_result")


def list_dated(account: Account, _facts: Facts) -> Iterator[Dated]:
    """The next result of each objective, by its day."""
    for index, objective in enumerate(account.objectives):
        if (result := objective.next_result) and result.by:
            yield Dated(index, result.by, list_one(result.own or objective.own))


DUES = PlanDues(KIND, list_dated)
