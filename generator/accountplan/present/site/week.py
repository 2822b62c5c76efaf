"""The week of one of us: what is late, due and coming, who waits, and whom to speak with (S43)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from accountplan.base.kept import make_digest
from accountplan.base.text import say
from accountplan.model.analysis import Capacity, Load, Week
from accountplan.model.pages import Draft, Link, Page
from accountplan.present import links
from accountplan.present.context import Context
from accountplan.present.extract import digest_extract, extract
from accountplan.present.frame import Frame
from accountplan.present.hours import Hours, show_hours
from accountplan.present.registry import Pages
from accountplan.present.week import Row, WeekView, show_questions, show_week


@dataclass(frozen=True, slots=True)
class WeekPage:
    """All that the page of a week shows; ``hours`` is None when nobody wrote any down."""

    frame: Frame
    crumbs: tuple[Link, ...]
    week: WeekView
    hours: Hours | None
    calendar: Link | None


def draft_pages(context: Context) -> Iterator[Draft]:
    """A page for each of us in whose week there is anything."""
    for id, load in context.analysis[Capacity].people.items():
        week = context.weeks.get(id)
        if week is not None:
            questions = show_questions(context, week, links.make_root_path(links.make_week_path(id)))
            calendar = id in context.with_calendar
            name = make_digest(digest_extract(context, week.accounts), id, repr((load, week, questions, calendar)))
            yield Draft(links.make_week_path(id), partial(_make_from_extract, context, load, week, questions, calendar), name)


PAGES = Pages(draft_pages)


def _make_from_extract(context: Context, load: Load, week: Week, questions: tuple[Row, ...], calendar: bool) -> Page:
    return make_page(extract(context, week.accounts), load, week, questions, calendar)


def make_page(context: Context, load: Load, week: Week, questions: tuple[Row, ...], calendar: bool) -> Page:
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
    )
    return Page(path, "site/week.html", view)
