"""What have we decided together, and what of it is still to be carried out? (S42)"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from accountplan.analyse.facts import Facts
from accountplan.model.analysis import Decided, Meetings
from accountplan.model.meetings import Meeting


def answer(facts: Facts) -> Meetings:
    """All meetings by day, and their decisions: those still open first."""
    meetings = {each.id: each for each in sorted(facts.portfolio.meetings.values(), key=lambda each: (each.day or date.min, each.id))}
    decided = tuple(_list_decided(meetings))
    still_open = sorted((each for each in decided if each.what.open), key=lambda each: each.order)
    closed = [each for each in decided if not each.what.open]
    return Meetings(meetings, (*still_open, *reversed(closed)))


def _list_decided(meetings: Mapping[str, Meeting]) -> Iterator[Decided]:
    for id, meeting in meetings.items():
        for index, each in enumerate(meeting.decisions):
            yield Decided(id, meeting.day, meeting.about, index, each)
