"""The kinds of things that come due: every module in `dues/` is found, and offers what has a day of its kind as ``DUES``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from itertools import chain
from typing import Any, TypeAlias

from accountplan.base.days import count_days
from accountplan.base.found import import_modules
from accountplan.model.account import Account
from accountplan.model.analysis import Dated, Due, DueKind
from accountplan.model.diary import name_due
from accountplan.model.portfolio import Portfolio

from . import dues
from .facts import Facts


def _list_nothing(_: object) -> tuple[()]:
    return ()


@dataclass(frozen=True, slots=True)
class PlanDues:
    """A kind that stands in plans: what of it has a day (``dated``), in a plan that follows from nothing but itself, its score, the date and what
    the firm settled; what was ``dropped``, which calendars show as cancelled; and which items of its list are ``settled``, so that none is missed.
    """

    kind: DueKind
    dated: Callable[[Account, Facts], Iterable[Dated]]
    dropped: Callable[[Account], Iterable[Dated]] = _list_nothing
    settled: Callable[[Any], bool] | None = None

    def list_settled(self, account: Account) -> Iterator[int]:
        """The places of what is settled in a plan, in its list."""
        if settled := self.settled:
            yield from (place for place, item in enumerate(getattr(account, self.kind.items)) if settled(item))


@dataclass(frozen=True, slots=True)
class OtherDues:
    """A kind that stands in no plan: what of it has a day, what was dropped, and the names of what is settled."""

    kind: DueKind
    dated: Callable[[Facts], Iterable[Due]]
    dropped: Callable[[Facts], Iterable[Due]] = _list_nothing
    settled: Callable[[Portfolio], Iterable[str]] = _list_nothing


Dues: TypeAlias = PlanDues | OtherDues


@cache
def map_dues() -> dict[str, Dues]:
    """Every kind, by the name of its module."""
    return {name: module.DUES for name, module in import_modules(dues).items()}


@cache
def _list_plan_dues() -> tuple[PlanDues, ...]:
    return tuple(each for each in map_dues().values() if isinstance(each, PlanDues))


@cache
def _list_other_dues() -> tuple[OtherDues, ...]:
    return tuple(each for each in map_dues().values() if isinstance(each, OtherDues))


def list_dues(facts: Facts) -> list[Due]:
    """All that has a day, plan by plan, and then what stands in none."""
    return [*chain.from_iterable(facts.ask(list_dues_by_plan).values()), *facts.ask(list_dues_in_no_plan)]


def list_dues_by_plan(facts: Facts) -> dict[str, tuple[Due, ...]]:
    """What has a day in each plan, by account."""
    return facts.known.of_each("agenda", facts.portfolio.accounts, partial(_list_dues, facts))


def list_dues_in_no_plan(facts: Facts) -> tuple[Due, ...]:
    """What meetings decided, and what groups, tiers and colleagues are due for."""
    return tuple(chain.from_iterable(each.dated(facts) for each in _list_other_dues()))


def _list_dues(facts: Facts, account: Account) -> tuple[Due, ...]:
    """What has a day in one plan, so that it may be known from before; of former clients only some kinds."""
    kinds = (each for each in _list_plan_dues() if each.kind.former or not account.is_former)
    return tuple([_make_due(facts, account, each.kind, dated) for each in kinds for dated in each.dated(account, facts)])


def list_dropped(facts: Facts, account: Account) -> Iterator[Due]:
    """What had a day in one plan, and was dropped."""
    for each in _list_plan_dues():
        yield from (_make_due(facts, account, each.kind, dated) for dated in each.dropped(account))


def list_dropped_in_no_plan(facts: Facts) -> Iterator[Due]:
    """What stands in no plan, had a day, and was dropped."""
    return chain.from_iterable(each.dropped(facts) for each in _list_other_dues())


def list_settled(portfolio: Portfolio) -> Iterator[str]:
    """The names of what is settled: done, or no more to be done."""
    for account in portfolio.accounts.values():
        for each in _list_plan_dues():
            yield from (name_due(account, each.kind, place) for place in each.list_settled(account))
    yield from chain.from_iterable(each.settled(portfolio) for each in _list_other_dues())


def _make_due(facts: Facts, account: Account, kind: DueKind, dated: Dated) -> Due:
    return Due(account.id, kind, dated.place, count_days(dated.when, facts.today), dated.when, dated.people)
