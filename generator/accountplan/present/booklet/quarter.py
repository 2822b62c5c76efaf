"""Who does what in the coming quarter: for each of us the open actions in this tier and all else that is due, with a box to tick and a line to add one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from accountplan.base.days import QUARTER
from accountplan.base.order import make_sort_key
from accountplan.base.text import say, say_n
from accountplan.model.analysis import Capacity, Due
from accountplan.model.pages import Chapter
from accountplan.model.plan import sum_hours
from accountplan.present.due import describe_due
from accountplan.present.dues.actions import word_action
from accountplan.present.parts import NOTHING
from accountplan.present.spelled import choose_plural
from accountplan.present.spelled import word_hours as spelled_hours

from .context import BookletContext, Open
from .registry import Chapters

NOBODY = ""


@dataclass(frozen=True, slots=True)
class QuarterTask:
    """One open action, or something else that is due."""

    day: str
    late: bool
    what: str
    account: str
    anchor: str
    hours: str


@dataclass(frozen=True, slots=True)
class Person:
    """One of us with all tasks; ``load`` says the hours, ``over`` that they are more than there are."""

    place: str
    name: str
    load: str
    over: bool
    tasks: tuple[QuarterTask, ...]


@dataclass(frozen=True, slots=True)
class QuarterView:
    """All who have something to do, by name; actions of nobody come first."""

    people: tuple[Person, ...]


def make_chapter(context: BookletContext) -> Chapter:
    """Who does what."""
    tasks = group_tasks(context)
    order = sorted(tasks, key=lambda id: (id != NOBODY, make_sort_key(context.site.last_names.get(id, id)), id))
    people = tuple(_show_person(context, id, tasks[id]) for id in order)
    title = context.say(say("Who does what until {day}", day=context.today + QUARTER))
    return Chapter("quarter", title, "booklet/quarter.html", QuarterView(people))


CHAPTER = Chapters("end", 3, make_chapter)


def group_tasks(context: BookletContext) -> dict[str, list[Open | Due]]:
    """What each of us has to do by then, late things included, by date; actions without a date last. What several do stands with the first of them."""
    actions = (each for each in context.open if each.action.due(context.today + QUARTER))
    todo: tuple[Open | Due, ...] = (*actions, *context.dues)
    found: dict[str, list[Open | Due]] = {}
    for each in todo:
        people = each.account.list_responsible(each.action) if isinstance(each, Open) else each.people
        found.setdefault(people[0] if people else NOBODY, []).append(each)
    return {id: sorted(each, key=_sort_key) for id, each in found.items()}


def _sort_key(each: Open | Due) -> tuple[bool, date]:
    when = each.action.when if isinstance(each, Open) else each.when
    return when is None, when or date.max


def _show_person(context: BookletContext, id: str, tasks: list[Open | Due]) -> Person:
    load, over = _word_load(context, id, sum_hours(each.action for each in tasks if isinstance(each, Open)))
    name = context.site.with_leaving(id, context.portfolio.person(id)) if id else context.say(say("Nobody yet"))
    shown = (_show_task(context, each) if isinstance(each, Open) else _show_due(context, each) for each in tasks)
    return Person(f"quarter.{id}", name, load, over, tuple(shown))


def _word_load(context: BookletContext, id: str, hours: Fraction | None) -> tuple[str, bool]:
    """The hours of these tasks; when all plans together ask more of somebody than there is in a year, that."""
    load = context.site.analysis[Capacity].people.get(id)
    if load and load.over is not None and load.available is not None:
        planned, there, over = (context.hours(each) for each in (load.planned, load.available, load.over))
        return context.say(
            say_n(
                "all plans: {planned} of {available} hour, {over} too many",
                "all plans: {planned} of {available} hours, {over} too many",
                choose_plural(there),
                planned=planned,
                available=there,
                over=over,
            )
        ), True
    return (context.say(spelled_hours(context.hours(hours))) if hours else ""), False


def _show_task(context: BookletContext, found: Open) -> QuarterTask:
    action = found.action
    return QuarterTask(
        day=context.day(action.when) if action.when else NOTHING,
        late=action.late(context.today),
        what=context.say(word_action(action)),
        account=context.brief(found.account),
        anchor=context.place_action(found),
        hours=context.hours(action.our_hours) if action.our_hours is not None else "",
    )


def _show_due(context: BookletContext, due: Due) -> QuarterTask:
    account = context.account(due.account)
    return QuarterTask(
        day=context.day(due.when),
        late=due.late,
        what=describe_due(context.site, account, due).what,
        account=context.brief(account),
        anchor=context.anchor(account.id),
        hours="",
    )
