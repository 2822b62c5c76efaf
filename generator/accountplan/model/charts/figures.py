"""The large charts, each a figure of its own."""

from __future__ import annotations

from dataclasses import dataclass

from .rows import Zone


@dataclass(frozen=True, slots=True)
class Stop:
    """A point of a curve with words: after this many clients; ``short`` is for the narrow chart."""

    clients: int
    text: str
    short: str


@dataclass(frozen=True, slots=True)
class ParetoCurve:
    """Cumulative shares after each client, largest first: of turnover (solid) and of margin (dashed); either may be empty.

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
