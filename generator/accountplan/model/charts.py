"""What a chart draws: plain numbers for places and lengths, and labels that are already words.

`present` makes these, `render` draws them: one type for each chart. Scores and marks run from 1 to 10, shares from 0 to 1
unless said otherwise. ``label`` is what a screen reader hears; an empty one means that the words beside the chart say it all.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from accountplan.base.text import Exact

# ---- Small ones, in a row of a table --------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of the scale that one tier takes; ``here`` marks the tier that counts now."""

    label: str
    low: float
    high: float
    here: bool = False


@dataclass(frozen=True, slots=True)
class ScoreMeter:
    """A score with the range that it can still take. ``limits`` are the tier limits; an unrated account has no ``score``.

    ``zones`` and the two words for the ends of the range show on the large meter only.
    """

    score: float | None
    low: float
    high: float
    limits: tuple[float, ...]
    label: str
    zones: tuple[Zone, ...] = ()
    low_label: str = ""
    high_label: str = ""


@dataclass(frozen=True, slots=True)
class MeterScale:
    """The scale in the head of a column of meters: 1, the tier limits, 10."""

    limits: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class CriterionStrip:
    """One mark, the marks of its raters, or nothing known."""

    mark: float | None
    raters: tuple[float, ...] = ()
    limits: tuple[float, ...] = ()
    label: str = ""


@dataclass(frozen=True, slots=True)
class CompletenessBar:
    """The filled share of each part of a plan, in their fixed order; None where nothing is asked."""

    parts: tuple[float | None, ...]
    label: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """A length from zero; ``top`` and ``bottom`` are the largest and smallest of the column."""

    value: float
    top: float
    bottom: float = 0.0
    label: str = ""


def make_bars(values: Sequence[Exact | None], others: Iterable[Exact] = ()) -> tuple[Bar | None, ...]:
    """The bars of one column, up to the largest of its values and of what is drawn or named beside them; None where there is no value."""
    top = max((float(each) for each in (*values, *others) if each is not None), default=0.0)
    return tuple(None if value is None else Bar(float(value), top) for value in values)


@dataclass(frozen=True, slots=True)
class LoadBar:
    """Hours planned against those available (None when nobody wrote how many); ``top`` is the largest number of the column, nothing where it stands alone."""

    planned: float
    available: float | None
    top: float
    label: str = ""


@dataclass(frozen=True, slots=True)
class OfferBar:
    """What a proposal is worth, of which the chance (0 to 1) is filled; ``reach`` is the value of the longest bar, beyond which a bar is cut off."""

    value: float
    chance: float
    reach: float
    label: str = ""


@dataclass(frozen=True, slots=True)
class MiniBars:
    """One figure over the years, the newest last; None where a year is not known."""

    values: tuple[float | None, ...]
    label: str = ""


@dataclass(frozen=True, slots=True)
class ObjectiveProgress:
    """How far from begin (0) to target (1): below 0 when it went back, above 1 when passed, None when unknown."""

    done: float | None
    label: str = ""


@dataclass(frozen=True, slots=True)
class ObjectiveTrack:
    """An objective against time: each of the ``points`` is a place between start (0) and target day (1), and one between baseline (0) and target (1).

    There is at least one; ``today`` is a place between both days as well, or beyond them.
    """

    points: tuple[tuple[float, float], ...]
    today: float
    label: str


@dataclass(frozen=True, slots=True)
class TieDots:
    """How well one of us knows one of them: 1 to 3, or None when they know each other but nobody wrote how well."""

    strength: int | None
    label: str


# ---- Large ones, each a figure --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Stop:
    """A point of a curve with words: after this many clients; ``short`` is for the narrow chart."""

    clients: int
    text: str
    short: str


@dataclass(frozen=True, slots=True)
class ParetoCurve:
    """Running shares after each client, largest first: of turnover (solid) and of margin (dashed); either may be empty.

    ``within`` are, for each client of the first curve that is there, the choices that cut it.
    """

    turnover: tuple[float, ...]
    margin: tuple[float, ...]
    turnover_name: str
    margin_name: str
    equal_name: str
    axis: str
    stops: tuple[Stop, ...]
    label: str
    within: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bubble:
    """One client in the matrix: two marks, and the value that its area carries (never negative); ``within`` are the choices that cut it."""

    x: float
    y: float
    value: float
    name: str
    tier: str = ""
    within: str = ""


@dataclass(frozen=True, slots=True)
class PortfolioMatrix:
    """Clients by value (across) and growth (up), the most valuable first; the cross is at ``middle``."""

    bubbles: tuple[Bubble, ...]
    middle: float
    question: str
    star: str
    dog: str
    cow: str
    x_axis: str
    y_axis: str
    label: str


@dataclass(frozen=True, slots=True)
class Dumbbell:
    """One row: a share of the hours and a share of the value; ``strong`` when the difference asks for attention; ``within`` are the choices that cut it."""

    name: str
    tier: str
    hours: float
    value: float
    gap: str
    strong: bool = False
    within: str = ""


@dataclass(frozen=True, slots=True)
class Skipped:
    """Rows that are left out of a chart, in words."""

    text: str


@dataclass(frozen=True, slots=True)
class HoursAgainstValue:
    """Shares of hours beside shares of value, a row each, on one scale."""

    rows: tuple[Dumbbell | Skipped, ...]
    hours_name: str
    value_name: str
    gap_name: str
    label: str


@dataclass(frozen=True, slots=True)
class PyramidLayer:
    """One layer: its shares of all hours and of all money; None when not known."""

    name: str
    hours: float | None
    money: float | None


@dataclass(frozen=True, slots=True)
class TrustPyramid:
    """Layers from the most to the least trusted: shares of hours to the left, of money to the right."""

    layers: tuple[PyramidLayer, ...]
    hours_name: str
    money_name: str
    label: str


@dataclass(frozen=True, slots=True)
class TierLimits:
    """The scale with the zone of every tier, and a dot for each score; ``counts`` are words below the name of each zone."""

    zones: tuple[Zone, ...]
    counts: tuple[str, ...]
    scores: tuple[float, ...]
    limits: tuple[float, ...]
    label: str


@dataclass(frozen=True, slots=True)
class ScoreCourse:
    """A score month by month, the newest last; None where it is not known. ``ghost`` is that of the plan of then by the method of today.

    ``breaks`` are the places at which the method is another than before, with ``break_label``; ``months`` names some places below the axis.
    """

    scores: tuple[float | None, ...]
    ghost: tuple[float | None, ...]
    breaks: tuple[int, ...]
    break_label: str
    ghost_label: str
    limits: tuple[float, ...]
    months: tuple[tuple[int, str], ...]
    first: str
    last: str
    label: str


@dataclass(frozen=True, slots=True)
class Rung:
    """A level that is reached (``low`` and ``high`` are the same), or a part of the way between two levels: ``kind`` is level, up, down or open,
    which nobody has filled in yet. ``text`` is its amount in words.
    """

    name: str
    low: float
    high: float
    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Waterfall:
    """The way from one amount to another, a row for each part; ``levels`` are where each row ends and the next begins."""

    rungs: tuple[Rung, ...]
    levels: tuple[float, ...]
    label: str


Chart: TypeAlias = (
    ScoreMeter | MeterScale | CriterionStrip | CompletenessBar | Bar | MiniBars | ObjectiveProgress | TieDots
    | ParetoCurve | PortfolioMatrix | HoursAgainstValue | TrustPyramid | TierLimits | ScoreCourse | Waterfall
)  # fmt: skip
