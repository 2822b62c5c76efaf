"""One of their people to speak with again."""

from __future__ import annotations

from accountplan.base.text import Text, Wording, say, say_n
from accountplan.model.account import Account
from accountplan.present.due import PlanWords
from accountplan.present.spelled import spell_number


def word(account: Account, index: int) -> Wording:
    """What is to be done."""
    return say("Speak with {name}", name=account.contacts[index].label)


def count_late(number: int) -> Text:
    """How many are late."""
    return say_n("**{number} contact**", "**{number} contacts**", number, number=spell_number(number))


WORDS = PlanWords("#people", word, count_late, own_head=True)
