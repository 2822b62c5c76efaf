"""The four parts of an account plan (S32), and the marks that a client gets (S5, S12)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Literal, TypeAlias

from pydantic import Field
from pydantic.dataclasses import dataclass

from accountplan.base.days import subtract_years

from .criteria import MONEY
from .exact import total
from .keys import (
    CONFIG,
    About,
    ActionRefs,
    ContactRef,
    Date,
    Flag,
    Id,
    Line,
    Mark,
    Number,
    ObjectiveRef,
    Percent,
    PersonRef,
    PersonRefs,
    Positive,
    Prose,
    Rows,
    TierRef,
    Until,
)


def measure_progress(baseline: Decimal | None, target: Decimal | None, now: Fraction | None) -> Fraction | None:
    """How far a value is from a baseline (0) to a target (1); None when one of them is unknown, or when there is no way to go."""
    if now is None or baseline is None or target is None or baseline == target:
        return None
    begin = Fraction(baseline)
    return (now - begin) / (Fraction(target) - begin)


P: TypeAlias = Literal["project", "person", "process", "partnership"]
FOUR_PS: tuple[P, ...] = ("project", "person", "process", "partnership")
"""The four Ps in the order in which they come (S31)."""
ObjectiveKind: TypeAlias = Literal[
    "turnover",
    "margin",
    "hours",
    "satisfaction",
    "rates",
    "services",
    "loyalty",
    "price_sensitivity",
    "ambassadors",
    "dependence",
    "development",
    "other",
]
FOLLOWED = ("turnover", "margin", "hours", "satisfaction")
"""The kinds of objective whose value now follows from the figures of the client, unless it is written down."""
ActionState: TypeAlias = Literal["open", "done", "dropped"]
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
class KeyResult:
    """A result by which one sees that an objective is reached."""

    measure: Annotated[Line, About("What is measured, or what will be there.", "Wat er wordt gemeten, of wat er dan is.")]
    baseline: Annotated[Number | None, About("The value at the start.", "De waarde bij het begin.")] = None
    now: Annotated[Number | None, About("The value now.", "De waarde nu.")] = None
    target: Annotated[Number | None, About("The value to reach.", "De waarde die wij willen bereiken.")] = None
    met: Annotated[
        Flag | None, About("For a result without a number: whether it is there.", "Voor een resultaat zonder getal: of het er is.")
    ] = None
    by: Annotated[
        Until | None,
        About(
            "The date by which it is reached, or a month or quarter: 2026-09, 2026-Q3.",
            "De dag waarop het bereikt is, of een maand of kwartaal: 2026-09, 2026-Q3.",
        ),
    ] = None
    own: Annotated[PersonRef | None, About("Who owns it: an id from people.yaml.", "Van wie het is: een id uit people.yaml.")] = None

    @property
    def progress(self) -> Fraction | None:
        """How far from the baseline (0) to the target (1), or whether it is there; None when nobody can tell."""
        if self.met is not None:
            return Fraction(self.met)
        return measure_progress(self.baseline, self.target, None if self.now is None else Fraction(self.now))


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Objective:
    """Part 3 of the plan: a measurable aim within three years (S15, S32)."""

    id: Annotated[
        Id,
        About("Short name, unique within this plan; actions refer to it.", "Korte naam, uniek binnen dit plan; acties verwijzen ernaar."),
    ]
    kind: Annotated[ObjectiveKind | None, About("What the objective is about.", "Waar het doel over gaat.")] = None
    measure: Annotated[Line | None, About("What is measured, such as turnover a year.", "Wat er wordt gemeten, zoals omzet per jaar.")] = (
        None
    )
    baseline: Annotated[Number | None, About("The value at the start.", "De waarde bij het begin.")] = None
    now: Annotated[
        Number | None,
        About(
            "The value now; turnover, margin, hours and satisfaction follow from the figures when this is left out.",
            "De waarde nu; omzet, marge, uren en tevredenheid volgen uit de cijfers als dit ontbreekt.",
        ),
    ] = None
    target: Annotated[Number | None, About("The value to reach.", "De waarde die wij willen bereiken.")] = None
    target_to: Annotated[
        Number | None,
        About(
            "When the target is a range, its other end: whatever lies between the two is reached.",
            "Als het streven een bereik is, het andere einde: wat ertussen ligt, is bereikt.",
        ),
    ] = None
    met: Annotated[
        Flag | None,
        About(
            "For an aim without a number: true once it is reached, false until then.",
            "Voor een doel zonder getal: true zodra het bereikt is, false tot dan.",
        ),
    ] = None
    results: Annotated[
        Rows[KeyResult],
        About(
            "Results by which one sees that it is reached; without a number of its own it is as far as these are together.",
            "Resultaten waaraan te zien is dat het bereikt is; zonder eigen getal is het zo ver als deze samen.",
        ),
    ] = ()
    confidence: Annotated[
        Percent | None, About("How sure we are to reach it, such as 70%.", "Hoe zeker wij zijn dat wij het halen, zoals 70%.")
    ] = None
    by: Annotated[
        Until | None,
        About(
            "The date by which it is reached, within three years; a month (2026-09) or a quarter of the calendar (2026-Q3) means its last day.",
            "De dag waarop het bereikt is, binnen drie jaar; bij een maand (2026-09) of een kwartaal van de kalender (2026-Q3) de laatste dag.",
        ),
    ] = None
    own: Annotated[
        PersonRef | None, About("Who owns the objective: an id from people.yaml.", "Van wie het doel is: een id uit people.yaml.")
    ] = None

    @property
    def money(self) -> bool:
        """Whether its values are amounts of money."""
        return self.kind in MONEY

    def progress(self, now: Fraction | None) -> Fraction | None:
        """How far from the baseline (0) to the target (1), given the value now; below 0 when it went the wrong way.

        None when one of the three is unknown, or when there is no way to go. What is yes or no is 1 or 0; without numbers of its own it is as far as its
        results are on average, none of which counts for more than 1.
        """
        if self.met is not None:
            return Fraction(self.met)
        if self._within(now):
            return Fraction(1)
        if self.target is None and self.results:
            return self._average()
        return measure_progress(self.baseline, self._aim(now), now)

    @property
    def next_result(self) -> KeyResult | None:
        """Of its results that are not reached, the one with the earliest day; None when none has one."""
        waiting = [each for each in self.results if each.by and (each.progress is None or each.progress < 1)]
        return min(waiting, key=lambda each: each.by or date.max, default=None)

    def _within(self, now: Fraction | None) -> bool:
        """Whether a value lies in the range that is the target."""
        return now is not None and self.range is not None and self.range[0] <= now <= self.range[1]

    def _average(self) -> Fraction | None:
        """How far the results are together; None when of one of them nobody can tell."""
        known = [done for each in self.results if (done := each.progress) is not None]
        return sum((min(done, Fraction(1)) for done in known), Fraction(0)) / len(known) if len(known) == len(self.results) else None

    def _aim(self, now: Fraction | None) -> Decimal | None:
        """The value to reach: of a range the end that is nearer, to the value now or else to where it began."""
        if self.range is None:
            return self.target
        low, high = self.range
        if now is not None and now > high:
            return high
        if now is not None and now < low:
            return low
        return low if self.baseline is not None and self.baseline < low else high

    @property
    def range(self) -> tuple[Decimal, Decimal] | None:
        """The lower and the upper end of a target that is a range."""
        if self.target is None or self.target_to is None:
            return None
        return min(self.target, self.target_to), max(self.target, self.target_to)

    @property
    def measurable(self) -> bool:
        """Whether it says from where to where, or what else shows that it is reached."""
        return self.met is not None or bool(self.results) or (self.baseline is not None and self.target is not None)

    def reached(self, now: Fraction | None) -> bool:
        """Whether the value now is at the target or past it; what nobody can tell is not reached."""
        if self.met is None and self.range:
            return self._within(now)
        done = self.progress(now)
        return done is not None and done >= 1

    def passed(self, day: date) -> bool:
        """Whether its day lies before this one."""
        return self.by is not None and self.by < day

    def behind(self, day: date, now: Fraction | None) -> bool:
        """Whether its day lies before this one and it is not reached."""
        return self.passed(day) and not self.reached(now)


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Action:
    """Part 4 of the plan: who does what, when and how (S32), placed in one of the four Ps (S19)."""

    what: Annotated[Line, About("What will be done.", "Wat er gebeurt.")]
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
        ),
    ] = ()
    theirs: Annotated[
        ContactRef | None,
        About(
            "Which of them does it: the name of a contact, or the function. Under `who` then stands which of us follows it up.",
            "Wie van hen het doet: de naam van een contact, of de functie. Bij `who` staat dan wie van ons het volgt.",
        ),
    ] = None
    after: Annotated[
        ActionRefs,
        About(
            "What must be done first: the id of another action in this plan, or a list.",
            "Wat eerst klaar moet zijn: de id van een andere actie in dit plan, of een lijst.",
        ),
    ] = ()
    when: Annotated[Date | None, About("The date by which it is done.", "De dag waarop het klaar is.")] = None
    how: Annotated[Line | None, About("How: the form, the place, with whom.", "Hoe: de vorm, de plaats, met wie.")] = None
    success: Annotated[Line | None, About("How we will see that it has succeeded.", "Waaraan wij zien dat het gelukt is.")] = None
    hours: Annotated[Positive | None, About("Hours that it takes us.", "Uren die het ons kost.")] = None
    cost: Annotated[Positive | None, About("Other spending, in the firm's currency.", "Overige uitgaven, in de munt van het bureau.")] = (
        None
    )
    objective: Annotated[
        ObjectiveRef | None, About("The objective in this plan that it serves.", "Het doel in dit plan waar het aan bijdraagt.")
    ] = None
    status: Annotated[ActionState, About("open, done or dropped.", "open (nog te doen), done (klaar) of dropped (vervallen).")] = "open"
    done: Annotated[Date | None, About("The date on which it was done.", "De dag waarop het klaar was.")] = None
    result: Annotated[Line | None, About("What came of it.", "Wat het opleverde.")] = None

    @property
    def state(self) -> ActionState:
        """How it stands: as its status says, but done as soon as a day or a result says so. Who writes these easily forgets the status, which is
        open unless told otherwise, and nobody needs to be reminded of what was done.
        """
        return "done" if self.status == "open" and (self.done or self.result) else self.status

    @property
    def open(self) -> bool:
        """Whether it is still to be done."""
        return self.state == "open"

    @property
    def finished(self) -> date | None:
        """The day on which it was done, else the day by which it had to be; None when it was not done or when nobody wrote a day."""
        return (self.done or self.when) if self.state == "done" else None

    @property
    def our_hours(self) -> Decimal | None:
        """The hours that it takes us: none when they do it and nobody of us follows it up, whatever was written."""
        return None if self.theirs and not self.who else self.hours

    @property
    def own_hours(self) -> Fraction:
        """The part of its hours that each of those who do it carries; nothing when nobody wrote how many it takes."""
        return Fraction(self.hours or 0) / max(len(self.who), 1)

    @property
    def deadline(self) -> date | None:
        """The day by which it is still to be done."""
        return self.when if self.open else None

    def late(self, day: date) -> bool:
        """Whether it is still to be done and its day lies before this one."""
        return self.days_late(day) > 0

    def days_late(self, day: date) -> int:
        """How many days late it is; below 0 when its day is still to come, 0 when there is none or nothing left to do."""
        return (day - self.when).days if self.open and self.when else 0

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
        ),
    ] = None
    next: Annotated[Date | None, About("The date of the next evaluation.", "De dag van de volgende evaluatie.")] = None
    notes: Annotated[Rows[EvaluationNote], About("What earlier evaluations said.", "Wat eerdere evaluaties zeiden.")] = ()

    def overdue(self, day: date) -> bool:
        """Whether the day of the next one lies before this one."""
        return self.days_late(day) > 0

    def days_late(self, day: date) -> int:
        """How many days have passed since the day of the next one; 0 when it is still to come, or when there is none."""
        return max((day - self.next).days, 0) if self.next else 0
