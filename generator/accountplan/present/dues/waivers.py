"""A waiver that ends."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.base.text import Text, Wording, say, say_n
from accountplan.model.account import Account
from accountplan.model.analysis import Due
from accountplan.present.due import PlanWords
from accountplan.present.settings import FirmSettings
from accountplan.present.spelled import spell_number
from accountplan.present.vocabulary import ITEM


def word(account: Account, index: int) -> Wording:
    """What is to be done."""
    waiver = account.waive[index]
    return say("Decide: the waiver of {what}", what=ITEM.get(waiver.item or "") or waiver.item or waiver.rule or "")


def count_late(number: int) -> Text:
    """How many are late."""
    return say_n("**{number} decision** on a waiver", "**{number} decisions** on waivers", number, number=spell_number(number))


@dataclass(frozen=True, slots=True)
class WaiverWords(PlanWords):
    """A waiver of a rule is said by what the rule finds: its name says nothing to who only reads the pages."""

    def word_due(self, settings: FirmSettings, account: Account | None, due: Due) -> Wording:
        """What is due, in a few words."""
        title = settings.rule_titles.get(account.waive[due.index].rule or "") if account else None
        return say("Decide on a waiver: {rule}", rule=title) if title else PlanWords.word_due(self, settings, account, due)


WORDS = WaiverWords("#findings", word, count_late)
