"""An objective of a tier to reach, or a result on the way there."""

from __future__ import annotations

from collections.abc import Iterator

from accountplan.analyse.due import OtherDues
from accountplan.analyse.facts import Facts
from accountplan.model.analysis import Due, DueKind

from ._reached import list_reached

KIND = DueKind("tier_objectives", 210)


def list_dated(facts: Facts) -> Iterator[Due]:
    """By their days, for whoever has it as own."""
    for tier in facts.portfolio.tiers.tiers:
        yield from list_reached(facts, KIND, tier, None)


DUES = OtherDues(KIND, list_dated)
