"""An objective of a tier to reach, or a result on the way there."""

from __future__ import annotations

from accountplan.base.text import Text, Wording, say, say_n
from accountplan.model.analysis import Due
from accountplan.present.due import OtherWords
from accountplan.present.spelled import spell_number

from ._homes import OfTier


def word(due: Due) -> Wording:
    """What is to be done, or will happen."""
    return say("Reach: {name}", name=due.what)


def count_late(number: int) -> Text:
    """How many are late."""
    return say_n("**{number} objective** of a tier", "**{number} objectives** of tiers", number, number=spell_number(number))


WORDS = OtherWords(OfTier(), word, count_late)
