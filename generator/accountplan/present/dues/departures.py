"""One of their people who leaves."""

from __future__ import annotations

from accountplan.base.text import Wording, say
from accountplan.model.account import Account
from accountplan.present.due import PlanWords


def word(account: Account, index: int) -> Wording:
    """What is to be done."""
    return say("{name} leaves", name=account.contacts[index].label)


WORDS = PlanWords("#people", word)
