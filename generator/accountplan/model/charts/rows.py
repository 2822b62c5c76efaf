"""The small charts, which stand in a row of a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from accountplan.base.text import Exact


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
