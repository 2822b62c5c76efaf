"""What `compare` gives: what changed between two surveys, and why, each score down to the last point."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import floor
from typing import NamedTuple

from .account import Overrule
from .bands import make_ladder
from .causes import UNDECIDED, Cause, Deciding, Decisive, Group, Sum, Through, round_together
from .differences import (
    NO_ACTIONS,
    NO_FINDINGS,
    ActionsChange,
    FindingsChange,
    HoursChange,
    ItemsChange,
    KeyChange,
    MeetingChange,
    NounChange,
)
from .exact import count_decimals
from .figures import find_latest_figure
from .finding import Finding, Severity
from .scores import AccountScore
from .survey import Survey

HALF = Fraction(1, 2)
EDGE = Fraction(5, 100)
"""Points within which a score is near a limit."""
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


class Movement(NamedTuple):
    """The clients that go from one tier to another (None: without a tier), how many, and their share (0 to 1) of the turnover of all accounts."""

    before: str | None
    after: str | None
    number: int
    turnover: Fraction


@dataclass(frozen=True, slots=True)
class Changes:
    """All that changed between two surveys. ``accounts`` are those with a change, by consequence; ``renamed`` maps old ids to new ones.

    ``settings`` are other keys of criteria.yaml, such as ``known_at_least``, that say something else. ``findings`` are about no account.
    ``people`` are us, ``groups`` the group plans, ``firm`` the keys of firm.yaml, and ``meetings`` those that differ.
    """

    before: Survey
    after: Survey
    accounts: tuple[AccountChange, ...]
    renamed: Mapping[str, str]
    criteria: tuple[NounChange, ...]
    tiers: tuple[NounChange, ...]
    settings: tuple[KeyChange, ...]
    hours: tuple[HoursChange, ...]
    findings: FindingsChange
    people: tuple[NounChange, ...] = ()
    groups: tuple[NounChange, ...] = ()
    firm: tuple[KeyChange, ...] = ()
    meetings: tuple[MeetingChange, ...] = ()

    @property
    def movers(self) -> tuple[AccountChange, ...]:
        """The accounts that go to another tier or get another status, come or go."""
        return tuple(each for each in self.accounts if each.moves)

    @property
    def came(self) -> int:
        """How many accounts are new."""
        return len([each for each in self.movers if each.before is None])

    @property
    def went(self) -> int:
        """How many accounts are gone."""
        return len([each for each in self.movers if each.after is None])

    @property
    def moved(self) -> int:
        """How many accounts go from one tier to another."""
        return len([each for each in self.movers if each.climbs])

    @property
    def turned(self) -> Mapping[str, int]:
        """How many accounts get each status."""
        return Counter(each.turn[1] for each in self.movers if each.turn)

    @property
    def method(self) -> bool:
        """Whether the firm's method changed: how scores and tiers are worked out. What is wanted of a tier, and promised to its clients, is no part of it."""
        return bool(self.criteria or self.settings) or any(each.limits for each in self.tiers)

    @property
    def movements(self) -> tuple[Movement, ...]:
        """The movements between tiers of accounts that are on both sides, the one with most turnover first."""
        found: dict[tuple[str | None, str | None], list[AccountChange]] = {}
        for each in self.movers:
            if each.climbs:
                found.setdefault(each.tiers, []).append(each)
        years = self.after.portfolio.years(self.after.today)
        known = (find_latest_figure(account, "turnover", years) for account in self.after.portfolio.accounts.values())
        whole = sum((figure.value for figure in known if figure), Fraction(0))
        sums = {tiers: sum((each.turnover for each in some), Fraction(0)) for tiers, some in found.items()}
        made = (Movement(*tiers, len(some), sums[tiers] / whole if whole else Fraction(0)) for tiers, some in found.items())
        return tuple(sorted(made, key=lambda each: (-each.turnover, -each.number, str(each[:2]))))

    @property
    def on_the_edge(self) -> tuple[AccountChange, ...]:
        """The accounts that stay in their tier, and whose score comes within 0.05 of a limit."""
        limits = make_ladder(self.after.portfolio.tiers).cuts[1:-1]

        def is_near(score: Fraction) -> bool:
            return any(abs(score - limit) < EDGE for limit in limits)

        scored = ((each, each.scores) for each in self.accounts if not each.moves)
        return tuple(each for each, scores in scored if scores and is_near(scores[1]) and not is_near(scores[0]))

    @property
    def overloaded(self) -> tuple[HoursChange, ...]:
        """Those of whom more hours are asked than they have, and more than before."""
        loads = ((each, each.before, each.after) for each in self.hours)
        return tuple(each for each, before, after in loads if after and after.over and (not before or (before.over or 0) < after.over))

    @property
    def moved_by_method(self) -> int:
        """How many scores the method moved."""
        return len([each for each in self.accounts if any(cause.method for cause in each.causes)])

    @property
    def counts(self) -> bool:
        """Whether anything changed besides words in a plan."""
        firm = self.method or self.tiers or self.hours or self.findings.any or self.people or self.groups or self.firm or self.meetings
        return bool(firm) or any(each.counts for each in self.accounts)

    @property
    def new_findings(self) -> tuple[Finding, ...]:
        """All findings that are new, the worst first."""
        return tuple(
            sorted((*self.findings.new, *(each for some in self.accounts for each in some.findings.new)), key=lambda each: each.order)
        )

    @property
    def new_by_severity(self) -> Mapping[Severity, int]:
        """How many findings are new, by how bad they are; 0 for a severity of which there are none."""
        return Counter(each.severity for each in self.new_findings)

    @property
    def caused_findings(self) -> tuple[Finding, ...]:
        """All findings that were not there before as they are now: those that are new, and those that say the same with other numbers."""
        kinds = (self.findings, *(each.findings for each in self.accounts))
        return tuple(found for kind in kinds for found in (*kind.new, *(after for _, after in kind.changed)))

    @property
    def stricter_findings(self) -> tuple[Finding, ...]:
        """All findings that were there before and are judged more strictly now, the worst first."""
        kinds = (self.findings, *(each.findings for each in self.accounts))
        return tuple(sorted((after for kind in kinds for _, after in kind.stricter), key=lambda each: each.order))

    @property
    def gone_findings(self) -> tuple[Finding, ...]:
        """All findings that are gone, the worst first."""
        return tuple(
            sorted((*self.findings.gone, *(each for some in self.accounts for each in some.findings.gone)), key=lambda each: each.order)
        )
