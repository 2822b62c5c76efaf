"""The first keys of a plan: what an account is called, who works for it, and where it belongs."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field
from pydantic.dataclasses import dataclass

from .keys import CONFIG, About, AccountRef, Date, Flag, Id, Key, Name, PersonRef, PersonRefs, UnitRef, ValueRef

Status: TypeAlias = Literal["client", "prospect", "former"]
STATUSES: tuple[Status, ...] = ("client", "prospect", "former")
Level: TypeAlias = Literal["strategic", "unit", "team", "other"]
Temperature: TypeAlias = Literal["red", "yellow", "blue"]


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Head:
    """These keys. ``id`` is the file's name and is not a key."""

    id: Annotated[Id, Field(exclude=True)]
    name: Annotated[Name, About("Name of the client.", "Naam van de klant.", client=True)]
    status: Annotated[Status, About("client, prospect or former.", "client (klant), prospect of former (oud-klant).")] = "client"
    short: Annotated[Name | None, About("A shorter name, for charts.", "Een kortere naam, voor grafieken.")] = None
    lead: Annotated[
        PersonRef | None,
        About("Who leads the account: an id from people.yaml.", "Wie de klant leidt: een id uit people.yaml.", client=True),
    ] = None
    team: Annotated[PersonRefs, About("Who is in the account team.", "Wie er in het accountteam zit.", client=True)] = ()
    level: Annotated[
        Level | None,
        About(
            "Level of the relationship: strategic, unit, team or other.",
            "Niveau van de relatie: strategic (strategisch), unit, team of other (overig).",
        ),
    ] = None
    unit: Annotated[UnitRef | None, About("The unit that the account belongs to.", "De unit waar de klant bij hoort.")] = None
    segment: Annotated[
        dict[Key, Name],
        Field(max_length=100),
        About(
            "Target groups: sector, size, region, and whatever else the firm divides by.",
            "Doelgroepen: sector, omvang, regio, en waar het bureau verder op indeelt.",
        ),
    ] = Field(default_factory=dict)
    parent: Annotated[
        AccountRef | None,
        About(
            "The account that this one belongs to; it may be a prospect or a former client. Clients with a common parent are also counted together.",
            "De klant waar deze bij hoort; dat mag ook een prospect of oud-klant zijn. Klanten die bij dezelfde horen, worden ook samen geteld.",
        ),
    ] = None
    includes_children: Annotated[
        Flag | None,
        About(
            "Whether the turnover, margin and hours of this account include those of the accounts that have it as `parent`. If so, sums and shares count them once. Without this key they are added up.",
            "Of omzet, marge en uren van deze klant die van de klanten met deze als `parent` al omvatten. Zo ja, dan tellen sommen en aandelen ze één keer. Zonder deze sleutel worden ze bij elkaar opgeteld.",
        ),
    ] = None
    temperature: Annotated[
        Temperature | None,
        About(
            "The relationship: red (warm), yellow (swinging) or blue (cool).", "De relatie: red (warm), yellow (wisselend) of blue (koel)."
        ),
    ] = None
    value: Annotated[
        ValueRef | None,
        About(
            "How this client is valuable in another way than its tier says: a kind from `values` in firm.yaml.",
            "Waarin deze klant anders waardevol is dan de tier zegt: een soort uit `values` in firm.yaml.",
        ),
    ] = None
    reviewed: Annotated[
        Date | None, About("The date on which the plan was last reviewed.", "De dag waarop het plan voor het laatst is herzien.")
    ] = None

    @property
    def label(self) -> str:
        """The name for tight places."""
        return self.short or self.name

    @property
    def people(self) -> tuple[str, ...]:
        """Lead first, then the team, each once."""
        return tuple(dict.fromkeys((*([self.lead] if self.lead else []), *self.team)))

    def people_here(self, gone: frozenset[str]) -> tuple[str, ...]:
        """The same, but for those who have ``gone``."""
        return tuple(id for id in self.people if id not in gone)

    @property
    def is_client(self) -> bool:
        """Whether it is a client now."""
        return self.status == "client"

    @property
    def is_prospect(self) -> bool:
        """Whether we want it as a client."""
        return self.status == "prospect"

    @property
    def is_former(self) -> bool:
        """Whether it was a client once."""
        return self.status == "former"
