"""What changed of one account between two surveys, and why, its score down to the last point."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import floor
from typing import NamedTuple

from .account import Overrule
from .causes import UNDECIDED, Cause, Deciding, Decisive, Group, Sum, Through, round_together
from .differences import (
    NO_ACTIONS,
    NO_FINDINGS,
    ActionsChange,
    FindingsChange,
    ItemsChange,
    KeyChange,
)
from .exact import count_decimals
from .scores import AccountScore

HALF = Fraction(1, 2)
QUIET = frozenset({"reviewed"})
"""Keys of which another value means no more than that somebody went through the texts."""
MOST_DIGITS = 4
"""Decimals of a score that are written at most."""


class State(NamedTuple):
    """One account on one side: its score, and the share (0 to 1) of its plan that is there."""

    score: AccountScore
    completeness: Fraction


@dataclass(frozen=True)
class AccountChange:
    """What changed at one account, whose id and name are those of the newest side; ``before`` or ``after`` is None where it is not there.

    ``causes`` say what moved the score; none when there was no score on one side. ``through`` says whether the method or the data moved the tier
    that the marks give, and ``deciding`` what precisely. ``lists`` are the items, ``keys`` the names of single keys that say something else, such as ``situation.market``.
    ``values`` are those of the single keys whose old and new value can be read at a glance, such as ``lead`` and ``figures.2025.turnover``; ``norms`` are
    the norms of its tier, where it comes in another one. ``decisive`` is the one thing without which it would have stayed in its tier.
    ``turnover`` is what the client brought in the newest year that counts.
    """

    id: str
    name: str
    before: State | None
    after: State | None
    renamed: str | None = None
    causes: tuple[Cause, ...] = ()
    through: Through | None = None
    deciding: Deciding = UNDECIDED
    overrule: tuple[Overrule | None, Overrule | None] = (None, None)
    actions: ActionsChange = NO_ACTIONS
    lists: tuple[ItemsChange, ...] = ()
    keys: tuple[str, ...] = ()
    findings: FindingsChange = NO_FINDINGS
    turnover: Fraction = Fraction(0)
    values: tuple[KeyChange, ...] = ()
    norms: tuple[KeyChange, ...] = ()
    decisive: Decisive | None = None

    @property
    def tiers(self) -> tuple[str | None, str | None]:
        """The tier before and after."""
        return (self.before.score.tier if self.before else None, self.after.score.tier if self.after else None)

    @property
    def turn(self) -> tuple[str, str] | None:
        """Its status before and after, where it becomes a client, leaves, or becomes a prospect."""
        found = next((each for each in self.values if each.name == "status"), None) if self.before and self.after else None
        return (str(found.before), str(found.after)) if found else None

    @property
    def climbs(self) -> bool:
        """Whether it is there on both sides, in another tier."""
        return self.tiers[0] != self.tiers[1] and self.before is not None and self.after is not None

    @property
    def moves(self) -> bool:
        """Whether it goes to another tier or gets another status, or comes or goes itself."""
        return self.climbs or self.before is None or self.after is None or self.turn is not None

    @cached_property
    def scores(self) -> tuple[Fraction, Fraction] | None:
        """The score before and after, when there are both."""
        one, other = (side.score.score if side else None for side in (self.before, self.after))
        return None if one is None or other is None else (one, other)

    @property
    def gain(self) -> Fraction:
        """The points that the score gained; nothing when it is not known on one side."""
        return self.scores[1] - self.scores[0] if self.scores else Fraction(0)

    @property
    def method(self) -> Fraction:
        """The points that the method moved."""
        return sum((cause.share for cause in self.causes if cause.method), Fraction(0))

    @property
    def data(self) -> Fraction:
        """The points that the data moved."""
        return sum((cause.share for cause in self.causes if not cause.method), Fraction(0))

    @property
    def counts(self) -> bool:
        """Whether more changed than words: score, tier, range, completeness, an overrule, a figure, an item, a finding or the address."""
        one, other = self.before, self.after
        if self.moves or self.renamed or self.causes or self.actions.any or self.lists or self.findings.any:
            return True
        if any(each.name not in QUIET for each in self.values):
            return True
        return one is not None and other is not None and (self.overrule[0] != self.overrule[1] or _shown(one) != _shown(other))

    @property
    def order(self) -> tuple[bool, bool, Fraction, Fraction, str]:
        """Sort key, by consequence: who moves, whose score moves, then the most turnover, then the most points, then by id."""
        return (not self.moves, not self.gain, -self.turnover, -abs(self.gain), self.id)

    @property
    def groups(self) -> tuple[Group, ...]:
        """The causes by criterion, the method apart from the data; what did most first."""
        shares: dict[tuple[str, bool], Fraction] = {}
        for cause in self.causes:
            key = cause.criterion, cause.method
            shares[key] = shares.get(key, Fraction(0)) + cause.share
        groups = (Group(criterion, method, share) for (criterion, method), share in shares.items())
        return tuple(sorted(groups, key=lambda group: -abs(group.share)))

    def write_sum(self, least: int = 2) -> Sum:
        """The change as a sum that adds up as it is written, with ``least`` decimals or as many as show a change.

        Parts are rounded down, and those that lost most by it get the units that are left over. Only when there is a score on both sides.
        """
        assert self.scores
        digits = max(least, min(count_decimals(*self.scores), MOST_DIGITS))
        tens = 10**digits
        before, after = (floor(score * tens + HALF) for score in self.scores)
        units = round_together([group.share * tens for group in self.groups], after - before)
        causes: list[tuple[Cause, Fraction]] = []
        for group, unit in zip(self.groups, units, strict=True):
            some = [cause for cause in self.causes if (cause.criterion, cause.method) == group[:2]]
            shares = round_together([cause.share * tens for cause in some], unit)
            causes += ((cause, Fraction(share, tens)) for cause, share in zip(some, shares, strict=True))
        parts = (Group(group.criterion, group.method, Fraction(unit, tens)) for group, unit in zip(self.groups, units, strict=True) if unit)
        return Sum(digits, Fraction(before, tens), tuple(parts), Fraction(after, tens), tuple(causes))

    @property
    def brief(self) -> bool:
        """Whether nothing moved but the score and what follows from it, by the method alone."""
        told = self.moves or self.renamed or self.actions.any or self.lists or self.keys or self.findings.any
        return bool(self.causes) and not told and all(cause.method for cause in self.causes)


def _shown(side: State) -> tuple[object, ...]:
    """What is shown of one side, without what follows from other clients."""
    score = side.score
    return (score.score, score.tier, score.provisional, score.possible, score.overruled, side.completeness)
