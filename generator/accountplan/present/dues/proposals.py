"""A proposal to send."""

from __future__ import annotations

from accountplan.base.text import Text, Wording, say, say_n
from accountplan.model.account import Account
from accountplan.present.due import PlanWords
from accountplan.present.spelled import spell_number


def word(account: Account, index: int) -> Wording:
    """What is to be done."""
    return say("Send: {name}", name=account.proposals[index].name)


def count_late(number: int) -> Text:
    """How many are late."""
    return say_n("**{number} proposal**", "**{number} proposals**", number, number=spell_number(number))


WORDS = PlanWords("#proposals", word, count_late)
