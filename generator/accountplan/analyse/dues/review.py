"""A plan to go through again."""

from __future__ import annotations

from collections.abc import Iterator

from accountplan.analyse.due import PlanDues
from accountplan.analyse.facts import Facts
from accountplan.base.days import add_days
from accountplan.model.account import Account
from accountplan.model.analysis import Dated, DueKind
from accountplan.model.norms import find_review_days
from accountplan.model.people import list_one

KIND = DueKind("review", 60)


def list_dated(account: Account, facts: Facts) -> Iterator[Dated]:
    """By the last day that the norm of its tier allows."""
    tier = facts.scores[account.id].tier
    if account.reviewed and tier and account.is_client:
        yield Dated(0, add_days(account.reviewed, find_review_days(facts.portfolio.tiers, tier)), list_one(account.lead))


DUES = PlanDues(KIND, list_dated)
