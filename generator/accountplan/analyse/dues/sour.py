"""The choice to learn from a client that is never satisfied, or to part."""

from __future__ import annotations

from collections.abc import Iterator

from accountplan.analyse.due import PlanDues
from accountplan.analyse.facts import Facts
from accountplan.model.account import Account
from accountplan.model.analysis import Dated, DueKind
from accountplan.model.people import list_one

KIND = DueKind("sour", 250)


def list_dated(account: Account, _facts: Facts) -> Iterator[Dated]:
    """By the day on which it is to be made."""
    if account.sour and account.sour.by:
        yield Dated(0, account.sour.by, list_one(account.sour.who or account.lead))


DUES = PlanDues(KIND, list_dated)
