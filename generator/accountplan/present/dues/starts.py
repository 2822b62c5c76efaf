"""An assignment that starts."""

from __future__ import annotations

from accountplan.base.text import Wording, say
from accountplan.model.account import Account
from accountplan.present.due import PlanWords


def word(account: Account, index: int) -> Wording:
    """What is to be done."""
    return say("Start: {name}", name=account.assignments[index].name)


WORDS = PlanWords("#work", word)
