"""What is due: late, this week or this quarter? (S43)"""

from __future__ import annotations

from datetime import timedelta

from accountplan.analyse.due import list_dues
from accountplan.analyse.facts import Facts
from accountplan.base.days import QUARTER
from accountplan.model.analysis import Agenda


def answer(facts: Facts) -> Agenda:
    """All that has a day, of every kind in `dues/`. Of one day what is to be done for clients comes first, and then which of us come and go.

    A week runs from Monday until Sunday.
    """
    today = facts.today
    starts = today - timedelta(days=today.weekday())
    ends = starts + timedelta(days=6)
    dated = list_dues(facts)
    dated.sort(key=lambda due: (due.when, due.kind.of_us, due.account, due.kind.order, due.meeting, due.owner, due.index))
    return Agenda(
        late=tuple(due for due in dated if due.when < today),
        week=tuple(due for due in dated if today <= due.when <= ends),
        quarter=tuple(due for due in dated if ends < due.when <= today + QUARTER),
        week_starts=starts,
        week_ends=ends,
        dated=len(dated),
    )
