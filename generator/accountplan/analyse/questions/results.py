"""What does each of us do, and what comes of it? (S40)"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from functools import partial

from accountplan.analyse.amounts import find_known_amount
from accountplan.analyse.facts import Facts
from accountplan.base.days import count_days, subtract_years
from accountplan.model.account import Account, Action
from accountplan.model.analysis import ClientResult, Quarter, Result, Results
from accountplan.model.exact import total
from accountplan.model.firm import Firm
from accountplan.model.people import Person


def answer(facts: Facts) -> Results:
    """Hours by quarter of the plan year, and for each client that somebody leads its contacts, its forecast and what it brought."""
    portfolio, firm = facts.portfolio, facts.portfolio.firm
    actions: defaultdict[str, list[Action]] = defaultdict(list)
    for action in (each for account in portfolio.accounts.values() for each in account.actions if each.state != "dropped"):
        for person in dict.fromkeys(action.who):
            actions[person].append(action)
    led = _group_led(facts)
    made = (each for some in led.values() for each in some if each.is_client)
    outcomes = facts.of_each_separate("outcomes", made, partial(_make_outcome, facts))
    found = {
        id: _make_result(facts, id, actions[id], led[id], outcomes) for id, person in portfolio.people.items() if person.here(facts.today)
    }
    return Results(found, firm.last_full_year(facts.today), firm.year_to_agree(facts.today))


def _group_led(facts: Facts) -> defaultdict[str, list[Account]]:
    """The accounts that each of us leads, in rank order, with figures that include nobody else's."""
    found: defaultdict[str, list[Account]] = defaultdict(list)
    separate = facts.portfolio.separate
    for id in facts.scores.accounts:
        if lead := separate[id].lead:
            found[lead].append(separate[id])
    return found


def _make_result(facts: Facts, id: str, actions: list[Action], led: list[Account], outcomes: Mapping[str, ClientResult]) -> Result:
    firm = facts.portfolio.firm
    since = subtract_years(facts.today)
    return Result(
        id,
        tuple(_list_quarters(firm, facts.portfolio.people[id], actions)),
        total([each.own_hours for each in actions if each.open and not each.when]),
        tuple(outcomes[each.id] for each in led if each.is_client),
        tuple(each.id for each in led if each.left_between(since, facts.today)),
    )


def _list_quarters(firm: Firm, person: Person, actions: Sequence[Action]) -> Iterator[Quarter]:
    """The four quarters of the plan year. What is available of them adds up to what is available of the year."""
    first, last = firm.days_of(firm.year)
    starts = [_add_months(first, months) for months in (0, 3, 6, 9)]
    ends = [*(each - timedelta(days=1) for each in starts[1:]), last]
    so_far: Fraction | None = Fraction(0)
    for start, end in zip(starts, ends, strict=True):
        until = _count_available(person, first, end, last)
        available = until - so_far if until is not None and so_far is not None else None
        so_far = until
        done = [each.own_hours for each in actions if each.finished and start <= each.finished <= end]
        waiting = [each.own_hours for each in actions if each.open and each.when and start <= each.when <= end]
        yield Quarter(start, end, total(done), total(waiting), available)


def _add_months(day: date, months: int) -> date:
    """The first day of the month this many months after that of a first day."""
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, 1)


def _count_available(person: Person, first: date, end: date, last: date) -> Fraction | None:
    """The hours from the first day of the year up to a day, in whole hours; those of the whole year by its last day."""
    if person.hours is None:
        return None
    if end == last:
        return person.hours_within(first, last)
    here = count_days(first, end) + 1 - person.days_away(first, end)
    return Fraction(round(person.hours * here / (count_days(first, last) + 1)))


def _make_outcome(facts: Facts, account: Account) -> ClientResult:
    """What came of one client for whoever leads it. It follows from its plan, its score, the date and what the firm settled."""
    firm, tier = facts.portfolio.firm, facts.portfolio.tiers.get(facts.scores[account.id].tier)
    year, ahead = firm.last_full_year(facts.today), firm.year_to_agree(facts.today)
    return ClientResult(
        account.id,
        account.count_contacts(account.lead or "", subtract_years(facts.today), facts.today),
        tier.norms.contacts if tier else None,
        account.last_contact(facts.today),
        find_known_amount(account, "turnover", year),
        find_known_amount(account, "turnover", year - 1),
        account.forecast.get(ahead, {}).get("turnover"),
        account.agreed.get(ahead),
        find_known_amount(account, "satisfaction", year),
        _count_gains(account, year),
    )


def _count_gains(account: Account, year: int) -> int | None:
    """How many services have a turnover in a year and had none in the year before; None when one of the two years has none at all."""
    now, before = ({id for id, each in account.services.items() if each.turnover.get(one)} for one in (year, year - 1))
    return len(now - before) if now and before else None
