"""An objective to reach."""

from __future__ import annotations

from accountplan.base.text import Text, Wording, say_n
from accountplan.model.account import Account
from accountplan.present.due import PlanWords
from accountplan.present.spelled import spell_number

from ._reach import word_reach


def word(account: Account, index: int) -> Wording:
    """What is to be done."""
    objective = account.objectives[index]
    return word_reach(objective.measure or objective.id)


def count_late(number: int) -> Text:
    """How many are late."""
    return say_n("**{number} objective**", "**{number} objectives**", number, number=spell_number(number))


WORDS = PlanWords("#objectives", word, count_late, own_head=True)
