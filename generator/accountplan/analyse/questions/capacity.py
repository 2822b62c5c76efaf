"""Who has how much to do? (S36, S40)"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from fractions import Fraction

from accountplan.analyse.facts import Facts
from accountplan.model.account import Account, Action
from accountplan.model.analysis import Capacity, Load
from accountplan.model.exact import total


def answer(facts: Facts) -> Capacity:
    """The load of every person. Accounts stand in rank order; former clients are nobody's any more."""
    portfolio = facts.portfolio
    hours = _hours(portfolio.accounts.values(), portfolio.firm.year)
    current = [account for id in facts.scores.accounts if (account := portfolio.accounts[id]).status != "former"]
    leads: defaultdict[str, list[str]] = defaultdict(list)
    serves: defaultdict[str, list[str]] = defaultdict(list)
    for account in current:
        for person in account.people:
            (leads if person == account.lead else serves)[person].append(account.id)
    return Capacity(
        {
            id: Load(id, total(hours[id]), None if person.hours is None else Fraction(person.hours), tuple(leads[id]), tuple(serves[id]))
            for id, person in portfolio.people.items()
        }
    )


def _hours(accounts: Iterable[Account], year: int) -> defaultdict[str, list[Fraction]]:
    """Hours of each open action by person, split equally over the people who do it."""
    hours: defaultdict[str, list[Fraction]] = defaultdict(list)
    for action in (each for account in accounts for each in account.actions):
        if action.hours and action.who and _counts(action, year):
            own = action.own_hours
            for person in action.who:
                hours[person].append(own)
    return hours


def _counts(action: Action, year: int) -> bool:
    """Is an action open, and of the plan year, of a later one, or without a date?"""
    return action.open and (action.when is None or action.when.year >= year)
