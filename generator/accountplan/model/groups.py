"""Plans for a group of clients (S32, level 2): `plans/groups/<id>.yaml`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field
from pydantic.dataclasses import dataclass

from .account import Objective, P
from .keys import CONFIG, About, AccountRefs, Id, Key, Keyed, Name, PersonRef, Prose, Rows, TierRef
from .programme import ActivityOrLine


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Subgroup:
    """A part of a group with a programme of its own, such as business or private."""

    name: Annotated[Name, About("Name of the part.", "Naam van het deel.")]
    accounts: Annotated[AccountRefs, About("Those of the group that belong to it, by id.", "Wie van de groep erbij hoort, op id.")] = ()
    segment: Annotated[
        dict[Key, Name],
        Field(max_length=100),
        About("Those of the group that have all of these.", "Wie van de groep dit alles heeft."),
    ] = Field(default_factory=dict)
    programme: Annotated[Keyed[P, Rows[ActivityOrLine]], About("What we do for them, per P.", "Wat wij voor hen doen, per P.")] = Field(
        default_factory=dict
    )


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
        Keyed[TierRef, Keyed[P, Rows[ActivityOrLine]]], About("What we do per tier and per P.", "Wat wij doen per tier en per P.")
    ] = Field(default_factory=dict)
    subgroups: Annotated[
        Keyed[Id, Subgroup],
        About(
            "Parts of the group (business, private), each with its programme.",
            "Delen van de groep (zakelijk, particulier), elk met een eigen programma.",
        ),
    ] = Field(default_factory=dict)
