"""One of us who is away for the last day."""

from __future__ import annotations

from collections.abc import Iterator

from accountplan.analyse.due import OtherDues
from accountplan.analyse.facts import Facts
from accountplan.model.analysis import Due, DueKind

from ._colleagues import list_here, make_due

KIND = DueKind("returns", 240, of_us=True)


def list_dated(facts: Facts) -> Iterator[Due]:
    """By that day, of those who are still here then."""
    for id, person in list_here(facts):
        for index, each in enumerate(person.absent):
            if each.until and each.until >= max(facts.today, each.from_) and person.here(each.until):
                yield make_due(facts, KIND, id, index, each.until)


DUES = OtherDues(KIND, list_dated)
