"""Days in a plan that lie in the past by their nature."""

from __future__ import annotations

from accountplan.model.account import Account
from accountplan.model.leaves import Leaf, Wish, list_leaves

TO_COME = frozenset(
    {
        "objectives.by",
        "objectives.results.by",
        "actions.when",
        "evaluation.next",
        "assignments.start",
        "assignments.due",
        "assignments.renews",
        "assignments.phases.due",
        "proposals.due",
        "proposals.decision",
        "sour.by",
        "tier.until",
        "waive.until",
    }
)
"""Days on which something is planned, or holds until then."""
EITHER = frozenset({"contacts.since", "contacts.left", "left", "decisions.when"})
"""Days that are often known before they come: someone begins, or leaves, or decides."""
OTHERWISE = frozenset({"marks.on", "objectives.measured.on"})
"""Days that have a rule of their own."""
_PAST = Wish(frozenset({"date"}), without=TO_COME | EITHER | OTHERWISE)


def list_past_days(account: Account) -> list[Leaf]:
    """Every day on which something has happened, by what the key says."""
    return list_leaves(account, _PAST)


def is_past(name: str) -> bool:
    """Whether a key, by its name as a leaf has it, says when something has happened."""
    return name not in TO_COME | EITHER
