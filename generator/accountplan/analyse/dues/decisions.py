"""What they decide at a client: never late, as afterwards it has happened."""

from __future__ import annotations

from collections.abc import Iterator

from accountplan.analyse.due import PlanDues
from accountplan.analyse.facts import Facts
from accountplan.model.account import Account
from accountplan.model.analysis import Dated, DueKind
from accountplan.model.people import list_one

KIND = DueKind("decisions", 170, items="decisions", former=True)


def list_dated(account: Account, facts: Facts) -> Iterator[Dated]:
    """By the day."""
    for index, decision in enumerate(account.decisions):
        if decision.lies_ahead(facts.today):
            yield Dated(index, decision.when, list_one(account.lead))


DUES = PlanDues(KIND, list_dated)
