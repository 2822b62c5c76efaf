"""What one of us has to do over all plans, as the page of that person shows it: late things first, then by date, undated actions last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from accountplan.base.text import Wording, say, say_n
from accountplan.model.account import Account, Action
from accountplan.model.analysis import Due
from accountplan.model.pages import Link

from .context import Context
from .due import describe_due, find_due_owner, find_due_page
from .dues.actions import word_action
from .parts import NOTHING
from .vocabulary import P


@dataclass(frozen=True, slots=True)
class Task:
    """One action of a person; ``others`` do it as well, and then ``hours`` are this person's part of the ``whole``."""

    what: str
    how: str
    client: Link
    p: str
    others: tuple[Link, ...]
    when: str
    state: str
    late: bool
    hours: str
    whole: str


@dataclass(frozen=True, slots=True)
class Duty:
    """What is due of a person beside actions: what, for which client, by when, and how many days late it is, if it is."""

    what: Link
    client: Link
    when: str
    late: str


def list_open_actions(context: Context, person: str) -> list[tuple[Account, Action]]:
    """The open actions of a person, the earliest first."""
    mine = context.open_actions.get(person, ())
    return sorted(mine, key=lambda each: (each[1].when or date.max, each[0].id, each[1].what))


def list_tasks(context: Context, person: str, actions: Iterable[tuple[Account, Action]], root: str) -> Iterator[Task]:
    """Some of those actions as rows."""
    for account, action in actions:
        yield Task(
            what=context.say(word_action(action)),
            how=action.how or "",
            client=context.account(account.id, root),
            p=context.say(P[action.p]) if action.p else NOTHING,
            others=tuple(context.short(id, root) for id in action.who if id != person),
            when=context.day(action.when) if action.when else NOTHING,
            state=context.say(_word_state(context, action)),
            late=action.late(context.today),
            hours=context.hours(action.own_hours) if action.hours is not None else NOTHING,
            whole=context.say(say("of {hours}", hours=context.hours(action.hours))) if action.hours and len(set(action.who)) > 1 else "",
        )


def _word_state(context: Context, action: Action) -> Wording:
    """How late it is, or that it has no day; nothing of one that is still to come."""
    if action.late(context.today):
        return say_n("{n} day late", "{n} days late", action.days_late(context.today))
    return "" if action.when else say("without a date")


def list_duties(context: Context, dues: Iterable[Due], root: str) -> Iterator[Duty]:
    """What else is due, as rows."""
    for due in dues:
        account = context.portfolio.accounts.get(due.account)
        deed, owner = describe_due(context, account, due), find_due_owner(context.portfolio, due)
        yield Duty(
            what=Link(deed.what, root + find_due_page(due)),
            client=context.account(account.id, root) if account else Link(owner.text if owner else "", root + find_due_page(due)),
            when=context.day(due.when),
            late=context.say(say_n("{n} day late", "{n} days late", due.days)) if due.late else "",
        )
