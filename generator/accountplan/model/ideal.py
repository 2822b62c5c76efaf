"""Whom the firm would like to win, in its own words (S14)."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import Field
from pydantic.dataclasses import dataclass

from .keys import CONFIG, About, CriterionRef, Date, Keyed, Positive, Prose


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class IdealProspect:
    """The profile of the ideal prospect: words, and how prospects are weighed by it."""

    about: Annotated[
        Prose | None,
        About("Whom we would like to win, in our own words.", "Wie wij graag als klant winnen, in onze eigen woorden."),
    ] = None
    on: Annotated[
        Date | None,
        About("The day on which we last agreed on this.", "De dag waarop wij dit voor het laatst afspraken."),
    ] = None
    weights: Annotated[
        Keyed[CriterionRef, Positive],
        About(
            "How heavily each criterion counts when a prospect is held against the profile; those that are left out do not count. Without it the weights follow from what the clients of the top tiers have in common.",
            "Hoe zwaar elk criterium telt als een prospect naast het profiel wordt gelegd; wie ontbreekt, telt niet mee. Zonder volgen de gewichten uit wat de klanten in de eerste tiers gemeen hebben.",
        ),
    ] = Field(default_factory=dict)
    hours: Annotated[
        Positive,
        About(
            "The hours that open actions may plan for a prospect that is below the profile; more is a finding.",
            "De uren die open acties mogen plannen voor een prospect die onder het profiel blijft; meer is een bevinding.",
        ),
    ] = Decimal(16)
