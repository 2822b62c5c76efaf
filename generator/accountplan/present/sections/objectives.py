"""Part 3 of the plan: the objectives, from where we began to where we want to be."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from accountplan.base.text import say
from accountplan.model.account import Account, Objective
from accountplan.model.charts import ObjectiveProgress
from accountplan.model.figures import latest
from accountplan.model.pages import Link
from accountplan.model.plan import FOLLOWED
from accountplan.present.parts import NOTHING, Edit
from accountplan.present.vocabulary import ITEM, KIND, OBJECTIVE, OBJECTIVE_KIND

from .situation import nothing_asked
from .subject import Empty, Subject


@dataclass(frozen=True, slots=True)
class ObjectiveRow:
    """One objective; ``late`` when its day has passed and the target is not reached."""

    name: str
    kind: str
    baseline: str
    now: str
    target: str
    progress: ObjectiveProgress
    by: str
    late: bool
    own: Link | None


@dataclass(frozen=True, slots=True)
class MissingItem:
    """An asked item that is not there: its name and its empty state."""

    title: str
    empty: Empty


@dataclass(frozen=True, slots=True)
class Objectives:
    """Part 3."""

    heading: str
    rows: tuple[ObjectiveRow, ...]
    missing: tuple[MissingItem, ...]
    nothing: str
    edit: Edit | None


def objectives(subject: Subject) -> Objectives:
    """The objectives in the order of the file, and those that are asked for and missing."""
    rows = tuple(row(subject, each) for each in subject.account.objectives)
    missing = missing_items(subject, "objectives")
    return Objectives(
        heading=subject.say(say("Objectives to {year}", year=str(subject.settings.firm.year + 3))),
        rows=rows,
        missing=missing,
        nothing="" if rows or missing else nothing_asked(subject),
        edit=subject.edit("objectives"),
    )


def missing_items(subject: Subject, part: str) -> tuple[MissingItem, ...]:
    """What a part of the plan should hold and does not."""
    lacking = [each.item for each in subject.completeness.items if each.part == part and each.state == "missing"]
    found = ((item, subject.missing(item)) for item in lacking)
    return tuple(MissingItem(subject.say(ITEM[item]), empty) for item, empty in found if empty)


def row(subject: Subject, objective: Objective) -> ObjectiveRow:
    """One objective as a row."""
    now = value_now(subject.account, objective)
    done = objective.progress(now)
    return ObjectiveRow(
        name=name(subject, objective),
        kind=subject.say(KIND[OBJECTIVE_KIND[objective.kind]]) if objective.kind and objective.kind in OBJECTIVE_KIND else "",
        baseline=amount(subject, objective, objective.baseline),
        now=amount(subject, objective, now),
        target=amount(subject, objective, objective.target),
        progress=ObjectiveProgress(None if done is None else float(done)),
        by=subject.settings.words.day(objective.by, "medium") if objective.by else NOTHING,
        late=objective.behind(subject.settings.today, now),
        own=subject.person(objective.own),
    )


def name(subject: Subject, objective: Objective) -> str:
    """What an objective is called: its measure, else its kind, else its id."""
    return objective.measure or (subject.say(OBJECTIVE[objective.kind]) if objective.kind else objective.id)


def value_now(account: Account, objective: Objective) -> Fraction | None:
    """The value now: as written, else from the newest figures."""
    if objective.now is not None:
        return Fraction(objective.now)
    found = latest(account, objective.kind) if objective.kind in FOLLOWED else None
    return found.value if found else None


def amount(subject: Subject, objective: Objective, value: Decimal | Fraction | None) -> str:
    """A value of an objective in its own measure."""
    if value is None:
        return NOTHING
    words = subject.settings.words
    return words.money(value) if objective.money else words.plain(value)
