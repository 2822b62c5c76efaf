"""What a client buys of what the firm sells, what it may come to buy, and what a year brought so far."""

from __future__ import annotations

from dataclasses import dataclass as plain
from decimal import Decimal
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BeforeValidator, Field, GetJsonSchemaHandler
from pydantic.dataclasses import dataclass
from pydantic_core import CoreSchema

from .keys import CONFIG, About, Date, FigureRef, Keyed, Line, Number, Year

Bought: TypeAlias = Literal["bought", "open", "unfit"]
STATES: tuple[Bought, ...] = ("bought", "open", "unfit")
ROUNDED = Decimal("0.01")
"""Services and turnover that differ by at most this share of the turnover were rounded."""


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Purchase:
    """One of the firm's services at this client."""

    state: Annotated[
        Bought,
        About(
            "bought; open, when the client may come to buy it; or unfit, when it will not.",
            "bought (afgenomen); open, als de klant het kan gaan afnemen; of unfit (ongeschikt), als dat niet zal gebeuren.",
        ),
    ] = "bought"
    turnover: Annotated[Keyed[Year, Number], About("Turnover per year.", "Omzet per jaar.")] = Field(default_factory=dict)
    note: Annotated[Line | None, About("What there is to say of it.", "Toelichting.")] = None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class SoFar:
    """A part of a year: kept apart from years, so that it is never compared with a whole one."""

    until: Annotated[Date, About("The last day that these figures cover.", "De laatste dag waarover deze kengetallen gaan.")]
    figures: Annotated[
        Keyed[FigureRef, Number],
        About("The figures from the beginning of that year to that day.", "Kengetallen van het begin van dat jaar tot en met die dag."),
    ] = Field(default_factory=dict)


def _state_alone(value: object) -> object:
    return {"state": value} if isinstance(value, str) else value


@plain(frozen=True, slots=True)
class _OrState:
    """In the schema: a state alone will do."""

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"anyOf": [{"type": "string", "enum": list(STATES)}, handler(schema)]}


PurchaseOrState: TypeAlias = Annotated[Purchase, BeforeValidator(_state_alone), _OrState()]
"""A service at a client; its state alone is one of which no more is written."""
