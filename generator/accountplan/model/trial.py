"""What if we ranked otherwise (S12): other weights and limits, tried out without a change to any file, and who would change tier."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction
from typing import Literal, NamedTuple, TypeAlias

from .account import Account
from .criteria import Criteria
from .exact import total
from .figures import find_figure
from .portfolio import Portfolio
from .scores import AccountScore, Scores
from .tiers import Tier

Edge: TypeAlias = Literal["above", "below"]
EDGES: tuple[Edge, ...] = ("above", "below")


def list_edges(tier: Tier) -> tuple[Edge, ...]:
    """The limits that a tier has, which can be moved: none when it takes the rest, or is given by hand."""
    return () if tier.by_hand else tuple(edge for edge in EDGES if getattr(tier, edge) is not None)


def write_number(value: Decimal) -> str:
    """A number as YAML and addresses have it: without an exponent, and without zeros that say nothing."""
    text = f"{value:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def find_most_weight(criteria: Criteria) -> Decimal:
    """As far as a slider of weights goes: twice the heaviest, and 10 at the least."""
    return max(Decimal(10), *[2 * each.weight for each in criteria.criteria.values()])


def find_stakes(account: Account, year: int | None) -> tuple[Fraction | None, Fraction | None]:
    """The turnover and the hours of an account in a year; None where they are not known."""
    turnover, hours = (None if year is None else find_figure(account, name, year) for name in ("turnover", "hours"))
    return turnover.value if turnover else None, hours.value if hours else None


@dataclass(frozen=True, slots=True)
class Trial:
    """A setting to try: weights by criterion (0 or more), and limits (1 to 10) by tier and edge. What it does not name stays as the firm has it."""

    weights: Mapping[str, Decimal] = field(default_factory=dict)
    limits: Mapping[tuple[str, Edge], Decimal] = field(default_factory=dict)

    @property
    def empty(self) -> bool:
        """Whether it names nothing."""
        return not self.weights and not self.limits

    def besides(self, portfolio: Portfolio) -> Trial:
        """Only what is other than the firm has it, in the order of its files."""
        criteria, tiers = portfolio.criteria.criteria, portfolio.tiers.tiers
        kept = {id: self.weights[id] for id, each in criteria.items() if self.weights.get(id, each.weight) != each.weight}
        edges = ((tier, edge) for tier in tiers for edge in list_edges(tier))
        moved = {
            (tier.id, edge): value
            for tier, edge in edges
            if (value := self.limits.get((tier.id, edge))) is not None and value != getattr(tier, edge)
        }
        return Trial(kept, moved)

    def applied(self, portfolio: Portfolio) -> Portfolio:
        """The same plans under this setting."""
        criteria = {
            id: replace(each, weight=self.weights[id]) if id in self.weights else each for id, each in portfolio.criteria.criteria.items()
        }
        tiers = tuple(self._move(tier) for tier in portfolio.tiers.tiers)
        return replace(portfolio, criteria=replace(portfolio.criteria, criteria=criteria), tiers=replace(portfolio.tiers, tiers=tiers))

    def _move(self, tier: Tier) -> Tier:
        if tier.by_hand:
            return tier
        above, below = (self.limits.get((tier.id, edge), getattr(tier, edge)) for edge in EDGES)
        return replace(tier, above=above, below=below)

    def write_yaml(self) -> str:
        """What to change in the files of the firm, with the name of each file; nothing when nothing is other than it was."""
        return "".join(f"{line}\n" for line in self._list_lines())

    def _list_lines(self) -> Iterator[str]:
        if self.weights:
            yield "# plans/criteria.yaml"
            yield "criteria:"
            yield from (f"  {id}: {{weight: {write_number(value)}}}" for id, value in self.weights.items())
        if self.limits:
            yield "# plans/tiers.yaml"
            yield "tiers:"
            for tier in dict.fromkeys(tier for tier, _ in self.limits):
                edges = (f"{edge}: {write_number(self.limits[tier, edge])}" for edge in EDGES if (tier, edge) in self.limits)
                yield f"  - {{id: {', '.join((tier, *edges))}}}"

    @property
    def address(self) -> str:
        """The setting behind the # of the page about the ranking: ``weight.margin=3&limit.A.above=7.5``."""
        weights = (f"weight.{id}={write_number(value)}" for id, value in self.weights.items())
        limits = (f"limit.{tier}.{edge}={write_number(value)}" for (tier, edge), value in self.limits.items())
        return "&".join((*weights, *limits))


class Moved(NamedTuple):
    """An account that changes tier, with its turnover and hours; None where they are not known."""

    account: str
    before: AccountScore
    after: AccountScore
    turnover: Fraction | None
    hours: Fraction | None


class Held(NamedTuple):
    """What a tier holds: how many accounts, and what those bring and cost together as far as that is known; None when it is known of none of them."""

    accounts: int
    turnover: Fraction | None
    hours: Fraction | None


@dataclass(frozen=True, slots=True)
class Shift:
    """What a tier (None: no tier) held, and would hold."""

    tier: str | None
    before: Held
    after: Held


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a trial gives: the scores of all accounts, and who changes tier, what brings most first. Former clients are left out of both lists.

    ``year`` is that of turnover and hours, None when nobody has any; ``shifts`` are by tier, the most valuable first. ``odd`` is whether the limits
    leave a score without a tier, or give it several.
    """

    trial: Trial
    portfolio: Portfolio
    scores: Scores
    year: int | None
    moved: tuple[Moved, ...]
    shifts: tuple[Shift, ...]
    odd: bool

    @property
    def stakes(self) -> Held:
        """All who change tier, with what they bring and cost together."""
        return hold(self.moved)


def hold(moved: Collection[Moved]) -> Held:
    """These accounts together."""
    return Held(len(moved), _add([each.turnover for each in moved]), _add([each.hours for each in moved]))


def _add(values: Collection[Fraction | None]) -> Fraction | None:
    known = [value for value in values if value is not None]
    return total(known) if known or not values else None
