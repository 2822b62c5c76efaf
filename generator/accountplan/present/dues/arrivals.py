"""One of their people who begins."""

from __future__ import annotations

from accountplan.base.text import Wording, say
from accountplan.model.account import Account
from accountplan.present.due import PlanWords


def word(account: Account, index: int) -> Wording:
    """What is to be done."""
    return say("{name} begins", name=account.contacts[index].label)


WORDS = PlanWords("#people", word)
