"""An objective to reach, or a result on the way there, wherever it stands."""

from __future__ import annotations

from accountplan.base.text import Text, say
from accountplan.model.analysis import Due


def word_reach(name: str) -> Text:
    """What is to be reached."""
    return say("Reach: {name}", name=name)


def word_due_reach(due: Due) -> Text:
    """The same of what stands in no plan."""
    return word_reach(due.what)
