"""What a plan wants to reach with a client (S32): objectives, and the results that they consist of."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Literal, TypeAlias

from pydantic.dataclasses import dataclass

from .criteria import MONEY, Kind
from .keys import CONFIG, About, Flag, Id, Line, Number, Percent, PersonRef, Rows, Until

COMMON = ("loyalty", "services", "price_sensitivity", "ambassadors", "dependence", "development")
"""The six kinds of objective that are common for a tier (S15)."""
Counted: TypeAlias = Literal["number", "points", "money", "share", "hours"]
"""What the values of an objective are; points and shares do not add up."""
ADDED = ("number", "money", "hours")

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
SERVES: Mapping[ObjectiveKind, Kind] = {
    "turnover": "business",
    "margin": "business",
    "hours": "business",
    "rates": "business",
    "price_sensitivity": "business",
    "dependence": "business",
    "satisfaction": "professional",
    "loyalty": "professional",
    "services": "strategic",
    "ambassadors": "strategic",
    "development": "strategic",
}
"""Which of the three kinds of aim (S3) an objective serves by what it is about, unless it says so itself."""
FOLLOWED = ("turnover", "margin", "hours", "satisfaction")
"""The kinds of objective whose value now follows from the figures of the client, unless it is recorded."""


def measure_progress(baseline: Decimal | None, target: Decimal | None, now: Fraction | None) -> Fraction | None:
    """How far a value is from a baseline (0) to a target (1); None when one of them is unknown, or when there is no way to go."""
    if now is None or baseline is None or target is None or baseline == target:
        return None
    begin = Fraction(baseline)
    return (now - begin) / (Fraction(target) - begin)


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Measurement:
    """What an objective's measure was on a day."""

    on: Annotated[
        Until,
        About(
            "The day on which it was measured; a month (2026-09) or a quarter (2026-Q3) means its last day.",
            "De dag waarop het is gemeten; bij een maand (2026-09) of een kwartaal (2026-Q3) de laatste dag.",
            client=True,
        ),
    ]
    value: Annotated[
        Number, About("The value, in the unit of the baseline and the target.", "De waarde, in de eenheid van begin en doel.", client=True)
    ]


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class KeyResult:
    """A result by which one sees that an objective is reached."""

    measure: Annotated[Line, About("What is measured, or what will be there.", "Wat er wordt gemeten, of wat er dan is.")]
    baseline: Annotated[Number | None, About("The value at the start.", "De waarde bij het begin.")] = None
    now: Annotated[Number | None, About("The value now.", "De waarde nu.")] = None
    target: Annotated[Number | None, About("The value to reach.", "De waarde die wij willen bereiken.")] = None
    met: Annotated[
        Flag | None, About("For a result without a number: whether it is there.", "Voor een resultaat zonder getal: of het er is.")
    ] = None
    by: Annotated[
        Until | None,
        About(
            "The date by which it is reached, or a month or quarter: 2026-09, 2026-Q3.",
            "De dag waarop het bereikt is, of een maand of kwartaal: 2026-09, 2026-Q3.",
        ),
    ] = None
    own: Annotated[PersonRef | None, About("Who owns it: an id from people.yaml.", "Van wie het is: een id uit people.yaml.")] = None

    @property
    def progress(self) -> Fraction | None:
        """How far from the baseline (0) to the target (1), or whether it is there; None when nobody can tell."""
        if self.met is not None:
            return Fraction(self.met)
        return measure_progress(self.baseline, self.target, None if self.now is None else Fraction(self.now))


@dataclass(frozen=True, slots=True, kw_only=True, config=CONFIG)
class Objective:
    """Part 3 of the plan: a measurable aim within three years (S15, S32)."""

    id: Annotated[
        Id,
        About("Short name, unique within this plan; actions refer to it.", "Korte naam, uniek binnen dit plan; acties verwijzen ernaar."),
    ]
    kind: Annotated[ObjectiveKind | None, About("What the objective is about.", "Waar het doel over gaat.")] = None
    serves: Annotated[
        Kind | None,
        About(
            "Which kind of aim it serves: business (turnover, continuity, growth), professional (challenging work) or strategic (position, image); without it, as follows from its kind.",
            "Welk soort doel het dient: business (zakelijk: omzet, continuïteit, groei), professional (vakinhoudelijk: uitdagend werk) of strategic (strategisch: positie, imago); zonder volgt het uit kind.",
        ),
    ] = None
    measure: Annotated[
        Line | None, About("What is measured, such as turnover a year.", "Wat er wordt gemeten, zoals omzet per jaar.", client=True)
    ] = None
    baseline: Annotated[Number | None, About("The value at the start.", "De waarde bij het begin.", client=True)] = None
    since: Annotated[
        Until | None,
        About(
            "The day of that value, from which a straight line runs to the target; left out, that of the first measurement, or of the full year whose figure it is.",
            "De dag van die waarde, vanwaar een rechte lijn naar het doel loopt; zonder is het die van de eerste meting, of van het volle jaar met dat kengetal.",
        ),
    ] = None
    measured: Annotated[
        Rows[Measurement],
        About("What was measured on the way, the oldest first.", "Wat er onderweg is gemeten, de oudste eerst.", client=True),
    ] = ()
    unit: Annotated[
        Counted | None,
        About(
            "What the values are: number, points, money, share or hours. Numbers, money and hours of clients with the same measure are added up for a tier; left out, only turnover, margin and hours are.",
            "Wat de waarden zijn: number (aantal), points (punten), money (geld), share (aandeel) of hours (uren). Aantallen, geld en uren van klanten met dezelfde maat worden per tier opgeteld; zonder alleen omzet, marge en uren.",
            client=True,
        ),
    ] = None
    now: Annotated[
        Number | None,
        About(
            "The value now; left out, the newest that was measured, and for turnover, margin, hours and satisfaction that of the figures.",
            "De waarde nu; zonder is het de laatst gemeten waarde, en bij omzet, marge, uren en tevredenheid die uit de kengetallen.",
            client=True,
        ),
    ] = None
    target: Annotated[Number | None, About("The value to reach.", "De waarde die wij willen bereiken.", client=True)] = None
    target_to: Annotated[
        Number | None,
        About(
            "When the target is a range, its other end: whatever lies between the two is reached.",
            "Als het streven een bereik is, het andere einde: wat ertussen ligt, is bereikt.",
            client=True,
        ),
    ] = None
    met: Annotated[
        Flag | None,
        About(
            "For an aim without a number: true once it is reached, false until then.",
            "Voor een doel zonder getal: true zodra het bereikt is, false tot dan.",
        ),
    ] = None
    results: Annotated[
        Rows[KeyResult],
        About(
            "Results by which one sees that it is reached; without a number of its own it is as far as these are together.",
            "Resultaten waaraan te zien is dat het bereikt is; zonder eigen getal is het zo ver als deze samen.",
        ),
    ] = ()
    confidence: Annotated[
        Percent | None, About("How sure we are to reach it, such as 70%.", "Hoe zeker wij zijn dat wij het halen, zoals 70%.")
    ] = None
    by: Annotated[
        Until | None,
        About(
            "The date by which it is reached, within three years; a month (2026-09) or a quarter of the calendar (2026-Q3) means its last day.",
            "De dag waarop het bereikt is, binnen drie jaar; bij een maand (2026-09) of een kwartaal van de kalender (2026-Q3) de laatste dag.",
            client=True,
        ),
    ] = None
    own: Annotated[
        PersonRef | None,
        About("Who owns the objective: an id from people.yaml.", "Van wie het doel is: een id uit people.yaml.", client=True),
    ] = None
    shared: Annotated[
        Flag,
        About(
            "Whether the client may see this objective in its own edition: what is measured, from what to what, and by when.",
            "Of de klant dit doel in zijn eigen editie mag zien: wat er wordt gemeten, van wat naar wat, en wanneer.",
            client=True,
        ),
    ] = False

    @property
    def served(self) -> Kind | None:
        """Which kind of aim it serves: as it says, else as follows from what it is about; None when neither tells."""
        return self.serves or (SERVES.get(self.kind) if self.kind else None)

    @property
    def money(self) -> bool:
        """Whether its values are amounts of money."""
        return self.unit == "money" or (self.unit is None and self.kind in MONEY)

    @property
    def adds_up(self) -> bool:
        """Whether values of several clients on the same measure may be added."""
        return self.unit in ADDED or (self.unit is None and (self.kind in MONEY or self.kind == "hours"))

    def list_measured(self, day: date) -> tuple[tuple[date, Fraction], ...]:
        """What was measured up to a day, the oldest first; of two on one day the last in the file."""
        found = {each.on: Fraction(each.value) for each in self.measured if each.on <= day}
        return tuple(sorted(found.items()))

    def find_written_value(self, day: date) -> Fraction | None:
        """The value on a day as far as the objective itself tells: as written, else as last measured."""
        measured = self.list_measured(day)
        if self.now is not None:
            return Fraction(self.now)
        return measured[-1][1] if measured else None

    def progress(self, now: Fraction | None) -> Fraction | None:
        """How far from the baseline (0) to the target (1), given the value now; below 0 when it went the wrong way.

        None when one of the three is unknown, or when there is no way to go. What is yes or no is 1 or 0; without numbers of its own it is as far as its
        results are on average, none of which counts for more than 1.
        """
        if self.met is not None:
            return Fraction(self.met)
        if self._within(now):
            return Fraction(1)
        if self.target is None and self.results:
            return self._average()
        return measure_progress(self.baseline, self.aim(now), now)

    @property
    def next_result(self) -> KeyResult | None:
        """Of its results that are not reached, the one with the earliest day; None when none has one."""
        waiting = [each for each in self.results if each.by and (each.progress is None or each.progress < 1)]
        return min(waiting, key=lambda each: each.by or date.max, default=None)

    def _within(self, now: Fraction | None) -> bool:
        """Whether a value lies in the range that is the target."""
        return now is not None and self.range is not None and self.range[0] <= now <= self.range[1]

    def _average(self) -> Fraction | None:
        """How far the results are together; None when of one of them nobody can tell."""
        known = [done for each in self.results if (done := each.progress) is not None]
        return sum((min(done, Fraction(1)) for done in known), Fraction(0)) / len(known) if len(known) == len(self.results) else None

    def aim(self, now: Fraction | None) -> Decimal | None:
        """The value to reach: of a range the end that is nearer, to the value now or else to where it began."""
        if self.range is None:
            return self.target
        low, high = self.range
        if now is not None and now > high:
            return high
        if now is not None and now < low:
            return low
        return low if self.baseline is not None and self.baseline < low else high

    @property
    def range(self) -> tuple[Decimal, Decimal] | None:
        """The lower and the upper end of a target that is a range."""
        if self.target is None or self.target_to is None:
            return None
        return min(self.target, self.target_to), max(self.target, self.target_to)

    @property
    def measurable(self) -> bool:
        """Whether it says from where to where, or what else shows that it is reached."""
        return self.met is not None or bool(self.results) or (self.baseline is not None and self.target is not None)

    def reached(self, now: Fraction | None) -> bool:
        """Whether the value now is at the target or past it; what nobody can tell is not reached."""
        if self.met is None and self.range:
            return self._within(now)
        done = self.progress(now)
        return done is not None and done >= 1

    def due(self, day: date) -> bool:
        """Whether it is to be reached on this day or before it."""
        return self.by is not None and self.by <= day

    def passed(self, day: date) -> bool:
        """Whether its day lies before this one."""
        return self.by is not None and self.by < day

    def behind(self, day: date, now: Fraction | None) -> bool:
        """Whether its day lies before this one and it is not reached."""
        return self.passed(day) and not self.reached(now)
