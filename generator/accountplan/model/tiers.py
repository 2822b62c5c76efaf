"""The tiers that clients fall in, most valuable first: `plans/tiers.yaml` (S6, S12, S15, S16)."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, TypeAlias

from pydantic import Field
from pydantic.dataclasses import dataclass

from .account import Objective, P, Rhythm
from .keys import CONFIG, About, Count, Flag, Keyed, Mark, Name, Number, Percent, Positive, Prose, Rows, TierId
from .programme import ActivityOrLine

Item: TypeAlias = Literal[
    "situation.history", "situation.business", "situation.facts", "situation.opportunities", "situation.threats", "situation.figures", "situation.contacts",
    "developments.market", "developments.competition", "developments.strategy",
    "objectives.turnover", "objectives.margin", "objectives.satisfaction", "objectives.services",
    "action_plan.project", "action_plan.person", "action_plan.process", "action_plan.partnership", "action_plan.evaluation",
]  # fmt: skip
"""What a plan can be asked for; the word before the point is the part of the plan."""
ITEMS: tuple[Item, ...] = (
    "situation.history", "situation.business", "situation.facts", "situation.opportunities", "situation.threats", "situation.figures", "situation.contacts",
    "developments.market", "developments.competition", "developments.strategy",
    "objectives.turnover", "objectives.margin", "objectives.satisfaction", "objectives.services",
    "action_plan.project", "action_plan.person", "action_plan.process", "action_plan.partnership", "action_plan.evaluation",
)  # fmt: skip
PARTS: tuple[str, ...] = ("situation", "developments", "objectives", "action_plan")
"""The four parts of an account plan (S32)."""
Preset: TypeAlias = Literal["everything", "plan", "profile"]
PRESETS: dict[str, tuple[Item, ...]] = {
    "everything": ITEMS,
    "plan": (
        "situation.history",
        "situation.business",
        "situation.facts",
        "situation.opportunities",
        "situation.threats",
        "situation.figures",
        "situation.contacts",
        "developments.market",
        "developments.strategy",
        "objectives.turnover",
        "objectives.satisfaction",
        "action_plan.project",
        "action_plan.person",
        "action_plan.process",
    ),
    "profile": ("situation.business", "situation.facts", "situation.figures", "situation.contacts"),
}
"""What a tier asks when it names a preset: A everything, B a shorter plan, C a profile."""


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Norms:
    """What a client in this tier may expect of us (S22)."""

    contact_days: Annotated[
        Count | None, About("Days within which someone has been in contact.", "Dagen waarbinnen iemand contact heeft gehad.")
    ] = None
    contacts: Annotated[
        Count | None,
        About(
            "Days a year on which whoever leads the account speaks with someone there, at least; the method asks two.",
            "Dagen per jaar waarop wie de klant leidt er iemand spreekt, ten minste; de methode vraagt er twee.",
        ),
    ] = None
    forecast: Annotated[
        Flag | None,
        About(
            "The turnover of each new year is agreed with the client.",
            "De omzet van elk nieuw jaar wordt met de klant afgesproken.",
        ),
    ] = None
    quotation_days: Annotated[
        Count | None, About("Working days within which a quotation is sent.", "Werkdagen waarbinnen een offerte wordt verstuurd.")
    ] = None
    reply_days: Annotated[
        Count | None, About("Working days within which a question is answered.", "Werkdagen waarbinnen een vraag wordt beantwoord.")
    ] = None
    wrong_reminders: Annotated[
        Count | None,
        About(
            "Reminders a year that are sent wrongly, at most; 0 for none.",
            "Herinneringen per jaar die ten onrechte worden verstuurd, hoogstens; 0 voor geen.",
        ),
    ] = None
    unannounced_invoices: Annotated[
        Count | None,
        About(
            "Invoices a year that surprise without being announced, at most; 0 for none.",
            "Facturen per jaar die onaangekondigd verrassen, hoogstens; 0 voor geen.",
        ),
    ] = None
    survey_months: Annotated[
        Count | None,
        About("Months within which we ask again how satisfied they are.", "Maanden waarbinnen wij opnieuw vragen hoe tevreden zij zijn."),
    ] = None
    survey_mark: Annotated[Mark | None, About("The mark that they give then, at least.", "Het cijfer dat zij dan geven, ten minste.")] = (
        None
    )
    second_professional: Annotated[
        Flag | None, About("A second professional knows each assignment.", "Een tweede adviseur kent elke opdracht.")
    ] = None
    evaluate: Annotated[Rhythm | None, About("How often we evaluate ourselves.", "Hoe vaak wij onszelf evalueren.")] = None
    review_days: Annotated[Count | None, About("Days within which the plan is reviewed.", "Dagen waarbinnen het plan wordt herzien.")] = (
        None
    )


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Tier:
    """One tier. Limits are open: a score of exactly 8 is not above 8. One tier without limits takes the rest."""

    id: Annotated[TierId, About("Letter or short word.", "Letter of kort woord.")]
    name: Annotated[Name, About("Name of the tier.", "Naam van de tier.")]
    above: Annotated[Number | None, About("Scores above this.", "Scores boven dit getal.")] = None
    below: Annotated[Number | None, About("Scores below this.", "Scores onder dit getal.")] = None
    by_hand: Annotated[Flag, About("Only by hand, never by score.", "Alleen met de hand, nooit op score.")] = False
    asks: Annotated[
        Preset | Rows[Item] | None,
        About(
            "What a plan in this tier must hold: everything, plan, profile, or a list of items.",
            "Wat een plan in deze tier moet bevatten: everything (alles), plan, profile (profiel), of een lijst van onderdelen.",
        ),
    ] = None
    norms: Annotated[Norms, About("What a client in this tier may expect of us.", "Wat een klant in deze tier van ons mag verwachten.")] = (
        Field(default_factory=Norms)
    )
    about: Annotated[Prose | None, About("Our approach to this tier.", "Onze aanpak voor deze tier.")] = None
    objectives: Annotated[Rows[Objective], About("Objectives of the tier.", "Doelen van de tier.")] = ()
    programme: Annotated[
        Keyed[P, Rows[ActivityOrLine]], About("What we do for this tier, per P.", "Wat wij voor deze tier doen, per P.")
    ] = Field(default_factory=dict)
    churn: Annotated[
        Percent | None,
        About(
            "The share of its clients that may leave in a year, at most.",
            "Het deel van de klanten dat in een jaar mag vertrekken, hoogstens.",
        ),
    ] = None
    hours: Annotated[
        Positive | None, About("Hours a year for relationships in this tier.", "Uren per jaar voor relaties in deze tier.")
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Tiers:
    """The tiers, most valuable first."""

    tiers: Annotated[
        tuple[Tier, ...],
        Field(min_length=1, max_length=50),
        About("The tiers, most valuable first.", "De tiers, de meest waardevolle eerst."),
    ]

    @property
    def scored(self) -> tuple[Tier, ...]:
        """The tiers that a score gives; the others are given by hand."""
        return tuple(each for each in self.tiers if not each.by_hand)

    @property
    def first_scored(self) -> Tier | None:
        """The most valuable tier that a score gives."""
        return next(iter(self.scored), None)

    @property
    def last_scored(self) -> Tier | None:
        """The least valuable tier that a score gives; None where it is the first as well."""
        return next(iter(self.scored[1:][-1:]), None)

    @property
    def key(self) -> tuple[str, ...]:
        """The tiers of the most valuable clients: the first by score, and those by hand before it."""
        first = self.tiers.index(self.first_scored) if self.first_scored else 0
        return tuple(each.id for each in self.tiers[: first + 1])

    def rises(self, before: str, after: str) -> bool | None:
        """Whether the second tier is more valuable than the first; None when one of them is not here."""
        order = [tier.id for tier in self.tiers]
        return order.index(after) < order.index(before) if before in order and after in order else None

    def get(self, tier: str | None) -> Tier | None:
        """The tier with this id, or None."""
        return next((each for each in self.tiers if each.id == tier), None)


DEFAULT_TIERS = Tiers(tiers=(Tier(id="A", name="A", above=Decimal(8)), Tier(id="B", name="B"), Tier(id="C", name="C", below=Decimal(6))))
"""The method's own limits (S12), for a firm without tiers.yaml."""
