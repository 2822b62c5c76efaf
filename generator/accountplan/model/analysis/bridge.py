"""The way from last year's turnover to the firm's target, as the account plans build it (S24)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate
from typing import Literal, TypeAlias

from accountplan.model.exact import exceeds, total
from accountplan.model.target import Target

Source: TypeAlias = Literal["budget", "objective", "proposals", "nothing"]
"""Where it is written what a client must bring in the year of the target: the budget of that year, the objective for turnover, else the open proposals by
their chance, else nowhere: then nothing changes.
"""
Part: TypeAlias = Literal["base", "less", "lost", "stays", "existing", "ambassador", "other", "unplanned", "wanted"]
LEVELS: tuple[Part, ...] = ("base", "stays", "wanted")
Origin: TypeAlias = Literal["existing", "ambassador", "other"]
NOTHING = Fraction(0)


@dataclass(frozen=True, slots=True)
class Span:
    """One account's part of the bridge, in money.

    ``base`` is the turnover of the year it starts from, ``aim`` that of the target's year as its plan has it. Of what is there, ``stake`` is in danger and
    ``lost`` is what we reckon to lose: all of it when the client leaves. ``proposals`` are the open ones by their chance; ``unweighed`` counts those
    without a value or a chance.
    """

    account: str
    origin: Origin
    source: Source
    base: Fraction
    aim: Fraction
    stake: Fraction = NOTHING
    lost: Fraction = NOTHING
    proposals: Fraction = NOTHING
    unweighed: int = 0

    @property
    def less(self) -> Fraction:
        """What the plan itself gives up."""
        return max(self.base - self.aim, NOTHING)

    @property
    def stays(self) -> Fraction:
        """What is left of the base."""
        return self.base - self.less - self.lost

    @property
    def more(self) -> Fraction:
        """What the plan adds."""
        return max(self.aim - self.base, NOTHING)

    @property
    def backed(self) -> Fraction:
        """How much of that the open proposals are worth by their chance."""
        return min(self.more, self.proposals)

    @property
    def leaves(self) -> bool:
        """Whether all of it is lost, as the client has left or will."""
        return bool(self.lost) and self.lost == self.base

    @property
    def result(self) -> Fraction:
        """What it brings in the year of the target, without what we reckon to lose."""
        return self.aim - self.lost

    @property
    def change(self) -> Fraction:
        """How much more that is than the base; below nothing when it is less."""
        return self.result - self.base

    @property
    def moves(self) -> bool:
        """Whether anything changes, or is in danger."""
        return self.base != self.aim or bool(self.stake or self.lost)


@dataclass(frozen=True, slots=True)
class Rung:
    """One part of the way: what it is, and the levels it leads from and to; those are the same where a level is reached."""

    part: Part
    begin: Fraction
    end: Fraction

    @property
    def change(self) -> Fraction:
        """What it adds, below nothing for what it takes off."""
        return self.end - self.begin

    @property
    def level(self) -> bool:
        """Whether it is a level that is reached."""
        return self.part in LEVELS


@dataclass(frozen=True, slots=True)
class Bridge:
    """All parts of the way, in money. ``base_year`` is the full year that it starts from, None when no client has turnover; ``target`` None when the
    firm has none. ``unknown`` names the clients without turnover of that year, which are counted nowhere.
    """

    target: Target | None
    base_year: int | None
    spans: tuple[Span, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def built(self) -> bool:
        """Whether there is a way to show: a target that lies after the year it starts from."""
        return self.target is not None and self.base_year is not None and self.target.year > self.base_year

    @property
    def below_aim(self) -> bool:
        """Whether clients that we have bring a smaller share of the target than the firm aims for."""
        return self.target is not None and exceeds(self.target.existing_share, self.existing_share)

    @property
    def base(self) -> Fraction:
        """The turnover of the year that it starts from."""
        return total([each.base for each in self.spans])

    @property
    def less(self) -> Fraction:
        """What plans give up."""
        return total([each.less for each in self.spans])

    @property
    def lost(self) -> Fraction:
        """What we reckon to lose against our will."""
        return total([each.lost for each in self.spans])

    @property
    def goes(self) -> Fraction:
        """Both together."""
        return self.less + self.lost

    @property
    def stays(self) -> Fraction:
        """What is left of the base after both."""
        return self.base - self.goes

    def more(self, origin: Origin) -> Fraction:
        """What accounts of an origin add."""
        return total([each.more for each in self.spans if each.origin == origin])

    @property
    def backed(self) -> Fraction:
        """How much of what plans add rests on open proposals."""
        return total([each.backed for each in self.spans])

    @property
    def existing(self) -> Fraction:
        """What clients that we have bring in the year of the target."""
        return self.stays + self.more("existing")

    @property
    def new(self) -> Fraction:
        """What new clients bring in that year."""
        return self.more("ambassador") + self.more("other")

    @property
    def growth(self) -> Fraction:
        """What plans add, at clients that we have and at new ones."""
        return self.new + self.more("existing")

    @property
    def planned(self) -> Fraction:
        """What the plans bring in that year."""
        return self.existing + self.new

    @property
    def wanted(self) -> Fraction:
        """The target itself."""
        return Fraction(self.target.turnover) if self.target else NOTHING

    @property
    def unplanned(self) -> Fraction:
        """What nobody has planned yet; below nothing when the plans bring more than the target."""
        return self.wanted - self.planned

    @property
    def short(self) -> bool:
        """Whether there is anything that nobody has planned yet."""
        return self.unplanned > 0

    @property
    def beyond(self) -> Fraction:
        """What the plans bring more than the target; nothing when they bring less."""
        return max(-self.unplanned, NOTHING)

    @property
    def rungs(self) -> tuple[Rung, ...]:
        """The whole way in its order, without the parts that are nothing."""
        changes: tuple[tuple[Part, Fraction], ...] = (
            ("base", self.base),
            ("less", -self.less),
            ("lost", -self.lost),
            ("stays", NOTHING),
            ("existing", self.more("existing")),
            ("ambassador", self.more("ambassador")),
            ("other", self.more("other")),
            ("unplanned", self.unplanned),
            ("wanted", NOTHING),
        )
        reached = accumulate(change for _, change in changes)
        found = (Rung(part, end if part in LEVELS else end - change, end) for (part, change), end in zip(changes, reached, strict=True))
        return tuple(each for each in found if each.level or each.change)

    @property
    def must(self) -> Fraction | None:
        """What clients that we have must bring by the firm's own aim."""
        share = self.target.existing_share if self.target else None
        return None if share is None else Fraction(share) * self.wanted

    @property
    def existing_share(self) -> Fraction | None:
        """The share of the target that the plans bring from clients that we have."""
        return self.existing / self.wanted if self.wanted else None

    @property
    def stake(self) -> Fraction:
        """The turnover in danger."""
        return total([each.stake for each in self.spans])

    @property
    def leaving(self) -> tuple[Span, ...]:
        """Those of which everything is lost, as they have left or will."""
        return tuple(each for each in self.spans if each.leaves)

    @property
    def endangered(self) -> tuple[Span, ...]:
        """Those of which something is in danger, the most first."""
        return tuple(sorted((each for each in self.spans if each.stake), key=lambda each: (-each.stake, each.account)))

    @property
    def moving(self) -> tuple[Span, ...]:
        """Those of which something changes or is in danger: the largest gain first."""
        return tuple(sorted((each for each in self.spans if each.moves), key=lambda each: (-each.change, each.account)))

    @property
    def still(self) -> tuple[Span, ...]:
        """Those of which nothing changes."""
        return tuple(each for each in self.spans if not each.moves)

    @property
    def unweighed(self) -> int:
        """How many open proposals have no value or no chance."""
        return sum(each.unweighed for each in self.spans)

    def of(self, accounts: Iterable[str]) -> Bridge:
        """The parts of some accounts."""
        chosen = frozenset(accounts)
        return Bridge(
            self.target,
            self.base_year,
            tuple(each for each in self.spans if each.account in chosen),
            tuple(each for each in self.unknown if each in chosen),
        )
