"""What may go wrong or well with a client, and who else wants to work for it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal, TypeAlias

from pydantic import BeforeValidator
from pydantic.dataclasses import dataclass

from accountplan.base.same import simplify_firm

from .keys import CONFIG, About, ContactRef, Line, Name, OrName, PersonRef, Positive, read_name
from .work import Proposal

Degree: TypeAlias = Literal["high", "medium", "low"]
DEGREES: dict[str, int] = {"low": 1, "medium": 2, "high": 3}
HEAVY = 6
"""A risk of this weight or more needs somebody and an answer: one degree is high, and the other at least medium."""


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Risk:
    """Something that may happen with this client: a risk, or an opportunity."""

    what: Annotated[Line, About("What may happen.", "Wat er kan gebeuren.")]
    kind: Annotated[
        Literal["risk", "opportunity"], About("risk, or opportunity for what may go well.", "risk (risico), of opportunity (kans).")
    ] = "risk"
    chance: Annotated[
        Degree | None,
        About("How likely it is: high, medium or low.", "Hoe waarschijnlijk het is: high (groot), medium (gemiddeld) of low (klein)."),
    ] = None
    impact: Annotated[
        Degree | None,
        About(
            "How much it would matter: high, medium or low.", "Hoeveel het zou uitmaken: high (veel), medium (gemiddeld) of low (weinig)."
        ),
    ] = None
    value: Annotated[Positive | None, About("What it would cost or bring, in money.", "Wat het zou kosten of opleveren, in geld.")] = None
    own: Annotated[
        PersonRef | None,
        About("Which of us keeps an eye on it: an id from people.yaml.", "Wie van ons erop let: een id uit people.yaml."),
    ] = None
    theirs: Annotated[
        ContactRef | None,
        About(
            "Which of them keeps an eye on it: the name of a contact, or the function.",
            "Wie van hen erop let: de naam van een contact, of de functie.",
        ),
    ] = None
    response: Annotated[Line | None, About("What we do about it.", "Wat wij eraan doen.")] = None
    status: Annotated[
        Literal["open", "happened", "closed"],
        About(
            "open, happened, or closed when it can no longer happen.",
            "open, happened (gebeurd) of closed (gesloten: het kan niet meer gebeuren).",
        ),
    ] = "open"

    @property
    def weight(self) -> int | None:
        """Chance times impact, each from 1 (low) to 3 (high); None when one of them is not known."""
        return DEGREES[self.chance] * DEGREES[self.impact] if self.chance and self.impact else None

    @property
    def open(self) -> bool:
        """Whether it may still happen."""
        return self.status == "open"

    @property
    def heavy(self) -> bool:
        """Whether it weighs so much that nobody should wait for it."""
        return self.open and (self.weight or 0) >= HEAVY


def sort_risks(risks: Iterable[Risk]) -> list[Risk]:
    """What may still happen first, the heaviest first; what was not weighed after what was. Equals stay in the order of the file."""
    return sorted(risks, key=lambda each: (not each.open, -(each.weight or 0)))


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Competitor:
    """Another firm that wants to work for this client."""

    name: Annotated[Name, About("What it is called.", "Hoe die heet.")]
    strength: Annotated[Line | None, About("What makes it strong with this client.", "Wat die bij deze klant sterk maakt.")] = None
    weakness: Annotated[Line | None, About("Where it is weaker than we are.", "Waar die zwakker is dan wij.")] = None
    notes: Annotated[Line | None, About("What else is good to know.", "Wat verder goed is om te weten.")] = None

    def is_called(self, name: str) -> bool:
        """Whether a name is that of this firm, whatever its capitals, accents and legal form."""
        return simplify_firm(name)[0] == simplify_firm(self.name)[0]

    def list_met(self, proposals: Iterable[Proposal]) -> list[Proposal]:
        """The proposals that name this firm as our competitor, in their order."""
        return [each for each in proposals if each.competitor and self.is_called(each.competitor)]


NamedCompetitor: TypeAlias = Annotated[Competitor, BeforeValidator(read_name), OrName()]
"""A competitor: its name, or what we know of it."""
