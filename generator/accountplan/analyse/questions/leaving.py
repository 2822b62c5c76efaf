"""What if a client leaves: which turnover, margin and hours go, which of us has no work, and how dependent are we then? (S7)"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import accumulate

from accountplan.analyse.amounts import choose_common_year, find_known_amount
from accountplan.analyse.facts import Facts
from accountplan.base.lazily import Lazily
from accountplan.model.account import Account
from accountplan.model.analysis import Leaving, Leavings, Stake
from accountplan.model.analysis import Spread as Left
from accountplan.model.exact import to_whole_numbers, total

FIGURES = ("turnover", "margin", "hours")
MOST = Fraction(4, 5)


def answer(facts: Facts) -> Leavings:
    """Of each client that brings turnover, apart from those that belong with it; each worked out when it is asked for."""
    clients = facts.portfolio.separate_clients
    year = choose_common_year(clients, "turnover", facts.years)
    if year is None:
        return Leavings({})
    known = {name: _list_known(clients, name, year) for name in FIGURES}
    busy = Counter(person for client in clients for person in _list_people(client, facts))
    brings = {id: amount for id, amount in known["turnover"].items() if amount > 0}
    spread, wholes = Spread(brings), {name: total(list(amounts.values())) for name, amounts in known.items()}

    def leave(id: str) -> Leaving:
        people = sorted((busy[person] - 1, person) for person in _list_people(facts.portfolio.accounts[id], facts))
        return Leaving(
            year=year,
            stakes={name: Stake(amounts[id], wholes[name]) for name, amounts in known.items() if id in amounts},
            people=tuple((person, others) for others, person in people),
            before=spread.whole,
            after=spread.without(id),
        )

    return Leavings(Lazily(brings, leave))


def _list_known(clients: Sequence[Account], name: str, year: int) -> dict[str, Fraction]:
    found = {client.id: find_known_amount(client, name, year) for client in clients}
    return {id: amount for id, amount in found.items() if amount is not None}


def _list_people(client: Account, facts: Facts) -> tuple[str, ...]:
    """Those of us who work for a client and are still here."""
    return tuple(person for person in client.people if person in facts.portfolio.people and person not in facts.gone)


@dataclass(frozen=True)
class Spread:
    """Amounts above nothing by id, and how they are spread without one of them: in as many steps as it takes to find it."""

    amounts: dict[str, Fraction]

    @cached_property
    def _ordered(self) -> list[str]:
        return sorted(self.amounts, key=lambda id: (-self.amounts[id], id))

    @cached_property
    def _places(self) -> dict[str, int]:
        return {id: place for place, id in enumerate(self._ordered)}

    @cached_property
    def _numbers(self) -> list[int]:
        return to_whole_numbers([self.amounts[id] for id in self._ordered])[0]

    @cached_property
    def _running(self) -> list[int]:
        return list(accumulate(self._numbers))

    @cached_property
    def _squares(self) -> int:
        return sum([number * number for number in self._numbers])

    @cached_property
    def whole(self) -> Left:
        """With all of them."""
        return self._make(
            len(self._numbers), self._running[-1], self._squares, self._numbers[0], bisect_left(self._running, MOST * self._running[-1])
        )

    def without(self, id: str) -> Left | None:
        """Without one; None when it was the only one."""
        place = self._places[id]
        gone, rest = self._numbers[place], len(self._numbers) - 1
        if not rest:
            return None
        sum_ = self._running[-1] - gone
        largest = self._numbers[1 if place == 0 else 0]
        fewest = bisect_left(self._running, MOST * sum_)
        if fewest >= place:  # the others move up a place
            fewest = bisect_left(self._running, MOST * sum_ + gone, lo=place) - 1
        return self._make(rest, sum_, self._squares - gone * gone, largest, fewest)

    def _make(self, clients: int, sum_: int, squares: int, largest: int, fewest: int) -> Left:
        return Left(clients, Fraction(largest, sum_), fewest + 1, Fraction(10_000 * squares, sum_ * sum_))
