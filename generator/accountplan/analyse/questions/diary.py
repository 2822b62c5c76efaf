"""What belongs in a calendar? (S43)"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from accountplan.analyse.due import list_dropped, list_dropped_in_no_plan, list_dues_by_plan, list_dues_in_no_plan
from accountplan.analyse.facts import Facts
from accountplan.model.account import Account
from accountplan.model.analysis import Due
from accountplan.model.diary import Diary, Entry, name_due, name_meeting, name_owned, name_resolutions, within


def answer(facts: Facts) -> Diary:
    """All that has a day from a quarter ago until a year ahead, what was dropped, and the meetings; by day."""
    found = [each for each in _list_entries(facts) if within(each.due.when, facts.today)]
    meetings = [(name_meeting(id), each) for id, each in facts.portfolio.meetings.items() if each.day and within(each.day, facts.today)]
    return Diary(
        tuple(sorted(found, key=lambda each: (each.due.when, each.uid))),
        tuple(sorted(meetings, key=lambda each: (each[1].named_day or each[1].on, each[0]))),
    )


def _list_entries(facts: Facts) -> Iterator[Entry]:
    dues = facts.ask(list_dues_by_plan)
    of_plans = facts.known.of_each("diary", facts.portfolio.accounts, lambda account: _list_entries_of(facts, account, dues[account.id]))
    yield from chain.from_iterable(of_plans.values())
    names = {id: name_resolutions(each) for id, each in facts.portfolio.meetings.items()}
    for due in facts.ask(list_dues_in_no_plan):
        yield Entry(_name_other(names, due), due)
    for due in list_dropped_in_no_plan(facts):
        yield Entry(_name_other(names, due), due, cancelled=True)


def _name_other(names: Mapping[str, tuple[str, ...]], due: Due) -> str:
    """The name of what stands in no plan; ``names`` are those of what each meeting decided."""
    return names[due.meeting][due.index] if due.meeting else name_owned(due)


def _list_entries_of(facts: Facts, account: Account, dues: Iterable[Due]) -> tuple[Entry, ...]:
    """What has a day in one plan, and what was dropped there. Like its ``dues`` it follows from that plan, the date and what the firm settled."""
    found = chain(((due, False) for due in dues), ((due, True) for due in list_dropped(facts, account)))
    return tuple([Entry(name_due(account, due.kind, due.index), due, dropped) for due, dropped in found])
