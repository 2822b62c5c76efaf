"""What we talk about and decide together (S42): `plans/meetings/<day>-<name>.yaml`."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress
from datetime import date
from typing import Annotated

from pydantic import Field
from pydantic.dataclasses import dataclass

from accountplan.base.patterns import compile_lazily

from .account import Account
from .keys import (
    CONFIG,
    About,
    AccountRef,
    AccountRefs,
    ContactRef,
    Count,
    Date,
    GroupRef,
    Id,
    Line,
    PersonRef,
    PersonRefs,
    Prose,
    Rows,
    TierRef,
    UnitRef,
)
from .undertaking import ActionState, Undertaking

DAY = compile_lazily(r"\d{4}-\d{2}-\d{2}(?![^-])")
"""The day with which the name of a meeting's file begins."""


def find_named_day(name: str) -> date | None:
    """The day with which the name of a meeting's file begins; None when it begins otherwise."""
    found = DAY.match(name)
    with suppress(ValueError):
        return date.fromisoformat(found[0]) if found else None
    return None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Circle:
    """Which accounts a meeting is about: those of which all that is written is true; when nothing is, all of the firm."""

    tier: Annotated[TierRef | None, About("The accounts of this tier.", "De klanten van deze tier.")] = None
    unit: Annotated[UnitRef | None, About("The accounts of this unit.", "De klanten van deze unit.")] = None
    group: Annotated[GroupRef | None, About("The members of this group.", "De leden van deze groep.")] = None
    lead: Annotated[PersonRef | None, About("The accounts that this person leads.", "De klanten die deze persoon leidt.")] = None
    accounts: Annotated[AccountRefs, About("These accounts.", "Deze klanten.")] = ()

    @property
    def whole(self) -> bool:
        """Whether it is about the firm as a whole."""
        return self == ALL

    @property
    def named(self) -> dict[str, str]:
        """What it names besides accounts, by key."""
        keys = {"tier": self.tier, "unit": self.unit, "group": self.group, "lead": self.lead}
        return {key: id for key, id in keys.items() if id}

    def holds(self, account: Account, tier: str | None, groups: Collection[str]) -> bool:
        """Whether it is about an account, which is in this ``tier`` and in these ``groups``."""
        return (
            self.tier in (None, tier)
            and self.unit in (None, account.unit)
            and self.lead in (None, account.lead)
            and (self.group is None or self.group in groups)
            and (not self.accounts or account.id in self.accounts)
        )


ALL = Circle()
"""The firm as a whole."""


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Question:
    """What is to be decided in a meeting."""

    what: Annotated[Line, About("The question, as it is put to the table.", "De vraag, zoals hij op tafel komt.")]
    account: Annotated[
        AccountRef | None,
        About("The account that it is about; left out for all of the meeting.", "De klant; weggelaten als het over alle gaat."),
    ] = None
    why: Annotated[
        Line | None,
        About("What is at stake, and what one must know to decide.", "Wat er op het spel staat, en wat u moet weten om te besluiten."),
    ] = None
    who: Annotated[PersonRef | None, About("Who introduces it.", "Wie het inleidt.")] = None
    minutes: Annotated[Count | None, About("How many minutes it takes.", "Hoeveel minuten het duurt.")] = None
    answers: Annotated[Rows[Line], About("The answers that are possible.", "De mogelijke antwoorden.")] = ()


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Resolution(Undertaking):
    """What a meeting decided, and who carries it out by when. In a file it is one of the ``decisions``.

    Why not `Decision`: that is what a client decides.
    """

    what: Annotated[Line, About("What was decided.", "Wat er is besloten.")]
    account: Annotated[
        AccountRef | None,
        About("The account that it is about; left out for all of the meeting.", "De klant; weggelaten als het over alle gaat."),
    ] = None
    who: Annotated[
        PersonRefs,
        About("Who sees to it: one id from people.yaml, or a list.", "Wie ervoor zorgt: een id uit people.yaml, of een lijst."),
    ] = ()
    theirs: Annotated[
        ContactRef | None,
        About("Which of them sees to it, when the client does.", "Wie van hen ervoor zorgt, als het aan de klant is."),
    ] = None
    by: Annotated[Date | None, About("The day by which it is carried out.", "De dag waarop het uiterlijk moet zijn uitgevoerd.")] = None
    status: Annotated[
        ActionState,
        About("open (to be carried out), done or dropped.", "open (nog uit te voeren), done (uitgevoerd) of dropped (vervallen)."),
    ] = "open"
    done: Annotated[Date | None, About("The day on which it was carried out.", "De dag waarop het is uitgevoerd.")] = None
    result: Annotated[Line | None, About("What came of it.", "Wat het opleverde.")] = None

    @property
    def deadline(self) -> date | None:
        """The day by which it is still to be carried out."""
        return self.by if self.open else None

    def carried_out_since(self, day: date) -> bool:
        """Whether it was carried out on this day or after it."""
        return self.done is not None and self.done >= day


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Meeting:
    """One meeting, held or still to come. ``id`` is the file's name."""

    id: Annotated[Id, Field(exclude=True)]
    on: Annotated[
        Date | None,
        About(
            "The day of the meeting, with which the name of the file begins as well.",
            "De dag van het overleg, waarmee ook de naam van het bestand begint.",
        ),
    ] = None
    about: Annotated[
        Circle,
        About(
            "Which accounts it is about: a tier, unit, group or lead, or accounts by id. Left out for the whole firm.",
            "Over welke klanten het gaat: een tier, unit, groep of lead, of klanten op id. Weggelaten voor het hele bureau.",
        ),
    ] = ALL
    present: Annotated[
        PersonRefs,
        About(
            "Who is there: one id from people.yaml, or a list; the first is in the chair.",
            "Wie erbij is: een id uit people.yaml, of een lijst; de eerste zit voor.",
        ),
    ] = ()
    minutes: Annotated[Count | None, About("How many minutes it takes.", "Hoeveel minuten het duurt.")] = None
    spearhead: Annotated[
        AccountRef | None,
        About(
            "The client that its account team introduces. Left out in a meeting about one client, as that is the one.",
            "De klant die haar accountteam inleidt. Weggelaten bij een overleg over één klant: dan is het die.",
        ),
    ] = None
    questions: Annotated[Rows[Question], About("What is to be decided.", "Wat te besluiten is.")] = ()
    decisions: Annotated[Rows[Resolution], About("What was decided.", "Wat er is besloten.")] = ()
    notes: Annotated[Prose | None, About("What else was said.", "Wat verder is gezegd.")] = None

    @property
    def named_day(self) -> date | None:
        """The day with which the name of the file begins."""
        return find_named_day(self.id)

    @property
    def day(self) -> date | None:
        """The day of the meeting: as written, else as the file is named; None when nobody knows."""
        return self.on or self.named_day

    @property
    def still_open(self) -> int:
        """How many of its decisions are still to be carried out."""
        return len([each for each in self.decisions if each.open])

    def held(self, today: date) -> bool:
        """Whether its day lies before this one. On the day itself it is still to come: that is when its agenda is on the table."""
        return self.day is not None and self.day < today
