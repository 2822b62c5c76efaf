"""A result to reach on the way to an objective."""

from __future__ import annotations

from accountplan.base.text import Text, Wording, say_n
from accountplan.model.account import Account
from accountplan.present.due import PlanWords
from accountplan.present.spelled import spell_number

from ._reach import word_reach


def word(account: Account, index: int) -> Wording:
    """What is to be done."""
    result = account.objectives[index].next_result
    return word_reach(result.measure if result else "")


def count_late(number: int) -> Text:
    """How many are late."""
    return say_n("**{number} result**", "**{number} results**", number, number=spell_number(number))


WORDS = PlanWords("#objectives", word, count_late)
