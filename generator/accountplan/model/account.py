"""An account plan: one client, prospect or former client, one file (`plans/accounts/**/<id>.yaml`)."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field
from pydantic.dataclasses import dataclass

from .keys import CONFIG, About, Count, Date, Id, Ids, Key, Line, Mark, Number, Percent, Positive, Prose, TierId, Year

Status: TypeAlias = Literal["client", "prospect", "former"]
Level: TypeAlias = Literal["strategic", "unit", "team", "other"]
Temperature: TypeAlias = Literal["red", "yellow", "blue"]
P: TypeAlias = Literal["project", "person", "process", "partnership"]
FOUR_PS: tuple[P, ...] = ("project", "person", "process", "partnership")
"""The four Ps in the order in which they come (S31)."""
ObjectiveKind: TypeAlias = Literal[
    "turnover",
    "margin",
    "hours",
    "satisfaction",
    "rates",
    "services",
    "loyalty",
    "price_sensitivity",
    "ambassadors",
    "dependence",
    "development",
    "other",
]
Rhythm: TypeAlias = Literal["month", "quarter", "half-year", "year"]
RHYTHM_DAYS: dict[str, int] = {"month": 31, "quarter": 92, "half-year": 183, "year": 366}
SIGNALS_LEAVING: tuple[str, ...] = (
    "threatens_to_leave",
    "asks_rates_again",
    "serious_complaint",
    "asks_other_contact",
    "asks_new_price_for_repeat",
    "objects_to_invoice",
)
"""The six signals of a client that is leaving (S30)."""
SIGNALS_PREVENT: tuple[str, ...] = (
    "less_business",
    "contact_changes",
    "low_contact",
    "no_reaction",
    "invoice_discussions",
    "bad_ratings",
    "changed_behaviour",
)
"""The seven indicators of undesired loss (S30); less_business, contact_changes, low_contact and bad_ratings are computed as well."""
SignalKind: TypeAlias = Literal[
    "threatens_to_leave", "asks_rates_again", "serious_complaint", "asks_other_contact", "asks_new_price_for_repeat", "objects_to_invoice",
    "less_business", "contact_changes", "low_contact", "no_reaction", "invoice_discussions", "bad_ratings", "changed_behaviour",
]  # fmt: skip
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
class RaterMark:
    """One person's mark on one criterion (S5)."""

    by: Annotated[Id, About("Who gives the mark: an id from people.yaml.", "Wie het cijfer geeft: een id uit people.yaml.")]
    mark: Annotated[Mark, About("A report mark from 1 to 10.", "Een rapportcijfer van 1 tot 10.")]
    on: Annotated[Date, About("The day on which the mark was given.", "De dag waarop het cijfer is gegeven.")]
    why: Annotated[Line | None, About("The reason, in one line.", "De reden, in één regel.")] = None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Overrule:
    """A tier set by hand, with a reason, a name and an end date (S12)."""

    is_: Annotated[
        TierId, Field(alias="is"), About("The tier that this client gets by hand.", "De tier die deze klant met de hand krijgt.")
    ]
    why: Annotated[Line, About("Why the marks are overruled.", "Waarom van de cijfers wordt afgeweken.")]
    by: Annotated[Id, About("Who decided it: an id from people.yaml.", "Wie dit besloot: een id uit people.yaml.")]
    until: Annotated[Date, About("The last day on which the overrule counts.", "De laatste dag waarop de afwijking geldt.")]


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Situation:
    """Part 1 of the plan (S32): where the client and we stand now."""

    history: Annotated[
        Prose | None, About("History of the client and of our work for it.", "Geschiedenis van de klant en van ons werk voor hem.")
    ] = None
    business: Annotated[
        Prose | None,
        About(
            "What the client delivers, on which markets, and which objectives it pursues.",
            "Wat de klant levert, op welke markten, en welke doelen hij nastreeft.",
        ),
    ] = None
    facts: Annotated[
        Prose | None,
        About("Facts and profile: size, employees, financial position.", "Feiten en profiel: omvang, medewerkers, financiële positie."),
    ] = None
    opportunities: Annotated[
        tuple[Prose, ...], About("Opportunities for our firm at this client.", "Kansen voor ons bureau bij deze klant.")
    ] = ()
    threats: Annotated[tuple[Prose, ...], About("Threats to our firm at this client.", "Bedreigingen voor ons bureau bij deze klant.")] = ()


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Developments:
    """Part 2 of the plan (S32): the client in the coming three years."""

    market: Annotated[
        Prose | None,
        About(
            "Opportunities and threats in the client's market, and its outlook.",
            "Kansen en bedreigingen in de markt van de klant, en de vooruitzichten.",
        ),
    ] = None
    competition: Annotated[
        Prose | None, About("The competition that we expect at this client.", "De concurrentie die wij bij deze klant verwachten.")
    ] = None
    strategy: Annotated[
        Prose | None,
        About("The client's own strategy, and what it asks of us.", "De strategie van de klant zelf, en wat die van ons vraagt."),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Objective:
    """Part 3 of the plan: a measurable aim within three years (S15, S32)."""

    id: Annotated[
        Id,
        About("Short name, unique within this plan; actions refer to it.", "Korte naam, uniek binnen dit plan; acties verwijzen ernaar."),
    ]
    kind: Annotated[ObjectiveKind | None, About("What the aim is about.", "Waar het doel over gaat.")] = None
    measure: Annotated[Line | None, About("What is measured, such as turnover a year.", "Wat er wordt gemeten, zoals omzet per jaar.")] = (
        None
    )
    baseline: Annotated[Number | None, About("The value at the start.", "De waarde bij het begin.")] = None
    now: Annotated[
        Number | None,
        About(
            "The value now; turnover, margin, hours and satisfaction follow from the figures when this is left out.",
            "De waarde nu; omzet, marge, uren en tevredenheid volgen uit de cijfers als dit ontbreekt.",
        ),
    ] = None
    target: Annotated[Number | None, About("The value to reach.", "De waarde die wij willen bereiken.")] = None
    by: Annotated[
        Date | None, About("The day by which it is reached, within three years.", "De dag waarop het bereikt is, binnen drie jaar.")
    ] = None
    own: Annotated[Id | None, About("Who owns the aim: an id from people.yaml.", "Van wie het doel is: een id uit people.yaml.")] = None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Action:
    """Part 4 of the plan: who does what, when and how (S32), placed in one of the four Ps (S19)."""

    what: Annotated[Line, About("What will be done.", "Wat er gebeurt.")]
    p: Annotated[
        P | None,
        About(
            "Which of the four Ps: project, person, process or partnership.",
            "Welke van de vier P's: project, persoon, proces of partnerschap.",
        ),
    ] = None
    who: Annotated[
        Ids,
        About(
            "Who does it: one id from people.yaml, or a list; the first is responsible.",
            "Wie het doet: een id uit people.yaml, of een lijst; de eerste is verantwoordelijk.",
        ),
    ] = ()
    when: Annotated[Date | None, About("The day by which it is done.", "De dag waarop het klaar is.")] = None
    how: Annotated[Line | None, About("How: the form, the place, with whom.", "Hoe: de vorm, de plaats, met wie.")] = None
    hours: Annotated[Positive | None, About("Hours that it takes us.", "Uren die het ons kost.")] = None
    cost: Annotated[Positive | None, About("Other spending, in the firm's currency.", "Overige uitgaven, in de munt van het bureau.")] = (
        None
    )
    objective: Annotated[Id | None, About("The objective in this plan that it serves.", "Het doel in dit plan waar het aan bijdraagt.")] = (
        None
    )
    status: Annotated[
        Literal["open", "done", "dropped"], About("open, done or dropped.", "open (nog te doen), done (klaar) of dropped (vervallen).")
    ] = "open"
    done: Annotated[Date | None, About("The day on which it was done.", "De dag waarop het klaar was.")] = None
    result: Annotated[Line | None, About("What came of it.", "Wat het opleverde.")] = None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class EvaluationNote:
    """What one evaluation of ourselves said."""

    on: Annotated[Date, About("The day of the evaluation.", "De dag van de evaluatie.")]
    text: Annotated[Prose, About("What we concluded.", "Wat wij concludeerden.")]
    by: Annotated[Id | None, About("Who wrote it down.", "Wie het opschreef.")] = None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Evaluation:
    """How we evaluate ourselves periodically (S32, part 4)."""

    every: Annotated[
        Rhythm | None,
        About(
            "How often: month, quarter, half-year or year.",
            "Hoe vaak: month (maand), quarter (kwartaal), half-year (halfjaar) of year (jaar).",
        ),
    ] = None
    next: Annotated[Date | None, About("The day of the next evaluation.", "De dag van de volgende evaluatie.")] = None
    notes: Annotated[tuple[EvaluationNote, ...], About("What earlier evaluations said.", "Wat eerdere evaluaties zeiden.")] = ()


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Tie:
    """How well one of us knows one of them (S22)."""

    strength: Annotated[
        Literal[1, 2, 3] | None,
        About(
            "How strong the tie is: 1 (met), 2 (knows well) or 3 (trusted).",
            "Hoe sterk de band is: 1 (ontmoet), 2 (kent goed) of 3 (vertrouwd).",
        ),
    ] = None
    last: Annotated[Date | None, About("The day of the last contact.", "De dag van het laatste contact.")] = None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Contact:
    """One of their people. Business fields only: this is personal data."""

    name: Annotated[Line, About("The person's name.", "De naam van de persoon.")]
    function: Annotated[Line | None, About("The person's function at the client.", "De functie bij de klant.")] = None
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
    support: Annotated[
        Literal["for", "neutral", "against"] | None,
        About(
            "How the person stands towards us: for, neutral or against.",
            "Hoe de persoon tegenover ons staat: for (voor), neutral (neutraal) of against (tegen).",
        ),
    ] = None
    known_by: Annotated[
        dict[Id, Tie],
        About(
            "Who of us knows this person: person id, strength and last contact.",
            "Wie van ons deze persoon kent: id, sterkte van de band en laatste contact.",
        ),
    ] = Field(default_factory=dict)
    since: Annotated[Date | None, About("In this function, or our contact, since.", "In deze functie, of ons contact, sinds.")] = None
    left: Annotated[
        Date | None, About("The day on which this person left, if so.", "De dag waarop deze persoon vertrok, als dat zo is.")
    ] = None
    email: Annotated[Line | None, About("Business e-mail address.", "Zakelijk e-mailadres.")] = None
    phone: Annotated[Line | None, About("Business telephone number.", "Zakelijk telefoonnummer.")] = None
    source: Annotated[Line | None, About("Where these data come from.", "Waar deze gegevens vandaan komen.")] = None
    checked: Annotated[
        Date | None,
        About("The day on which these data were last checked.", "De dag waarop deze gegevens voor het laatst zijn gecontroleerd."),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Assignment:
    """One piece of work for this client (S20)."""

    name: Annotated[Line, About("Name of the assignment.", "Naam van de opdracht.")]
    value: Annotated[Positive | None, About("Size in money.", "Omvang in geld.")] = None
    service: Annotated[Line | None, About("Which of our services it is.", "Welke van onze diensten het is.")] = None
    lead: Annotated[Id | None, About("Who leads it.", "Wie de opdracht leidt.")] = None
    second: Annotated[Id | None, About("The second professional who knows it.", "De tweede adviseur die de opdracht kent.")] = None
    start: Annotated[Date | None, About("First day.", "Eerste dag.")] = None
    due: Annotated[Date | None, About("Agreed day of delivery.", "Afgesproken dag van oplevering.")] = None
    delivered: Annotated[Date | None, About("Day of delivery.", "Dag van oplevering.")] = None
    expectations: Annotated[
        Prose | None, About("What the client expects, asked and written down.", "Wat de klant verwacht, gevraagd en opgeschreven.")
    ] = None
    dissatisfiers: Annotated[
        tuple[Line, ...],
        About("What the client takes for granted; missing it disappoints.", "Wat de klant vanzelfsprekend vindt; ontbreken stelt teleur."),
    ] = ()
    satisfiers: Annotated[tuple[Line, ...], About("Unasked extras.", "Ongevraagde extra's.")] = ()
    rating: Annotated[
        Mark | None, About("The client's mark for the work, 1 to 10.", "Het cijfer van de klant voor het werk, 1 tot 10.")
    ] = None
    evaluated: Annotated[
        Date | None, About("Day on which it was evaluated with the client.", "Dag waarop het met de klant is geëvalueerd.")
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Proposal:
    """An assignment that may come (S41)."""

    name: Annotated[Line, About("What it is about.", "Waar het over gaat.")]
    stage: Annotated[
        Literal["lead", "talk", "requested", "submitted", "won", "lost"],
        About(
            "Where it stands: lead, talk, requested, submitted, won or lost.",
            "Waar het staat: lead (kans), talk (gesprek), requested (gevraagd), submitted (ingediend), won (gewonnen) of lost (verloren).",
        ),
    ]
    value: Annotated[Positive | None, About("Possible size in money.", "Mogelijke omvang in geld.")] = None
    chance: Annotated[Percent | None, About("Chance of winning it, such as 40%.", "Kans dat wij het winnen, zoals 40%.")] = None
    who: Annotated[Ids, About("Who works on it.", "Wie eraan werkt.")] = ()
    asked: Annotated[Date | None, About("Day on which the client asked for it.", "Dag waarop de klant erom vroeg.")] = None
    due: Annotated[Date | None, About("Day by which it must be in.", "Dag waarop het binnen moet zijn.")] = None
    sent: Annotated[Date | None, About("Day on which it was sent.", "Dag waarop het is verstuurd.")] = None
    reason: Annotated[Line | None, About("Why it was won or lost.", "Waarom het is gewonnen of verloren.")] = None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Signal:
    """A sign that this client may leave (S30)."""

    kind: Annotated[SignalKind, About("Which of the thirteen signals and indicators.", "Welk van de dertien signalen en indicatoren.")]
    on: Annotated[Date, About("The day on which we saw it.", "De dag waarop wij het zagen.")]
    by: Annotated[Id | None, About("Who saw it.", "Wie het zag.")] = None
    note: Annotated[Line | None, About("What happened.", "Wat er gebeurde.")] = None
    resolved: Annotated[Date | None, About("The day on which it was put right.", "De dag waarop het is rechtgezet.")] = None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class BalanceItem:
    """Something given or received (S17)."""

    on: Annotated[Date, About("The day.", "De dag.")]
    direction: Annotated[
        Literal["given", "received"], About("given (by us) or received (by us).", "given (wij gaven) of received (wij kregen).")
    ]
    what: Annotated[Line, About("What it was.", "Wat het was.")]
    kind: Annotated[
        Literal["advice", "introduction", "reference", "assignment", "time", "other"] | None, About("Which kind.", "Welke soort.")
    ] = None
    weight: Annotated[Literal[1, 2, 3], About("Rough weight, 1 to 3.", "Grof gewicht, 1 tot 3.")] = 1


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Gift:
    """A gift, with the six demands it must meet (S21)."""

    on: Annotated[Date, About("The day.", "De dag.")]
    to: Annotated[Line, About("For whom.", "Voor wie.")]
    what: Annotated[Line, About("What it was.", "Wat het was.")]
    value: Annotated[Positive | None, About("Value in money.", "Waarde in geld.")] = None
    by: Annotated[Id | None, About("Who gave it.", "Wie het gaf.")] = None
    meets: Annotated[
        tuple[Literal["pleases", "quality", "surprises", "not_embarrassing", "personal", "remembered"], ...],
        About("Which of the six demands it meets.", "Aan welke van de zes eisen het voldoet."),
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Partnership:
    """How far the partnership has come: ten signs (S23)."""

    signs: Annotated[
        dict[PartnershipSign, Line],
        About("The signs that are present, each with what shows it.", "De kenmerken die er zijn, elk met waaruit dat blijkt."),
    ] = Field(default_factory=dict)
    note: Annotated[Prose | None, About("What the next step would be.", "Wat de volgende stap zou zijn.")] = None


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Waiver:
    """A finding or an asked item that this plan may leave out, with a reason and an end date."""

    reason: Annotated[Line, About("Why this may be left out.", "Waarom dit weg mag blijven.")]
    until: Annotated[Date, About("The last day on which the waiver counts.", "De laatste dag waarop de ontheffing geldt.")]
    rule: Annotated[Id | None, About("The rule that is waived.", "De regel die niet geldt.")] = None
    item: Annotated[
        Line | None,
        About(
            "The item of the plan that is waived, such as developments.competition.",
            "Het onderdeel van het plan dat weg mag blijven, zoals developments.competition.",
        ),
    ] = None
    by: Annotated[Id | None, About("Who decided it.", "Wie dit besloot.")] = None


Marks: TypeAlias = Mark | tuple[RaterMark, ...]


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Account:
    """A client, prospect or former client with its plan. ``id`` is the file's name and is not a key."""

    id: Annotated[Id, Field(exclude=True)]
    name: Annotated[Line, About("Name of the client.", "Naam van de klant.")]
    status: Annotated[Status, About("client, prospect or former.", "client (klant), prospect of former (oud-klant).")] = "client"
    short: Annotated[Line | None, About("A shorter name, for charts.", "Een kortere naam, voor grafieken.")] = None
    lead: Annotated[Id | None, About("Who leads the account: an id from people.yaml.", "Wie de klant leidt: een id uit people.yaml.")] = (
        None
    )
    team: Annotated[Ids, About("Who is in the account team.", "Wie er in het accountteam zit.")] = ()
    level: Annotated[
        Level | None,
        About(
            "Level of the relationship: strategic, unit, team or other.",
            "Niveau van de relatie: strategic (strategisch), unit, team of other (overig).",
        ),
    ] = None
    unit: Annotated[Id | None, About("The unit that the account belongs to.", "De unit waar de klant bij hoort.")] = None
    segment: Annotated[
        dict[Key, Line],
        About(
            "Target groups: sector, size, region, and what else the firm cuts by.",
            "Doelgroepen: sector, omvang, regio, en waar het bureau verder op indeelt.",
        ),
    ] = Field(default_factory=dict)
    parent: Annotated[Id | None, About("The account that this one belongs to.", "De klant waar deze bij hoort.")] = None
    temperature: Annotated[
        Temperature | None,
        About(
            "The relationship: red (warm), yellow (swinging) or blue (cool).", "De relatie: red (warm), yellow (wisselend) of blue (koel)."
        ),
    ] = None
    reviewed: Annotated[
        Date | None, About("The day on which the plan was last reviewed.", "De dag waarop het plan voor het laatst is herzien.")
    ] = None
    figures: Annotated[
        dict[Year, dict[Key, Number]],
        About(
            "Figures per year: turnover, margin, hours, satisfaction, days_to_pay, client_turnover, client_employees, and a firm's own.",
            "Cijfers per jaar: turnover (omzet), margin (marge), hours (uren), satisfaction (tevredenheid), days_to_pay (dagen tot betaling), client_turnover (omzet van de klant), client_employees (medewerkers), en eigen cijfers.",
        ),
    ] = Field(default_factory=dict)
    marks: Annotated[
        dict[Key, Marks],
        About(
            "Marks per criterion: one mark, or a list of marks by raters.",
            "Cijfers per criterium: één cijfer, of een lijst van cijfers per beoordelaar.",
        ),
    ] = Field(default_factory=dict)
    tier: Annotated[Overrule | None, About("A tier by hand, until a date.", "Een tier met de hand, tot een datum.")] = None
    situation: Annotated[Situation, About("Part 1: the situation.", "Deel 1: de situatie.")] = Field(default_factory=Situation)
    developments: Annotated[
        Developments, About("Part 2: developments in the coming three years.", "Deel 2: ontwikkelingen in de komende drie jaar.")
    ] = Field(default_factory=Developments)
    objectives: Annotated[
        tuple[Objective, ...], About("Part 3: objectives for the coming three years.", "Deel 3: doelen voor de komende drie jaar.")
    ] = ()
    actions: Annotated[tuple[Action, ...], About("Part 4: who does what, when and how.", "Deel 4: wie wat doet, wanneer en hoe.")] = ()
    evaluation: Annotated[Evaluation, About("Part 4: how we evaluate ourselves.", "Deel 4: hoe wij onszelf evalueren.")] = Field(
        default_factory=Evaluation
    )
    contacts: Annotated[tuple[Contact, ...], About("Their people.", "Hun mensen.")] = ()
    assignments: Annotated[tuple[Assignment, ...], About("Our work for them.", "Ons werk voor hen.")] = ()
    proposals: Annotated[tuple[Proposal, ...], About("Work that may come.", "Werk dat kan komen.")] = ()
    signals: Annotated[tuple[Signal, ...], About("Signs that the client may leave.", "Signalen dat de klant kan vertrekken.")] = ()
    balance: Annotated[tuple[BalanceItem, ...], About("What we gave and received.", "Wat wij gaven en kregen.")] = ()
    gifts: Annotated[tuple[Gift, ...], About("Gifts.", "Geschenken.")] = ()
    partnership: Annotated[Partnership, About("How far the partnership has come.", "Hoe ver het partnerschap is.")] = Field(
        default_factory=Partnership
    )
    waive: Annotated[
        tuple[Waiver, ...], About("Findings and items that may be left out.", "Bevindingen en onderdelen die weg mogen blijven.")
    ] = ()

    @property
    def label(self) -> str:
        """The name for tight places."""
        return self.short or self.name

    @property
    def people(self) -> tuple[str, ...]:
        """Lead first, then the team, each once."""
        return tuple(dict.fromkeys((*([self.lead] if self.lead else []), *self.team)))


__all__ = [
    "Account",
    "Action",
    "Assignment",
    "BalanceItem",
    "Contact",
    "Count",
    "Developments",
    "Evaluation",
    "EvaluationNote",
    "Gift",
    "Level",
    "Objective",
    "Overrule",
    "P",
    "Partnership",
    "Proposal",
    "RaterMark",
    "Signal",
    "Situation",
    "Status",
    "Temperature",
    "Tie",
    "Waiver",
]
