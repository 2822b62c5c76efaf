"""The choice to learn from a client that is never satisfied, or to part."""

from __future__ import annotations

from accountplan.base.text import Text, Wording, say, say_n
from accountplan.model.account import Account
from accountplan.present.due import PlanWords
from accountplan.present.spelled import spell_number


def word(account: Account, _index: int) -> Wording:
    """What is to be done."""
    if account.sour is None or account.sour.choice is None:
        return say("Choose: learn from this client, or part")
    if account.sour.choice == "learn":
        return say("Check whether we have learnt enough from this client")
    return say("Part with this client")


def count_late(number: int) -> Text:
    """How many are late."""
    return say_n(
        "**{number} choice** to keep or part with a client",
        "**{number} choices** to keep or part with a client",
        number,
        number=spell_number(number),
    )


WORDS = PlanWords("", word, count_late)
