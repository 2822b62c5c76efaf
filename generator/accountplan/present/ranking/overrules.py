"""Tiers that were set by hand and are in force."""

from __future__ import annotations

from dataclasses import dataclass

from accountplan.model.pages import Link
from accountplan.present.context import Context
from accountplan.present.parts import Badge, show_badge, show_tier_badge
from accountplan.present.sieve import find_choices

MOST = 500
"""How many are shown; the others are counted."""


@dataclass(frozen=True, slots=True)
class OverruleRow:
    """One overrule: the tier by hand, the tier by marks, why, by whom, until when; ``within`` are the choices of the filters."""

    name: Link
    badge: Badge
    by_marks: Badge
    why: str
    who: Link
    until: str
    within: str


@dataclass(frozen=True, slots=True)
class Overrules:
    """Rows, and how many more there are, as the pages of their clients say."""

    rows: tuple[OverruleRow, ...]
    unnamed: int


def show_overrules(context: Context, root: str) -> Overrules:
    """The overrules in force, in rank order."""
    rows = []
    for account in context.ranked:
        score, by_hand = context.scores[account.id], account.tier
        if score.overruled and by_hand is not None:
            rows.append(
                OverruleRow(
                    context.account(account.id, root),
                    show_badge(context, score),
                    show_tier_badge(context, score.by_marks),
                    by_hand.why,
                    context.short(by_hand.by, root),
                    context.words.day(by_hand.until, "medium"),
                    find_choices(context, account.id),
                )
            )
    return Overrules(tuple(rows[:MOST]), len(rows[MOST:]))
