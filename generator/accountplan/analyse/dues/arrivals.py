"""One of their people who begins: never late, as afterwards it has happened."""

from __future__ import annotations

from collections.abc import Iterator

from accountplan.analyse.due import PlanDues
from accountplan.analyse.facts import Facts
from accountplan.model.account import Account
from accountplan.model.analysis import Dated, DueKind
from accountplan.model.people import list_one

KIND = DueKind("arrivals", 110, items="contacts", former=True)


def list_dated(account: Account, facts: Facts) -> Iterator[Dated]:
    """By the first day."""
    for index, contact in enumerate(account.contacts):
        if when := contact.comes(facts.today):
            yield Dated(index, when, list_one(account.lead))


DUES = PlanDues(KIND, list_dated)
