"""What `score` gives: each account's score, its range, its tier, and where every point comes from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Literal, NamedTuple, TypeAlias

from accountplan.base.days import count_days
from accountplan.base.text import Wording

from .account import RaterMark
from .ages import Ages

Origin: TypeAlias = Literal["hand", "raters", "scale", "unknown"]


class MarkScore(NamedTuple):
    """One criterion at one account: its ``mark``, 1 to 10 or None, and its ``weight`` of all ``known_weight`` at this account.

    ``spread`` is the highest minus the lowest newest mark of the raters; ``raters`` holds each rater's newest mark;
    ``figure``, ``value`` and ``year`` say what a scale was read from.
    """

    criterion: str
    mark: Fraction | None
    weight: Fraction
    origin: Origin
    known_weight: Fraction
    spread: Fraction | None = None
    raters: tuple[RaterMark, ...] = ()
    figure: str | None = None
    value: Fraction | None = None
    year: int | None = None

    def raters_differ(self, alert: Decimal) -> bool:
        """Whether raters lie further apart than this, so that they should talk (S5)."""
        return self.spread is not None and self.spread > alert

    @property
    def ends(self) -> tuple[RaterMark, RaterMark]:
        """The rater who gives least and the one who gives most, the first of equals; only when there are raters."""
        return min(self.raters, key=lambda rater: rater.mark), max(self.raters, key=lambda rater: rater.mark)

    @property
    def contribution(self) -> Fraction | None:
        """Points of the score: weight x mark / known weight, reduced once instead of twice."""
        if self.mark is None:
            return None
        weight, mark, known = self.weight, self.mark, self.known_weight
        return Fraction(weight.numerator * mark.numerator * known.denominator, weight.denominator * mark.denominator * known.numerator)


@dataclass(frozen=True, slots=True)
class Step:
    """A single change that moves an account to another tier, exact.

    ``change`` is ``mark`` or ``weight``; ``value`` is the limit: the smallest change reaches it, or passes it when
    ``strict`` (then the limit itself is not enough). ``upward`` when the mark or weight must be that or more, else that or less.
    ``now`` is None for a mark that is not known yet: filling it in is a change too.
    """

    criterion: str
    change: Literal["mark", "weight"]
    now: Fraction | None
    value: Fraction
    strict: bool
    upward: bool
    tier: str

    def way(self, rating: Fraction) -> Fraction:
        """How far the value has to go; a mark that is not known begins at the rating, where it would change nothing."""
        return abs(self.value - (rating if self.now is None else self.now))


@dataclass(frozen=True, slots=True)
class Move:
    """The nearest other tier in one direction: the score must reach ``limit``, or pass it when ``strict``.

    ``marks`` are the single marks that can do that alone, the smallest change first.
    """

    tier: str
    limit: Fraction
    strict: bool
    upward: bool
    marks: tuple[Step, ...]


class AccountScore(NamedTuple):
    """One account's score, 1 to 10, exact.

    ``low`` and ``high`` put unknown marks at 1 and 10; ``known`` is the known share of the weight (0 to 1);
    ``by_marks`` is the tier that the marks alone give (None when unrated), ``tier`` what counts after an overrule;
    ``possible`` are the tiers that the marks can still give, most valuable first; ``provisional`` when these are more than one,
    unless the tier was set by hand;
    ``rank`` counts from 1, equal scores share it; None when there is no score. ``meets`` is the number of criteria on
    which the minimum is reached, ``qualifies_all`` and ``qualifies_some`` the answers of the other ways to rank (S11).
    """

    account: str
    score: Fraction | None
    low: Fraction
    high: Fraction
    known: Fraction
    tier: str | None
    by_marks: str | None
    possible: tuple[str, ...]
    provisional: bool
    overruled: bool
    rank: int | None
    marks: Mapping[str, MarkScore]
    meets: int = 0
    qualifies_all: bool = False
    qualifies_some: bool = False

    @property
    def doubtful(self) -> bool:
        """Whether the marks leave open in which tier it belongs, and nobody decided."""
        return self.tier is not None and self.provisional and not self.overruled

    @property
    def unrated(self) -> bool:
        """Too little is known to name a tier by marks."""
        return self.by_marks is None

    @property
    def rating(self) -> Fraction | None:
        """The score that may be shown as such; None while too little is known."""
        return None if self.unrated else self.score

    @property
    def unknown(self) -> Fraction:
        """The share of the weight that is not known."""
        return 1 - self.known

    @property
    def known_weight(self) -> Fraction:
        """The weight of the criteria that have a mark."""
        return next((each.known_weight for each in self.marks.values()), Fraction(0))

    def raters(self, criterion: str) -> tuple[RaterMark, ...]:
        """The raters' newest marks for a criterion; none where it does not count."""
        found = self.marks.get(criterion)
        return found.raters if found else ()

    def differing(self, alert: Decimal) -> tuple[MarkScore, ...]:
        """The criteria on which raters lie further apart than this."""
        return tuple(each for each in self.marks.values() if each.raters_differ(alert))

    def list_old_marks(self, ages: Ages, day: date, limit: int) -> list[tuple[date, str, RaterMark]]:
        """The raters' newest marks that are more than ``limit`` days old on a day, the oldest first: since when, the criterion, the mark."""
        marks = ((ages.since_marked(criterion, mark), criterion, mark) for criterion, each in self.marks.items() for mark in each.raters)
        return sorted((each for each in marks if count_days(each[0], day) > limit), key=lambda each: each[0])

    @property
    def missing(self) -> tuple[MarkScore, ...]:
        """The criteria without a mark, the heaviest first."""
        return tuple(sorted((each for each in self.marks.values() if each.mark is None), key=lambda each: -each.weight))


@dataclass(frozen=True, slots=True)
class Scores:
    """All scores by account id, in rank order: rank, then id; accounts without a score last, by id.

    ``moves`` are the way up and the way down of each account, where the rating decides; none when unrated or under the other ways to rank.
    They follow from the score and the settings of the firm, and are worked out when they are asked for.
    """

    accounts: Mapping[str, AccountScore]
    moves: Mapping[str, tuple[Move, ...]]

    def __getitem__(self, account: str) -> AccountScore:
        return self.accounts[account]

    def places(self, tier: str | None) -> dict[str, int | None]:
        """The place of each account within a tier: see `placed`."""
        return rank_accounts(self.in_tier(tier))

    @property
    def ranks(self) -> Counter[int]:
        """How many accounts have each rank."""
        return Counter(score.rank for score in self.accounts.values() if score.rank is not None)

    def ranks_within(self, tier: str | None) -> Counter[int]:
        """How many accounts of a tier have each place in it."""
        return Counter(place for place in self.places(tier).values() if place)

    @property
    def shared(self) -> bool:
        """Whether two accounts that are rated share a rank."""
        ranks = [score.rank for score in self.accounts.values() if score.rating is not None]
        return len(ranks) != len(set(ranks))

    @property
    def skipped(self) -> bool:
        """Whether an account that is not rated takes a rank above one that is."""
        rated = [score.rank or 0 for score in self.accounts.values() if score.rating is not None]
        return any(
            score.rank is not None and score.rank < max(rated, default=0) for score in self.accounts.values() if score.rating is None
        )

    def in_tier(self, tier: str | None) -> tuple[AccountScore, ...]:
        """The accounts in a tier, in rank order; None for those without a tier."""
        return tuple(score for score in self.accounts.values() if score.tier == tier)


def rank_accounts(scores: Iterable[AccountScore]) -> dict[str, int | None]:
    """The place of each account among some in rank order, from 1: equal scores share one, and accounts without a score have none."""
    places: dict[str, int | None] = {}
    before, place = None, 0
    for number, each in enumerate(scores, start=1):
        if each.score != before:
            before, place = each.score, number
        places[each.account] = None if each.score is None else place
    return places


@dataclass(frozen=True, slots=True)
class Explanation:
    """A score down to the last point: the marks in the order of the criteria, what would move the account, among how many it is ranked, and
    whether another has the same rank.
    """

    score: AccountScore
    known_weight: Fraction
    steps: tuple[Step, ...]
    ranked: int
    shared: bool
    notes: tuple[Wording, ...] = ()
