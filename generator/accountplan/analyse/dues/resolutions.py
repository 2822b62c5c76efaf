"""What a meeting decided, and somebody is to carry out; of an account that has no plan, as of none."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import chain

from accountplan.analyse.due import OtherDues
from accountplan.analyse.facts import Facts
from accountplan.base.days import count_days
from accountplan.model.analysis import Due, DueKind
from accountplan.model.diary import list_settled_resolutions
from accountplan.model.meetings import Meeting, Resolution
from accountplan.model.portfolio import Portfolio

KIND = DueKind("resolutions", 190, promised=True)


def list_dated(facts: Facts) -> Iterator[Due]:
    """By the day until which there is time."""
    for meeting in facts.portfolio.meetings.values():
        for index, each in enumerate(meeting.decisions):
            if each.deadline:
                yield _make_due(facts, meeting, index, each, each.deadline)


def list_dropped(facts: Facts) -> Iterator[Due]:
    """What will not be carried out."""
    for meeting in facts.portfolio.meetings.values():
        for index, each in enumerate(meeting.decisions):
            if each.state == "dropped" and each.by:
                yield _make_due(facts, meeting, index, each, each.by)


def list_settled(portfolio: Portfolio) -> Iterator[str]:
    """What was carried out, by its name."""
    return chain.from_iterable(list_settled_resolutions(meeting) for meeting in portfolio.meetings.values())


def _make_due(facts: Facts, meeting: Meeting, index: int, each: Resolution, by: date) -> Due:
    account = each.account if each.account in facts.portfolio.accounts else None
    return Due(account or "", KIND, index, count_days(by, facts.today), by, each.who, each.what, meeting.id)


DUES = OtherDues(KIND, list_dated, list_dropped, list_settled)
