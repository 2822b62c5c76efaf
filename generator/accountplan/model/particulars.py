"""What an account is called elsewhere, and what stays the same for years: numbers, names, links, and when it came and went."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal, TypeAlias

from pydantic.dataclasses import dataclass

from accountplan.base.patterns import compile_lazily

from .head import Head
from .keys import CONFIG, About, AccountRef, Address, Code, Date, Line, Month, Name, Rows, TierRef, Year
from .sour import Sour

FOLLOWED = compile_lazily(r"https?://[^\s\"<>\\^`{|}/?#@][^\s\"<>\\^`{|}]*|mailto:[^\s\"<>@?]+@[^\s\"<>@]+", re.IGNORECASE)
"""The addresses that a page makes a link of."""
SCHEME = compile_lazily(r"[a-z][a-z0-9+.-]+:", re.IGNORECASE)
"""What an address begins with that is no path. One letter is a drive: `S:\\clients`."""

Outlook: TypeAlias = Literal["one-off", "part"]


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Reference:
    """A website or a document about an account."""

    address: Annotated[
        Address,
        About(
            "Where it is: an address that begins with https://, http:// or mailto:, or the path of a file.",
            "Waar het staat: een adres dat begint met https://, http:// of mailto:, of het pad van een bestand.",
        ),
    ]
    name: Annotated[Name | None, About("What it is, such as Website.", "Wat het is, zoals Website.")] = None

    @property
    def href(self) -> str:
        """The address for a link; empty when it is a path, which nobody can follow from a page, or anything else."""
        return self.address if FOLLOWED.fullmatch(self.address) else ""

    @property
    def is_path(self) -> bool:
        """Whether it is the path of a file, which is shown as it is written."""
        return not SCHEME.match(self.address)


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Decision:
    """Something that they decide on a day: a budget, a tender, an extension."""

    when: Annotated[Date, About("The day on which they decide it.", "De dag waarop zij het besluiten.")]
    what: Annotated[Line, About("What they decide.", "Wat zij besluiten.")]
    theirs: Annotated[Line | None, About("Which of them decides it.", "Wie van hen het besluit.")] = None

    def lies_ahead(self, day: date) -> bool:
        """Whether it is still to be taken on a day."""
        return self.when >= day


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Particulars(Head):
    """The keys of an account that stay the same for years."""

    legal_name: Annotated[
        Name | None,
        About("Name in contracts, when that is not the name.", "Officiële naam, als die anders is dan de naam."),
    ] = None
    formerly: Annotated[Rows[Name], About("Names that it had before; search finds them.", "Vroegere namen; zoeken vindt ze.")] = ()
    ref: Annotated[
        Code | None,
        About(
            "Number or id in the books or the CRM. Noughts at its beginning stay.",
            "Klantnummer in de boekhouding of het CRM. Nullen aan het begin blijven staan.",
        ),
    ] = None
    vat: Annotated[Code | None, About("VAT number, such as NL123456789B01.", "Btw-nummer, zoals NL123456789B01.")] = None
    billed_to: Annotated[
        Name | None,
        About("Who gets our invoices, when that is another party.", "Factuuradres: wie onze facturen krijgt, als dat een ander is."),
    ] = None
    year_ends: Annotated[
        Month | None,
        About(
            "Last month of its own financial year, when that is not December.",
            "Laatste maand van zijn eigen boekjaar, als dat niet december is.",
        ),
    ] = None
    since: Annotated[Year | None, About("The first year in which it was a client.", "Klantjaar: het eerste jaar waarin het klant was.")] = (
        None
    )
    introduced_by: Annotated[
        AccountRef | None,
        About("The client that recommended us here.", "Ambassadeur: de klant die ons hier heeft aanbevolen."),
    ] = None
    outlook: Annotated[
        Outlook | None,
        About(
            "one-off, when a client comes for one assignment; part, when we would rather see it leave. Such a client is not a valuable new one.",
            "Vooruitzicht: one-off (eenmalig), of part (liever afscheid). Zo iemand is geen waardevolle nieuwe klant.",
        ),
    ] = None
    sour: Annotated[
        Sour | None,
        About(
            "Marks a client that is never satisfied or always finds the rate too high, with the choice: learn from it, or part.",
            "Baalklant: merkt een klant die nooit tevreden is of het tarief altijd te hoog vindt, met de keuze: ervan leren, of afscheid nemen.",
        ),
    ] = None
    left: Annotated[
        Date | None,
        About(
            "The day on which it stopped being a client, or will. A client that is gone gets `status: former`.",
            "Vertrekdag: de dag waarop het ophield klant te zijn, of ophoudt. Wie weg is, krijgt `status: former`.",
        ),
    ] = None
    left_reason: Annotated[Line | None, About("Why it stopped being a client.", "Vertrekreden: waarom het ophield klant te zijn.")] = None
    left_tier: Annotated[TierRef | None, About("The tier that it was in when it left.", "De tier waarin het zat bij vertrek.")] = None
    links: Annotated[Rows[Reference], About("Website and documents.", "Website en documenten.")] = ()

    @property
    def unwanted(self) -> bool:
        """Whether we would rather see it leave."""
        return self.outlook == "part" or (self.sour is not None and self.sour.choice == "part")

    @property
    def valuable(self) -> bool:
        """Whether it is more than a client for one assignment, and one that we want to keep."""
        return self.outlook is None and not self.unwanted

    def leaves(self, day: date) -> date | None:
        """The day on which it stops being a client, unless it is over."""
        return self.left if self.left and self.left >= day else None

    def left_before(self, day: date) -> bool:
        """Whether it stopped being a client before a day, or will."""
        return self.left is not None and self.left < day

    def has_left(self, day: date) -> bool:
        """Whether the day on which it stopped being a client has come."""
        return self.left is not None and self.left <= day
