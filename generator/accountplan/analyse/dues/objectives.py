"""An objective to reach."""

from __future__ import annotations

from collections.abc import Iterator

from accountplan.analyse.due import PlanDues
from accountplan.analyse.facts import Facts
from accountplan.analyse.questions.progress import find_value
from accountplan.model.account import Account
from accountplan.model.analysis import Dated, DueKind
from accountplan.model.people import list_one

KIND = DueKind("objectives", 50, items="objectives")


def list_dated(account: Account, facts: Facts) -> Iterator[Dated]:
    """By its day, as long as it is not reached."""
    for index, objective in enumerate(account.objectives):
        if objective.by and not objective.reached(find_value(facts.years, account, objective, facts.today)):
            yield Dated(index, objective.by, list_one(objective.own))


DUES = PlanDues(KIND, list_dated)
