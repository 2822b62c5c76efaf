"""The limits of the firm: where dependence, danger and idleness begin (`limits` in `plans/firm.yaml`)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Annotated

from pydantic.dataclasses import dataclass

from .keys import CONFIG, About, Count, Percent, Positive
from .signals import SignalKind


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Limits:
    """Where dependence becomes a finding (S7), a fall a sign that a client may leave, and signs serious (S30)."""

    largest: Annotated[
        Percent | None, About("Largest client's share of turnover, at most.", "Aandeel van de grootste klant in de omzet, hoogstens.")
    ] = None
    top5: Annotated[
        Percent | None, About("Share of the five largest clients, at most.", "Aandeel van de vijf grootste klanten, hoogstens.")
    ] = None
    hhi: Annotated[
        Positive | None,
        About("Herfindahl-Hirschman index (0 to 10,000), at most.", "Herfindahl-Hirschman-index (0 tot 10.000), hoogstens."),
    ] = None
    turnover_fall: Annotated[
        Percent,
        About(
            "A client whose turnover falls by this share in a year, or by more, is at risk.",
            "Een klant van wie de omzet in een jaar met dit deel daalt, of meer, loopt gevaar.",
        ),
    ] = Decimal("0.1")
    serious_signals: Annotated[
        Count,
        About(
            "A client with this many signals or more is in serious danger.",
            "Een klant met dit aantal signalen of meer loopt ernstig gevaar.",
        ),
    ] = 3
    serious_kinds: Annotated[
        tuple[SignalKind, ...],
        About(
            "One signal of these kinds is enough for serious danger.",
            "Eén signaal van deze soorten is genoeg voor ernstig gevaar.",
        ),
    ] = ("threatens_to_leave", "serious_complaint")

    key_clients: Annotated[
        Count | None,
        About(
            "Clients in the top tiers (the first by score, and those by hand before it) that one of us leads, at most.",
            "Klanten in de eerste tiers (de eerste op score, en die met de hand daarvoor) die één van ons leidt, hoogstens.",
        ),
    ] = None
    idle: Annotated[
        Percent | None,
        About(
            "Who has planned less than this share of the hours available has room.",
            "Wie minder dan dit deel van de beschikbare uren heeft gepland, heeft ruimte.",
        ),
    ] = None

    near_tier: Annotated[
        Positive,
        About(
            "A client whose score is so many points from the limit of a tier, or fewer, is close to it.",
            "Een klant van wie de score zoveel punten of minder van de grens van een tier af ligt, zit er dicht bij.",
        ),
    ] = Decimal("0.25")

    def serious(self, kinds: Sequence[str]) -> bool:
        """Whether signals of these kinds, one for each signal, mean serious danger."""
        return bool(kinds) and (len(kinds) >= self.serious_signals or not set(kinds).isdisjoint(self.serious_kinds))
