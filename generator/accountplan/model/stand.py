"""What a firm writes about itself as a whole: its scan (S4), its commercial phase (S35) and what it invests (S28)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal, TypeAlias

from pydantic import Field
from pydantic.dataclasses import dataclass

from .keys import CONFIG, NO_TRUTH, About, Date, Keyed, Line, Mark, Percent, PersonRef, Positive, Prose, Rows, Year

ScanItem: TypeAlias = Literal[
    "fewer_assignments",
    "competition",
    "price_pressure",
    "changing_questions",
    "falling_turnover",
    "little_distinction",
    "focus_on_trade",
    "few_large_clients",
    "dated_marketing",
    "neglected_relationships",
    "be_unique",
    "not_everything",
    "valuable_clients",
    "perfect_delivery",
    "room_for_profile",
    "distinctive_presence",
    "satisfied_not_loyal",
    "choose_clients",
    "clients_business",
    "professionals_key",
    "whole_firm",
    "bonus_on_size",
    "new_clients_score",
    "orders_first",
    "clients_unwilling",
    "billable_first",
]
ScanPart: TypeAlias = Literal["symptoms", "causes", "choices", "principles", "excuses"]
SCAN: Mapping[ScanPart, tuple[ScanItem, ...]] = {
    "symptoms": ("fewer_assignments", "competition", "price_pressure", "changing_questions", "falling_turnover"),
    "causes": ("little_distinction", "focus_on_trade", "few_large_clients", "dated_marketing", "neglected_relationships"),
    "choices": ("be_unique", "not_everything", "valuable_clients", "perfect_delivery", "room_for_profile", "distinctive_presence"),
    "principles": ("satisfied_not_loyal", "choose_clients", "clients_business", "professionals_key", "whole_firm"),
    "excuses": ("bonus_on_size", "new_clients_score", "orders_first", "clients_unwilling", "billable_first"),
}
"""The five parts of the scan with what is marked in each, in the order of the method."""
Phase: TypeAlias = Annotated[Literal[1, 2, 3, 4], NO_TRUTH]
Activity: TypeAlias = Literal["acquisition", "portfolio", "losses", "criteria", "categories", "objectives", "plans", "organise", "guard"]
ACTIVITIES: tuple[Activity, ...] = (
    "acquisition",
    "portfolio",
    "losses",
    "criteria",
    "categories",
    "objectives",
    "plans",
    "organise",
    "guard",
)
"""The nine activities that hours are invested in, in the order of the method."""
Gain: TypeAlias = Literal["turnover", "loyalty", "services", "satisfaction", "rates", "development"]
GAINS: tuple[Gain, ...] = ("turnover", "loyalty", "services", "satisfaction", "rates", "development")
"""What an investment is for."""


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Scan:
    """How one of us marks the firm on one day: 10 is as it should be, 1 is far from it."""

    on: Annotated[Date, About("The day on which it was marked.", "De dag van de cijfers.")]
    by: Annotated[PersonRef, About("Who marked it: an id from people.yaml.", "Wie de cijfers gaf: een id uit people.yaml.")]
    marks: Annotated[
        Keyed[ScanItem, Mark],
        About(
            "Report marks, 10 being as it should be: no such symptom or cause, the choice made, the principle lived by, the excuse never heard.",
            "Rapportcijfers, 10 is zoals het moet zijn: het symptoom of de oorzaak is er niet, de keuze is gemaakt, het beginsel geldt, de uitvlucht klinkt nooit.",
        ),
    ] = Field(default_factory=dict)
    notes: Annotated[Keyed[ScanItem, Line], About("A note with a mark.", "Een toelichting bij een cijfer.")] = Field(default_factory=dict)

    def held(self, day: date) -> bool:
        """Whether it has been held by this day."""
        return self.on <= day


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Wanted:
    """How turnover is divided over whom and what it is won with."""

    existing: Annotated[Percent | None, About("Existing clients.", "Bestaande klanten.")] = None
    new_clients: Annotated[Percent | None, About("New clients.", "Nieuwe klanten.")] = None
    new_services: Annotated[Percent | None, About("New services.", "Nieuwe diensten.")] = None

    @property
    def parts(self) -> tuple[Decimal | None, ...]:
        """The parts in the order of the keys."""
        return self.existing, self.new_clients, self.new_services


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Sells:
    """How what is sold is divided over old and new services."""

    old: Annotated[
        Percent | None, About("Old services: standard, by price, through sellers.", "Oude diensten: standaard, op prijs, via verkopers.")
    ] = None
    new: Annotated[
        Percent | None,
        About(
            "New services: complex, by trust, by the professionals themselves.",
            "Nieuwe diensten: complex, op vertrouwen, door de professionals zelf.",
        ),
    ] = None

    @property
    def parts(self) -> tuple[Decimal | None, ...]:
        """The parts in the order of the keys."""
        return self.old, self.new


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Commercial:
    """Who does the commercial work, now and later, and what the firm wants of it."""

    phase: Annotated[
        Phase,
        About(
            "1: apart from delivery; 2: part of it with seniors; 3: shared by professionals and a team; 4: an objective of every team.",
            "1: los van de uitvoering; 2: deels bij senioren; 3: gedeeld door professionals en een team; 4: een doel van elk team.",
        ),
    ]
    wanted: Annotated[Phase | None, About("The phase that we want.", "De fase die wij willen.")] = None
    by: Annotated[Date | None, About("The day by which we want it.", "De dag waarop wij die willen.")] = None
    strategy: Annotated[Prose | None, About("The strategy in our own words.", "De strategie in eigen woorden.")] = None
    worth: Annotated[
        Wanted | None,
        About("Which part of turnover we want from whom; together 100%.", "Welk deel van de omzet wij van wie willen; samen 100%."),
    ] = None
    sells: Annotated[
        Sells | None,
        About("Which part of what we sell is old or new; together 100%.", "Welk deel van wat wij verkopen oud of nieuw is; samen 100%."),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Invested:
    """What goes into one activity in one year."""

    hours: Annotated[Positive | None, About("Hours in that year.", "Uren in dat jaar.")] = None
    spend: Annotated[Positive | None, About("Other costs than hours.", "Andere kosten dan uren.")] = None
    serves: Annotated[
        Rows[Gain],
        About(
            "What it is for: turnover, loyalty (keep clients), services (sell another service), satisfaction, rates, development (new services).",
            "Waar het voor is: turnover (omzet), loyalty (klanten behouden), services (andere dienst verkopen), satisfaction (tevredenheid), rates (tarieven), development (nieuwe diensten).",
        ),
    ] = ()
    note: Annotated[Line | None, About("What there is to say of it.", "Toelichting.")] = None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Investment:
    """What the firm invests in relationship management in one year."""

    year: Annotated[Year, About("The financial year.", "Het boekjaar.")]
    activities: Annotated[
        Keyed[Activity, Invested],
        About(
            "By activity: acquisition (analyse it), portfolio (list it), losses (analyse them), criteria, categories, objectives, plans, organise, guard.",
            "Per activiteit: acquisition (acquisitie analyseren), portfolio (klanten in kaart), losses (verlies analyseren), criteria, categories (indelen), objectives (doelen), plans (plannen), organise (uitvoering regelen), guard (resultaten bewaken).",
        ),
    ]
