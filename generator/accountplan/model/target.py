"""What the firm wants to turn over in a year that lies ahead, and how much of it must come from clients that it has (S24)."""

from __future__ import annotations

from typing import Annotated

from pydantic.dataclasses import dataclass

from .keys import CONFIG, About, Percent, Positive, Year


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Target:
    """The turnover to reach: the far end of the bridge that the account plans build."""

    year: Annotated[Year, About("The financial year in which it must be reached.", "Het boekjaar waarin het gehaald moet zijn.")]
    turnover: Annotated[Positive, About("Turnover of the whole firm in that year.", "Omzet van het hele bureau in dat jaar.")]
    existing_share: Annotated[
        Percent | None,
        About(
            "The share of it that must come from clients that we already have, such as 80%.",
            "Het deel ervan dat van bestaande klanten moet komen, zoals 80%.",
        ),
    ] = None
    loss: Annotated[
        Percent | None,
        About(
            "The share that we expect to lose of the turnover at stake: that of clients in serious danger, as far as their plan keeps it, else the value of heavy risks (chance and impact high, or one high and one medium).",
            "Het deel van de omzet op het spel dat wij rekenen te verliezen: die van klanten in ernstig gevaar, voor zover hun plan die houdt, anders de waarde van zware risico's (kans en gevolg hoog, of één hoog en één gemiddeld).",
        ),
    ] = None
