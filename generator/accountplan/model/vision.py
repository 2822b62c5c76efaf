"""Where the firm wants to be three years ahead: for whom it works then, with which added value, and to what end (S26)."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field
from pydantic.dataclasses import dataclass

from .account import Account
from .keys import CONFIG, About, AccountRefs, GroupRef, Key, Line, Name, Number, Prose, Rows, Year
from .objectives import ObjectiveKind


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class ForWhom:
    """Some clients that the firm wants to work for then: named, a group, or all of a segment."""

    accounts: Annotated[AccountRefs, About("Clients or prospects by id.", "Klanten of prospects op id.")] = ()
    group: Annotated[GroupRef | None, About("A group by id.", "Een groep op id.")] = None
    segment: Annotated[
        dict[Key, Name],
        Field(max_length=100),
        About("Every client and prospect that has all of these.", "Elke klant en prospect die dit alles heeft."),
    ] = Field(default_factory=dict)
    question: Annotated[Line | None, About("Their crucial question in that year.", "Hun cruciale vraag in dat jaar.")] = None
    value: Annotated[Line | None, About("What we add to it.", "Wat wij daaraan toevoegen: onze meerwaarde.")] = None

    def holds(self, account: Account) -> bool:
        """Whether it names an account, or means it by its segment; a group is looked up elsewhere."""
        return account.id in self.accounts or (bool(self.segment) and self.segment.items() <= account.segment.items())


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class FirmAim:
    """What the firm wants to reach as a whole in that year."""

    kind: Annotated[ObjectiveKind, About("What it is about, as for an objective.", "Waar het over gaat, zoals bij een doel.")]
    measure: Annotated[Line | None, About("What is measured.", "Wat er wordt gemeten.")] = None
    target: Annotated[Number, About("The value to reach.", "De waarde die wij willen bereiken.")]


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Vision:
    """The firm's own picture of a year that lies ahead; the plans behind it say how to get there."""

    year: Annotated[Year, About("The financial year, three ahead of the plan year.", "Het boekjaar, drie na het planjaar.")]
    about: Annotated[Prose | None, About("The picture in our own words.", "Het beeld in eigen woorden.")] = None
    clients: Annotated[
        Rows[ForWhom],
        About("For whom we want to work then, and what we add.", "Voor wie wij dan willen werken, en wat wij toevoegen."),
    ] = ()
    aims: Annotated[Rows[FirmAim], About("What we want to reach as a firm.", "Wat wij als bureau willen bereiken.")] = ()
