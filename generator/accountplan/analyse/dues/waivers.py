"""A waiver that ends: whether it stays is to be decided before it ends by itself."""

from __future__ import annotations

from collections.abc import Iterator

from accountplan.analyse.due import PlanDues
from accountplan.analyse.facts import Facts
from accountplan.model.account import Account
from accountplan.model.analysis import Dated, DueKind
from accountplan.model.people import list_one

KIND = DueKind("waivers", 80, items="waive")


def list_dated(account: Account, _facts: Facts) -> Iterator[Dated]:
    """By its last day."""
    for index, waiver in enumerate(account.waive):
        yield Dated(index, waiver.until, list_one(waiver.by or account.lead))


DUES = PlanDues(KIND, list_dated)
