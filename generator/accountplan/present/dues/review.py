"""A plan to go through again."""

from __future__ import annotations

from accountplan.base.text import Text, Wording, say, say_n
from accountplan.model.account import Account
from accountplan.present.due import PlanWords
from accountplan.present.spelled import spell_number


def word(_account: Account, _index: int) -> Wording:
    """What is to be done."""
    return say("Review the plan")


def count_late(number: int) -> Text:
    """How many are late."""
    return say_n("**{number} review**", "**{number} reviews**", number, number=spell_number(number))


WORDS = PlanWords("", word, count_late)
