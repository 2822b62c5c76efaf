"""What changed for the whole firm: criteria, tiers, other settings, we ourselves, groups, and the hours that are asked of each of us."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from accountplan.model.analysis import Capacity, Load
from accountplan.model.differences import HoursChange, KeyChange, Noun, NounChange
from accountplan.model.norms import complete_norms
from accountplan.model.survey import Survey

from .items import compare_lists, list_item_keys
from .keys import compare_keys


def compare_criteria(before: Survey, after: Survey) -> tuple[NounChange, ...]:
    """The criteria that differ, in the order of the newest side; those that are gone come last."""
    return tuple(_compare_nouns(before.portfolio.criteria.criteria, after.portfolio.criteria.criteria))


def compare_tiers(before: Survey, after: Survey) -> tuple[NounChange, ...]:
    """The tiers that differ, the most valuable first; those that are gone come last."""
    one, other = ({tier.id: tier for tier in survey.portfolio.tiers.tiers} for survey in (before, after))
    return tuple(_compare_nouns(one, other))


def compare_people(before: Survey, after: Survey) -> tuple[NounChange, ...]:
    """Those of us who came, went, or of whom something else is said."""
    return tuple(_compare_nouns(before.portfolio.people, after.portfolio.people))


def compare_groups(before: Survey, after: Survey) -> tuple[NounChange, ...]:
    """The plans of groups that differ."""
    return tuple(_compare_nouns(before.portfolio.groups, after.portfolio.groups))


def compare_firms(before: Survey, after: Survey) -> tuple[KeyChange, ...]:
    """The keys of firm.yaml that differ."""
    return tuple(compare_keys(before.portfolio.firm, after.portfolio.firm))


def compare_norms(before: Survey, after: Survey, tiers: tuple[str | None, str | None]) -> tuple[KeyChange, ...]:
    """The norms of a client that comes in another tier which differ; nothing when it stays, or has no tier on one side."""
    one, other = (side.portfolio.tiers.get(tier) for side, tier in zip((before, after), tiers, strict=True))
    if one is None or other is None or tiers[0] == tiers[1]:
        return ()
    return tuple(compare_keys(complete_norms(before.portfolio.tiers, one), complete_norms(after.portfolio.tiers, other)))


def _compare_nouns(before: Mapping[str, Noun], after: Mapping[str, Noun]) -> Iterator[NounChange]:
    for id in dict.fromkeys((*after, *before)):
        one, other = before.get(id), after.get(id)
        if one != other:
            yield _compare_noun(id, one, other) if one and other else NounChange(id, one, other)


def _compare_noun(id: str, before: Noun, after: Noun) -> NounChange:
    """What one noun says otherwise: its items by what they are, and every other key by its name."""
    keys = compare_keys(before, after, frozenset(list_item_keys(before, after)))
    return NounChange(id, before, after, tuple(keys), compare_lists(before, after))


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
