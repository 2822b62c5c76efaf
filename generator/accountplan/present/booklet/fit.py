"""Whether a plan may fit on two facing pages: who they are on the left, what we do on the right.

An estimate in lines, on the generous side: it only spares the press a try that is bound to fail. The press has the last word.
"""

from __future__ import annotations

from collections.abc import Iterable

from .plan import Plan
from .situation import Paragraph

PAGE = 44
"""A page holds 40 lines; an estimate may be a tenth too high."""
MEASURE = 64
"""Letters in a line of running text, when they are narrow ones."""
HEAD = 6
"""Lines that the name and the facts under it take at least."""
TABLE = 2
"""Lines that the head and the foot of a table take."""


def may_fit(plan: Plan, criteria: int) -> bool:
    """Whether both halves of a plan may fit on a page; ``criteria`` is the number of marks."""
    if not plan.whole:
        return False
    left = HEAD + TABLE + criteria + _text(plan.paragraphs) + len(plan.figures) + _lines((*plan.opportunities, *plan.threats))
    right = _text(plan.outlook) + 2 * TABLE + len(plan.objectives) + 2 * len(plan.actions) + 2 * len(plan.contacts.rows)
    return left <= PAGE and right <= PAGE


def _text(paragraphs: Iterable[Paragraph]) -> int:
    return _lines(paragraph.head + paragraph.text for paragraph in paragraphs)


def _lines(texts: Iterable[str]) -> int:
    return sum(-(-len(text) // MEASURE) for text in texts)
