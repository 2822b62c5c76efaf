"""One of us who leaves."""

from __future__ import annotations

from accountplan.base.text import Wording, say
from accountplan.model.analysis import Due
from accountplan.present.due import OtherWords

from ._homes import OF_COLLEAGUE


def word(due: Due) -> Wording:
    """What is to be done, or will happen."""
    return say("{name} leaves us", name=due.what)


WORDS = OtherWords(OF_COLLEAGUE, word)
