"""The four parts of an account plan (S32), and the marks that a client gets (S5, S12)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Literal, TypeAlias

from pydantic import Field
from pydantic.dataclasses import dataclass

from accountplan.base.days import QUARTER, count_days_late, subtract_years

from .exact import to_fraction, total
from .keys import (
    CONFIG,
    About,
    ActionRefs,
    ActivityRefs,
    ContactRef,
    Date,
    Flag,
    Id,
    Line,
    Mark,
    ObjectiveRef,
    PersonRef,
    PersonRefs,
    Positive,
    Prose,
    Rows,
    TierRef,
)
from .undertaking import ActionState, Undertaking

P: TypeAlias = Literal["project", "person", "process", "partnership"]
FOUR_PS: tuple[P, ...] = ("project", "person", "process", "partnership")
"""The four Ps in the order in which they come (S31)."""
LONG_LATE = 14
"""An action that is this many days late asks for a decision."""
Rhythm: TypeAlias = Literal["month", "quarter", "half-year", "year"]
RHYTHM_DAYS: dict[str, int] = {"week": 7, "month": 31, "quarter": 92, "half-year": 183, "year": 366}


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class RaterMark:
    """One person's mark on one criterion (S5)."""

    by: Annotated[PersonRef, About("Who gives the mark: an id from people.yaml.", "Wie het cijfer geeft: een id uit people.yaml.")]
    mark: Annotated[Mark, About("A mark from 1 to 10.", "Een rapportcijfer van 1 tot 10.")]
    on: Annotated[Date, About("The date on which the mark was given.", "De dag waarop het cijfer is gegeven.")]
    why: Annotated[Line | None, About("The reason, in one line.", "De reden, in één regel.")] = None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Overrule:
    """A tier set by hand, with a reason, a name and an end date (S12)."""

    is_: Annotated[
        TierRef, Field(alias="is"), About("The tier that this client is given by hand.", "De tier die deze klant met de hand krijgt.")
    ]
    why: Annotated[Line, About("Why the marks are overruled.", "Waarom van de cijfers wordt afgeweken.")]
    by: Annotated[PersonRef, About("Who decided it: an id from people.yaml.", "Wie dit besloot: een id uit people.yaml.")]
    until: Annotated[Date, About("The last day on which this override applies.", "De laatste dag waarop de afwijking geldt.")]

    def holds(self, day: date) -> bool:
        """Whether it counts on a day: up to and including its last one."""
        return day <= self.until

    def ends_soon(self, day: date) -> bool:
        """Whether it ends within a quarter, so that a meeting should decide what comes then; also when it ended already."""
        return self.until <= day + QUARTER


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Situation:
    """Part 1 of the plan (S32): where the client and we stand now."""

    history: Annotated[
        Prose | None, About("History of the client and of our work for it.", "Geschiedenis van de klant en van ons werk voor hem.")
    ] = None
    business: Annotated[
        Prose | None,
        About(
            "What the client delivers, in which markets, and which objectives it pursues.",
            "Wat de klant levert, op welke markten, en welke doelen hij nastreeft.",
            client=True,
        ),
    ] = None
    facts: Annotated[
        Prose | None,
        About("Facts and profile: size, employees, financial position.", "Feiten en profiel: omvang, medewerkers, financiële positie."),
    ] = None
    opportunities: Annotated[
        Rows[Prose], About("Opportunities for our firm with this client.", "Kansen voor ons bureau bij deze klant.")
    ] = ()
    threats: Annotated[Rows[Prose], About("Threats to our firm with this client.", "Bedreigingen voor ons bureau bij deze klant.")] = ()


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Developments:
    """Part 2 of the plan (S32): the client in the coming three years."""

    market: Annotated[
        Prose | None,
        About(
            "Opportunities and threats in the client's market, and its outlook.",
            "Kansen en bedreigingen in de markt van de klant, en de vooruitzichten.",
            client=True,
        ),
    ] = None
    competition: Annotated[
        Prose | None, About("The competition that we expect for this client.", "De concurrentie die wij bij deze klant verwachten.")
    ] = None
    strategy: Annotated[
        Prose | None,
        About("The client's own strategy, and what it asks of us.", "De strategie van de klant zelf, en wat die van ons vraagt."),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Action(Undertaking):
    """Part 4 of the plan: who does what, when and how (S32), placed in one of the four Ps (S19)."""

    what: Annotated[Line, About("What will be done.", "Wat er gebeurt.", client=True)]
    id: Annotated[
        Id | None,
        About(
            "Short name, unique within this plan: only needed when another action waits for this one.",
            "Korte naam, uniek binnen dit plan: alleen nodig als een andere actie hierop wacht.",
        ),
    ] = None
    p: Annotated[
        P | None,
        About(
            "Which of the four Ps: project, person, process or partnership.",
            "Welke van de vier P's: project, persoon, proces of partnerschap.",
        ),
    ] = None
    who: Annotated[
        PersonRefs,
        About(
            "Who does it: one id from people.yaml, or a list; the first is responsible.",
            "Wie het doet: een id uit people.yaml, of een lijst; de eerste is verantwoordelijk.",
            client=True,
        ),
    ] = ()
    theirs: Annotated[
        ContactRef | None,
        About(
            "Which of them does it: the name of a contact, or the function. Under `who` then stands which of us follows it up.",
            "Wie van hen het doet: de naam van een contact, of de functie. Bij `who` staat dan wie van ons het volgt.",
            client=True,
        ),
    ] = None
    after: Annotated[
        ActionRefs,
        ActivityRefs,
        About(
            "What must be done first: the id of another action in this plan, or a list.",
            "Wat eerst klaar moet zijn: de id van een andere actie in dit plan, of een lijst.",
        ),
    ] = ()
    when: Annotated[Date | None, About("The date by which it is done.", "De dag waarop het klaar is.", client=True)] = None
    how: Annotated[Line | None, About("How: the form, the place, with whom.", "Hoe: de vorm, de plaats, met wie.")] = None
    success: Annotated[Line | None, About("How we will see that it has succeeded.", "Waaraan wij zien dat het gelukt is.")] = None
    hours: Annotated[Positive | None, About("Hours that it takes us.", "Uren die het ons kost.")] = None
    cost: Annotated[Positive | None, About("Other spending, in the firm's currency.", "Overige uitgaven, in de munt van het bureau.")] = (
        None
    )
    objective: Annotated[
        ObjectiveRef | None, About("The objective in this plan that it serves.", "Het doel in dit plan waar het aan bijdraagt.")
    ] = None
    programme: Annotated[
        ActivityRefs,
        About(
            "Which activity in the programme of the tier or a group it is for: its id, or a list.",
            "Voor welke activiteit in het programma van de tier of een groep het is: de id ervan, of een lijst.",
        ),
    ] = ()
    status: Annotated[
        ActionState, About("open, done or dropped.", "open (nog te doen), done (klaar) of dropped (vervallen).", client=True)
    ] = "open"
    done: Annotated[Date | None, About("The date on which it was done.", "De dag waarop het klaar was.", client=True)] = None
    result: Annotated[Line | None, About("What came of it.", "Wat het opleverde.")] = None
    shared: Annotated[
        Flag,
        About(
            "Whether the client may see this action in its own edition: what, who, when, and whether it is done.",
            "Of de klant deze actie in zijn eigen editie mag zien: wat, wie, wanneer, en of het klaar is.",
            client=True,
        ),
    ] = False

    @property
    def finished(self) -> date | None:
        """The day on which it was done, else the day by which it had to be; None when it was not done or when nobody wrote a day."""
        return (self.done or self.when) if self.state == "done" else None

    def finished_since(self, day: date) -> bool:
        """Whether it was done on this day or after it."""
        return self.finished is not None and self.finished >= day

    @property
    def our_hours(self) -> Decimal | None:
        """The hours that it takes us: none when they do it and nobody of us follows it up, whatever was written."""
        return None if self.theirs and not self.who else self.hours

    @property
    def own_hours(self) -> Fraction:
        """The part of its hours that each of those who do it carries, who is named twice once; nothing when nobody wrote how many it takes."""
        hours, people = to_fraction(self.hours or Decimal(0)), len(set(self.who))
        return hours / people if people > 1 else hours

    @property
    def deadline(self) -> date | None:
        """The day by which it is still to be done."""
        return self.when if self.open else None

    def asks_decision(self, day: date) -> bool:
        """Whether it is so late that a meeting should decide: do it, choose another day, or drop it."""
        return self.days_late(day) >= LONG_LATE

    def due(self, by: date) -> bool:
        """Whether it is to be done by a day: late ones, and those without a day, as well."""
        return self.open and (self.when is None or self.when <= by)

    def counts(self, day: date) -> bool:
        """Whether it belongs to what we do for a client on a day: it is to be done, or was done in the year before."""
        return self.open or (self.finished is not None and self.finished >= subtract_years(day))


def sum_hours(actions: Iterable[Action]) -> Fraction | None:
    """The hours that actions take together; None when nobody wrote how many any of them takes."""
    hours = [hours for each in actions if (hours := each.our_hours) is not None]
    return total(hours) if hours else None


def find_last_day(actions: Iterable[Action]) -> date | None:
    """The latest day by which any of these is done; None when none of them has one."""
    return max((each.when for each in actions if each.when), default=None)


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class EvaluationNote:
    """What one evaluation of ourselves said."""

    on: Annotated[Date, About("The date of the evaluation.", "De dag van de evaluatie.")]
    text: Annotated[Prose, About("What we concluded.", "Wat wij concludeerden.")]
    by: Annotated[PersonRef | None, About("Who wrote it down.", "Wie het opschreef.")] = None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Evaluation:
    """How we evaluate ourselves periodically (S32, part 4)."""

    every: Annotated[
        Rhythm | None,
        About(
            "How often: month, quarter, half-year or year.",
            "Hoe vaak: month (maand), quarter (kwartaal), half-year (halfjaar) of year (jaar).",
            client=True,
        ),
    ] = None
    next: Annotated[Date | None, About("The date of the next evaluation.", "De dag van de volgende evaluatie.", client=True)] = None
    notes: Annotated[Rows[EvaluationNote], About("What earlier evaluations said.", "Wat eerdere evaluaties zeiden.")] = ()

    def list_notes(self, day: date) -> tuple[EvaluationNote, ...]:
        """What was said up to this day, the newest first."""
        return tuple(sorted((note for note in self.notes if note.on <= day), key=lambda note: note.on, reverse=True))

    def overdue(self, day: date) -> bool:
        """Whether the day of the next one lies before this one."""
        return self.days_late(day) > 0

    def days_late(self, day: date) -> int:
        """How many days have passed since the day of the next one; 0 when it is still to come, or when there is none."""
        return count_days_late(self.next, day)
