"""Which account of one side is which of the other: by its id, and when its file was renamed by what it says."""

from __future__ import annotations

from collections.abc import Mapping

from accountplan.model.account import Account

from .plans import measure_likeness

ALIKE = 0.6
"""How much of two plans is the same when one is the other under another id and name."""
MOST = 10_000
"""Pairs that are compared: a hundred plans of which all were renamed."""


def find_renamed(before: Mapping[str, Account], after: Mapping[str, Account]) -> dict[str, str]:
    """The new id of each account that got another, by its old id; of several that are alike the most alike."""
    gone, new = [id for id in before if id not in after], [id for id in after if id not in before]
    if len(gone) * len(new) > MOST:
        return {}
    alike = [(_compare(before[one], after[other]), one, other) for one in gone for other in new]
    found: dict[str, str] = {}
    for likeness, one, other in sorted(alike, key=lambda each: (-each[0], each[1:])):
        if likeness >= ALIKE and one not in found and other not in found.values():
            found[one] = other
    return dict(sorted(found.items()))


def _compare(before: Account, after: Account) -> float:
    """How sure it is that one is the other, 0 to 2: a client that keeps its name is the same, whatever else is said of it."""
    same = " ".join(before.name.casefold().split()) == " ".join(after.name.casefold().split())
    return same + measure_likeness(before, after)
