"""A phase of an assignment to deliver."""

from __future__ import annotations

from accountplan.base.text import Text, Wording, say, say_n
from accountplan.model.account import Account
from accountplan.present.due import PlanWords
from accountplan.present.spelled import spell_number


def word(account: Account, index: int) -> Wording:
    """What is to be done."""
    work = account.assignments[index]
    return say("Deliver: {name}, {phase}", name=work.name, phase=work.next_phase.name if work.next_phase else "")


def count_late(number: int) -> Text:
    """How many are late."""
    return say_n("**{number} phase**", "**{number} phases**", number, number=spell_number(number))


WORDS = PlanWords("#work", word, count_late)
