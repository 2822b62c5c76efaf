"""Troubles in words: a table from pydantic's types of error to a rule, a sentence and a remedy."""

from __future__ import annotations

from accountplan.model.text import say

from .problem import Problem
from .positions import Positions
from .trouble import Trouble


def worded(trouble: Trouble, positions: Positions) -> Problem:
    """The problem to report for a trouble, at its place."""
    line, column = positions.value(trouble.keys)
    return Problem(
        "wrong-type", line, column, say("{type} at {keys}", type=trouble.type, keys=".".join(map(str, trouble.keys))), say("Mend it.")
    )
