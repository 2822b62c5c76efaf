"""The four types of professionals, one for each angle of acquisition (S37), and what the actions of a plan ask for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Literal, TypeAlias

from .account import Account, Action
from .people import Person

PersonType: TypeAlias = Literal["binder", "confidant", "developer", "innovator"]
BY_P: Mapping[str, PersonType] = {"project": "binder", "person": "confidant", "process": "confidant", "partnership": "innovator"}
"""Excellent work is the client binder's, the relationship the confidant's, and what is developed together the innovator's."""


def find_asked_type(account: Account, action: Action) -> PersonType | None:
    """The type that an action asks for: for an account that is not a client a market developer, for what develops a new service an innovator, else by its P; None without one."""
    if not account.is_client:
        return "developer"
    kinds = {each.id: each.kind for each in account.objectives}
    if kinds.get(action.objective or "") == "development":
        return "innovator"
    return BY_P[action.p] if action.p else None


def count_missing_types(account: Account, people: Mapping[str, Person], here: Iterable[str]) -> dict[PersonType, int]:
    """The types that open actions of ours ask for and that nobody ``here`` is, with how many actions ask; none while the type of any of these is not known."""
    team = [people[each] for each in here if each in people]
    if not team or any(each.type is None for each in team):
        return {}
    asked = Counter(found for each in account.actions if each.open and not each.theirs and (found := find_asked_type(account, each)))
    has = {each.type for each in team}
    return {kind: number for kind, number in asked.most_common() if kind not in has}
