"""What they decide and when, and what we do not know yet."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.model.account import Decision
from accountplan.present.parts import Edit

from .subject import Subject


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """One decision: the day, what is decided, by whom of them, and whether it is still to be taken."""

    day: str
    what: str
    theirs: str
    ahead: bool


@dataclass(frozen=True, slots=True)
class Decisions:
    """All of them, the first day first."""

    rows: tuple[DecisionRow, ...]
    edit: Edit | None


@dataclass(frozen=True, slots=True)
class Questions:
    """What we want to ask, as it is written."""

    texts: tuple[str, ...]
    edit: Edit | None


def show_decisions(subject: Subject) -> Decisions | None:
    """When they decide what; None when nothing is written."""
    found = sorted(subject.account.decisions, key=lambda each: each.when)
    return Decisions(tuple(_show_decision(subject, each) for each in found), subject.edit("decisions")) if found else None


def _show_decision(subject: Subject, each: Decision) -> DecisionRow:
    return DecisionRow(subject.day(each.when), each.what, each.theirs or "", each.lies_ahead(subject.settings.today))


def show_questions(subject: Subject) -> Questions | None:
    """What we do not know yet; None when nothing is written."""
    found = subject.account.questions
    return Questions(found, subject.edit("questions")) if found else None
