"""Who has how much to do? (S36, S40)"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from accountplan.analyse.facts import Facts
from accountplan.model.account import Account, Action
from accountplan.model.analysis import Capacity, Load
from accountplan.model.exact import total
from accountplan.model.firm import Firm
from accountplan.model.people import Person


def answer(facts: Facts) -> Capacity:
    """The load of every person and tier. Accounts are in rank order; former clients are nobody's any more."""
    portfolio, ranked = facts.portfolio, [facts.portfolio.accounts[id] for id in facts.scores.accounts]
    leads: defaultdict[str, list[str]] = defaultdict(list)
    serves: defaultdict[str, list[str]] = defaultdict(list)
    for account in ranked:
        for person in account.people if not account.is_former else ():
            (leads if person == account.lead else serves)[person].append(account.id)
    key = frozenset(portfolio.tiers.key)
    waiting = _group_open_actions(portfolio.accounts.values())
    loads = {
        id: Load(
            person=id,
            planned=total([action.own_hours for action in waiting[id] if _lies_ahead(action, portfolio.firm)]),
            asked=total([action.own_hours for action in waiting[id]]),
            open=len(waiting[id]),
            late=len([action for action in waiting[id] if action.late(facts.today)]),
            available=_available(person, portfolio.firm, facts.today),
            leads=tuple(leads[id]),
            serves=tuple(serves[id]),
            key=tuple(each for each in leads[id] if portfolio.accounts[each].is_client and facts.scores[each].tier in key),
        )
        for id, person in portfolio.people.items()
    }
    tiers = {tier.id: [portfolio.accounts[score.account] for score in facts.scores.in_tier(tier.id)] for tier in portfolio.tiers.tiers}
    return Capacity(loads, {id: _sum_hours(accounts, portfolio.firm) for id, accounts in tiers.items()})


def _available(person: Person, firm: Firm, day: date) -> Fraction | None:
    """The hours of the plan year without the days away; who has left has none to give, whatever was written."""
    return person.hours_within(*firm.days_of(firm.year)) if person.here(day) else None


def _group_open_actions(accounts: Iterable[Account]) -> defaultdict[str, list[Action]]:
    """The open actions of every person; hours are split equally over the people who do them."""
    found: defaultdict[str, list[Action]] = defaultdict(list)
    for action in (each for account in accounts for each in account.actions if each.open):
        for person in dict.fromkeys(action.who):
            found[person].append(action)
    return found


def _lies_ahead(action: Action, firm: Firm) -> bool:
    """Is an action of the plan year, of a later one, or without a date?"""
    return action.when is None or firm.year_of(action.when) >= firm.year


def _sum_hours(accounts: Iterable[Account], firm: Firm) -> Fraction:
    """Hours that the actions of the plan year ask at these accounts: open ones without a date and done ones as well."""
    counted = [each for account in accounts for each in account.actions if each.state != "dropped" and _lies_within(each, firm)]
    return total([hours for each in counted if (hours := each.our_hours)])


def _lies_within(action: Action, firm: Firm) -> bool:
    """Is an action of the plan year, or without a date?"""
    day = action.finished or action.when
    return day is None or firm.year_of(day) == firm.year
