"""What we do for every client in a tier, a group or a part of a group: the plans above those of the clients (S32, levels 1 and 2)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass as plain
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BeforeValidator, GetJsonSchemaHandler
from pydantic.dataclasses import dataclass
from pydantic_core import CoreSchema

from .keys import CONFIG, About, Id, Line, PersonRef, Positive
from .plan import FOUR_PS, P

Frequency: TypeAlias = Literal["week", "month", "quarter", "half-year", "year", "assignment"]


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Activity:
    """One thing that we do for every client there."""

    what: Annotated[Line, About("What we do.", "Wat wij doen.")]
    id: Annotated[
        Id | None,
        About(
            "Short name by which plans say that they follow it, under `programme` of an action or a contact.",
            "Korte naam waarmee plannen zeggen dat zij dit volgen, bij `programme` van een actie of een contact.",
        ),
    ] = None
    every: Annotated[
        Frequency | None,
        About(
            "How often: week, month, quarter, half-year, year, or assignment for once each.",
            "Hoe vaak: week, month (maand), quarter (kwartaal), half-year (halfjaar), year (jaar), of assignment (bij elke opdracht).",
        ),
    ] = None
    hours: Annotated[Positive | None, About("Hours a year for one client.", "Uren per jaar voor één klant.")] = None
    own: Annotated[PersonRef | None, About("Which of us sees to it that it is done.", "Wie van ons erop toeziet dat het gebeurt.")] = None


def _line_alone(value: object) -> object:
    return {"what": value} if isinstance(value, str) else value


@plain(frozen=True, slots=True)
class _OrLine:
    """In the schema: a line alone will do."""

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"anyOf": [{"type": "string", "minLength": 1}, handler(schema)]}


ActivityOrLine: TypeAlias = Annotated[Activity, BeforeValidator(_line_alone), _OrLine()]
"""An activity; a line alone is one of which no more is written."""


def list_activities(programme: Mapping[P, tuple[Activity, ...]]) -> Iterator[tuple[P, int, Activity]]:
    """All activities by the order of the four Ps, each with its place in the list of its P."""
    for p in FOUR_PS:
        yield from ((p, index, each) for index, each in enumerate(programme.get(p, ())))
