"""What `compare` gives: what changed between two surveys, and why, each score down to the last point."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from .account_change import AccountChange
from .bands import make_ladder
from .differences import (
    FindingsChange,
    HoursChange,
    KeyChange,
    MeetingChange,
    NounChange,
)
from .figures import find_latest_figure
from .finding import Finding, Severity
from .survey import Survey

EDGE = Fraction(5, 100)
"""Points within which a score is near a limit."""


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
    def _found(self) -> tuple[FindingsChange, ...]:
        """What became of the findings, of the firm and of each account."""
        return (self.findings, *(each.findings for each in self.accounts))

    @property
    def new_findings(self) -> tuple[Finding, ...]:
        """All findings that are new, the worst first."""
        return _sort_by_weight(each for found in self._found for each in found.new)

    @property
    def new_by_severity(self) -> Mapping[Severity, int]:
        """How many findings are new, by how bad they are; 0 for a severity of which there are none."""
        return Counter(each.severity for each in self.new_findings)

    @property
    def caused_findings(self) -> tuple[Finding, ...]:
        """All findings that were not there before as they are now: those that are new, and those that say the same with other numbers."""
        return tuple(each for found in self._found for each in (*found.new, *(after for _, after in found.changed)))

    @property
    def stricter_findings(self) -> tuple[Finding, ...]:
        """All findings that were there before and are judged more strictly now, the worst first."""
        return _sort_by_weight(after for found in self._found for _, after in found.stricter)

    @property
    def gone_findings(self) -> tuple[Finding, ...]:
        """All findings that are gone, the worst first."""
        return _sort_by_weight(each for found in self._found for each in found.gone)


def _sort_by_weight(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda each: each.order))
