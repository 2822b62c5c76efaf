"""The yearly round of five steps (S1): what the firm may write down about it."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic.dataclasses import dataclass

from .keys import CONFIG, About, PersonRef, Until

StepName: TypeAlias = Literal["acquisition", "clients", "activities", "investment", "organisation"]
STEPS: tuple[StepName, ...] = ("acquisition", "clients", "activities", "investment", "organisation")
"""The five steps in the order of the method."""


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class RoundStep:
    """When a step of the round must be done, and who sees to it."""

    by: Annotated[
        Until | None,
        About(
            "The day by which its product must be there; a month (2027-01) or a quarter of the calendar (2027-Q1) means its last day.",
            "De dag waarop het product er moet zijn; bij een maand (2027-01) of een kwartaal van de kalender (2027-Q1) de laatste dag.",
        ),
    ] = None
    own: Annotated[PersonRef | None, About("Who sees to it: an id from people.yaml.", "Wie ervoor zorgt: een id uit people.yaml.")] = None
