"""What they decide at a client."""

from __future__ import annotations

from accountplan.base.text import Wording, say
from accountplan.model.account import Account
from accountplan.present.due import PlanWords


def word(account: Account, index: int) -> Wording:
    """What is to be done."""
    return say("They decide: {what}", what=account.decisions[index].what)


WORDS = PlanWords("#decisions", word)
