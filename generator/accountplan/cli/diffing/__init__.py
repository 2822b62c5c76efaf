"""The ways to write what changed, one module each: its name is the format's, its `report` gives the lines. A new format is a new file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from accountplan.base.text import Text, say

if TYPE_CHECKING:
    from accountplan.base.words import Words
    from accountplan.model.changes import Changes


@dataclass(frozen=True, slots=True)
class Difference:
    """What changed between two revisions (their hashes; None for the files as they are now), counted on one day.

    ``room`` is the number of columns of the terminal that shows it; None when it goes elsewhere. ``whole`` says where all of it can be read, for a report
    that is cut short: an address, or words; empty when nobody said.
    """

    changes: Changes
    base: str | None
    head: str | None
    today: date
    words: Words
    room: int | None = None
    whole: str = ""

    @property
    def command(self) -> str:
        """What shows all of it."""
        sides = " ".join(id[:10] for id in (self.base, self.head) if id)
        return f"accountplan diff {sides} --format html"


def word_sides(difference: Difference) -> Text:
    """Which versions were compared, and on which day both were counted."""
    base, head = ((id[:10] if id else say("the files as they are now")) for id in (difference.base, difference.head))
    return say("{base} → {head}, counted on {day}.", base=base, head=head, day=difference.today)
