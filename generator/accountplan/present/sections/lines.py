"""Who of theirs reports to whom, as an indented list."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.model.roll import list_lines

from .subject import Subject


@dataclass(frozen=True, slots=True)
class Reports:
    """One of them in the tree, ``depth`` steps below the top, as far as there is room."""

    name: str
    function: str
    depth: int


def list_reporting_lines(subject: Subject) -> tuple[Reports, ...]:
    """All who report to another, or to whom another reports, each below the one above; empty when nobody does."""
    contacts = subject.account.contacts
    lines = [(contacts[place], depth) for place, depth in list_lines(contacts)]
    return tuple(Reports(each.label, (each.function or "") if each.name else "", depth) for each, depth in lines)
