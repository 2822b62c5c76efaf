"""An evaluation to hold."""

from __future__ import annotations

from accountplan.base.text import Text, Wording, say, say_n
from accountplan.model.account import Account
from accountplan.present.due import PlanWords
from accountplan.present.spelled import spell_number


def word(_account: Account, _index: int) -> Wording:
    """What is to be done."""
    return say("Hold our evaluation")


def count_late(number: int) -> Text:
    """How many are late."""
    return say_n("**{number} evaluation**", "**{number} evaluations**", number, number=spell_number(number))


WORDS = PlanWords("#action_plan", word, count_late, own_head=True)
