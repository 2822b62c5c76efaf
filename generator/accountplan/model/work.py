"""What we do for a client, and what we may do (S20, S41)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import Annotated, Literal

from pydantic.dataclasses import dataclass

from accountplan.base.days import subtract_years

from .exact import total
from .keys import CONFIG, SUFFICIENT, About, Date, Line, Mark, Name, Percent, PersonRef, PersonRefs, Positive, Prose, Rows

RECENT_YEARS = 2
"""Work that was delivered longer ago says little about the relationship of today."""


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Assignment:
    """One piece of work for this client (S20)."""

    name: Annotated[Line, About("Name of the assignment.", "Naam van de opdracht.")]
    value: Annotated[Positive | None, About("Size in money.", "Omvang in geld.")] = None
    service: Annotated[Line | None, About("Which of our services it is.", "Welke van onze diensten het is.")] = None
    lead: Annotated[PersonRef | None, About("Who leads it.", "Wie de opdracht leidt.")] = None
    second: Annotated[PersonRef | None, About("The second professional who knows it.", "De tweede adviseur die de opdracht kent.")] = None
    start: Annotated[Date | None, About("Start date.", "Eerste dag.")] = None
    due: Annotated[Date | None, About("Agreed date of delivery.", "Afgesproken dag van oplevering.")] = None
    delivered: Annotated[Date | None, About("Date of delivery.", "Dag van oplevering.")] = None
    expectations: Annotated[
        Prose | None, About("What the client expects, asked and written down.", "Wat de klant verwacht, gevraagd en opgeschreven.")
    ] = None
    dissatisfiers: Annotated[
        Rows[Line],
        About("What the client takes for granted; missing it disappoints.", "Wat de klant vanzelfsprekend vindt; ontbreken stelt teleur."),
    ] = ()
    satisfiers: Annotated[Rows[Line], About("Unasked extras.", "Ongevraagde extra's.")] = ()
    rating: Annotated[
        Mark | None, About("The client's mark for the work, 1 to 10.", "Het cijfer van de klant voor het werk, 1 tot 10.")
    ] = None
    evaluated: Annotated[
        Date | None, About("Date on which it was evaluated with the client.", "Dag waarop het met de klant is geëvalueerd.")
    ] = None

    @property
    def running(self) -> bool:
        """Whether it is still to be delivered."""
        return self.delivered is None

    @property
    def deadline(self) -> date | None:
        """The day by which it is still to be delivered."""
        return self.due if self.running else None

    def starts(self, day: date) -> date | None:
        """The day on which it starts, unless it is over or all is done."""
        return self.start if self.running and self.start and self.start >= day else None

    @property
    def insufficient(self) -> bool:
        """Whether the client rated it insufficient."""
        return self.rating is not None and self.rating < SUFFICIENT

    def recent(self, day: date, years: int = RECENT_YEARS) -> bool:
        """Whether it says something about the relationship on a day: it is running, or was delivered in the years before, two unless told otherwise."""
        return self.delivered is None or self.delivered >= subtract_years(day, years)

    def days_late(self, day: date) -> int:
        """How many days after the agreed day it was delivered, or how many have passed since while it is running; 0 when it is in time."""
        return max(((self.delivered or day) - self.due).days, 0) if self.due else 0


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Proposal:
    """An assignment that may come (S41)."""

    name: Annotated[Line, About("What it is about.", "Waar het over gaat.")]
    stage: Annotated[
        Literal["lead", "talk", "requested", "submitted", "won", "lost"],
        About(
            "Where it stands: lead, talk, requested, submitted, won or lost.",
            "Waar het staat: lead (kans), talk (gesprek), requested (gevraagd), submitted (ingediend), won (gewonnen) of lost (verloren).",
        ),
    ]
    value: Annotated[Positive | None, About("Possible size in money.", "Mogelijke omvang in geld.")] = None
    chance: Annotated[Percent | None, About("Chance of winning it, such as 40%.", "Kans dat wij het winnen, zoals 40%.")] = None
    who: Annotated[PersonRefs, About("Who works on it.", "Wie eraan werkt.")] = ()
    asked: Annotated[Date | None, About("Date on which the client asked for it.", "Dag waarop de klant erom vroeg.")] = None
    due: Annotated[Date | None, About("Date by which it must be in.", "Dag waarop het binnen moet zijn.")] = None
    sent: Annotated[Date | None, About("Date on which it was sent.", "Dag waarop het is verstuurd.")] = None
    competitor: Annotated[
        Name | None,
        About("Who else bids, or who won it instead of us.", "Wie er ook een offerte uitbrengt, of wie het in plaats van ons kreeg."),
    ] = None
    reason: Annotated[Line | None, About("Why it was won or lost.", "Waarom het is gewonnen of verloren.")] = None

    @property
    def over(self) -> bool:
        """Whether it was won or lost."""
        return self.stage in ("won", "lost")

    @property
    def deadline(self) -> date | None:
        """The day by which it is still to be sent."""
        return self.due if self.sent is None and not self.over else None

    def late(self, day: date) -> bool:
        """Whether it should have been sent before this day, and was not."""
        return self.deadline is not None and self.deadline < day


def sum_values(proposals: Iterable[Proposal]) -> Fraction | None:
    """What proposals are worth together; None when nobody wrote what any of them is worth."""
    values = [each.value for each in proposals if each.value is not None]
    return total(values) if values else None
