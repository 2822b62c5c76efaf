"""How one of us grows as a partner in conversation for clients (S38). Nothing here judges a person: that belongs in a personnel file, not in plans that all read."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, TypeAlias

from pydantic import Field
from pydantic.dataclasses import dataclass

from .keys import CONFIG, About, Date, Keyed, Line, PersonRef, Rows

Part: TypeAlias = Literal["expert", "consultant", "acquirer"]
Competence: TypeAlias = Literal["positioning", "relationship", "context", "goals"]
COMPETENCES: tuple[Competence, ...] = ("positioning", "relationship", "context", "goals")
Stage: TypeAlias = Literal["learns", "does", "teaches"]
STAGES: tuple[Stage, ...] = ("teaches", "does", "learns")
Form: TypeAlias = Literal["beside", "duo", "peers", "individual", "training"]


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Development:
    """How one of us grows, as far as colleagues may know: roles, competences, coach and next step."""

    roles: Annotated[
        Rows[Part],
        About(
            "Which roles this person takes with clients: expert, consultant and acquirer.",
            "Welke rollen deze persoon bij klanten heeft: expert (vakman), consultant (adviseur) en acquirer (acquisiteur).",
        ),
    ] = ()
    competences: Annotated[
        Keyed[Competence, Stage],
        About(
            "The four competences: positioning (the service), relationship, context (and situation) and goals (commercial ones); each learns, does or teaches. No marks.",
            "De vier competenties: positioning (de dienst positioneren), relationship (de relatie bouwen), context (context en situatie verhelderen) en goals (commerciële doelen halen); elk learns (leert), does (doet) of teaches (leert anderen). Geen cijfers.",
        ),
    ] = Field(default_factory=dict)
    coach: Annotated[PersonRef | None, About("Who coaches this person.", "Wie deze persoon coacht.")] = None
    form: Annotated[
        Form | None,
        About(
            "How: beside (a partner or senior beside), duo, peers (a group of peers), individual or training.",
            "Hoe: beside (partner of senior ernaast), duo, peers (intervisie), individual (individueel) of training.",
        ),
    ] = None
    next: Annotated[
        Line | None,
        About(
            "The next step, as it can be told to all: no marks, no pay, nothing about health.",
            "De volgende stap, zoals iedereen die mag lezen: geen beoordeling, geen salaris, niets over gezondheid.",
        ),
    ] = None
    by: Annotated[Date | None, About("By when.", "Voor wanneer.")] = None

    @property
    def known(self) -> bool:
        """Whether anything is recorded."""
        return bool(self.roles or self.competences or self.coach or self.form or self.next)

    def passed(self, day: date) -> bool:
        """Whether the day of the next step lies before this one."""
        return self.next is not None and self.by is not None and self.by < day
