"""A client that stops being one."""

from __future__ import annotations

from accountplan.base.text import Wording, say
from accountplan.model.account import Account
from accountplan.present.due import PlanWords


def word(_account: Account, _index: int) -> Wording:
    """What is to be done."""
    return say("Stops being a client")


WORDS = PlanWords("#particulars", word)
