"""What is due: one thing that has a day, and the kind of thing that it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple


@dataclass(frozen=True, slots=True, repr=False)
class DueKind:
    """A kind of thing that comes due: how programs call it (``part``), and its place among the kinds that are due on one day (``order``).

    In a plan it stands in the list ``items``, or is the only one of its kind there; what comes due of an item may be the part that comes next
    (``within``): a phase, a result. Plans of former clients have it too when ``former``. Somebody waits for what is ``promised``: it is
    cancelled when it goes out of a plan. A week has a list of its own for what is ``listed``, and ``of_us`` are those of us who come and go.
    """

    part: str
    order: int
    items: str = ""
    within: str = ""
    former: bool = False
    promised: bool = False
    listed: bool = False
    of_us: bool = False

    def __repr__(self) -> str:
        return self.part


class Dated(NamedTuple):
    """What has a day in one plan: its place in its list (0 where there is no list), the day, and which of us answer for it."""

    place: int
    when: date
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Due:
    """What is still to be done, or will happen, by a date: the place in its list of the plan (0 where there is no list), how many ``days`` late it
    is (negative: still to come), and which of us answer for it.

    What stands in no plan is said by ``what``: ``meeting`` is where it was decided, or ``owner`` the group, the tier or the colleague whose day it is.
    Then ``account`` is empty, but for a decision about one.
    """

    account: str
    kind: DueKind
    index: int
    days: int
    when: date
    people: tuple[str, ...]
    what: str = ""
    meeting: str = ""
    owner: str = ""

    @property
    def part(self) -> str:
        """What kind of thing it is, as programs call it."""
        return self.kind.part

    @property
    def late(self) -> bool:
        """Whether its day has passed."""
        return self.days > 0
