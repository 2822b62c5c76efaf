"""Spearheads: the few things that must make a client more satisfied in one year (S28)."""

from __future__ import annotations

from typing import Annotated

from pydantic.dataclasses import dataclass

from .keys import CONFIG, About, Date, Line, Percent, PersonRefs

SPEARHEADS = 3
"""How many a client in the first tiers has in a year."""


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Spearhead:
    """One of them: what, who, and how far."""

    what: Annotated[Line, About("What must be better for the client this year.", "Wat dit jaar voor de klant beter moet.")]
    who: Annotated[
        PersonRefs,
        About("Who sees to it: one id from people.yaml, or a list.", "Wie ervoor zorgt: een id uit people.yaml, of een lijst."),
    ] = ()
    progress: Annotated[Percent | None, About("How far it is, such as 60%.", "Hoe ver het is, zoals 60%.")] = None
    done: Annotated[Date | None, About("The day on which it was reached.", "De dag waarop het bereikt was.")] = None
    result: Annotated[Line | None, About("What the client noticed of it.", "Wat de klant ervan merkte.")] = None

    @property
    def reached(self) -> bool:
        """Whether it is done: it has a day, or is as far as can be."""
        return self.done is not None or self.progress == 1
