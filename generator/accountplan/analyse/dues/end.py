"""A client that stops being one: never late, as afterwards it has happened."""

from __future__ import annotations

from collections.abc import Iterator

from accountplan.analyse.due import PlanDues
from accountplan.analyse.facts import Facts
from accountplan.model.account import Account
from accountplan.model.analysis import Dated, DueKind
from accountplan.model.people import list_one

KIND = DueKind("end", 180, former=True)


def list_dated(account: Account, facts: Facts) -> Iterator[Dated]:
    """By its last day."""
    if when := account.leaves(facts.today):
        yield Dated(0, when, list_one(account.lead))


DUES = PlanDues(KIND, list_dated)
