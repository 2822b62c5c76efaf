"""What is due: late, this week, this quarter, or without a date? (S43)"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from accountplan.analyse.facts import Facts
from accountplan.base.days import QUARTER
from accountplan.model.account import Account
from accountplan.model.analysis import Agenda, Due


def answer(facts: Facts) -> Agenda:
    """All open actions, of former clients too (winning back is work as well). A week runs from Monday until Sunday."""
    today, accounts = facts.today, facts.portfolio.accounts.values()
    starts = today - timedelta(days=today.weekday())
    ends = starts + timedelta(days=6)
    dated = [
        Due(account.id, index, action.days_late(today), action.when)
        for account in accounts
        for index, action in enumerate(account.actions)
        if action.open and action.when
    ]
    dated.sort(key=lambda due: (due.when, due.account, due.index))
    return Agenda(
        late=tuple(due for due in dated if due.when < today),
        week=tuple(due for due in dated if today <= due.when <= ends),
        quarter=tuple(due for due in dated if ends < due.when <= today + QUARTER),
        undated=_undated(accounts),
        week_starts=starts,
        week_ends=ends,
    )


def _undated(accounts: Iterable[Account]) -> tuple[tuple[str, int], ...]:
    return tuple(
        (account.id, index) for account in accounts for index, action in enumerate(account.actions) if action.open and action.when is None
    )
