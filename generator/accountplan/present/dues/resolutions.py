"""What a meeting decided, and somebody is to carry out."""

from __future__ import annotations

from accountplan.base.text import Text, Wording, say_n
from accountplan.model.analysis import Due
from accountplan.present.due import OtherWords
from accountplan.present.spelled import spell_number

from ._homes import OfMeeting


def word(due: Due) -> Wording:
    """What is to be done, or will happen."""
    return due.what


def count_late(number: int) -> Text:
    """How many are late."""
    return say_n("**{number} of our decisions**", "**{number} of our decisions**", number, number=spell_number(number))


WORDS = OtherWords(OfMeeting(), word, count_late)
