"""Whether the plan of a client follows an activity of a programme above it (S32)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import Literal, TypeAlias

from .account import Account, P
from .exact import total
from .programme import Activity

Follows: TypeAlias = Literal["answered", "lacking", "unknown"]


def judge_following(account: Account, p: P, activity: Activity, day: date) -> Follows:
    """Answered by what names it; lacking when the plan names what it follows, or has nothing in this P; else nobody can tell."""
    if activity.id is None:
        return "unknown"
    counting = [each for each in account.actions if each.counts(day)]
    followed = [*(each.programme for each in counting), *(each.programme for each in account.contacts_here(day))]
    if any(activity.id in each for each in followed):
        return "answered"
    names = any(each.programme for each in account.actions) or any(each.programme for each in account.contacts)
    return "lacking" if names or all(each.p != p for each in counting) else "unknown"


def sum_following_hours(account: Account, activity: Activity, day: date) -> Fraction:
    """The hours of the actions that name an activity and count on a day; of one that names several, each has an equal part."""
    return total(
        [
            Fraction(hours) / len(set(each.programme))
            for each in account.actions
            if activity.id in each.programme and each.counts(day) and (hours := each.our_hours) is not None
        ]
    )


def list_lacking(account: Account, activities: Iterable[tuple[P, int, Activity]], day: date) -> list[tuple[P, Activity]]:
    """The activities that a plan certainly does not follow."""
    return [(p, each) for p, _, each in activities if judge_following(account, p, each, day) == "lacking"]
