"""An account plan: one client, prospect or former client, one file (`plans/accounts/**/<id>.yaml`)."""

from __future__ import annotations

from datetime import date
from typing import Annotated, TypeAlias

from pydantic import Field
from pydantic.dataclasses import dataclass

from accountplan.base.days import subtract_years

from .bought import Purchase
from .exposure import Competitor, NamedCompetitor, Risk
from .figured import Figured
from .head import STATUSES, Level, Status, Temperature
from .keys import (
    CONFIG,
    About,
    CriterionRef,
    Keyed,
    Line,
    Mark,
    Prose,
    Rows,
    Year,
)
from .objectives import KeyResult, Measurement, Objective
from .particulars import Decision, Reference
from .plan import (
    FOUR_PS,
    RHYTHM_DAYS,
    Action,
    Developments,
    Evaluation,
    EvaluationNote,
    Overrule,
    P,
    RaterMark,
    Rhythm,
    Situation,
)
from .relationship import PARTNERSHIP_SIGNS, BalanceItem, Contact, Gift, Leaning, Partnership, Tie
from .service import ServiceRecord
from .signals import SIGNALS_LEAVING, SIGNALS_PREVENT, Signal
from .spearheads import Spearhead
from .waivers import Waiver
from .work import Assignment, Phase, Proposal

Marks: TypeAlias = Mark | Rows[RaterMark]


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Account(Figured):
    """A client, prospect or former client with its plan."""

    marks: Annotated[
        Keyed[CriterionRef, Marks],
        About(
            "Marks per criterion: one mark, or a list of marks by raters.",
            "Cijfers per criterium: één cijfer, of een lijst van cijfers per beoordelaar.",
        ),
    ] = Field(default_factory=dict)
    tier: Annotated[Overrule | None, About("A tier set by hand, until a date.", "Een tier met de hand, tot een datum.")] = None
    foreword: Annotated[
        Prose | None,
        About(
            "What we say to the client at the beginning of its own edition; it stands nowhere else.",
            "Voorwoord: wat wij de klant zeggen aan het begin van zijn eigen editie; het staat nergens anders.",
            client=True,
        ),
    ] = None
    situation: Annotated[Situation, About("Part 1: the situation.", "Deel 1: de situatie.", client=True)] = Field(default_factory=Situation)
    developments: Annotated[
        Developments, About("Part 2: developments in the next three years.", "Deel 2: ontwikkelingen in de komende drie jaar.", client=True)
    ] = Field(default_factory=Developments)
    objectives: Annotated[
        Rows[Objective], About("Part 3: objectives for the next three years.", "Deel 3: doelen voor de komende drie jaar.", client=True)
    ] = ()
    spearheads: Annotated[
        Keyed[Year, Rows[Spearhead]],
        About(
            "What must make this client more satisfied, by financial year: three a year in the top tiers.",
            "Speerpunten: wat deze klant tevredener moet maken, per boekjaar; drie per jaar in de eerste tiers.",
        ),
    ] = Field(default_factory=dict)
    actions: Annotated[
        Rows[Action], About("Part 4: who does what, when and how.", "Deel 4: wie wat doet, wanneer en hoe.", client=True)
    ] = ()
    evaluation: Annotated[Evaluation, About("Part 4: how we evaluate ourselves.", "Deel 4: hoe wij onszelf evalueren.", client=True)] = (
        Field(default_factory=Evaluation)
    )
    questions: Annotated[Rows[Line], About("What we do not know yet and want to ask.", "Vragen die wij nog hebben.")] = ()
    decisions: Annotated[Rows[Decision], About("When they decide what.", "Besluiten die zij nemen, en wanneer.")] = ()
    contacts: Annotated[Rows[Contact], About("Their people.", "Hun mensen.")] = ()
    assignments: Annotated[Rows[Assignment], About("Our work for them.", "Ons werk voor hen.", client=True)] = ()
    proposals: Annotated[Rows[Proposal], About("Work that may come.", "Werk dat kan komen.")] = ()
    risks: Annotated[
        Rows[Risk],
        About("What may go wrong or well, with chance and impact.", "Wat er mis of juist goed kan gaan, met kans en gevolg."),
    ] = ()
    competitors: Annotated[
        Rows[NamedCompetitor],
        About(
            "Who else wants to work for this client: names, or what we know of each.",
            "Wie er verder voor deze klant wil werken: namen, of wat wij van elk weten.",
        ),
    ] = ()
    signals: Annotated[Rows[Signal], About("Signs that the client may leave.", "Signalen dat de klant kan vertrekken.")] = ()
    service_record: Annotated[
        ServiceRecord,
        About(
            "How we dealt with them: questions, reminders, invoices that surprised, satisfaction surveys.",
            "Onze dienstverlening: vragen, herinneringen, facturen die verrasten, tevredenheidsonderzoeken.",
        ),
    ] = Field(default_factory=ServiceRecord)
    balance: Annotated[Rows[BalanceItem], About("What we gave and received.", "Wat wij gaven en kregen.")] = ()
    gifts: Annotated[Rows[Gift], About("Gifts.", "Geschenken.")] = ()
    partnership: Annotated[Partnership, About("How far the partnership has come.", "Hoe ver het partnerschap is.")] = Field(
        default_factory=Partnership
    )
    waive: Annotated[
        Rows[Waiver], About("Findings and items that may be left out.", "Bevindingen en onderdelen die weg mogen blijven.")
    ] = ()

    def find_blockers(self, action: Action) -> tuple[Action, ...]:
        """The actions that must be done before this one and are still open."""
        return tuple(each for each in self.actions if each.open and each.id is not None and each.id in action.after)

    def list_responsible(self, action: Action) -> tuple[str, ...]:
        """Those of us who do an action; of one of theirs, who follows it up: the lead when nobody else does."""
        return (self.lead,) if action.theirs and not action.who and self.lead else action.who

    def contacts_here(self, day: date) -> tuple[Contact, ...]:
        """Their people who are there on a day."""
        return tuple(each for each in self.contacts if each.here(day))

    def count_contacts(self, person: str, since: date, day: date) -> int:
        """On how many days, from one day up to another, a person of ours spoke with any of them, as far as it is recorded."""
        days = {each for contact in self.contacts if person in contact.known_by for each in contact.known_by[person].days}
        return len([each for each in days if since <= each <= day])

    def left_between(self, first: date, last: date) -> bool:
        """Whether it is a former client that left from one day up to another, both included."""
        return self.is_former and self.left is not None and first <= self.left <= last

    def last_contact(self, day: date) -> date | None:
        """The newest contact of any of us with any of them, up to a day; None when none is recorded."""
        return max((last for each in self.contacts if (last := each.last_contact(day))), default=None)

    def count_old_signals(self, day: date) -> int:
        """How many signals of more than a year ago have not been put right on a day: no news, and still open."""
        return len([each for each in self.signals if each.open(day) and each.on < subtract_years(day)])

    @property
    def silent(self) -> bool:
        """Whether it is a client whose plan gives no way to tell whether it may leave."""
        return self.is_client and not self.tells

    @property
    def tells(self) -> bool:
        """Whether it holds anything by which to see that the client may leave: a signal, work that they rated, or when one of them last heard from
        us, came or went. What they paid us does not tell what they think of us, nor does a name alone.
        """
        return bool(self.signals) or any(each.tells for each in self.contacts) or any(each.rating is not None for each in self.assignments)

    def find_spearhead_year(self, year: int) -> int | None:
        """The newest financial year up to this one with spearheads; None when there is none."""
        return max((each for each in self.spearheads if each <= year), default=None)

    @property
    def given(self) -> int:
        """The weight of all that we gave."""
        return sum(each.weight for each in self.balance if each.direction == "given")

    @property
    def received(self) -> int:
        """The weight of all that we received."""
        return sum(each.weight for each in self.balance if each.direction == "received")

    def reviewed_before(self, day: date) -> bool:
        """Whether the team last went through the plan before this day."""
        return self.reviewed is not None and self.reviewed < day

    @property
    def leaning(self) -> Leaning:
        """Which weighs more: what we gave or what we received."""
        if self.given == self.received:
            return "even"
        return "given" if self.given > self.received else "received"

    def late_actions(self, day: date) -> tuple[Action, ...]:
        """The actions that are late on a day, the latest first."""
        return tuple(sorted((each for each in self.actions if each.late(day)), key=lambda action: action.when or day))

    @property
    def next_action(self) -> Action | None:
        """What comes first: the open action with the earliest day, late ones included; without any day the first in the file."""
        waiting = [action for action in self.actions if action.open]
        return min(waiting, key=lambda action: action.when or date.max, default=None)


__all__ = [
    "FOUR_PS",
    "PARTNERSHIP_SIGNS",
    "RHYTHM_DAYS",
    "SIGNALS_LEAVING",
    "SIGNALS_PREVENT",
    "STATUSES",
    "Account",
    "Action",
    "Assignment",
    "BalanceItem",
    "Competitor",
    "Contact",
    "Decision",
    "Developments",
    "Evaluation",
    "EvaluationNote",
    "Gift",
    "KeyResult",
    "Leaning",
    "Level",
    "Measurement",
    "Objective",
    "Overrule",
    "P",
    "Partnership",
    "Phase",
    "Proposal",
    "Purchase",
    "RaterMark",
    "Reference",
    "Rhythm",
    "Risk",
    "Signal",
    "Situation",
    "Status",
    "Temperature",
    "Tie",
    "Waiver",
]
"""The figures, the plan, the work and the relationship have files of their own; everybody finds them here."""
