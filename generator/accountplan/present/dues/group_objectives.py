"""An objective of a group to reach, or a result on the way there."""

from __future__ import annotations

from accountplan.base.text import Text, say_n
from accountplan.present.due import OtherWords
from accountplan.present.spelled import spell_number

from ._homes import OF_GROUP
from ._reach import word_due_reach


def count_late(number: int) -> Text:
    """How many are late."""
    return say_n("**{number} objective** of a group", "**{number} objectives** of groups", number, number=spell_number(number))


WORDS = OtherWords(OF_GROUP, word_due_reach, count_late)
