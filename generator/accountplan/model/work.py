"""What we do for a client, and what we may do (S20, S41)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Literal, TypeAlias

from pydantic.dataclasses import dataclass

from accountplan.base.days import count_days, count_days_late, subtract_years

from .exact import total
from .keys import (
    CONFIG,
    SUFFICIENT,
    About,
    Date,
    Line,
    Mark,
    Name,
    Number,
    Percent,
    PersonRef,
    PersonRefs,
    Positive,
    Prose,
    Rows,
    ServiceRef,
)

RECENT_YEARS = 2
"""Work that was delivered longer ago says little about the relationship of today."""


AssignmentState: TypeAlias = Literal["running", "on-hold", "cancelled", "done"]
Factor: TypeAlias = Literal["price", "quality", "relationship", "experience", "capacity", "timing", "budget", "other"]
Stage: TypeAlias = Literal["lead", "talk", "requested", "submitted", "won", "lost"]
PER_YEAR = {"month": 12, "quarter": 4, "year": 1}
"""How often an amount comes in a year."""


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Phase:
    """A part of an assignment that is delivered by itself."""

    name: Annotated[Line, About("Name of the phase.", "Naam van de fase.", client=True)]
    due: Annotated[Date | None, About("Agreed date of delivery.", "Afgesproken dag van oplevering.", client=True)] = None
    delivered: Annotated[Date | None, About("Date of delivery.", "Dag van oplevering.", client=True)] = None
    value: Annotated[Number | None, About("Size in money.", "Omvang in geld.")] = None

    def days_late(self, day: date) -> int:
        """How many days after the agreed day it was delivered, or how many have passed since; 0 when it is in time."""
        return count_days_late(self.due, self.delivered or day)


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Assignment:
    """One piece of work for this client (S20)."""

    name: Annotated[Line, About("Name of the assignment.", "Naam van de opdracht.", client=True)]
    status: Annotated[
        AssignmentState | None,
        About(
            "running, on-hold, cancelled or done; without it, done once there is a date under `delivered`, and running until then.",
            "running (loopt), on-hold (ligt stil), cancelled (geannuleerd) of done (klaar); zonder is het klaar zodra er een dag bij `delivered` staat, en loopt het tot dan.",
            client=True,
        ),
    ] = None
    value: Annotated[
        Number | None, About("Size in money; below nothing for a credit.", "Omvang in geld; onder nul voor een creditering.")
    ] = None
    per: Annotated[
        Literal["month", "quarter", "year"] | None,
        About(
            "When the value comes again until the work ends: month, quarter or year.",
            "Als de omvang terugkomt zolang het werk loopt: month (maand), quarter (kwartaal) of year (jaar).",
        ),
    ] = None
    renews: Annotated[
        Date | None,
        About(
            "The day on which it goes on or ends: by then we have talked about it.",
            "De dag waarop het doorgaat of eindigt: dan hebben wij erover gesproken.",
        ),
    ] = None
    hours: Annotated[Positive | None, About("Hours that were planned for it.", "Uren die ervoor zijn gepland.")] = None
    used: Annotated[Positive | None, About("Hours that it took so far.", "Uren die het tot nu toe kostte.")] = None
    phases: Annotated[Rows[Phase], About("Parts that are delivered by themselves.", "Delen die apart worden opgeleverd.", client=True)] = ()
    service: Annotated[Line | None, About("Which of our services it is.", "Welke van onze diensten het is.")] = None
    lead: Annotated[PersonRef | None, About("Who leads it.", "Wie de opdracht leidt.", client=True)] = None
    second: Annotated[
        PersonRef | None, About("The second professional who knows it.", "De tweede adviseur die de opdracht kent.", client=True)
    ] = None
    start: Annotated[Date | None, About("Start date.", "Eerste dag.", client=True)] = None
    due: Annotated[Date | None, About("Agreed date of delivery.", "Afgesproken dag van oplevering.", client=True)] = None
    delivered: Annotated[Date | None, About("Date of delivery.", "Dag van oplevering.", client=True)] = None
    expectations: Annotated[
        Prose | None,
        About("What the client expects, asked and written down.", "Wat de klant verwacht, gevraagd en opgeschreven.", client=True),
    ] = None
    dissatisfiers: Annotated[
        Rows[Line],
        About("What the client takes for granted; missing it disappoints.", "Wat de klant vanzelfsprekend vindt; ontbreken stelt teleur."),
    ] = ()
    satisfiers: Annotated[Rows[Line], About("Unasked extras.", "Ongevraagde extra's.")] = ()
    rating: Annotated[
        Mark | None, About("The client's mark for the work, 1 to 10.", "Het cijfer van de klant voor het werk, 1 tot 10.", client=True)
    ] = None
    evaluated: Annotated[
        Date | None, About("Date on which it was evaluated with the client.", "Dag waarop het met de klant is geëvalueerd.", client=True)
    ] = None

    @property
    def running(self) -> bool:
        """Whether we work on it: it is still to be delivered, and neither on hold nor cancelled."""
        return self.state == "running"

    @property
    def state(self) -> AssignmentState:
        """How it stands: as its status says, but done as soon as it is delivered, unless it was cancelled."""
        if self.delivered and self.status != "cancelled":
            return "done"
        return self.status or "running"

    @property
    def yearly(self) -> Decimal | None:
        """What it brings in a year, when its value comes again."""
        return self.value * PER_YEAR[self.per] if self.per and self.value is not None else None

    @property
    def over_hours(self) -> Fraction:
        """How many hours more it took than were planned; 0 when it is within them, or when nobody knows."""
        return (
            max(Fraction(self.used) - Fraction(self.hours), Fraction(0))
            if self.hours is not None and self.used is not None
            else Fraction(0)
        )

    @property
    def next_phase(self) -> Phase | None:
        """Of the phases that are still to be delivered, the one with the earliest day; None when none has one, or when nobody works on it."""
        waiting = [each for each in self.phases if each.due and not each.delivered] if self.running else []
        return min(waiting, key=lambda each: each.due or date.max, default=None)

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
        """Whether it says something about the relationship on a day: it is running or on hold, or was delivered in the years before, two unless told otherwise."""
        ended = self.delivered or self.due
        return self.state != "cancelled" and (self.state != "done" or ended is None or ended >= subtract_years(day, years))

    def days_late(self, day: date) -> int:
        """How many days after the agreed day it was delivered, or how many have passed since while it is running; 0 when it is in time, on hold or
        cancelled.
        """
        end = self.delivered if self.state == "done" else day if self.running else None
        return count_days_late(self.due, end) if end else 0


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Proposal:
    """An assignment that may come (S41)."""

    name: Annotated[Line, About("What it is about.", "Waar het over gaat.")]
    stage: Annotated[
        Stage,
        About(
            "Where it stands: lead, talk, requested, submitted, won or lost.",
            "Waar het staat: lead (kans), talk (gesprek), requested (gevraagd), submitted (ingediend), won (gewonnen) of lost (verloren).",
        ),
    ]
    service: Annotated[
        ServiceRef | None,
        About("Which of the firm's services it is: an id from firm.yaml.", "Welke dienst van het bureau het is: een id uit firm.yaml."),
    ] = None
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
    next_step: Annotated[Line | None, About("What we do next for it.", "Wat wij er nu voor doen.")] = None
    decision: Annotated[Date | None, About("The day on which the client decides.", "De dag waarop de klant beslist.")] = None
    factor: Annotated[
        Factor | None,
        About(
            "What decided it, in a word: price, quality, relationship, experience, capacity, timing, budget or other.",
            "Wat de doorslag gaf, in een woord: price (prijs), quality (kwaliteit), relationship (relatie), experience (ervaring), capacity (capaciteit), timing (moment), budget of other (anders).",
        ),
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

    @property
    def awaited(self) -> date | None:
        """The day on which the client decides, as long as it has not."""
        return None if self.over else self.decision

    def late(self, day: date) -> bool:
        """Whether it should have been sent before this day, and was not."""
        return self.deadline is not None and self.deadline < day

    def overdue(self, day: date) -> bool:
        """Whether the client was to decide before this day, and did not."""
        return self.awaited is not None and self.awaited < day

    @property
    def weighted(self) -> Fraction | None:
        """Its value times the chance that we win it; None when one of the two is not recorded."""
        return None if self.value is None or self.chance is None else Fraction(self.value) * Fraction(self.chance)

    @property
    def settled(self) -> date | None:
        """When it was won or lost: the day on which the client decided, else the last day that is known; None while it is open, or without any day."""
        return (self.decision or self.sent or self.asked) if self.over else None

    def waits(self, day: date) -> int | None:
        """How many days it has been with the client; None before it was sent, and when nobody wrote when."""
        return count_days(self.sent, day) if self.stage == "submitted" and self.sent and self.sent <= day else None


def sum_values(proposals: Iterable[Proposal]) -> Fraction | None:
    """What proposals are worth together; None when nobody wrote what any of them is worth."""
    values = [each.value for each in proposals if each.value is not None]
    return total(values) if values else None
