"""What a firm names once for all plans: its own figures with their units, and its services."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import BeforeValidator
from pydantic.dataclasses import dataclass

from accountplan.base.text import Exact

from .criteria import MONEY, SHARES
from .keys import CONFIG, About, Name, OrName, Prose, UnitRef, read_name

Measured: TypeAlias = Literal["number", "points", "money", "share", "hours"]


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class OwnFigure:
    """A figure of the firm's own."""

    name: Annotated[Name, About("What it is called.", "Hoe het heet.")]
    unit: Annotated[
        Measured,
        About(
            "What it is measured in: number, points, money, share (0.25 for 25 %) or hours.",
            "Waarin het is gemeten: number (aantal), points (punten), money (geld), share (aandeel: 0.25 is 25 %) of hours (uren).",
        ),
    ] = "number"


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Service:
    """Something that the firm sells."""

    name: Annotated[Name, About("What it is called.", "Hoe het heet.")]
    unit: Annotated[UnitRef | None, About("The unit that delivers it.", "Afdeling: de unit die het levert.")] = None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Worth:
    """A kind of value that a client can have, beside its tier (S13)."""

    name: Annotated[Name, About("What it is called.", "Hoe het heet.")]
    about: Annotated[Prose | None, About("What clients of this kind mean to us.", "Wat klanten van deze soort voor ons betekenen.")] = None


OwnFigureOrName: TypeAlias = Annotated[OwnFigure, BeforeValidator(read_name), OrName()]
"""A figure of the firm's own; its name alone is one that is a number."""
ServiceOrName: TypeAlias = Annotated[Service, BeforeValidator(read_name), OrName()]
"""A service; its name alone is one of no unit."""

WorthOrName: TypeAlias = Annotated[Worth, BeforeValidator(read_name), OrName()]
"""A kind of value; its name alone will do."""


def measure_built_in(figure: str) -> Measured:
    """What a figure that is built in is measured in."""
    if figure in MONEY:
        return "money"
    return "share" if figure in SHARES else "hours" if figure == "hours" else "number"


def count_cents(amount: Exact) -> int:
    """How many decimals an amount is said with: two when it has cents, else none."""
    return 0 if amount.as_integer_ratio()[1] == 1 else 2
