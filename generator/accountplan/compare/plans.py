"""What two versions of a plan say otherwise: items by what they are, and every other key by its name, without a list of keys to keep up."""

from __future__ import annotations

from collections import Counter
from typing import Any

from accountplan.base.days import FIRST_YEAR
from accountplan.model.account import Account, Action
from accountplan.model.differences import ActionsChange, ItemChange, KeyChange
from accountplan.model.identity import match_items
from accountplan.model.leaves import list_leaves

from .items import list_item_keys
from .keys import compare_keys

TOLD = ("marks", "tier")
"""Keys that move a score or a tier, and are told where that is."""
FEW = 8
"""Values that any two new plans may have in common."""


def compare_actions(before: Account, after: Account) -> ActionsChange:
    """What became of the actions. What was done stays done, whatever else was said of it."""
    matched = match_items(before.actions, after.actions)
    pairs = [(before.actions[one], after.actions[other]) for one, other in matched.pairs]
    ended = [(one, other) for one, other in pairs if one.state != other.state]
    going = [ItemChange(one, other, tuple(compare_keys(one, other))) for one, other in pairs if one.state == other.state and one != other]
    return ActionsChange(
        new=(*(after.actions[at] for at in matched.new), *(other for _, other in ended if other.state == "open")),
        done=tuple(other for _, other in ended if other.state == "done"),
        moved=tuple(each for each in going if _has_moved(each.before, each.after)),
        dropped=tuple(other for _, other in ended if other.state == "dropped"),
        gone=tuple(before.actions[at] for at in matched.gone if before.actions[at].open),
        changed=tuple(each for each in going if not _has_moved(each.before, each.after)),
    )


def list_changed_keys(before: Account, after: Account) -> tuple[str, ...]:
    """The names of the keys, items left out, that say something else: `situation.market`, whichever it is of several."""
    items = {*list_item_keys(before, after)}
    one, other = (_gather_leaves(account, items) for account in (before, after))
    return tuple(name for name in dict.fromkeys((*one, *other)) if one.get(name) != other.get(name))


def compare_values(before: Account, after: Account) -> tuple[KeyChange, ...]:
    """The keys whose old and new value can be read at a glance: no text, and nothing that has a line of its own elsewhere."""
    told = frozenset((*list_item_keys(before, after), *TOLD))
    found = compare_keys(before, after, told)
    return tuple(
        each for each in found if each.short and not any(part.isdigit() and int(part) < FIRST_YEAR for part in each.name.split("."))
    )


def measure_likeness(before: Account, after: Account) -> float:
    """How much of two plans is the same, 0 to 1; nothing when they hold too little to tell."""
    one, other = (
        Counter(value for values in _gather_leaves(account, set()).values() for value in values.elements()) for account in (before, after)
    )
    most, common = max(one.total(), other.total()), (one & other).total()
    return common / most if common >= FEW else 0


def _has_moved(before: Action, after: Action) -> bool:
    return before.open and before.when != after.when


def _gather_leaves(account: Account, without: set[str]) -> dict[str, Counter[tuple[Any, ...]]]:
    """The values below each key, with their paths; where an item stands in its list makes no difference."""
    found: dict[str, Counter[tuple[Any, ...]]] = {}
    for keys, value, sort in list_leaves(account):
        if not any(f"{sort.name}.".startswith(f"{name}.") for name in without):
            path = tuple(key for key in keys if isinstance(key, str) or key >= FIRST_YEAR)
            found.setdefault(sort.name, Counter())[(path, value)] += 1
    return found
