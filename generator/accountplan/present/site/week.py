"""The week of one of us: what is late, due and coming, who waits, and whom to speak with (S43)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import chain

from accountplan.base.kept import make_digest
from accountplan.base.text import say
from accountplan.model.analysis import Capacity, Load, Week
from accountplan.model.pages import Draft, Link, Page
from accountplan.present import links
from accountplan.present.context import Context
from accountplan.present.due import find_due_choices
from accountplan.present.extract import digest_extract, extract
from accountplan.present.frame import Frame
from accountplan.present.hours import Hours, show_hours
from accountplan.present.meetings.circle import find_about_choices
from accountplan.present.registry import Pages
from accountplan.present.sieve import Sieve, find_choices, show_sieve_of_rows
from accountplan.present.week import MOST, Row, WeekView, show_questions, show_week


@dataclass(frozen=True, slots=True)
class WeekPage:
    """All that the page of a week shows; ``hours`` is None when nobody wrote any down."""

    frame: Frame
    crumbs: tuple[Link, ...]
    week: WeekView
    hours: Hours | None
    calendar: Link | None
    cut: WeekCut


@dataclass(frozen=True, slots=True)
class WeekCut:
    """The filters of the page, and for each list, by its key, the choices that its rows fall under: nothing where there are no filters."""

    sieve: Sieve | None
    within: Mapping[str, tuple[str, ...]]


def draft_pages(context: Context) -> Iterator[Draft]:
    """A page for each of us in whose week there is anything."""
    for id, load in context.analysis[Capacity].people.items():
        week = context.weeks.get(id)
        if week is not None:
            questions = show_questions(context, week, links.make_root_path(links.make_week_path(id)))
            calendar, cut = id in context.with_calendar, show_cut(context, week)
            name = make_digest(digest_extract(context, week.accounts), id, repr((load, week, questions, calendar, cut)))
            yield Draft(links.make_week_path(id), partial(_make_from_extract, context, load, week, questions, calendar, cut), name)


PAGES = Pages(draft_pages)


def show_cut(context: Context, week: Week) -> WeekCut:
    """The filters that leave a choice in a week."""
    dues = {"late": week.late, "due": week.due, "coming": week.coming}
    meetings = context.portfolio.meetings
    asked = ((meetings[each.meeting], each.question) for each in week.questions[:MOST])
    within = {
        **{key: tuple(find_due_choices(context, due) for due in found[:MOST]) for key, found in dues.items()},
        "waiting": tuple(find_choices(context, each.account) for each in week.waiting[:MOST]),
        "touches": tuple(find_choices(context, each.account) for each in week.touches[:MOST]),
        "questions": tuple(find_about_choices(context, meeting.about, meeting.questions[place].account) for meeting, place in asked),
    }
    sieve = show_sieve_of_rows(context, chain.from_iterable(within.values()), say("The heading, hours and sums are of all."))
    return WeekCut(sieve, within if sieve else {key: ("",) * len(rows) for key, rows in within.items()})


def _make_from_extract(context: Context, load: Load, week: Week, questions: tuple[Row, ...], calendar: bool, cut: WeekCut) -> Page:
    return make_page(extract(context, week.accounts), load, week, questions, calendar, cut)


def make_page(context: Context, load: Load, week: Week, questions: tuple[Row, ...], calendar: bool, cut: WeekCut) -> Page:
    """Make the page of a week from an extract of the survey."""
    path = links.make_week_path(load.person)
    root = links.make_root_path(path)
    name = context.name(load.person)
    view = WeekPage(
        frame=context.frame(path, context.say(say("Week of {name}", name=name)), links.PEOPLE),
        crumbs=(Link(context.say(say("People")), root + links.PEOPLE), context.person(load.person, root)),
        week=show_week(context, week, questions, root),
        hours=show_hours(context, load),
        calendar=Link(context.say(say("My calendar (ICS)")), root + links.make_calendar_path(load.person)) if calendar else None,
        cut=cut,
    )
    return Page(path, "site/week.html", view)
