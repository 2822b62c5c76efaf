"""A tier set by hand that ends: whether it stays is to be decided before it ends by itself."""

from __future__ import annotations

from collections.abc import Iterator

from accountplan.analyse.due import PlanDues
from accountplan.analyse.facts import Facts
from accountplan.model.account import Account
from accountplan.model.analysis import Dated, DueKind
from accountplan.model.people import list_one

KIND = DueKind("tier", 70)


def list_dated(account: Account, _facts: Facts) -> Iterator[Dated]:
    """By its last day; whoever set it answers for it."""
    if account.tier:
        yield Dated(0, account.tier.until, list_one(account.tier.by))


DUES = PlanDues(KIND, list_dated)
