"""Signs that a client may leave (S30)."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, TypeAlias

from pydantic.dataclasses import dataclass

from .keys import CONFIG, About, Date, Line, PersonRef

SIGNALS_LEAVING: tuple[str, ...] = (
    "threatens_to_leave",
    "asks_rates_again",
    "serious_complaint",
    "asks_other_contact",
    "asks_new_price_for_repeat",
    "objects_to_invoice",
)
"""The six signals of a client that is leaving (S30)."""
SIGNALS_PREVENT: tuple[str, ...] = (
    "less_business",
    "contact_changes",
    "low_contact",
    "no_reaction",
    "invoice_discussions",
    "bad_ratings",
    "changed_behaviour",
)
"""The seven indicators of undesired loss (S30); less_business, contact_changes, low_contact and bad_ratings are computed as well."""
SignalKind: TypeAlias = Literal[
    "threatens_to_leave", "asks_rates_again", "serious_complaint", "asks_other_contact", "asks_new_price_for_repeat", "objects_to_invoice",
    "less_business", "contact_changes", "low_contact", "no_reaction", "invoice_discussions", "bad_ratings", "changed_behaviour",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Signal:
    """A sign that this client may leave (S30)."""

    kind: Annotated[SignalKind, About("Which of the thirteen signals and indicators.", "Welk van de dertien signalen en indicatoren.")]
    on: Annotated[Date, About("The date on which we saw it.", "De dag waarop wij het zagen.")]
    by: Annotated[PersonRef | None, About("Who saw it.", "Wie het zag.")] = None
    note: Annotated[Line | None, About("What happened.", "Wat er gebeurde.")] = None
    resolved: Annotated[Date | None, About("The date on which it was put right.", "De dag waarop het is rechtgezet.")] = None

    @property
    def leaving(self) -> bool:
        """Whether it is one of the six signals of a client that is leaving."""
        return self.kind in SIGNALS_LEAVING

    def open(self, day: date) -> bool:
        """Whether it has not been put right by a day: a day that is still to come is a plan, not yet a fact."""
        return self.resolved is None or self.resolved > day
