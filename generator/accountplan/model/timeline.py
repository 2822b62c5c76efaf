"""How accounts and the firm stood at the end of each month: with the method of that day, and apart with the method of today."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction
from functools import cached_property
from itertools import pairwise
from typing import Any, NamedTuple, TypeAlias

from accountplan.base.kept import make_digest
from accountplan.base.text import Wording, say

from .account import Status
from .analysis import Completenesses, Concentration
from .course import Course, Step
from .figures import find_latest_figure
from .portfolio import Portfolio
from .scores import AccountScore, Scores


class Rated(NamedTuple):
    """A score, 1 to 10, as far as enough is known to call it one, and the tier that counts."""

    score: Fraction | None
    tier: str | None


class Point(NamedTuple):
    """One account at one moment: its score and tier, the share (0 to 1) of its plan that is there, and the turnover of the newest year that counts.

    ``torn`` when parts of its file could not be read.
    """

    name: str
    status: Status
    score: Fraction | None
    tier: str | None
    provisional: bool
    complete: Fraction
    turnover: Fraction | None
    torn: bool = False

    @property
    def rated(self) -> Rated:
        """Its score and tier."""
        return Rated(self.score, self.tier)


class Spread(NamedTuple):
    """What all clients brought in the newest full year: in total, and the shares (0 to 1) of the largest and of the five largest."""

    year: int | None
    total: Fraction
    largest: Fraction | None
    top5: Fraction | None


class Stand(NamedTuple):
    """All accounts by id at one moment, counted by the method of that day, which ``method`` names; ``complete`` is the mean of all plans."""

    method: str
    points: Mapping[str, Point]
    turnover: Spread
    complete: Fraction

    @property
    def tiers(self) -> Counter[str | None]:
        """How many clients each tier has; None holds those without one."""
        return Counter(each.tier for each in self.points.values() if each.status == "client")


Rates: TypeAlias = Mapping[str, Rated]
"""The accounts by id at one moment, counted by the method of today."""


@dataclass(frozen=True, slots=True)
class Month:
    """The end of a month, or today: ``commit`` is what stood there, None for the files as they are now.

    ``crossed`` are the accounts of today, by the ids of today, by the method of then. ``why`` says why nothing could be read; then there is no ``stand``. Ids are those that the accounts have today, ``known`` those of then.
    """

    day: date
    commit: str | None
    stand: Stand | None
    today: Rates = field(default_factory=dict)
    crossed: Rates = field(default_factory=dict)
    why: Wording | None = None
    ids: frozenset[str] | None = None

    @property
    def absent(self) -> bool:
        """Whether there were no plans yet, or none any more."""
        return self.stand is None and self.why is None

    @property
    def known(self) -> frozenset[str]:
        """The accounts that there were, by the ids of then."""
        return self.ids if self.ids is not None else frozenset(self.points)

    @property
    def points(self) -> Mapping[str, Point]:
        """The accounts by id; none when nothing could be read."""
        return self.stand.points if self.stand else {}

    @property
    def trouble(self) -> Wording:
        """Why nothing is known of a month without a stand."""
        return self.why or say("There were no plans.")

    @property
    def tiers(self) -> Counter[str | None]:
        """How many clients each tier had by the method of that day; None holds those without one."""
        return self.stand.tiers if self.stand else Counter()

    @property
    def tiers_by_today(self) -> Counter[str | None]:
        """The same by the method of today."""
        return Counter(self.today[id].tier for id, each in self.points.items() if each.status == "client")

    def differs(self, account: str) -> bool:
        """Whether the method of today says something else of an account than that of the day."""
        return account in self.points and self.points[account].rated != self.today[account]

    def renamed(self, names: Mapping[str, str]) -> Month:
        """The same with other ids: ``names`` maps old ones to new ones."""
        if not self.stand or not names:
            return self
        points = {names.get(id, id): each for id, each in self.points.items()}
        today = {names.get(id, id): each for id, each in self.today.items()}
        return replace(self, stand=self.stand._replace(points=points), today=today, ids=self.known)


class Moved(NamedTuple):
    """An account that changed tier between two moments (None: without a tier).

    ``by_method`` when its plan of then gives the tier of today by the method of today: it is the method that moved it.
    """

    account: str
    name: str
    before: str | None
    after: str | None
    by_method: bool


@dataclass(frozen=True)
class Timeline:
    """The moments, the oldest first, the last of which is today. ``shallow`` when the clone holds no commits before the first."""

    months: tuple[Month, ...] = ()
    shallow: bool = False

    @cached_property
    def young(self) -> bool:
        """Whether there is nothing to look back on: no month was over, or none could be read."""
        return self.at(date.max) is None

    @property
    def unread(self) -> tuple[Month, ...]:
        """The months of which Git has plans that it cannot give."""
        return tuple(month for month in self.months if month.why)

    def course(self, account: str) -> Course | None:
        """One account over time; None when there is nothing to look back on."""
        if self.young:
            return None
        steps = [self._step(month, account) for month in self.months]
        scored = [at for at, step in enumerate(steps) if step.score is not None]
        if len(scored) < 2 or scored[-1] != len(steps) - 1:  # who has no score today, or had none before
            return None
        return Course(tuple(steps[scored[0] :]))

    def _step(self, month: Month, account: str) -> Step:
        point, broken = month.points.get(account), month.day in self.method_changes
        if point is None:
            return Step(month.day, None, None, None, None, broken)
        crossed = month.crossed.get(account)
        return Step(month.day, point.score, point.tier, month.today[account].score, crossed and crossed.score, broken)

    @cached_property
    def method_changes(self) -> tuple[date, ...]:
        """The moments at which the method was another than at the one before."""
        known = [(month.day, month.stand.method) for month in self.months if month.stand]
        return tuple(day for (_, before), (day, after) in pairwise(known) if before != after)

    def at(self, day: date) -> Month | None:
        """The last moment before today that can be read, on or before a day, or else the first; None when there is none."""
        known = [month for month in self.months[:-1] if month.stand]
        return next((month for month in reversed(known) if month.day <= day), known[0] if known else None)

    def list_moved(self, since: date) -> tuple[Moved, ...]:
        """The clients that have another tier today than at the last moment on or before a day, or at the first one; by name."""
        first = self.at(since)
        return tuple(sorted(_list_moved(first, self.months[-1]), key=lambda each: (each.name, each.account))) if first else ()


def _list_moved(first: Month, last: Month) -> Iterator[Moved]:
    """Those that are clients at both moments."""
    for id, point in last.points.items():
        old = first.points.get(id)
        if old and old.tier != point.tier and old.status == point.status == "client":
            yield Moved(id, point.name, old.tier, point.tier, first.differs(id) and first.today[id].tier == point.tier)


def make_stand(portfolio: Portfolio, scores: Scores, complete: Completenesses, turnover: Concentration, today: date) -> Stand:
    """How all accounts stand on a day."""
    years = portfolio.years(today)
    points = {}
    for id, account in portfolio.accounts.items():
        score, figure, places = scores[id], find_latest_figure(account, "turnover", years), portfolio.places(id)
        points[id] = Point(
            name=account.name,
            status=account.status,
            score=score.rating,
            tier=score.tier,
            provisional=score.provisional,
            complete=complete[id].plan,
            turnover=figure.value if figure else None,
            torn=places is not None and places.torn,
        )
    spread = Spread(turnover.year, turnover.total, turnover.largest, turnover.top5)
    return Stand(name_method(portfolio), points, spread, complete.mean)


def make_rates(scores: Scores) -> Rates:
    """Scores and tiers alone."""
    return {id: _rate(score) for id, score in scores.accounts.items()}


def _rate(score: AccountScore) -> Rated:
    return Rated(score.rating, score.tier)


def name_method(portfolio: Portfolio) -> str:
    """A name for what a score and its tier follow from besides the plan: another weight, scale or limit gives another, another text does not."""
    criteria = portfolio.criteria
    weights = tuple((id, each.weight, each.scale) for id, each in criteria.criteria.items() if each.weight > 0)
    ways = (criteria.rank_by, criteria.minimum, criteria.at_least, criteria.known_at_least, criteria.stale_after, criteria.rater_weights)
    tiers = tuple((tier.id, tier.above, tier.below, tier.by_hand) for tier in portfolio.tiers.tiers)
    return make_digest(repr((weights, ways, tiers, portfolio.firm.year_ends)))


def write_stand(stand: Stand) -> bytes:
    """A stand as JSON."""
    return _dump([stand.method, {id: list(each) for id, each in stand.points.items()}, list(stand.turnover), stand.complete])


def read_stand(content: bytes) -> Stand:
    """A stand out of that JSON."""
    method, points, (year, *spread), complete = json.loads(content)
    return Stand(
        method=method,
        points={id: _read_point(*each) for id, each in points.items()},
        turnover=Spread(year, *(_read_exact(each) for each in spread)),
        complete=Fraction(*complete),
    )


def _read_point(name: str, status: Status, score: Sequence[int] | None, *rest: Any) -> Point:
    tier, provisional, complete, turnover, torn = rest
    return Point(name, status, _read_exact(score), tier, provisional, Fraction(*complete), _read_exact(turnover), torn)


def write_rates(rates: Rates) -> bytes:
    """Scores and tiers as JSON."""
    return _dump({id: list(each) for id, each in rates.items()})


def read_rates(content: bytes) -> Rates:
    """Scores and tiers out of that JSON."""
    return {id: Rated(_read_exact(score), tier) for id, (score, tier) in json.loads(content).items()}


def _dump(value: Any) -> bytes:
    return json.dumps(value, default=Fraction.as_integer_ratio, separators=(",", ":")).encode()


def _read_exact(written: Sequence[int] | None) -> Any:
    return None if written is None else Fraction(*written)
