"""What changed in one thing: a key, an item, the actions of a plan, its findings, a noun of the firm, somebody's hours."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any, NamedTuple, TypeAlias

from accountplan.base.text import Exact, Money, Number, Share

from .account import Action
from .analysis import Load
from .criteria import Criterion
from .finding import Finding
from .groups import Group
from .leaves import Sort
from .meetings import Meeting, Resolution
from .people import Person
from .tiers import Tier

LIMITS = frozenset({"above", "below", "by_hand"})
"""The keys of a tier that say who is in it."""
Noun: TypeAlias = Criterion | Tier | Person | Group
SHORT = 40
"""Characters of a text that stands in a row with what it was."""


class KeyChange(NamedTuple):
    """A key that says something else, by its path such as ``norms.contact_days``; None where it is not written. ``sort`` is what it holds.

    Of a list of single values both are tuples: all of a short one, of a longer one those that went and those that came.
    """

    name: str
    before: Any
    after: Any
    sort: Sort | None = None

    @property
    def short(self) -> bool:
        """Whether both values can be read at a glance: numbers, days and words, and no prose."""
        if self.sort and self.sort.form == "prose":
            return False
        values = (each for value in (self.before, self.after) for each in (value if isinstance(value, tuple) else (value,)))
        return all(not isinstance(value, str) or len(value) <= SHORT for value in values)


class ItemChange(NamedTuple):
    """An item of a list that says something else, at these ``keys``."""

    before: Any
    after: Any
    keys: tuple[KeyChange, ...]


@dataclass(frozen=True, slots=True)
class ItemsChange:
    """What changed in one list of a plan, such as ``contacts``: items that are new, that are gone, and that say something else."""

    key: str
    new: tuple[Any, ...]
    gone: tuple[Any, ...]
    changed: tuple[ItemChange, ...]


@dataclass(frozen=True, slots=True)
class ActionsChange:
    """What became of the actions: each stands in one row. ``moved`` have another day, ``changed`` say something else; ``dropped`` are said to be so,
    and ``gone`` were open and stand nowhere any more.
    """

    new: tuple[Action, ...] = ()
    done: tuple[Action, ...] = ()
    moved: tuple[ItemChange, ...] = ()
    dropped: tuple[Action, ...] = ()
    gone: tuple[Action, ...] = ()
    changed: tuple[ItemChange, ...] = ()

    @property
    def given_up(self) -> tuple[Action, ...]:
        """Those that nobody will do: with a word, or without one."""
        return (*self.dropped, *self.gone)

    @property
    def any(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self.new or self.done or self.moved or self.given_up or self.changed)


@dataclass(frozen=True, slots=True)
class FindingsChange:
    """The findings that are new, those that are gone, and those that say the same with other numbers (before, after)."""

    new: tuple[Finding, ...] = ()
    gone: tuple[Finding, ...] = ()
    changed: tuple[tuple[Finding, Finding], ...] = ()

    @property
    def any(self) -> bool:
        """Whether a finding came or went, or is judged otherwise."""
        return bool(self.new or self.gone or self.stricter or self.milder)

    @property
    def stricter(self) -> tuple[tuple[Finding, Finding], ...]:
        """Those that were there before, and now break a stricter norm or weigh more."""
        return tuple(pair for pair in self.changed if judge_again(*pair) > 0)

    @property
    def milder(self) -> tuple[tuple[Finding, Finding], ...]:
        """Those that are still there, under a milder norm or with less weight."""
        return tuple(pair for pair in self.changed if judge_again(*pair) < 0)

    @property
    def otherwise(self) -> tuple[tuple[Finding, Finding], ...]:
        """Those that say the same with other numbers."""
        return tuple(pair for pair in self.changed if judge_again(*pair) == 0)


NORMS = ("norm", "limit")
"""The values of a message that are what the firm asks, and not what a plan says; all are a most. Where days ``ago`` are told, the number is the norm."""


def judge_again(before: Finding, after: Finding) -> int:
    """Whether the same finding is judged more strictly than before (1), less (-1) or alike (0): by its severity, then by its norm."""
    if before.severity != after.severity:
        return 1 if after.severity > before.severity else -1
    one, other = (find_norm(each) for each in (before, after))
    if one is None or other is None or one == other:
        return 0
    return 1 if other < one else -1


def find_norm(finding: Finding) -> Exact | None:
    """The norm that a finding names, as a number; None when it names none."""
    message = finding.message
    found = {} if isinstance(message, str) else dict(message.values)
    match next((found[name] for name in (*NORMS, *(("n",) if "ago" in found else ())) if name in found), None):
        case Money(amount=amount):
            return amount
        case Share(value=number) | Number(value=number):
            return number
        case int() | Decimal() | Fraction() as number:
            return number
    return None


@dataclass(frozen=True, slots=True)
class MeetingChange:
    """A meeting that is new or gone (None on the side where it is not), or that says something else: at these ``keys``, or of its decisions.

    ``moved`` have another day and ``handed`` are with other people (before, after): one decision may be in both. ``changed`` say only something else.
    """

    id: str
    before: Meeting | None
    after: Meeting | None
    keys: tuple[str, ...] = ()
    new: tuple[Resolution, ...] = ()
    done: tuple[Resolution, ...] = ()
    moved: tuple[tuple[Resolution, Resolution], ...] = ()
    handed: tuple[tuple[Resolution, Resolution], ...] = ()
    dropped: tuple[Resolution, ...] = ()
    changed: tuple[tuple[Resolution, Resolution], ...] = ()


@dataclass(frozen=True, slots=True)
class NounChange:
    """A criterion, a tier, one of us or a group that is new or gone, or of which these ``keys`` say something else, and these items of its ``lists``."""

    id: str
    before: Noun | None
    after: Noun | None
    keys: tuple[KeyChange, ...] = ()
    lists: tuple[ItemsChange, ...] = ()

    @property
    def limits(self) -> bool:
        """Whether a tier comes or goes, or takes other scores."""
        return self.before is None or self.after is None or any(each.name in LIMITS for each in self.keys)


@dataclass(frozen=True, slots=True)
class HoursChange:
    """One of us whose hours, planned or available, changed; None on the side where this person is not one of us."""

    person: str
    before: Load | None
    after: Load | None


NO_ACTIONS = ActionsChange()
"""Nothing became of any action."""
NO_FINDINGS = FindingsChange()
"""No finding came, went or changed."""
