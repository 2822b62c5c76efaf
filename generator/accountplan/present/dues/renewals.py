"""An assignment to go on with or to end."""

from __future__ import annotations

from accountplan.base.text import Text, Wording, say, say_n
from accountplan.model.account import Account
from accountplan.present.due import PlanWords
from accountplan.present.spelled import spell_number


def word(account: Account, index: int) -> Wording:
    """What is to be done."""
    return say("Agree with the client whether {name} continues", name=account.assignments[index].name)


def count_late(number: int) -> Text:
    """How many are late."""
    return say_n("**{number} decision** on a renewal", "**{number} decisions** on renewals", number, number=spell_number(number))


WORDS = PlanWords("#work", word, count_late)
