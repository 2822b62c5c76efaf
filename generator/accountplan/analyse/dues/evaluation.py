"""An evaluation to hold."""

from __future__ import annotations

from collections.abc import Iterator

from accountplan.analyse.due import PlanDues
from accountplan.analyse.facts import Facts
from accountplan.model.account import Account
from accountplan.model.analysis import Dated, DueKind
from accountplan.model.people import list_one

KIND = DueKind("evaluation", 40)


def list_dated(account: Account, _facts: Facts) -> Iterator[Dated]:
    """By the day that was agreed."""
    if account.evaluation.next:
        yield Dated(0, account.evaluation.next, list_one(account.lead))


DUES = PlanDues(KIND, list_dated)
