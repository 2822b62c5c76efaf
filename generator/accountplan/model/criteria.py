"""How clients are ranked: `plans/criteria.yaml` and the fifteen built-in criteria (S9)."""

from __future__ import annotations

from dataclasses import dataclass as plain
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Literal, TypeAlias

from pydantic import Field
from pydantic.dataclasses import dataclass

from accountplan.base.text import Number as Said
from accountplan.base.text import Share, Text, Wording, say

from .exact import count_digits_beside, total
from .keys import CONFIG, About, Count, FigureRef, Key, Keyed, Mark, Name, Number, Percent, Positive, Prose, RoleRef

Kind: TypeAlias = Literal["business", "professional", "strategic"]
RankBy: TypeAlias = Literal["rating", "all", "some"]
KINDS: tuple[Kind, ...] = ("business", "professional", "strategic")


@plain(frozen=True, slots=True)
class BuiltIn:
    """Name, kind and question of a criterion that every firm can use."""

    name: Text
    kind: Kind
    question: Text


BUILT_IN: dict[str, BuiltIn] = {
    "turnover": BuiltIn(say("Turnover"), "business", say("How much turnover does this client bring, now and potentially?")),
    "margin": BuiltIn(say("Margin"), "business", say("What does this client contribute to profit?")),
    "client_growth": BuiltIn(say("Growth of the client"), "business", say("How fast does the client's own organisation grow?")),
    "price_sensitivity": BuiltIn(say("Quality over price"), "business", say("Does the client look at quality rather than at price alone?")),
    "payment": BuiltIn(say("Payment"), "business", say("Does the client pay on time, and is it creditworthy?")),
    "challenge": BuiltIn(say("Professional challenge"), "professional", say("Does the work challenge our professionals?")),
    "cooperation": BuiltIn(say("Cooperation"), "professional", say("How good is the cooperation: mutual respect, flexibility, pleasure?")),
    "learning": BuiltIn(say("What we learn"), "professional", say("What do we learn from working for this client?")),
    "appreciation": BuiltIn(say("Appreciation"), "professional", say("How much appreciation do we get?")),
    "reputation": BuiltIn(say("Reputation"), "professional", say("How good is the client's own reputation?")),
    "co_development": BuiltIn(say("Developing together"), "strategic", say("Can we develop new services together with this client?")),
    "reference": BuiltIn(say("Reference"), "strategic", say("Can this client act as a reference?")),
    "image": BuiltIn(say("Image"), "strategic", say("Does this client strengthen our image?")),
    "fit": BuiltIn(say("Fit"), "strategic", say("Does our offer fit what this client needs?")),
    "partnership": BuiltIn(say("Partnership"), "strategic", say("Does the client see benefit in partnership?")),
}  # fmt: skip
"""The fifteen criteria in the order of S9."""

FIGURES: dict[str, Text] = {
    "turnover": say("turnover"),
    "margin": say("margin"),
    "margin_rate": say("margin as a share of turnover"),
    "hours": say("hours"),
    "satisfaction": say("satisfaction"),
    "days_to_pay": say("days to pay"),
    "client_turnover": say("the client's turnover"),
    "client_growth": say("the client's growth"),
    "client_employees": say("the client's employees"),
}
"""The figures with a built-in name; ``margin_rate`` and ``client_growth`` are computed when a plan does not give them."""
MONEY = frozenset({"turnover", "margin", "client_turnover"})
"""The figures that are amounts of money."""
SHARES = frozenset({"margin_rate", "client_growth"})
"""The figures that are shares, said as percentages."""


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Scale:
    """A mark derived from a figure: linear between points, flat outside them (S9)."""

    figure: Annotated[FigureRef, About("The figure that the mark follows from.", "Het cijfer waar het rapportcijfer uit volgt.")]
    points: Annotated[
        Keyed[Number, Mark],
        Field(min_length=1),
        About("Points: value of the figure and the mark for it.", "Punten: waarde van het cijfer en het rapportcijfer daarvoor."),
    ]


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Criterion:
    """One criterion with its weight; a firm's own has a name, a kind and a question as well."""

    weight: Annotated[Number, About("How heavily it counts; above zero.", "Hoe zwaar het meetelt; groter dan nul.")]
    scale: Annotated[Scale | None, About("Derive the mark from a figure.", "Leid het cijfer af uit een kengetal.")] = None
    name: Annotated[Name | None, About("Name; built in for the fifteen.", "Naam; ingebouwd voor de vijftien.")] = None
    kind: Annotated[
        Kind | None,
        About(
            "business, professional or strategic; built in for the fifteen.",
            "business (zakelijk), professional (vakinhoudelijk) of strategic (strategisch); ingebouwd voor de vijftien.",
        ),
    ] = None
    question: Annotated[
        Prose | None,
        About(
            "The question that the mark answers; built in for the fifteen.",
            "De vraag die het cijfer beantwoordt; ingebouwd voor de vijftien.",
        ),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Criteria:
    """The firm's choice of criteria, and how they rank (S11)."""

    rank_by: Annotated[
        RankBy,
        About(
            "rating (weighted mean), all (a minimum on every criterion) or some (on at least a number of them).",
            "rating (gewogen gemiddelde), all (een minimum op elk criterium) of some (op een aantal ervan).",
        ),
    ] = "rating"
    minimum: Annotated[Mark, About("The mark to reach, for all and some.", "Het cijfer dat gehaald moet worden, bij all en some.")] = (
        Decimal(6)
    )
    at_least: Annotated[Count | None, About("On how many criteria to reach it, for some.", "Op hoeveel criteria, bij some.")] = None
    known_at_least: Annotated[
        Percent,
        About(
            "Below this share of known weight a client is unrated.", "Onder dit deel van het bekende gewicht krijgt een klant geen tier."
        ),
    ] = Decimal("0.5")
    spread_alert: Annotated[
        Positive,
        About(
            "Raters whose marks are further apart than this should talk.", "Beoordelaars die verder uiteen liggen dan dit, moeten praten."
        ),
    ] = Decimal(3)
    stale_after: Annotated[
        Count,
        About(
            "Days after which a mark by a rater is out of date; figures count for as many whole years, 730 being the two last full ones.",
            "Dagen waarna een cijfer van een beoordelaar verouderd is; kengetallen tellen zoveel hele jaren mee: 730 zijn de laatste twee volle.",
        ),
    ] = 730
    rater_weights: Annotated[
        Keyed[RoleRef, Positive],
        About(
            "Weight of raters by role; 1 for a role that is not named.", "Gewicht van beoordelaars per rol; 1 als de rol niet genoemd is."
        ),
    ] = Field(default_factory=dict)
    criteria: Annotated[
        dict[Key, Criterion],
        Field(min_length=1, max_length=200),
        About("The criteria, each with a weight.", "De criteria, elk met een gewicht."),
    ]

    @property
    def weight(self) -> Fraction:
        """All weight that counts: criteria without a positive weight do not."""
        return total([each.weight for each in self.criteria.values() if each.weight > 0])

    @property
    def heaviness(self) -> dict[str, Fraction]:
        """The weight of each criterion that counts as a share of the heaviest, by id."""
        counting = {id: Fraction(each.weight) for id, each in self.criteria.items() if each.weight > 0}
        return {id: weight / max(counting.values()) for id, weight in counting.items()}

    def is_enough(self, known: Fraction) -> bool:
        """Whether so large a share of the weight is known that a client gets a tier."""
        return known >= self.known_at_least

    def below_minimum(self, mark: Fraction) -> bool:
        """Whether a mark is below the one to reach, under the other ways to rank."""
        return mark < self.minimum

    def said_known(self, share: Fraction) -> Share:
        """A share of the weight that is known, on its own side of what a tier asks, and of all and nothing."""
        limits = (Fraction(0), 100 * Fraction(self.known_at_least), Fraction(100))
        return Share(share, count_digits_beside(100 * share, limits, least=0))

    def said_mark(self, mark: Fraction) -> Said:
        """A mark on its own side of the minimum, where there is one."""
        return Said(mark, 1 if self.rank_by == "rating" else count_digits_beside(mark, (Fraction(self.minimum),)))

    def name(self, criterion: str) -> Wording:
        """The name to show: the firm's own, else the built-in, else the key."""
        own = self.criteria[criterion].name if criterion in self.criteria else None
        return own or (BUILT_IN[criterion].name if criterion in BUILT_IN else criterion)

    def kind(self, criterion: str) -> Kind:
        """The kind of a criterion; strategic when a firm's own does not say."""
        own = self.criteria[criterion].kind if criterion in self.criteria else None
        return own or (BUILT_IN[criterion].kind if criterion in BUILT_IN else "strategic")

    def question(self, criterion: str) -> Wording:
        """The question behind a criterion, or an empty text."""
        own = self.criteria[criterion].question if criterion in self.criteria else None
        return own or (BUILT_IN[criterion].question if criterion in BUILT_IN else "")
