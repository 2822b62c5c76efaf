"""How work was won in a period: by four angles (S2), and through which layers of trust (S25)."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, TypeAlias

from pydantic import Field
from pydantic.dataclasses import dataclass

from .keys import CONFIG, About, Count, Date, Keyed, Line, Mark, Positive, Rows

AngleName: TypeAlias = Literal["running", "relationships", "new_clients", "new_services"]
ANGLES: tuple[AngleName, ...] = ("running", "relationships", "new_clients", "new_services")
"""The four angles in the order of the method."""
RELATED: frozenset[AngleName] = frozenset({"running", "relationships"})
"""The angles in which all that is won comes from clients we have: for the others it is recorded."""
LayerName: TypeAlias = Literal["experience", "ambassadors", "independent", "media", "own_sales"]
LAYERS: tuple[LayerName, ...] = ("experience", "ambassadors", "independent", "media", "own_sales")
"""The layers of the trust pyramid, from most to least trusted."""


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Angle:
    """One angle of acquisition in one period."""

    goals: Annotated[Rows[Line], About("What we wanted to reach.", "Wat wij wilden bereiken.")] = ()
    hours: Annotated[Positive | None, About("Hours that it took.", "Uren die het kostte.")] = None
    spend: Annotated[Positive | None, About("Other costs than hours.", "Andere kosten dan uren.")] = None
    assignments: Annotated[Count | None, About("Number of assignments won.", "Aantal gewonnen opdrachten.")] = None
    turnover: Annotated[Positive | None, About("Turnover won.", "Gewonnen omzet.")] = None
    introduced: Annotated[
        Positive | None,
        About(
            "Of that turnover, what came through somebody who knew us; for new_clients and new_services.",
            "Welk deel van die omzet kwam via iemand die ons kende; voor new_clients en new_services.",
        ),
    ] = None
    success: Annotated[Mark | None, About("How successful we judge it, 1 to 10.", "Hoe geslaagd wij het vinden, 1 tot 10.")] = None
    note: Annotated[Line | None, About("What there is to say of it.", "Toelichting.")] = None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Layer:
    """One layer of the trust pyramid in one period."""

    hours: Annotated[Positive | None, About("Hours that went into it.", "Uren die erin gingen.")] = None
    spend: Annotated[Positive | None, About("Other costs than hours.", "Andere kosten dan uren.")] = None
    note: Annotated[Line | None, About("What there is to say of it.", "Toelichting.")] = None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Acquisition:
    """One period of acquisition, looked back on. Its first and last day are always said, so that a part of a year never passes for a year."""

    from_: Annotated[Date, Field(alias="from"), About("First day of the period.", "Eerste dag van de periode.")]
    until: Annotated[Date, About("Last day of the period.", "Laatste dag van de periode.")]
    hour_cost: Annotated[
        Positive | None,
        About(
            "What an hour costs us: with it, hours and other costs count as one effort.",
            "Wat een uur ons kost: daarmee tellen uren en andere kosten als één inspanning.",
        ),
    ] = None
    angles: Annotated[
        Keyed[AngleName, Angle],
        About(
            "By angle: running (exceed expectations in running assignments), relationships (maintain chosen relationships), new_clients, new_services.",
            "Per invalshoek: running (verwachtingen overtreffen in lopende opdrachten), relationships (gekozen relaties onderhouden), new_clients (nieuwe klanten), new_services (nieuwe diensten).",
        ),
    ] = Field(default_factory=dict)
    layers: Annotated[
        Keyed[LayerName, Layer],
        About(
            "The same effort by layer of trust: experience, ambassadors, independent, media, own_sales.",
            "Dezelfde inspanning per laag van vertrouwen: experience (eigen ervaring), ambassadors (ambassadeurs), independent (onafhankelijke bronnen), media, own_sales (eigen verkoop).",
        ),
    ] = Field(default_factory=dict)

    @property
    def backwards(self) -> bool:
        """Whether it ends before it begins."""
        return self.until < self.from_

    def over(self, day: date) -> bool:
        """Whether it ended before a day."""
        return self.until < day

    def overlaps(self, other: Acquisition) -> bool:
        """Whether a day lies in both."""
        return self.from_ <= other.until and other.from_ <= self.until
