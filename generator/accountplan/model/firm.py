"""The firm: `plans/firm.yaml`."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Annotated, Literal, TypeAlias

from pydantic import Field
from pydantic.dataclasses import dataclass

from accountplan.base.days import QUARTER

from .acquisition import Acquisition
from .forge import EDIT_URL
from .ideal import IdealProspect
from .keys import (
    CONFIG,
    About,
    Currency,
    Id,
    Key,
    Keyed,
    Line,
    Month,
    Name,
    Number,
    Pattern,
    PersonRefs,
    Positive,
    Rows,
    RuleRef,
    TierRef,
    Year,
    Zone,
)
from .limits import Limits
from .named import Measured, OwnFigureOrName, ServiceOrName, WorthOrName, measure_built_in
from .rounds import RoundStep, StepName
from .signals import SignalKind
from .stand import Commercial, Investment, Scan
from .target import Target
from .vision import Vision
from .work import Stage

Language: TypeAlias = Literal["nl", "en"]
Strictness: TypeAlias = Literal["off", "advice", "warning", "error"]


YEARS_AHEAD = 3
"""The objectives and the developments of a plan lie at most this many years after the plan year."""


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Firm:
    """The firm whose plans these are."""

    name: Annotated[Name, About("Name of the firm.", "Naam van het bureau.", client=True)]
    language: Annotated[
        Language,
        About(
            "Language of the site, the booklets and the findings: nl or en.",
            "Taal van de site, de boekjes en de bevindingen: nl of en.",
            client=True,
        ),
    ] = "nl"
    currency: Annotated[Currency, About("Currency of all money, such as EUR.", "Munt van alle bedragen, zoals EUR.", client=True)] = "EUR"
    year: Annotated[
        Year,
        About(
            "The plan year, a financial year; objectives look three years ahead of it.",
            "Het planjaar, een boekjaar; doelen reiken drie jaar verder.",
            client=True,
        ),
    ]
    year_ends: Annotated[
        Month,
        About(
            "Last month of the financial year; a year is called after the one in which it ends.",
            "Laatste maand van het boekjaar; een jaar heet naar het jaar waarin het eindigt.",
            client=True,
        ),
    ] = 12
    timezone: Annotated[
        Zone | None,
        About(
            "Time zone in which the day turns, such as Europe/Amsterdam; without it, that of the machine.",
            "Tijdzone waarin de dag omslaat, zoals Europe/Amsterdam; zonder is het die van de machine.",
        ),
    ] = None
    confidential: Annotated[
        Name | None,
        About(
            "Line at the foot of every page, such as: Confidential, for internal use.",
            "Regel onder elke pagina, zoals: Vertrouwelijk, voor intern gebruik.",
        ),
    ] = None
    edit_url: Annotated[
        Pattern | None,
        Field(pattern=EDIT_URL),
        About(
            "Address in the forge to edit a file, with {path} for the file; {line} for the line is not needed for a forge that we know.",
            "Adres in de forge om een bestand te bewerken, met {path} voor het bestand; {line} voor de regel is niet nodig bij een forge die wij kennen.",
        ),
    ] = None
    reviewers: Annotated[
        PersonRefs,
        About(
            "Who approves changes of criteria, tiers, people and tiers by hand: ids from people.yaml, for `accountplan owners`.",
            "Wie wijzigingen van criteria, tiers, mensen en tiers met de hand goedkeurt: id's uit people.yaml, voor `accountplan owners`.",
        ),
    ] = ()
    units: Annotated[Keyed[Id, Name], About("The firm's units: id and name.", "De units van het bureau: id en naam.")] = Field(
        default_factory=dict
    )
    figures: Annotated[
        Keyed[Key, OwnFigureOrName],
        About(
            "The firm's own figures: a name, or a name with a unit.",
            "Kengetallen van het bureau zelf: een naam, of een naam met een eenheid.",
        ),
    ] = Field(default_factory=dict)
    services: Annotated[
        Keyed[Id, ServiceOrName],
        About(
            "The firm's services: id, and a name or a name with a unit.",
            "Diensten van het bureau: id, en een naam of een naam met een unit.",
        ),
    ] = Field(default_factory=dict)
    values: Annotated[
        Keyed[Id, WorthOrName],
        About(
            "Kinds of value that a client can have beside its tier, such as knowledge or influence: id, and a name or a name with its meaning.",
            "Soorten waarde die een klant naast de tier kan hebben, zoals kennis of invloed: id, en een naam of een naam met de betekenis.",
        ),
    ] = Field(default_factory=dict)
    target: Annotated[
        Target | None,
        About("The turnover to reach in a year ahead, and from whom.", "De omzet die wij in een later jaar willen halen, en bij wie."),
    ] = None
    ideal_prospect: Annotated[
        IdealProspect | None,
        About("Whom we would like to win: the profile of the ideal prospect.", "Wie wij graag winnen: het profiel van de ideale prospect."),
    ] = None
    vision: Annotated[
        Vision | None,
        About(
            "Three years ahead: for whom we work then, with which added value, and what we want to reach.",
            "Over drie jaar: voor wie wij dan werken, met welke meerwaarde, en wat wij willen bereiken.",
        ),
    ] = None
    limits: Annotated[Limits, About("Limits of dependence and of danger.", "Grenzen van afhankelijkheid en van gevaar.")] = Field(
        default_factory=Limits
    )
    steps: Annotated[
        Keyed[SignalKind, Line],
        About(
            "What we do at a signal that a client may leave, by its kind; without it, what the method advises.",
            "Wat wij doen bij een signaal dat een klant kan vertrekken, per soort; zonder geldt wat de methode aanraadt.",
        ),
    ] = Field(default_factory=dict)
    stages: Annotated[
        Keyed[Stage, Name],
        About(
            "What the firm calls the stages of a proposal: lead, talk, requested, submitted, won and lost.",
            "Hoe het bureau de stadia van een voorstel noemt: lead, talk, requested, submitted, won en lost.",
        ),
    ] = Field(default_factory=dict)
    round: Annotated[
        Keyed[StepName, RoundStep] | None,
        About(
            "The yearly round, when its steps are due: acquisition (look back), clients (rank, objectives per tier), activities (the four Ps), investment (the plans), organisation (who does what). Empty, {}, is enough to see where it stands.",
            "De jaarlijkse ronde, wanneer de stappen klaar moeten zijn: acquisition (terugblik), clients (rangschikking, doelen per tier), activities (de vier P's), investment (de plannen), organisation (wie wat doet). Leeg, {}, is genoeg om te zien hoe ver zij is.",
        ),
    ] = None
    acquisition: Annotated[
        Rows[Acquisition],
        About("How work was won: a period for each look back.", "Hoe werk is gewonnen: een periode per terugblik."),
    ] = ()
    scan: Annotated[
        Rows[Scan],
        About("How we mark ourselves: one for each person and day.", "Hoe wij onszelf beoordelen: één per persoon en dag."),
    ] = ()
    commercial: Annotated[Commercial | None, About("Our commercial phase and strategy.", "Onze commerciële fase en strategie.")] = None
    investment: Annotated[
        Rows[Investment],
        About("What we invest in relationship management, by year.", "Wat wij investeren in relatiemanagement, per jaar."),
    ] = ()
    gift_limit: Annotated[Positive | None, About("Highest value of a gift.", "Hoogste waarde van een geschenk.")] = None
    rules: Annotated[
        Keyed[RuleRef, Strictness | Keyed[TierRef, Strictness]],
        About(
            "Severity per rule: off, advice, warning or error; or one per tier.",
            "Strengheid per regel: off (uit), advice (advies), warning (waarschuwing) of error (fout); of één per tier.",
        ),
    ] = Field(default_factory=dict)

    @property
    def looks_at_itself(self) -> bool:
        """Whether it wrote down anything about itself as a whole."""
        return bool(self.acquisition or self.scan or self.commercial or self.investment or self.vision)

    @property
    def has_booklet(self) -> bool:
        """Whether there is something of the firm as a whole that partners talk about over paper: only then has it a booklet of its own."""
        return bool(self.acquisition or self.scan or self.commercial or self.target or self.vision) or self.round is not None

    @property
    def horizon(self) -> int:
        """The last year that plans look ahead to (S15)."""
        return self.year + YEARS_AHEAD

    def year_of(self, day: date) -> int:
        """The financial year that a day lies in, called after the calendar year in which it ends."""
        return day.year + 1 if day.month > self.year_ends else day.year

    def last_full_year(self, today: date) -> int:
        """The newest financial year that is over on a day."""
        return self.year_of(today) - 1

    def whole_year(self, first: date, last: date) -> int | None:
        """The financial year that begins and ends on these days; None when they are those of no year."""
        year = self.year_of(last)
        return year if (first, last) == self.days_of(year) else None

    def days_of(self, year: int) -> tuple[date, date]:
        """The first and the last day of a financial year."""
        before, last = (date(each, self.year_ends, monthrange(each, self.year_ends)[1]) for each in (year - 1, year))
        return before + timedelta(days=1), last

    def year_to_agree(self, today: date) -> int:
        """The year whose forecast is to be agreed with clients: the one that begins within a quarter, else the one that runs."""
        return self.year_of(today + QUARTER)

    @property
    def last_day(self) -> date:
        """The last day that plans look ahead to: the end of the third financial year after the plan year."""
        return self.days_of(self.horizon)[1]

    def strictness(self, names: Iterable[str]) -> Strictness | Mapping[str, Strictness] | None:
        """What `rules` says of a rule under the first of its names that is there, in all or by tier; None when it says nothing."""
        return next((self.rules[name] for name in names if name in self.rules), None)

    def figure_name(self, figure: str) -> str | None:
        """What the firm calls a figure of its own; None when it has not named it."""
        return self.figures[figure].name if figure in self.figures else None

    def measure(self, figure: str) -> Measured:
        """What a figure is measured in: as the firm says, else as it is built in."""
        return self.figures[figure].unit if figure in self.figures else measure_built_in(figure)

    def value_name(self, id: str) -> str:
        """What a kind of value is called, or the id with a capital and spaces."""
        return self.values[id].name if id in self.values else id.replace("-", " ").capitalize()

    def service_name(self, id: str) -> str:
        """A service's name, or the id with a capital and spaces."""
        return self.services[id].name if id in self.services else id.replace("-", " ").capitalize()

    def unit(self, id: str) -> str:
        """A unit's name, or the id with a capital and spaces."""
        return self.units.get(id) or id.replace("-", " ").capitalize()


__all__ = ["Firm", "Language", "Limits", "Number", "Strictness"]
