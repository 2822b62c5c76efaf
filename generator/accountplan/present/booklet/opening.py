"""What the pages of a client open with: what its page on the site opens with, in so few words that its score has room on the same page."""

from __future__ import annotations

from dataclasses import replace

from accountplan.present.sections.danger import Danger, SignLine
from accountplan.present.sections.lately import Contacted, Step
from accountplan.present.sections.subject import Subject
from accountplan.present.sections.vital import Vital, show_vital

from .context import CLAUSE, cut

MOST = 3
"""How many signs are named; all are counted."""


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
