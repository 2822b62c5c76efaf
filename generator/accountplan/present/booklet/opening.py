"""What the pages of a client open with: what its page on the site opens with, in so few words that its score has room on the same page."""

from __future__ import annotations

from dataclasses import dataclass, replace

from accountplan.base.text import say_n
from accountplan.present.sections.brings import BringsRow
from accountplan.present.sections.danger import Danger, SignLine
from accountplan.present.sections.lately import Contacted, Step
from accountplan.present.sections.subject import Subject
from accountplan.present.sections.vital import Vital, show_vital

from .context import CLAUSE, cut
from .earlier import Earlier
from .then import Barred

MOST = 3
"""How many signs are named; all are counted."""


@dataclass(frozen=True, slots=True)
class Opening:
    """What matters most; ``signs_new`` says how many signs are new since the last meeting, and each figure what it was then."""

    vital: Vital
    signs_new: str
    brings: tuple[Barred[BringsRow], ...]


def bar_opening(subject: Subject, earlier: Earlier) -> Opening:
    """What matters most of one account, with what changed since the last meeting."""
    vital, count = show_opening(subject), earlier.count_new("signals")
    return Opening(
        vital,
        subject.say(say_n("{n} new", "{n} new", count)) if count and vital.danger else "",
        tuple(Barred(row, earlier.figure(row.figure, vital.brings.years)) for row in vital.brings.rows),
    )


def show_opening(subject: Subject) -> Vital:
    """What matters most of one account. Threats and open proposals stand in the plan, on the next page."""
    vital = show_vital(subject)
    danger = vital.danger if subject.risk or not subject.account.tells else None
    steps = tuple(Step(each.when, each.late, cut(each.what, CLAUSE), cut(each.under, CLAUSE)) for each in vital.next.steps)
    return replace(
        vital,
        danger=_shorten_danger(danger) if danger else None,
        next=replace(vital.next, steps=steps),
        contact=_shorten_contact(vital.contact),
        offers=None,
    )


def _shorten_danger(danger: Danger) -> Danger:
    """The worst signs, the first with what was noted."""
    signs = tuple(
        SignLine(cut(each.what, CLAUSE), "" if number else cut(each.note, CLAUSE), each.when)
        for number, each in enumerate(danger.signs[:MOST])
    )
    return replace(danger, signs=signs, threat="")


def _shorten_contact(contact: Contacted) -> Contacted:
    return replace(contact, who=cut(contact.who, CLAUSE), function=cut(contact.function, CLAUSE), deciders=cut(contact.deciders, CLAUSE))
