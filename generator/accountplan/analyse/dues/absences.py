"""One of us who goes away for a while."""

from __future__ import annotations

from collections.abc import Iterator

from accountplan.analyse.due import OtherDues
from accountplan.analyse.facts import Facts
from accountplan.model.analysis import Due, DueKind

from ._colleagues import list_here, make_due

KIND = DueKind("absences", 230, of_us=True)


def list_dated(facts: Facts) -> Iterator[Due]:
    """By the first day, of those who are still here then."""
    for id, person in list_here(facts):
        for index, each in enumerate(person.absent):
            if each.from_ >= facts.today and person.here(each.from_):
                yield make_due(facts, KIND, id, index, each.from_)


DUES = OtherDues(KIND, list_dated)
