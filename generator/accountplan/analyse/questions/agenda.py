"""What is due: late, this week or this quarter? (S43)"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from accountplan.analyse.facts import Facts
from accountplan.base.days import QUARTER
from accountplan.model.account import Account
from accountplan.model.analysis import Agenda, Due, DuePart
from accountplan.model.analysis.attention import PARTS

from .progress import find_value


def answer(facts: Facts) -> Agenda:
    """All that is still to be done by a date: actions, assignments to deliver, proposals to send, evaluations, objectives to reach.

    Of former clients too, without their evaluations and objectives: winning back is work as well. A week runs from Monday until Sunday.
    """
    today = facts.today
    starts = today - timedelta(days=today.weekday())
    ends = starts + timedelta(days=6)
    dated = [
        Due(account.id, part, index, (today - when).days, when)
        for account in facts.portfolio.accounts.values()
        for part, index, when in _list_deadlines(facts, account)
    ]
    dated.sort(key=lambda due: (due.when, due.account, PARTS.index(due.part), due.index))
    return Agenda(
        late=tuple(due for due in dated if due.when < today),
        week=tuple(due for due in dated if today <= due.when <= ends),
        quarter=tuple(due for due in dated if ends < due.when <= today + QUARTER),
        week_starts=starts,
        week_ends=ends,
        dated=len(dated),
    )


def _list_deadlines(facts: Facts, account: Account) -> Iterator[tuple[DuePart, int, date]]:
    items: tuple[DuePart, ...] = ("actions", "assignments", "proposals")
    for part in items:
        for index, each in enumerate(getattr(account, part)):
            if each.deadline:
                yield part, index, each.deadline
    if account.status == "former":
        return
    if account.evaluation.next:
        yield "evaluation", 0, account.evaluation.next
    for index, objective in enumerate(account.objectives):
        if objective.by and not objective.reached(find_value(facts.years, account, objective)):
            yield "objectives", index, objective.by
