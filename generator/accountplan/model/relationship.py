"""The relationship with a client: their people, giving and receiving, partnership (S17, S21-S23)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal, TypeAlias

from pydantic import Field
from pydantic.dataclasses import dataclass

from accountplan.base.days import add_days, count_days_late

from .exact import exceeds
from .keys import (
    CONFIG,
    About,
    ActivityRefs,
    Address,
    ContactRef,
    Date,
    Flag,
    Keyed,
    Line,
    PersonRef,
    Positive,
    Prose,
    Rows,
    Strength,
)
from .plan import RHYTHM_DAYS

Leaning: TypeAlias = Literal["given", "received", "even"]
ContactRhythm: TypeAlias = Literal["week", "month", "quarter", "half-year", "year"]
PartnershipSign: TypeAlias = Literal[
    "board_listening", "joint_development", "no_blame", "competitive_advantage", "mutual_benefit", "shared_risk", "know_each_other", "joint_communication", "business_development", "unasked_advice",
]  # fmt: skip
PARTNERSHIP_SIGNS: tuple[str, ...] = (
    "board_listening",
    "joint_development",
    "no_blame",
    "competitive_advantage",
    "mutual_benefit",
    "shared_risk",
    "know_each_other",
    "joint_communication",
    "business_development",
    "unasked_advice",
)


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Tie:
    """How well one of us knows one of them (S22)."""

    strength: Annotated[
        Strength | None,
        About(
            "How strong the tie is: 1 (met), 2 (knows well) or 3 (trusted).",
            "Hoe sterk de band is: 1 (ontmoet), 2 (kent goed) of 3 (vertrouwd).",
        ),
    ] = None
    last: Annotated[Date | None, About("The date of the last contact.", "De dag van het laatste contact.")] = None
    earlier: Annotated[
        Rows[Date],
        About(
            "Earlier days on which they spoke, as far as you want them to count: how often there was contact in a year.",
            "Eerdere dagen waarop zij elkaar spraken, voor zover u ze wilt meetellen: hoe vaak er in een jaar contact was.",
        ),
    ] = ()

    @property
    def days(self) -> frozenset[date]:
        """All days of contact that are recorded."""
        return frozenset((self.last, *self.earlier) if self.last else self.earlier)


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Contact:
    """One of their people. Business fields only: this is personal data."""

    name: Annotated[
        Line | None,
        About(
            "The person's name, or that of a group; without it the function says who it is.",
            "De naam van de persoon, of van een groep; zonder naam zegt de functie wie het is.",
        ),
    ] = None
    function: Annotated[Line | None, About("The person's function at the client.", "De functie bij de klant.")] = None
    group: Annotated[
        Flag,
        About(
            "Whether this is a group, such as a works council, and not one person.",
            "Of dit een groep is, zoals een ondernemingsraad, en niet één persoon.",
        ),
    ] = False
    reports_to: Annotated[
        ContactRef | None,
        About(
            "To whom of them this person reports: the name of a contact, or the function.",
            "Aan wie van hen deze persoon rapporteert: de naam van een contact, of de functie.",
        ),
    ] = None
    role: Annotated[
        Literal["decides", "influences", "buys", "uses", "guards"] | None,
        About(
            "Role in the decision: decides, influences, buys, uses or guards (the way in).",
            "Rol bij het besluit: decides (beslist), influences (beïnvloedt), buys (koopt in), uses (gebruikt) of guards (bewaakt de toegang).",
        ),
    ] = None
    influence: Annotated[
        Literal["high", "medium", "low"] | None,
        About("How much influence: high, medium or low.", "Hoeveel invloed: high (veel), medium (gemiddeld) of low (weinig)."),
    ] = None
    interest: Annotated[
        Literal["high", "medium", "low"] | None,
        About(
            "How much interest in our work: high, medium or low.",
            "Hoeveel belangstelling voor ons werk: high (veel), medium (gemiddeld) of low (weinig).",
        ),
    ] = None
    support: Annotated[
        Literal["champion", "for", "neutral", "against", "blocker"] | None,
        About(
            "How the person stands towards us: champion (speaks for us when we are not there), for, neutral, against or blocker (stops what we want).",
            "Hoe de persoon tegenover ons staat: champion (pleit voor ons als wij er niet bij zijn), for (voor), neutral (neutraal), against (tegen) of blocker (houdt tegen wat wij willen).",
        ),
    ] = None
    concern: Annotated[
        Line | None, About("What this person worries about or wants most.", "Waar deze persoon over inzit of het meest om geeft.")
    ] = None
    every: Annotated[
        ContactRhythm | None,
        About(
            "How often we want contact: week, month, quarter, half-year or year.",
            "Hoe vaak wij contact willen: week, month (maand), quarter (kwartaal), half-year (halfjaar) of year (jaar).",
        ),
    ] = None
    programme: Annotated[
        ActivityRefs,
        About(
            "Which activity in the programme of the tier or a group it is for: its id, or a list.",
            "Voor welke activiteit in het programma van de tier of een groep het is: de id ervan, of een lijst.",
        ),
    ] = ()
    channel: Annotated[
        Line | None,
        About("By which way: by telephone, a visit, their monthly meeting.", "Langs welke weg: telefoon, bezoek, hun maandoverleg."),
    ] = None
    last: Annotated[
        Date | None,
        About(
            "The last contact, when it does not matter with whom of us; otherwise write it under `known_by`.",
            "Het laatste contact, als het er niet toe doet met wie van ons; schrijf het anders bij `known_by`.",
        ),
    ] = None
    known_by: Annotated[
        Keyed[PersonRef, Tie],
        About(
            "Which of us know this person: person id, strength and last contact.",
            "Wie van ons deze persoon kent: id, sterkte van de band en laatste contact.",
        ),
    ] = Field(default_factory=dict)
    since: Annotated[Date | None, About("Since when in this function, or our contact.", "In deze functie, of ons contact, sinds.")] = None
    left: Annotated[
        Date | None, About("The date on which this person left, if applicable.", "De dag waarop deze persoon vertrok, als dat zo is.")
    ] = None
    email: Annotated[Address | None, About("Business e-mail address.", "Zakelijk e-mailadres.")] = None
    phone: Annotated[Address | None, About("Business telephone number.", "Zakelijk telefoonnummer.")] = None
    notes: Annotated[
        Line | None,
        About(
            "What is good to know for the work: it is shown and printed.",
            "Wat goed is om te weten voor het werk: het wordt getoond en gedrukt.",
        ),
    ] = None
    source: Annotated[Line | None, About("Where these data come from.", "Waar deze gegevens vandaan komen.")] = None
    checked: Annotated[
        Date | None,
        About("The date on which these data were last checked.", "De dag waarop deze gegevens voor het laatst zijn gecontroleerd."),
    ] = None

    @property
    def label(self) -> str:
        """What this person is called: by name, else by function; a dash when neither is known."""
        return self.name or self.function or "–"

    @property
    def opposed(self) -> bool:
        """Whether this person stands in our way."""
        return self.support in ("against", "blocker")

    def last_contact(self, day: date) -> date | None:
        """The newest contact of any of us with this person, up to a day; None when none is recorded."""
        days = (self.last, *(day for tie in self.known_by.values() for day in tie.days))
        return max((each for each in days if each and each <= day), default=None)

    def days_overdue(self, day: date) -> int:
        """How many days longer ago the last contact is than was wanted; 0 when it is in time, or when nobody said how often or when."""
        due = self.next_contact(day)
        return count_days_late(due, day)

    def next_contact(self, day: date) -> date | None:
        """The last day on which the next contact is in time; None when nobody said how often, or no last contact is recorded."""
        last = self.last_contact(day)
        return add_days(last, RHYTHM_DAYS[self.every]) if self.every and last else None

    @property
    def decides(self) -> bool:
        """Whether this person takes the decision."""
        return self.role == "decides"

    @property
    def tells(self) -> bool:
        """Whether it says when this person came, went, or last heard from one of us."""
        return bool(self.since or self.left or self.last) or any(tie.days for tie in self.known_by.values())

    def here(self, day: date) -> bool:
        """Whether this person is with the client on a day: who leaves later is still there, who leaves that day is not."""
        return self.left is None or self.left > day

    def goes(self, day: date) -> date | None:
        """The day on which this person leaves, unless it is over."""
        return self.left if self.left and self.left >= day else None

    def comes(self, day: date) -> date | None:
        """The day on which this person begins, unless it is over."""
        return self.since if self.since and self.since >= day else None

    def known_to(self, gone: frozenset[str]) -> tuple[str, ...]:
        """Those of us who know this person, but for those who have ``gone``."""
        return tuple(id for id in self.known_by if id not in gone)


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class BalanceItem:
    """Something given or received (S17)."""

    on: Annotated[Date, About("The date.", "De dag.")]
    direction: Annotated[
        Literal["given", "received"], About("given (by us) or received (by us).", "given (wij gaven) of received (wij kregen).")
    ]
    what: Annotated[Line, About("What it was.", "Wat het was.")]
    kind: Annotated[
        Literal["advice", "introduction", "reference", "assignment", "time", "other"] | None, About("Which kind.", "Welke soort.")
    ] = None
    weight: Annotated[Strength, About("Rough weight, 1 to 3.", "Grof gewicht, 1 tot 3.")] = 1


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Gift:
    """A gift, with the six demands it must meet (S21)."""

    on: Annotated[Date, About("The date.", "De dag.")]
    to: Annotated[Line, About("For whom.", "Voor wie.")]
    what: Annotated[Line, About("What it was.", "Wat het was.")]
    value: Annotated[Positive | None, About("Value in money.", "Waarde in geld.")] = None
    by: Annotated[PersonRef | None, About("Who gave it.", "Wie het gaf.")] = None
    meets: Annotated[
        Rows[Literal["pleases", "quality", "surprises", "not_embarrassing", "personal", "remembered"]],
        About("Which of the six requirements it meets.", "Aan welke van de zes eisen het voldoet."),
    ] = ()

    def over(self, limit: Decimal | None) -> bool:
        """Whether it is worth more than what the firm gives at most."""
        return exceeds(self.value, limit)


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Partnership:
    """How far the partnership has come: ten signs (S23)."""

    signs: Annotated[
        Keyed[PartnershipSign, Line],
        About("The signs that are present, each with the evidence for it.", "De kenmerken die er zijn, elk met waaruit dat blijkt."),
    ] = Field(default_factory=dict)
    note: Annotated[Prose | None, About("What the next step would be.", "Wat de volgende stap zou zijn.")] = None
