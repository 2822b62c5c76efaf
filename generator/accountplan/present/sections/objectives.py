"""Part 3 of the plan: the objectives, from where we began to where we want to be."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.base.text import say
from accountplan.present.parts import Edit
from accountplan.present.vocabulary import ITEM

from .aims import ObjectiveRow, list_objective_rows
from .situation import word_nothing_asked
from .subject import Empty, Subject


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


def show_objectives(subject: Subject) -> Objectives:
    """The objectives in the order of the file, and those that are asked for and missing."""
    rows = list_objective_rows(subject.settings, subject.measure, subject.account.objectives, subject.standings, subject.root)
    missing = list_missing_items(subject, "objectives")
    return Objectives(
        heading=subject.say(say("Objectives to {year}", year=str(subject.settings.firm.horizon))),
        rows=rows,
        missing=missing,
        nothing="" if rows or missing else word_nothing_asked(subject),
        edit=subject.edit("objectives"),
    )


def list_missing_items(subject: Subject, part: str) -> tuple[MissingItem, ...]:
    """What a part of the plan should hold and does not."""
    lacking = [each.item for each in subject.completeness.items if each.part == part and each.state == "missing"]
    found = ((item, subject.missing(item)) for item in lacking)
    return tuple(MissingItem(subject.say(ITEM[item]), empty) for item, empty in found if empty)
