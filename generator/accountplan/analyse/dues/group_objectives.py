"""An objective of a group to reach, or a result on the way there."""

from __future__ import annotations

from collections.abc import Iterator

from accountplan.analyse.due import OtherDues
from accountplan.analyse.facts import Facts
from accountplan.model.analysis import Due, DueKind

from ._reached import list_reached

KIND = DueKind("group_objectives", 200)


def list_dated(facts: Facts) -> Iterator[Due]:
    """By their days, for whoever leads the group unless somebody else has it as own."""
    for group in facts.portfolio.groups.values():
        yield from list_reached(facts, KIND, group, group.lead)


DUES = OtherDues(KIND, list_dated)
