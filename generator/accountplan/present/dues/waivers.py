"""A waiver that ends."""

from __future__ import annotations

from accountplan.base.text import Text, Wording, say, say_n
from accountplan.model.account import Account
from accountplan.present.due import PlanWords
from accountplan.present.spelled import spell_number
from accountplan.present.vocabulary import ITEM


def word(account: Account, index: int) -> Wording:
    """What is to be done."""
    waiver = account.waive[index]
    return say("Decide: the waiver of {what}", what=ITEM.get(waiver.item or "") or waiver.item or waiver.rule or "")


def count_late(number: int) -> Text:
    """How many are late."""
    return say_n("**{number} decision** on a waiver", "**{number} decisions** on waivers", number, number=spell_number(number))


WORDS = PlanWords("#findings", word, count_late)
