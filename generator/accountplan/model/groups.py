"""Plans for a group of clients (S32, level 2): `plans/groups/<id>.yaml`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field
from pydantic.dataclasses import dataclass

from .account import Objective, P
from .keys import CONFIG, About, AccountRefs, Id, Key, Keyed, Line, Name, PersonRef, Prose, Rows, TierRef


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Group:
    """A group of clients with its own approach; members are named, or found by segment. ``id`` is the file's name."""

    id: Annotated[Id, Field(exclude=True)]
    name: Annotated[Name, About("Name of the group.", "Naam van de groep.")]
    lead: Annotated[PersonRef | None, About("Who leads the group.", "Wie de groep leidt.")] = None
    about: Annotated[
        Prose | None, About("What binds these clients, and what we want with them.", "Wat deze klanten bindt, en wat wij met hen willen.")
    ] = None
    accounts: Annotated[AccountRefs, About("Members by id.", "Leden op id.")] = ()
    segment: Annotated[
        dict[Key, Name],
        Field(max_length=100),
        About("Members by segment: every account that has all of these.", "Leden op doelgroep: elke klant die dit alles heeft."),
    ] = Field(default_factory=dict)
    objectives: Annotated[Rows[Objective], About("Objectives of the group.", "Doelen van de groep.")] = ()
    programme: Annotated[
        Keyed[TierRef, Keyed[P, Rows[Line]]], About("What we do per tier and per P.", "Wat wij doen per tier en per P.")
    ] = Field(default_factory=dict)
