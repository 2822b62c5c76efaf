"""Each kind of thing that comes due has one file that says when, and one that words it; whatever can be late can be counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from accountplan.analyse.due import map_dues
from accountplan.base.words import Words
from accountplan.model.analysis import Agenda, Due
from accountplan.model.meetings import Meeting
from accountplan.model.portfolio import Portfolio
from accountplan.present.context import Context
from accountplan.present.due import count_late, describe_due, find_due_choices, find_due_owner, find_due_page, map_words
from analyse.test_questions import AHEAD, shared
from builders import TODAY, account, exact, portfolio
from present.reading import survey


def test_each_kind_of_due_thing_is_a_file_in_two_rooms_by_one_name() -> None:
    kinds = {name: each.kind for name, each in map_dues().items()}
    assert {name: kind.part for name, kind in kinds.items()} == {name: name for name in kinds}
    assert set(map_words()) == set(kinds)
    assert len({kind.order for kind in kinds.values()}) == len(kinds), "two kinds have one place"


def list_firms(day: date) -> Iterator[Portfolio]:
    """A firm for each day that something can be due by."""
    yield from (portfolio(account(**make(day))) for make in AHEAD.values())
    yield from (portfolio(**fields) for fields in shared(day).values())
    yield portfolio(account(marks={"fit": 9}, reviewed=day - timedelta(days=365)))
    yield portfolio(account(contacts=[{"name": "x", "every": "week", "last": day - timedelta(days=7)}]))
    meeting = Meeting(id="2026-01-05", on=date(2026, 1, 5), **exact({"decisions": [{"what": "x", "by": day}]}))
    yield replace(portfolio(), meetings={meeting.id: meeting}, meeting_paths={meeting.id: "plans/meetings/2026-01-05.yaml"})


def list_dues(day: date) -> Iterator[tuple[Context, Due]]:
    for made in list_firms(day):
        context = Context(survey(made), Words("en"))
        yield from ((context, due) for due in context.analysis[Agenda].near)


@pytest.mark.parametrize("days", [-1, 1])
def test_whatever_comes_due_has_words_and_a_page_that_tells_more(days: int) -> None:
    for context, due in list_dues(TODAY + timedelta(days=days)):
        assert describe_due(context, context.portfolio.accounts.get(due.account), due).what, due.part
        assert find_due_page(due).partition("#")[0].endswith(".html"), due.part
        assert due.account or due.meeting or find_due_owner(context.portfolio, due), due.part
        assert isinstance(find_due_choices(context, due), str)


def test_every_kind_is_tried_and_whatever_can_be_late_can_be_counted() -> None:
    late = {due.kind for _, due in list_dues(TODAY - timedelta(days=1))}
    counted = {part for part, words in map_words().items() if words.count_late}
    assert {kind.part for kind in late} == counted
    assert {due.part for _, due in list_dues(TODAY + timedelta(days=1))} == set(map_dues())
    for kind in late:
        assert Words("en").say(count_late(kind, 2)).startswith("**"), kind
