"""What groups and tiers are to reach: their objectives, and the next result on the way to each."""

from __future__ import annotations

from collections.abc import Iterator

from accountplan.analyse.facts import Facts
from accountplan.base.days import count_days
from accountplan.model.analysis import Due, DueKind
from accountplan.model.groups import Group
from accountplan.model.people import list_one
from accountplan.model.tiers import Tier


def list_reached(facts: Facts, kind: DueKind, owner: Group | Tier, lead: str | None) -> Iterator[Due]:
    """By their days; whoever has it as own answers for it, else the ``lead`` of all of it."""
    for index, each in enumerate(owner.objectives):
        people = list_one(each.own or lead)
        if each.by and not each.reached(each.find_written_value(facts.today)):
            yield Due("", kind, index, count_days(each.by, facts.today), each.by, people, each.measure or each.id, owner=owner.id)
        if (result := each.next_result) and result.by:
            people = list_one(result.own) or people
            yield Due("", kind, index, count_days(result.by, facts.today), result.by, people, result.measure, owner=owner.id)
