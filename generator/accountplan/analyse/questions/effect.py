"""What did our effort bring, per tier and year, against what we wanted? (S27)"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from accountplan.analyse.amounts import find_known_amount, list_recent_years
from accountplan.analyse.facts import Facts
from accountplan.model.account import Account
from accountplan.model.analysis import Effect, Lost, Progress, Rolled, Standing, TierEffect, Yearly
from accountplan.model.analysis.effect import Measured
from accountplan.model.exact import total
from accountplan.model.objectives import Objective

from .bridge import answer as build
from .progress import answer as stand

AMOUNTS = ("turnover", "hours", "satisfaction")
KINDS: Mapping[str, Measured] = {"satisfaction": "satisfaction", "turnover": "turnover", "hours": "hours", "services": "services"}
"""The kinds of objective that are about one of the measures."""


def answer(facts: Facts) -> Effect:
    """The last three full years of which any client has figures."""
    maker = _Maker(facts)
    tiers = [tier.id for tier in facts.portfolio.tiers.tiers]
    made = [maker.make(tier) for tier in [*tiers, None]]
    undated = [each.id for each in maker.former if not each.left]
    bridge = maker.bridge
    return Effect(
        years=maker.years,
        tiers=tuple(each for each in made if each.clients or any(each.lost)),
        whole=maker.make(None, whole=True),
        undated=tuple(undated),
        wanted_year=bridge.target.year if bridge.built and bridge.target else None,
    )


class _Given(NamedTuple):
    """What one plan says of each of the years: whether it was a client, its amounts by name and its services, and whether it bought anything before."""

    was_client: tuple[bool, ...]
    amounts: Mapping[str, tuple[Fraction | None, ...]]
    services: tuple[Fraction | None, ...]
    bought: tuple[bool, ...]


class _Maker:
    """Makes the row of each tier."""

    def __init__(self, facts: Facts) -> None:
        self.facts, self.portfolio = facts, facts.portfolio
        self.clients = facts.portfolio.separate_clients
        self.former = [each for each in facts.portfolio.separate.values() if each.is_former]
        self.years = list_recent_years(self.clients, AMOUNTS, facts.years.last)
        self.bridge, self.progress = facts.ask(build), facts.ask(stand)
        self.given = facts.of_each_separate("effect", (*self.clients, *self.former), self._read, repr(self.years))

    def make(self, tier: str | None, *, whole: bool = False) -> TierEffect:
        """One tier, those without one, or all."""
        clients = [each for each in self.clients if whole or self.facts.scores[each.id].tier == tier]
        former = [each for each in self.former if whole or each.left_tier == tier]
        lost = tuple(tuple(self._list_lost(former, year)) for year in self.years)
        measures: dict[Measured, tuple[Yearly, ...]] = {
            "satisfaction": self._gather(clients, lambda given: given.amounts["satisfaction"], _mean),
            "turnover": self._gather(clients, lambda given: given.amounts["turnover"], total),
            "hours": self._gather(clients, lambda given: given.amounts["hours"], total),
            "services": self._gather(clients, lambda given: given.services, _mean),
            "churn": tuple(self._find_churn(clients, former, turn, gone) for turn, gone in enumerate(lost)),
        }
        found = self.portfolio.tiers.get(tier)
        return TierEffect(
            tier=tier,
            whole=whole,
            clients=len(clients),
            measures=measures,
            lost=lost,
            own=_by_measure(zip(found.objectives, self.progress.tiers[found.id], strict=True)) if found else {},
            rolled=_roll_up(self.progress, clients),
            wanted=self._find_wanted(clients),
            limit=found.churn if found else None,
        )

    def _find_wanted(self, clients: Sequence[Account]) -> Fraction | None:
        return self.bridge.of(each.id for each in clients).planned if self.bridge.built and clients else None

    def _read(self, account: Account) -> _Given:
        """It follows from the one plan, the years, the date and what the firm settled."""
        return _Given(
            tuple(account.since is None or account.since <= year for year in self.years),
            {name: tuple(find_known_amount(account, name, year) for year in self.years) for name in AMOUNTS},
            tuple(account.count_services(year) for year in self.years),
            tuple(self._bought(account, year) for year in self.years),
        )

    def _gather(
        self, clients: Sequence[Account], choose: Callable[[_Given], Sequence[Fraction | None]], join: Callable[[list[Fraction]], Fraction]
    ) -> tuple[Yearly, ...]:
        """One of the amounts of those that were clients, year by year, as far as is written."""
        given = [self.given[each.id] for each in clients]
        return tuple(_join([choose(each)[turn] for each in given if each.was_client[turn]], join) for turn in range(len(self.years)))

    def _list_lost(self, former: Iterable[Account], year: int) -> Iterable[Lost]:
        """Those who left in a year."""
        for each in former:
            if each.left and self.portfolio.firm.year_of(each.left) == year:
                yield Lost(each.id, find_known_amount(each, "turnover", year - 1))

    def _find_churn(self, clients: Sequence[Account], former: Sequence[Account], turn: int, lost: Sequence[Lost]) -> Yearly:
        """Those who left as a share of those who bought something in the year before; None when nobody knows who did, or where no plan is of a former
        client: then nobody keeps those.
        """
        gone = {each.account for each in lost}
        began = [each for each in (*clients, *former) if each.id in gone or self.given[each.id].bought[turn]]
        return Yearly(Fraction(len(gone), len(began)) if began and self.former else None, len(began), len(began))

    def _bought(self, account: Account, year: int) -> bool:
        """Whether it was a client at the end of the year before: it bought something, and has not left before the year began."""
        left = account.left_before(self.portfolio.firm.days_of(year)[0])
        undated = account.is_former and not account.left
        return not left and not undated and (find_known_amount(account, "turnover", year - 1) or Fraction(0)) > 0


def _join(values: Sequence[Fraction | None], join: Callable[[list[Fraction]], Fraction]) -> Yearly:
    known = [each for each in values if each is not None]
    return Yearly(join(known) if known else None, len(known), len(values))


def _mean(values: list[Fraction]) -> Fraction:
    return total(values) / len(values)


def _by_measure(pairs: Iterable[tuple[Objective, Standing]]) -> dict[Measured, tuple[tuple[Objective, Standing], ...]]:
    found: dict[Measured, list[tuple[Objective, Standing]]] = {}
    for objective, standing in pairs:
        if measure := KINDS.get(objective.kind or ""):
            found.setdefault(measure, []).append((objective, standing))
    return {measure: tuple(each) for measure, each in found.items()}


def _roll_up(progress: Progress, clients: Iterable[Account]) -> dict[Measured, Rolled]:
    """The objectives of clients by measure, each of which counts for at most the whole of its way."""
    pairs = [pair for each in clients for pair in zip(each.objectives, progress.accounts[each.id], strict=True)]
    return {measure: _roll([standing for _, standing in some]) for measure, some in _by_measure(pairs).items()}


def _roll(standings: Sequence[Standing]) -> Rolled:
    covered = [min(each.covered, Fraction(1)) for each in standings if each.covered is not None]
    return Rolled(len(standings), len([each for each in standings if each.reached]), _mean(covered) if covered else None)
