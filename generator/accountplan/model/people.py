"""Our own people: `plans/people.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Annotated, Literal

from pydantic import Field
from pydantic.dataclasses import dataclass

from accountplan.base.days import count_days

from .absence import Absence, count_days_away
from .exact import round_half_away
from .growth import Development
from .keys import CONFIG, About, Address, Date, Flag, ForgeName, Name, PersonRef, Positive, Rows, UnitRef


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Person:
    """One of us."""

    name: Annotated[Name, About("Name.", "Naam.", client=True)]
    role: Annotated[Name | None, About("Role, such as partner or senior.", "Rol, zoals partner of senior.", client=True)] = None
    unit: Annotated[UnitRef | None, About("Unit.", "Unit.")] = None
    type: Annotated[
        Literal["binder", "confidant", "developer", "innovator"] | None,
        About(
            "Type of professional: binder, confidant, developer (of the market) or innovator.",
            "Type professional: binder (klantbinder), confidant (vertrouweling), developer (marktontwikkelaar) of innovator.",
        ),
    ] = None
    hours: Annotated[Positive | None, About("Hours a year for relationships.", "Uren per jaar voor relaties.")] = None
    email: Annotated[Address | None, About("E-mail address.", "E-mailadres.")] = None
    forge: Annotated[
        ForgeName | None,
        About(
            "Name at the forge (GitHub, GitLab, ...), without @: who approves what, for `accountplan owners`.",
            "Naam bij de forge (GitHub, GitLab, ...), zonder @: wie wat goedkeurt, voor `accountplan owners`.",
        ),
    ] = None
    left: Annotated[
        Date | None,
        About(
            "The date on which this person left us: who has left stays as history, and no longer counts.",
            "De dag waarop deze persoon bij ons vertrok: wie weg is, blijft als geschiedenis staan en telt niet meer mee.",
        ),
    ] = None

    development: Annotated[
        Development,
        About(
            "How this person grows with clients, as far as colleagues may know it.",
            "Hoe deze persoon bij klanten groeit, voor zover collega's het mogen weten.",
        ),
    ] = Field(default_factory=Development)
    manager: Annotated[PersonRef | None, About("Who this person answers to.", "Leidinggevende van deze persoon.")] = None
    external: Annotated[
        Flag, About("Whether this person is hired and not employed.", "Extern: of deze persoon is ingehuurd en niet in dienst.")
    ] = False
    absent: Annotated[
        Rows[Absence],
        About(
            "When this person is away for longer; the hours of the plan year are fewer then, by its days on the calendar, to a whole hour.",
            "Afwezigheid: wanneer deze persoon langer weg is; er zijn dan minder uren in het planjaar, naar kalenderdagen en op een uur afgerond.",
        ),
    ] = ()

    def away(self, day: date) -> Absence | None:
        """The absence that covers a day, if any."""
        return next((each for each in self.absent if each.covers(day)), None)

    def hours_within(self, first: date, last: date) -> Fraction | None:
        """The hours of a year that begins and ends on these days, in whole hours without those of the days away or after leaving; None when not written."""
        if self.hours is None:
            return None
        days = count_days(first, last) + 1
        away = self.days_away(first, last)
        return round_half_away(Fraction(self.hours) * (days - away) / days, 0) if away else Fraction(self.hours)

    def days_away(self, first: date, last: date) -> int:
        """How many days of a stretch this person does not work with us: away for longer, or left."""
        return count_days_away(self.absent, first, last, self.left)

    def here(self, day: date) -> bool:
        """Whether this person works with us on a day: who leaves later still does, who leaves that day does not."""
        return self.left is None or self.left > day


def gone(people: Mapping[str, Person], day: date) -> frozenset[str]:
    """The ids of those of us who have left on a day."""
    return frozenset(id for id, person in people.items() if not person.here(day))


def list_one(person: str | None) -> tuple[str, ...]:
    """One of us as a list of those who answer for something; empty when it is nobody."""
    return (person,) if person else ()
