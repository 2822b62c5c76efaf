"""One of us who leaves."""

from __future__ import annotations

from collections.abc import Iterator

from accountplan.analyse.due import OtherDues
from accountplan.analyse.facts import Facts
from accountplan.model.analysis import Due, DueKind

from ._colleagues import list_here, make_due

KIND = DueKind("colleagues", 220, of_us=True)


def list_dated(facts: Facts) -> Iterator[Due]:
    """By the day."""
    for id, person in list_here(facts):
        if person.left:
            yield make_due(facts, KIND, id, 0, person.left)


DUES = OtherDues(KIND, list_dated)
