"""What a plan may leave out for a while, with a reason."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic.dataclasses import dataclass

from .keys import CONFIG, About, Date, ItemRef, Line, PersonRef, RuleRef


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Waiver:
    """A finding or an asked item that this plan may leave out, with a reason and an end date."""

    reason: Annotated[Line, About("Why this may be left out.", "Waarom dit weg mag blijven.")]
    until: Annotated[Date, About("The last day on which the waiver applies.", "De laatste dag waarop de ontheffing geldt.")]
    rule: Annotated[RuleRef | None, About("The rule that is waived.", "De regel die niet geldt.")] = None
    item: Annotated[
        ItemRef | None,
        About(
            "The item of the plan that is waived, such as developments.competition.",
            "Het onderdeel van het plan dat weg mag blijven, zoals developments.competition.",
        ),
    ] = None
    by: Annotated[PersonRef | None, About("Who decided it.", "Wie dit besloot.")] = None

    def holds(self, day: date) -> bool:
        """Whether it counts on a day: up to and including its last one."""
        return day <= self.until
