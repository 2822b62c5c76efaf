"""An action to do."""

from __future__ import annotations

from collections.abc import Iterator

from accountplan.analyse.due import PlanDues
from accountplan.analyse.facts import Facts
from accountplan.model.account import Account
from accountplan.model.analysis import Dated, DueKind

from ._done import is_done

KIND = DueKind("actions", 10, items="actions", former=True, promised=True)


def list_dated(account: Account, _facts: Facts) -> Iterator[Dated]:
    """By its day; whoever is to do it answers for it."""
    for index, action in enumerate(account.actions):
        if action.deadline:
            yield Dated(index, action.deadline, account.list_responsible(action))


def list_dropped(account: Account) -> Iterator[Dated]:
    """What we will not do."""
    for index, action in enumerate(account.actions):
        if action.state == "dropped" and action.when:
            yield Dated(index, action.when, account.list_responsible(action))


DUES = PlanDues(KIND, list_dated, list_dropped, is_done)
