"""Where the yearly round of five steps stands: which product is there, which is not, which is out of date (S1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from accountplan.model.rounds import STEPS, StepName

RoundState: TypeAlias = Literal["there", "partly", "old", "missing"]
RoundPart: TypeAlias = Literal[
    "look_back", "answer", "ranking", "marks", "aims", "chosen", "four_ps", "target", "budget", "plans", "leads", "tasks", "roles", "hours"
]


@dataclass(frozen=True, slots=True)
class Made:
    """One part of a product. ``year`` is the financial year that it is about, or ``until`` where it ends within one; ``short`` names what lacks it (accounts, tiers, Ps or people, by id) of
    ``whole``. A part that is ``old`` is there, but of a time that has passed.
    """

    part: RoundPart
    state: RoundState
    year: int | None = None
    short: tuple[str, ...] = ()
    whole: int = 0
    until: date | None = None


@dataclass(frozen=True, slots=True)
class RoundProduct:
    """One step with the parts of its product; ``by`` and ``own`` are what the firm wrote down."""

    step: StepName
    parts: tuple[Made, ...]
    by: date | None = None
    own: str | None = None

    @property
    def number(self) -> int:
        """Its place in the round, from 1."""
        return STEPS.index(self.step) + 1

    @property
    def state(self) -> RoundState:
        """There when all parts are, missing when none is; out of date when some are old and none is lacking, else partly there."""
        states = {each.state for each in self.parts}
        if states <= {"there"}:
            return "there"
        if states == {"missing"}:
            return "missing"
        return "old" if states <= {"there", "old"} else "partly"

    @property
    def wanting(self) -> tuple[Made, ...]:
        """The parts that are not there as they should be."""
        return tuple(each for each in self.parts if each.state != "there")

    def late(self, day: date) -> bool:
        """Whether it should have been there before a day, and is not."""
        return self.state != "there" and self.by is not None and self.by < day


@dataclass(frozen=True, slots=True)
class YearlyRound:
    """The five products in the order of the method, in the financial year ``year``."""

    year: int
    products: tuple[RoundProduct, ...]

    @property
    def there(self) -> int:
        """How many of the products are there."""
        return len([each for each in self.products if each.state == "there"])

    @property
    def next(self) -> RoundProduct | None:
        """What comes first: the earliest step whose product is not there; None when all are."""
        return next((each for each in self.products if each.state != "there"), None)

    @property
    def begun(self) -> bool:
        """Whether anything of any product is there."""
        return any(each.state != "missing" for each in self.products)
