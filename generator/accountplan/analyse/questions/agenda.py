"""What is due: late, this week or this quarter? (S43)"""

from __future__ import annotations

from datetime import timedelta

from accountplan.analyse.facts import Facts
from accountplan.base.days import QUARTER
from accountplan.model.analysis import Agenda, Due


def answer(facts: Facts) -> Agenda:
    """All open actions with a date, of former clients too (winning back is work as well). A week runs from Monday until Sunday."""
    today = facts.today
    starts = today - timedelta(days=today.weekday())
    ends = starts + timedelta(days=6)
    dated = [
        Due(account.id, index, action.days_late(today), action.when)
        for account in facts.portfolio.accounts.values()
        for index, action in enumerate(account.actions)
        if action.open and action.when
    ]
    dated.sort(key=lambda due: (due.when, due.account, due.index))
    return Agenda(
        late=tuple(due for due in dated if due.when < today),
        week=tuple(due for due in dated if today <= due.when <= ends),
        quarter=tuple(due for due in dated if ends < due.when <= today + QUARTER),
        week_starts=starts,
        week_ends=ends,
    )
