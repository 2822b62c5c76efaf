"""How much markup one text may hold. A text beyond a bound is shown as it was written: nothing is lost, and no page takes long.

Why bounds: a parser looks for the end of every bracket that is opened, fills up every row of a table to the width of its head, and follows
lists and quotations down, as do the programs that lay out pages. A few kilobytes can ask for minutes and gigabytes.
"""

from __future__ import annotations

import re

from .patterns import compile_lazily
from .text import Text, say

MOST_BRACKETS = 500
"""Brackets that a text opens."""
MOST_CELLS = 5_000
"""Cells of its tables, when all are as wide as the widest."""
MOST_LEVELS = 12
"""Lists and quotations that begin on one line, within each other."""

_LEVELS = compile_lazily(
    rf"^(?! {{0,3}}([*_-])(?: *\1){{2,}} *$)(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{{1,9}}[.)](?=[ \t]))){{{MOST_LEVELS + 1}}}", re.MULTILINE
)
"""A line that begins more of them; a row of stars or dashes is a rule across the page."""


def find_excess(text: str) -> Text | None:
    """What a text has too much of to be read as markup, in words; None for nearly every text."""
    if text.count("[") > MOST_BRACKETS:
        return say("This text opens more than {n} brackets.", n=MOST_BRACKETS)
    if text.count("|") > 1 and _count_cells(text) > MOST_CELLS:
        return say("The tables in this text have more than {n} cells.", n=MOST_CELLS)
    if _LEVELS.search(text):
        return say("In this text more than {n} lists and quotations are within each other.", n=MOST_LEVELS)
    return None


def _count_cells(text: str) -> int:
    rows = [line.count("|") + 1 for line in text.split("\n") if "|" in line]
    return max(rows) * len(rows)
