"""What changed for the whole firm: criteria, tiers, other settings of the method, and the hours that are asked of each of us."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from accountplan.model.analysis import Capacity, Load
from accountplan.model.changes import HoursChange, KeyChange, NounChange
from accountplan.model.criteria import Criterion
from accountplan.model.survey import Survey
from accountplan.model.tiers import Tier

from .keys import compare_keys


def compare_criteria(before: Survey, after: Survey) -> tuple[NounChange, ...]:
    """The criteria that differ, in the order of the newest side; those that are gone come last."""
    return tuple(_compare_nouns(before.portfolio.criteria.criteria, after.portfolio.criteria.criteria))


def compare_tiers(before: Survey, after: Survey) -> tuple[NounChange, ...]:
    """The tiers that differ, the most valuable first; those that are gone come last."""
    one, other = ({tier.id: tier for tier in survey.portfolio.tiers.tiers} for survey in (before, after))
    return tuple(_compare_nouns(one, other))


def _compare_nouns(before: Mapping[str, Criterion | Tier], after: Mapping[str, Criterion | Tier]) -> Iterator[NounChange]:
    for id in dict.fromkeys((*after, *before)):
        one, other = before.get(id), after.get(id)
        if one != other:
            yield NounChange(id, one, other, tuple(compare_keys(one, other)) if one and other else ())


def compare_settings(before: Survey, after: Survey) -> tuple[KeyChange, ...]:
    """The keys of criteria.yaml besides the criteria themselves that differ, such as `rank_by`."""
    return tuple(compare_keys(before.portfolio.criteria, after.portfolio.criteria, frozenset({"criteria"})))


def compare_hours(before: Survey, after: Survey) -> tuple[HoursChange, ...]:
    """The people whose hours differ: who has the most planned first."""
    one, other = before.analysis[Capacity].people, after.analysis[Capacity].people
    found = [HoursChange(id, one.get(id), other.get(id)) for id in {**one, **other}]
    differing = [each for each in found if _get_hours(each.before) != _get_hours(each.after)]
    return tuple(sorted(differing, key=lambda each: (-(each.after.planned if each.after else 0), each.person)))


def _get_hours(load: Load | None) -> tuple[Fraction, Fraction | None] | None:
    return (load.planned, load.available) if load else None
