"""A tier set by hand that ends."""

from __future__ import annotations

from accountplan.base.text import Text, Wording, say, say_n
from accountplan.model.account import Account
from accountplan.present.due import PlanWords
from accountplan.present.spelled import spell_number


def word(account: Account, _index: int) -> Wording:
    """What is to be done."""
    return say("Decide: tier {tier}, set by hand", tier=account.tier.is_ if account.tier else "")


def count_late(number: int) -> Text:
    """How many are late."""
    return say_n("**{number} decision** on a tier", "**{number} decisions** on tiers", number, number=spell_number(number))


WORDS = PlanWords("#score", word, count_late)
