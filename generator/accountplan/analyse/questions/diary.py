"""What belongs in a calendar? (S43)"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from accountplan.analyse.facts import Facts
from accountplan.model.account import Account
from accountplan.model.analysis import Due
from accountplan.model.diary import Diary, Entry, name_due, name_meeting, name_owned, name_resolutions, within

from .agenda import list_dues_by_plan, list_dues_in_no_plan


def answer(facts: Facts) -> Diary:
    """All that has a day from a quarter ago until a year ahead, what was dropped, and the meetings; by day."""
    found = [each for each in (*_list_entries(facts), *_list_dropped(facts)) if within(each.due.when, facts.today)]
    meetings = [(name_meeting(id), each) for id, each in facts.portfolio.meetings.items() if each.day and within(each.day, facts.today)]
    return Diary(
        tuple(sorted(found, key=lambda each: (each.due.when, each.uid))),
        tuple(sorted(meetings, key=lambda each: (each[1].named_day or each[1].on, each[0]))),
    )


def _list_entries(facts: Facts) -> Iterator[Entry]:
    dues = list_dues_by_plan(facts)
    of_plans = facts.known.of_each("diary", facts.portfolio.accounts, lambda account: _list_entries_of(facts, account, dues[account.id]))
    yield from chain.from_iterable(of_plans.values())
    decided = {id: name_resolutions(each) for id, each in facts.portfolio.meetings.items()}
    for due in list_dues_in_no_plan(facts):
        yield Entry(decided[due.meeting][due.index] if due.meeting else name_owned(due), due)


def _list_entries_of(facts: Facts, account: Account, dues: Iterable[Due]) -> tuple[Entry, ...]:
    """What has a day in one plan, and what was dropped there. Like its ``dues`` it follows from that plan, the date and what the firm settled."""
    return (*(Entry(name_due(account, each.part, each.index), each) for each in dues), *_list_dropped_of(facts, account))


def _list_dropped(facts: Facts) -> Iterator[Entry]:
    """What a meeting wanted done by a day, and was dropped."""
    for meeting in facts.portfolio.meetings.values():
        names = name_resolutions(meeting)
        for index, each in enumerate(meeting.decisions):
            if each.state == "dropped" and each.by:
                about = each.account if each.account in facts.portfolio.accounts else None
                due = Due(about or "", "resolutions", index, (facts.today - each.by).days, each.by, each.who, each.what, meeting.id)
                yield Entry(names[index], due, cancelled=True)


def _list_dropped_of(facts: Facts, account: Account) -> Iterator[Entry]:
    for index, action in enumerate(account.actions):
        if action.state == "dropped" and action.when:
            days = (facts.today - action.when).days
            due = Due(account.id, "actions", index, days, action.when, account.list_responsible(action))
            yield Entry(name_due(account, "actions", index), due, cancelled=True)
    for index, work in enumerate(account.assignments):
        if work.state == "cancelled" and work.due:
            due = Due(account.id, "assignments", index, (facts.today - work.due).days, work.due, (work.lead,) if work.lead else ())
            yield Entry(name_due(account, "assignments", index), due, cancelled=True)
